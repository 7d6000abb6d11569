"""Share the width of a sheet among the columns of a table, by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from macros.model.anggaran import KOLOM_NAMA
from macros.model.peran import BERANGKA, BERUANG, Kolom, Peran

#: Usable width of an A4 sheet in millimetres: upright, and lying.
TEGAK, REBAH = 166.0, 254.0
#: The forms that offices print most have widths of their own.
_TETAP: dict[tuple[Peran, ...], tuple[float, ...]] = {
    (Peran.NOMOR, Peran.SASARAN, Peran.INDIKATOR, Peran.TARGET): (12.0, 55.0, 70.0, 28.0),
    (Peran.NOMOR, Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR): (18.0, 42.0, 52.0, 54.0),
}
#: How much room a role asks for, beside others; text asks for the most.
_BERAT = {
    **dict.fromkeys(BERANGKA, 2.0),
    **dict.fromkeys(BERUANG, 3.0),
    Peran.NOMOR: 1.0,
    Peran.SATUAN: 2.0,
    Peran.KODE: 2.5,
    Peran.KATEGORI: 2.0,
    Peran.BATAS_WAKTU: 2.0,
}
_TEKS = 4.0
#: Width of a further column of a budget, and the least that the name of a row may have.
_LAINNYA = 30.0


def widths(columns: Sequence[Kolom], room: float = TEGAK) -> tuple[float, ...]:
    """Return the width of each column in millimetres; together they fill the room."""
    roles = tuple(kolom.peran for kolom in columns)
    if roles in _TETAP:
        return _TETAP[roles]
    weights = [_BERAT.get(role, _TEKS) for role in roles]
    return tuple(round(room * weight / sum(weights), 1) for weight in weights)


def budget_widths(columns: Sequence[Kolom]) -> tuple[float, ...]:
    """Return the widths of a budget's columns: the names of its rows have the most room."""
    names = sum(kolom.peran in KOLOM_NAMA for kolom in columns)
    room = 115.0 - _LAINNYA * (len(columns) - 1 - names)
    if names == 0 or room / names < _LAINNYA:
        return widths(columns)
    found = {**dict.fromkeys(KOLOM_NAMA, room / names), Peran.ANGGARAN: 50.0}
    return tuple(found.get(kolom.peran, _LAINNYA) for kolom in columns)
