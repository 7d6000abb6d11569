"""Let the head of a column say once why its blank cells are blank.

A budget prints a volume at its outputs alone; hundreds of rows above and below leave it blank
for the same reason. The cells are made from the head, so that all else finds them in their rows.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.model.dasar import Kosong
from macros.model.peran import JudulKolom, Peran

#: What may be true of a whole column; a cell that can't be read has a note of its own.
_SEKOLOM = (Kosong.TIDAK_TERCETAK, Kosong.SEL_GABUNGAN)
#: Roles whose cells do not stand under a key of their own name.
_TANPA_KUNCI = frozenset({Peran.TARGET_TAHUN, Peran.TARGET_TRIWULAN, Peran.LAIN, Peran.BULAN})


def may_say_once(role: Peran) -> bool:
    """Tell whether the head of a column of a role can say why its blanks are blank."""
    return role is Peran.LAIN or role not in _TANPA_KUNCI


def _refuse_single(value: Kosong) -> Kosong:
    if value not in _SEKOLOM:
        raise PydanticCustomError(
            "kosong_sekolom_salah", "`{sebab}` bukan sebab sekolom", {"sebab": str(value)}
        )
    return value


KosongSekolom = Annotated[
    Kosong,
    AfterValidator(_refuse_single),
    WithJsonSchema({"type": "string", "enum": [str(why) for why in _SEKOLOM]}),
]


class JudulBagian(JudulKolom):
    """Hold the head of a column in a paper of parts; `kosong` is why its cells are blank."""

    kosong: KosongSekolom | None = None


def fill_blanks(rows: Any, heads: Any) -> Any:
    """Give rows the cells that they leave out where the head of the column says why."""
    if not isinstance(rows, list) or not isinstance(heads, list):
        return rows
    blank = [head for head in heads if isinstance(head, dict) and _is_said(head)]
    return [_fill(row, blank) if isinstance(row, dict) else row for row in rows] if blank else rows


def _is_said(head: dict[str, Any]) -> bool:
    role = head.get("isi", Peran.LAIN.value)
    known = role in set(Peran) and may_say_once(Peran(role))
    return known and head.get("kosong") in set(_SEKOLOM)


def _fill(row: dict[str, Any], heads: list[dict[str, Any]]) -> dict[str, Any]:
    if "judul" in row:
        return row
    filled = dict(row)
    for head in heads:
        role, why = Peran(head.get("isi", Peran.LAIN.value)), {"kosong": head["kosong"]}
        if role is not Peran.LAIN:
            filled.setdefault(role.kunci, why)
            continue
        name, cells = head.get("untuk", head.get("teks")), filled.get("lain", [])
        if isinstance(cells, list) and name not in [_head_of(cell) for cell in cells]:
            filled["lain"] = [*cells, {"judul_kolom": name, "sel": why}]
    return filled


def _head_of(cell: Any) -> Any:
    return cell.get("judul_kolom") if isinstance(cell, dict) else None
