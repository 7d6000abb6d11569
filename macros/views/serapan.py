"""Put the money spent beside the budget of each programme."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.capaian.pagu import budgets_of
from macros.capaian.rumus import absorb
from macros.model.dasar import Tanggal
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.lain import Program
from macros.model.realisasi import HasilAnggaran, KosongHasil, Periode
from macros.views import kata
from macros.views.grafik import UTUH
from macros.views.hasil import BELUM, BatangHasil


@dataclass(frozen=True)
class SerapanPeriode:
    """Hold one period of a programme; `persen` is penyerapan in percent points."""

    periode: Periode
    hasil: HasilAnggaran | None
    tenggat: Tanggal | None
    persen: Decimal | None

    @property
    def rupiah(self) -> int | None:
        """Return the whole rupiah spent since 1 January."""
        return self.hasil.nilai.rupiah if self.hasil and self.hasil.nilai else None

    @property
    def kosong(self) -> KosongHasil | None:
        """Return why there is no amount."""
        return self.hasil.kosong if self.hasil else KosongHasil.BELUM_DILAPORKAN


@dataclass(frozen=True)
class SerapanProgram:
    """Hold a programme, its budget and its periods in their order."""

    program: Program
    pagu: int
    periode: tuple[SerapanPeriode, ...]

    @property
    def terakhir(self) -> SerapanPeriode | None:
        """Return the latest period that holds an amount; the year counts as the latest."""
        found = [one for one in self.periode if one.rupiah is not None]
        return found[-1] if found else None


@dataclass(frozen=True)
class SerapanTahun:
    """Hold a year's programmes; the sum is known where all report one period on one basis."""

    tahun: int
    program: tuple[SerapanProgram, ...]

    @property
    def pagu(self) -> int:
        """Return the sum of the budgets."""
        return sum(one.pagu for one in self.program)

    @property
    def bersama(self) -> tuple[Periode, str, int] | None:
        """Return the latest period that every programme reports on one basis, and its sum."""
        for periode in reversed(Periode):
            cells = [one.periode[list(Periode).index(periode)] for one in self.program]
            amounts = [cell.rupiah for cell in cells if cell.rupiah is not None]
            bases = {str(cell.hasil.basis) for cell in cells if cell.hasil}
            if len(amounts) == len(cells) > 0 and len(bases) == 1:
                return periode, bases.pop(), sum(amounts)
        return None

    @property
    def persen(self) -> Decimal | None:
        """Return the penyerapan of that sum, in percent points."""
        return absorb(self.bersama[2], self.pagu) if self.bersama else None


def spending_of(data: Data, tahun: int) -> SerapanTahun | None:
    """Return the spending of a year; None where no report on money stands in it."""
    reports = tuple(data.spending_of_year(tahun))
    if not reports:
        return None
    known = {
        (row.program, hasil.periode): hasil
        for report in reports
        for row in report.baris
        for hasil in row.hasil
    }
    due = {p: day for r in reports if r.tenggat for p in Periode if (day := r.tenggat.of(p))}
    budgets = budgets_of(data, tahun)
    programmes = []
    for program in data.program:
        if program.id not in budgets:
            continue
        pagu = budgets[program.id]
        cells = [(p, known.get((program.id, p))) for p in Periode]
        programmes.append(
            SerapanProgram(
                program,
                pagu,
                tuple(SerapanPeriode(p, one, due.get(p), _absorb(one, pagu)) for p, one in cells),
            )
        )
    return SerapanTahun(tahun, tuple(programmes))


def _absorb(hasil: HasilAnggaran | None, pagu: int) -> Decimal | None:
    spent = hasil.nilai.rupiah if hasil and hasil.nilai else None
    return None if spent is None else absorb(spent, pagu)


def chart_spending(program: SerapanProgram) -> tuple[BatangHasil, ...]:
    """Return the bars of a programme: spent until each period, with the budget marked."""
    longest = max((program.pagu, *(one.rupiah or 0 for one in program.periode)))
    if longest == 0:
        return ()
    return tuple(
        BatangHasil(
            kata.PERIODE[one.periode],
            BELUM if one.rupiah is None else format_rupiah(one.rupiah),
            format_rupiah(program.pagu) if one.periode is Periode.TAHUN else "",
            None if one.rupiah is None else one.rupiah * UTUH // longest,
            (program.pagu * UTUH // longest,) if one.periode is Periode.TAHUN else (),
        )
        for one in program.periode
    )
