"""Write a table as CSV (RFC 4180): UTF-8 without a mark, CRLF, bare numbers, no formulas.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (OWASP ASVS 1.2.10 adds tab,
carriage return and NUL), so such a *text* gets an apostrophe in front. To keep this reversible a
text that already begins with apostrophes before such a sign gets one more: whoever takes one
apostrophe from every cell that matches `^'+[sign]` has the text as it was. Numbers are no texts.
"""

from __future__ import annotations

import csv
import io
import re

from macros.views.tabel.kolom import Jenis, Nilai, Tabel, write_plain

#: What begins a formula, also in the full width that East Asian keyboards write.
TANDA_RUMUS = "=+\\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"
_DANGEROUS = re.compile(f"'*[{TANDA_RUMUS}]")
_NEUTRAL = re.compile(f"'+[{TANDA_RUMUS}]")
_NUMBERS = {Jenis.BILANGAN, Jenis.PECAHAN, Jenis.TAHUN}


def neutralize(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def restore(cell: str) -> str:
    """Return the text that `neutralize` was given."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


def write_csv(tabel: Tabel) -> bytes:
    """Return the table with its column names in the first line; a blank is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([kolom.nama for kolom in tabel.kolom])
    kinds = [kolom.jenis for kolom in tabel.kolom]
    for row in tabel.baris:
        writer.writerow([_cell(*pair) for pair in zip(row, kinds, strict=True)])
    return out.getvalue().encode()


def _cell(nilai: Nilai, jenis: Jenis) -> str:
    text = write_plain(nilai)
    return text if jenis in _NUMBERS else neutralize(text)
