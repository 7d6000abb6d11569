"""Say how much a programme may spend: the amount that the papers in force print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from macros.capaian.susun import periods_in_force
from macros.model.anggaran import AnggaranProgram
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.realisasi import Periode

#: A paper and its row that prints the amount of a programme.
Cetakan = tuple[Dokumen, AnggaranProgram]


def printed_amounts(papers: Iterable[Dokumen]) -> Mapping[str, tuple[Cetakan, ...]]:
    """Return where some papers print the amount of each programme; the first of them counts.

    Revised papers speak before the others. A programme whose amount none of them prints is not
    in it.
    """
    printed: dict[str, list[Cetakan]] = defaultdict(list)
    for paper in sorted(papers, key=lambda paper: paper.menggantikan is None):
        anggaran = paper.anggaran_tercetak
        for row in anggaran.program if anggaran else ():
            if row.anggaran.rupiah is not None:
                printed[row.program].append((paper, row))
    return {program: tuple(rows) for program, rows in printed.items()}


def budgets_of(data: Data, tahun: int, periode: Periode = Periode.TAHUN) -> Mapping[str, int]:
    """Return the amount of each programme, whole rupiah, in force on the last day of a period.

    A programme whose amount no paper in force prints is not in it.
    """
    rows = budget_rows(data, tahun, periode)
    amounts = ((program, row.anggaran.rupiah) for program, row in rows.items())
    return {program: amount for program, amount in amounts if amount is not None}


def budget_rows(data: Data, tahun: int, periode: Periode) -> Mapping[str, AnggaranProgram]:
    """Return the row that prints the amount of each programme in force at the end of a period."""
    papers = (berkas.isi for berkas in data.of_year(tahun))
    printed = printed_amounts(p for p in papers if periode in periods_in_force(data, p))
    return {program: rows[0][1] for program, rows in printed.items()}
