"""Tell a row that was copied twice from an indicator that a second table of a paper repeats.

A report prints its indicators once with their results and once more beside last year's or the
nation's. The two tables have other columns; a row that was copied twice stands under the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from macros.model.acuan import Acuan
from macros.model.dokumen import Dokumen
from macros.model.peran import Peran
from macros.model.tabel_cetak import BarisCetak, TabelCetak, list_tabel
from macros.model.target import Target

#: What two tables of one paper must print alike of one indicator.
_SAMA = ("target", "realisasi", "capaian")
_Baris = tuple[TabelCetak, BarisCetak]


def list_doubled(paper: Dokumen, same: Sequence[Acuan]) -> list[Acuan]:
    """Return those of several rows of one indicator that no other table merely repeats."""
    pairs = list(combinations((acuan.id for acuan in same), 2))
    if not pairs:
        return []  # nearly always: its tables need not be looked at
    rows = {row.id: (table, row) for table in list_tabel(paper) for row in table.baris}
    doubled: set[str] = set()
    for one, other in pairs:
        first, second = rows.get(one), rows.get(other)
        if first is None or second is None or not _repeats(first, second):
            doubled |= {one, other}
    return [acuan for acuan in same if acuan.id in doubled]


def _repeats(first: _Baris, second: _Baris) -> bool:
    """Tell whether a row stands in a table of other columns, and says nothing else there."""
    if _columns(first[0]) == _columns(second[0]):
        return False
    return all(_agree(first[1], second[1], key) for key in _SAMA)


def _columns(table: TabelCetak) -> frozenset[tuple[Peran, str]]:
    return frozenset((kolom.peran, kolom.untuk) for kolom in table.kolom)


def _agree(first: BarisCetak, second: BarisCetak, key: str) -> bool:
    cells = [getattr(row.tambahan, key, None) for row in (first, second)]
    told = [cell.makna for cell in cells if isinstance(cell, Target) and cell.kosong is None]
    return len(set(told)) <= 1
