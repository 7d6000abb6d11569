"""Write tables as JSON: one row a line, keys in the order of the columns, numbers exact."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii

from macros.system.characters import show
from macros.views.tabel.kolom import Tabel, write_number

#: What a JSON file may hold before it is written.
Isi = str | int | Decimal | date | bool | Sequence["Isi"] | Mapping[str, "Isi"] | None


def write_json(isi: Isi) -> bytes:
    """Return a value as indented JSON in UTF-8, ending with a line break."""
    out = io.BytesIO()
    for piece in _indented(isi, ""):
        out.write(piece.encode())
    out.write(b"\n")
    return out.getvalue()


def rows_of(tabel: Tabel) -> list[dict[str, Isi]]:
    """Return the rows as objects; a blank is null, a list an array."""
    names = [kolom.nama for kolom in tabel.kolom]
    return [dict(zip(names, row, strict=True)) for row in tabel.baris]


def _indented(isi: Isi, indent: str) -> Iterator[str]:
    """Lay out objects and lists over lines, except a row: what holds only plain values.

    It comes in pieces: a text of all rows would be in memory once for each level around it.
    """
    inner = f"{indent}  "
    if isinstance(isi, Mapping) and not _is_flat(isi):
        yield "{"
        for number, (key, value) in enumerate(isi.items()):
            yield f"{',' if number else ''}\n{inner}{json.dumps(key)}: "
            yield from _indented(value, inner)
        yield f"\n{indent}}}"
    elif isinstance(isi, list | tuple) and any(isinstance(v, Mapping) for v in isi):
        yield "["
        for number, value in enumerate(isi):
            yield f"{',' if number else ''}\n{inner}"
            yield from _indented(value, inner)
        yield f"\n{indent}]"
    else:
        yield _compact(isi)


def _is_flat(isi: Mapping[str, Isi]) -> bool:
    """Tell whether an object holds no object, neither itself nor in a list."""
    return not any(
        isinstance(value, Mapping)
        or (isinstance(value, list | tuple) and any(isinstance(v, Mapping) for v in value))
        for value in isi.values()
    )


def _compact(isi: Isi) -> str:
    # Texts and blanks first, and without `dumps`, which sets up an encoder for each: most cells
    # are one of these.
    if isi is None or isinstance(isi, str):
        return "null" if isi is None else encode_basestring(show(isi))
    if isinstance(isi, Mapping):
        items = (f"{encode_basestring_ascii(k)}: {_compact(v)}" for k, v in isi.items())
        return f"{{{', '.join(items)}}}"
    if isinstance(isi, list | tuple):
        return f"[{', '.join(_compact(value) for value in isi)}]"
    if isinstance(isi, Decimal):
        return write_number(isi)
    if isinstance(isi, date):
        return json.dumps(isi.isoformat())
    return json.dumps(isi)
