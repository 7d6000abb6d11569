"""Say how much a programme may spend: the amount that the papers in force print."""

from __future__ import annotations

from collections.abc import Mapping

from macros.model.data import Data
from macros.model.dokumen import get_anggaran, is_konsep


def budgets_of(data: Data, tahun: int) -> Mapping[str, int]:
    """Return the amount of each programme of a year, whole rupiah; revised papers speak first.

    A programme whose amount no paper in force prints is not in it.
    """
    papers = [
        berkas.isi
        for berkas in data.of_year(tahun)
        if data.replaced_by(berkas.isi.id) is None and not is_konsep(berkas.isi)
    ]
    found: dict[str, int] = {}
    for paper in sorted(papers, key=lambda p: p.menggantikan is None):
        anggaran = get_anggaran(paper)
        for row in anggaran.program if anggaran else ():
            if row.anggaran.rupiah is not None:
                found.setdefault(row.program, row.anggaran.rupiah)
    return found
