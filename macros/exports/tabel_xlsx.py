"""Write tables as a workbook: first what to know, then one tidy sheet for each table.

Nothing is a formula and nothing a link. A number that a spreadsheet can't hold exactly (it counts
in 64-bit floats) stands as text. The day inside the file is the data's, never the clock's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from macros.exports.keterangan import Keterangan
from macros.system.characters import show, show_all
from macros.views.tabel.kolom import Jenis, Kolom, Nilai, Tabel, write_plain

BACA_SAYA = "Baca saya"
#: The first moment that a ZIP archive can hold: stands where the day of the data is not known.
AWAL = datetime(1980, 1, 1, tzinfo=UTC)
#: A cell of a spreadsheet holds no more characters than this.
BATAS_SEL = 32_767
_TERPOTONG = " … (terpotong; utuh dalam CSV dan JSON)"
#: XlsxWriter's number for A4 paper.
A4 = 9
#: Digits that a 64-bit float always keeps.
_DIGITS = 15
_WIDEST = 48


def write_xlsx(tabel_tabel: Sequence[Tabel], keterangan: Keterangan, judul: str) -> bytes:
    """Return a workbook; the same tables and day give the same bytes."""
    out = io.BytesIO()
    about = {"subject": keterangan.judul, "company": keterangan.data.satker.nama}
    book = new_book(out, {"title": judul, **about}, keterangan.tanggal)
    forms = _Forms(book)
    _write_readme(book.add_worksheet(BACA_SAYA), tabel_tabel, keterangan, judul, forms)
    for tabel in tabel_tabel:
        _write_sheet(book.add_worksheet(tabel.nama), tabel, forms)
    book.close()
    for sheet in book.worksheets():
        sheet.table.clear()  # or its cells, which refer to each other, wait to be found as garbage
    return out.getvalue()


def new_book(out: io.BytesIO, properties: dict[str, str], tanggal: date | None = None) -> Workbook:
    """Open a workbook in which text stays text, and whose bytes depend on no clock."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(out, {**options, "strings_to_numbers": False})
    made = datetime.combine(tanggal, time(), UTC) if tanggal else AWAL
    book.set_properties({**show_all(properties), "created": made.replace(tzinfo=None)})
    return book


class _Forms:
    """Hold the cell formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        base = {"valign": "top", "text_wrap": True}
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.head = book.add_format({**base, "bold": True, "bottom": 1})
        self.text = book.add_format(base)
        self.kinds: dict[Jenis, Any] = {
            Jenis.BILANGAN: book.add_format({"valign": "top", "num_format": "#,##0"}),
            Jenis.PECAHAN: book.add_format({"valign": "top"}),
            Jenis.TAHUN: book.add_format({"valign": "top", "num_format": "0"}),
            Jenis.TANGGAL: book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"}),
            Jenis.BOOLEAN: book.add_format({"valign": "top"}),
        }

    def of(self, jenis: Jenis) -> Any:  # noqa: ANN401 - the library's formats carry no type
        """Return the format of a kind of column."""
        return self.kinds.get(jenis, self.text)


def _write_sheet(sheet: Worksheet, tabel: Tabel, forms: _Forms) -> None:
    """Write one table: names in the first row, then nothing but rows."""
    last = len(tabel.kolom) - 1
    for place, kolom in enumerate(tabel.kolom):
        sheet.write_string(0, place, kolom.nama, forms.head)
        form = forms.of(kolom.jenis)
        values = [row[place] for row in tabel.baris]
        sheet.set_column(place, place, _width(kolom, values))
        for number, value in enumerate(values, 1):
            _write(sheet, number, place, value, form)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(tabel.baris), last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(tabel.baris) + 1}"})
    set_print(sheet, tabel.judul)


def _write(sheet: Worksheet, row: int, column: int, nilai: Nilai, form: Any) -> None:  # noqa: ANN401
    """Write one value by its own type; a blank leaves the cell empty."""
    if nilai is None or nilai == ():
        return
    if isinstance(nilai, bool):
        sheet.write_boolean(row, column, nilai, form)
    elif isinstance(nilai, date):
        sheet.write_datetime(row, column, datetime.combine(nilai, time()), form)
    elif isinstance(nilai, int | Decimal) and _is_exact(nilai):
        sheet.write_number(row, column, float(nilai), form)
    else:
        sheet.write_string(row, column, _fit(write_plain(nilai)), form)


def _is_exact(nilai: int | Decimal) -> bool:
    return len(Decimal(nilai).normalize().as_tuple().digits) <= _DIGITS


def _fit(text: str) -> str:
    """Cut a text that no cell can hold, and say so in it; name what XML can't write."""
    text = show(text)
    if len(text) <= BATAS_SEL:
        return text
    return text[: BATAS_SEL - len(_TERPOTONG)] + _TERPOTONG


def _width(kolom: Kolom, values: Sequence[Nilai]) -> int:
    """Return the width of a column in characters: its longest value, within reason."""
    longest = len(kolom.nama)
    for value in values:
        if longest + 3 >= _WIDEST:
            return _WIDEST
        longest = max(longest, len(write_plain(value)))
    return min(longest + 3, _WIDEST)


def set_print(sheet: Worksheet, judul: str) -> None:
    """Print a sheet across A4, its first row on every page, its title and page number below."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{show(judul).replace('&', '&&')}&R&P / &N")


def _write_readme(
    sheet: Worksheet,
    tabel_tabel: Sequence[Tabel],
    keterangan: Keterangan,
    judul: str,
    forms: _Forms,
) -> None:
    """Write the first sheet: title, origin and licence, then every sheet and its columns."""
    lines: list[tuple[tuple[str, ...], Any]] = [((judul,), forms.title)]
    lines += [(pair, forms.text) for pair in keterangan.pasangan]
    lines += [(("Yang perlu diketahui" if not n else "", text), forms.text)
              for n, text in enumerate(keterangan.penjelasan)]  # fmt: skip
    lines += [((), forms.text), (("Lembar", "Isi", "Jumlah baris"), forms.head)]
    lines += [((t.nama, t.arti, str(len(t.baris))), forms.text) for t in tabel_tabel]
    lines += [((), forms.text), (("Lembar", "Arti", "Kolom", "Jenis", "Satuan"), forms.head)]
    lines += [
        ((tabel.nama, kolom.arti, kolom.nama, str(kolom.jenis), kolom.satuan), forms.text)
        for tabel in tabel_tabel
        for kolom in tabel.kolom
    ]
    for number, (cells, form) in enumerate(lines):
        for place, text in enumerate(cells):
            sheet.write_string(number, place, _fit(text), form)
    for place, width in enumerate((22, 90, 24, 16, 20)):
        sheet.set_column(place, place, width)
    sheet.ignore_errors({"number_stored_as_text": f"A1:E{len(lines)}"})
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
