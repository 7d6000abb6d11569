"""Find the printed cells that no table of the downloads has a column of its own for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.anggaran import KOLOM_NAMA, Anggaran
from macros.model.dokumen import Dokumen
from macros.model.peran import Kolom, Peran
from macros.model.tabel_cetak import AnySel, BarisCetak, TabelCetak, list_tabel


@dataclass(frozen=True)
class SelLepas:
    """Hold one cell: the number of its table and of its column, both from 1, and its row."""

    tabel: int
    nomor_kolom: int
    kolom: Kolom
    baris: BarisCetak
    isi: AnySel
    #: Whether it stands in the budget of the paper.
    anggaran: bool


def list_sel_lepas(dokumen: Dokumen) -> Iterator[SelLepas]:
    """Yield the cells of a paper that no other table has a column for, in printed order."""
    for number, table in enumerate(list_tabel(dokumen), 1):
        budget = isinstance(table.kepala, Anggaran)
        housed = _housed(table)
        for row in table.baris:
            for place, kolom in enumerate(table.kolom, 1):
                isi = row.sel(kolom)
                if kolom.peran not in housed and isi is not None:
                    yield SelLepas(number, place, kolom, row, isi, budget)


def _housed(table: TabelCetak) -> frozenset[Peran]:
    """Return the roles whose cells stand in columns of another table."""
    # The tables of budgets have columns for the number of a row, which few papers print, and for
    # its name, whatever its level.
    also = {Peran.NOMOR, *KOLOM_NAMA} if isinstance(table.kepala, Anggaran) else set()
    return frozenset({*table.kepala.biasa, *also})
