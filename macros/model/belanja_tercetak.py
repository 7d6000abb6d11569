"""Take the money that signed reports of a year say was spent, so that nobody types it again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from macros.model.acuan import Acuan
from macros.model.dokumen import Dokumen
from macros.model.hasil_tercetak import DariLaporan, signed_on
from macros.model.realisasi import HasilAnggaran, Periode

#: Money spent in a year by programme; the first report comes first.
BelanjaDari = Mapping[str, tuple["BelanjaTercetak", ...]]


class BelanjaTercetak(DariLaporan, HasilAnggaran):
    """Hold money spent in a year as a report prints it; the basis (SPP or SP2D) it prints never."""


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
