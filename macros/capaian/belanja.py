"""Put money spent beside the budgets: by programme and period, for one year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.capaian.pagu import budgets_of
from macros.capaian.rumus import absorb
from macros.model.dasar import Tanggal
from macros.model.data import Data
from macros.model.realisasi import HasilAnggaran, KosongHasil, Periode


@dataclass(frozen=True)
class LaporanBelanja:
    """Hold one period of one programme: what was reported, until when, which share of the budget.

    Amounts count from 1 January to the end of the period. `persen` is in percent points; None
    where there is no amount, or no budget to hold it against.
    """

    periode: Periode
    hasil: HasilAnggaran | None
    tenggat: Tanggal | None
    persen: Decimal | None

    @property
    def kosong(self) -> KosongHasil | None:
        """Return why there is no amount; a period that nobody wrote down is not yet reported."""
        if self.hasil is None:
            return KosongHasil.BELUM_DILAPORKAN
        return self.hasil.kosong

    @property
    def rupiah(self) -> int | None:
        """Return the amount in whole rupiah."""
        return self.hasil.nilai.rupiah if self.hasil and self.hasil.nilai else None


@dataclass(frozen=True)
class BarisBelanja:
    """Hold one programme with its budget (whole rupiah) and all its periods, in their order."""

    program: str
    pagu: int | None
    laporan: tuple[LaporanBelanja, ...]

    @property
    def tahunan(self) -> LaporanBelanja:
        """Return the report on the whole year."""
        return self.laporan[-1]

    @property
    def terakhir(self) -> LaporanBelanja | None:
        """Return the latest report that holds an amount; the year counts as the latest."""
        found = [one for one in self.laporan if one.rupiah is not None]
        return found[-1] if found else None


def spending_of(data: Data, tahun: int) -> tuple[BarisBelanja, ...]:
    """Return the programmes of a year that are, or should be, reported on; () without reports.

    These are the programmes that a report names, and every one that has a budget: what a report
    keeps silent about must be seen. They come in the order of `program.yml`.
    """
    reports = tuple(data.spending_of_year(tahun))
    if not reports:
        return ()
    budgets = budgets_of(data, tahun)
    known = {
        (row.program, hasil.periode): hasil
        for report in reports
        for row in report.baris
        for hasil in row.hasil
    }
    due = {
        periode: day
        for report in reports
        if report.tenggat
        for periode in Periode
        if (day := report.tenggat.of(periode)) is not None
    }
    order = dict.fromkeys(program.id for program in data.program)
    named = {name for name, _ in known} | set(budgets)
    return tuple(
        BarisBelanja(
            name,
            budgets.get(name),
            tuple(
                _report(periode, known.get((name, periode)), due.get(periode), budgets.get(name))
                for periode in Periode
            ),
        )
        for name in order
        if name in named
    )


def _report(
    periode: Periode, hasil: HasilAnggaran | None, tenggat: Tanggal | None, pagu: int | None
) -> LaporanBelanja:
    rupiah = hasil.nilai.rupiah if hasil and hasil.nilai else None
    share = absorb(rupiah, pagu) if rupiah is not None and pagu is not None else None
    return LaporanBelanja(periode, hasil, tenggat, share)
