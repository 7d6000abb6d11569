"""Take the money that signed reports of a year say was spent, so that nobody types it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.model.acuan import Acuan
from macros.model.bagian_tabel import BarisTabel
from macros.model.dokumen import Dokumen
from macros.model.hasil_tercetak import DariLaporan, signed_on
from macros.model.realisasi import HasilAnggaran, Periode

#: Money spent in a year by programme; the first report comes first.
BelanjaDari = Mapping[str, tuple["BelanjaTercetak", ...]]


class BelanjaTercetak(DariLaporan, HasilAnggaran):
    """Hold money spent in a year as a report prints it; the basis (SPP or SP2D) it prints never."""


def other_budget(row: BarisTabel | None, pagu: int | None) -> int | None:
    """Return the whole rupiah of the budget that a report's row prints, where it is another one."""
    printed = row.anggaran.rupiah if row and row.anggaran else None
    return None if printed == pagu else printed


@dataclass(frozen=True)
class BelanjaBaris:
    """Hold what a report prints as spent of one row of a budget, whatever its level."""

    laporan: Dokumen
    baris: BarisTabel
    acuan: Acuan

    @property
    def rupiah(self) -> int:
        """Return the whole rupiah spent."""
        spent = self.baris.realisasi_anggaran
        return (spent.rupiah or 0) if spent else 0

    @property
    def pagu(self) -> int | None:
        """Return the whole rupiah of the budget row; None where it prints none."""
        return self.acuan.uang.rupiah if self.acuan.uang else None

    @property
    def pagu_lain(self) -> int | None:
        """Return the budget that the report prints beside the amount, where it is another one."""
        return other_budget(self.baris, self.pagu)


def list_spent_rows(
    papers: Iterable[Dokumen], rows: Mapping[str, Acuan]
) -> dict[str, tuple[BelanjaBaris, ...]]:
    """Return by the id of a budget's row what reports of its year print as spent of it.

    Nothing is summed up: a report may name a level, and be silent on those above and below.
    """
    found: dict[str, list[BelanjaBaris]] = defaultdict(list)
    for paper in papers:
        year = paper.untuk_tahun
        if year is None or paper.periode_laporan is None:
            continue
        for row in (row for part in paper.semua_bagian for row in part.baris):
            budget, spent = rows.get(row.merujuk or ""), row.realisasi_anggaran
            if budget is None or spent is None or spent.rupiah is None:
                continue
            if budget.uang is not None and budget.dokumen.untuk_tahun == year:
                found[budget.id].append(BelanjaBaris(paper, row, budget))
    return {name: tuple(told) for name, told in found.items()}


def list_spent(papers: Iterable[Dokumen], rows: Mapping[str, Acuan]) -> dict[int, BelanjaDari]:
    """Return by year what reports print of programmes whose budget row they name by `merujuk`.

    `rows` are all printed rows by id. A report of a quarter does not say from which day its
    amounts count, and a row of another year's budget is a comparison: both stand on the report's
    page alone.
    """
    found: dict[int, dict[str, tuple[BelanjaTercetak, ...]]] = {}
    for paper in papers:
        year = paper.untuk_tahun
        if year is None or paper.periode_laporan is not Periode.TAHUN:
            continue
        known = found.setdefault(year, {})
        for row in (row for part in paper.semua_bagian for row in part.baris):
            budget = rows.get(row.merujuk or "")
            spent = row.realisasi_anggaran
            if budget is None or budget.program is None or spent is None or spent.rupiah is None:
                continue
            if budget.dokumen.untuk_tahun == year:
                one = BelanjaTercetak(
                    periode=Periode.TAHUN,
                    nilai=spent,
                    tanggal=signed_on(paper),
                    bukti=f"{paper.nama}, {row.id}",
                    baris=row,
                )
                known[budget.program] = (*known.get(budget.program, ()), one)
    return {year: spent for year, spent in found.items() if spent}
