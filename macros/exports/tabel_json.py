"""Write tables as JSON: one row a line, keys in the order of the columns, numbers exact."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii

from macros.system.characters import show
from macros.views.tabel.kolom import Tabel, write_number

#: What a JSON file may hold before it is written.
Isi = str | int | Decimal | date | bool | Sequence["Isi"] | Mapping[str, "Isi"] | None


def write_json(isi: Isi) -> bytes:
    """Return a value as indented JSON in UTF-8, ending with a line break."""
    return f"{_indented(isi, '')}\n".encode()


def rows_of(tabel: Tabel) -> list[dict[str, Isi]]:
    """Return the rows as objects; a blank is null, a list an array."""
    names = [kolom.nama for kolom in tabel.kolom]
    return [dict(zip(names, row, strict=True)) for row in tabel.baris]


def _indented(isi: Isi, indent: str) -> str:
    """Lay out objects and lists over lines, except a row: what holds only plain values."""
    inner = f"{indent}  "
    between = f",\n{inner}"
    if isinstance(isi, Mapping) and not _is_flat(isi):
        items = [f"{json.dumps(k)}: {_indented(v, inner)}" for k, v in isi.items()]
        return f"{{\n{inner}{between.join(items)}\n{indent}}}"
    if isinstance(isi, list | tuple) and any(isinstance(v, Mapping) for v in isi):
        items = [_indented(value, inner) for value in isi]
        return f"[\n{inner}{between.join(items)}\n{indent}]"
    return _compact(isi)


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
