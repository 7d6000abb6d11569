"""Say how much a programme may spend: the amount that the papers in force print."""

from __future__ import annotations

from collections.abc import Mapping

from macros.capaian.susun import periods_in_force
from macros.model.data import Data
from macros.model.dokumen import get_anggaran
from macros.model.realisasi import Periode


def budgets_of(data: Data, tahun: int, periode: Periode = Periode.TAHUN) -> Mapping[str, int]:
    """Return the amount of each programme, whole rupiah, in force on the last day of a period.

    Revised papers speak before the others. A programme whose amount no paper in force prints
    is not in it.
    """
    papers = [
        berkas.isi
        for berkas in data.of_year(tahun)
        if periode in periods_in_force(data, berkas.isi)
    ]
    found: dict[str, int] = {}
    for paper in sorted(papers, key=lambda p: p.menggantikan is None):
        anggaran = get_anggaran(paper)
        for row in anggaran.program if anggaran else ():
            if row.anggaran.rupiah is not None:
                found.setdefault(row.program, row.anggaran.rupiah)
    return found
