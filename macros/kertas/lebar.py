"""Share the width of a sheet among the columns of a table, by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence

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
#: With so many further columns, a budget still leaves room for the name of a programme.
_TAMBAHAN = 2


def widths(columns: Sequence[Kolom], room: float = TEGAK) -> tuple[float, ...]:
    """Return the width of each column in millimetres; together they fill the room."""
    roles = tuple(kolom.peran for kolom in columns)
    if roles in _TETAP:
        return _TETAP[roles]
    weights = [_BERAT.get(role, _TEKS) for role in roles]
    return tuple(round(room * weight / sum(weights), 1) for weight in weights)


def budget_widths(columns: Sequence[Kolom]) -> tuple[float, ...]:
    """Return the widths of a budget's columns: the name of a programme has the most room."""
    further = max(len(columns) - 2, 0)
    if further > _TAMBAHAN:
        return widths(columns)
    found = {Peran.PROGRAM: 115.0 - 30.0 * further, Peran.ANGGARAN: 50.0}
    return tuple(max(found.get(kolom.peran, 30.0), 30.0) for kolom in columns)
