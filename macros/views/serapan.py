"""Put the money spent beside the budget of each programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from macros.capaian.jumlah import Jumlah, amount_of, is_reading, sum_until
from macros.capaian.pagu import budget_rows
from macros.capaian.rumus import absorb
from macros.model.belanja_tercetak import other_budget
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.program import Program
from macros.model.realisasi import Basis, CaraHitung, HasilAnggaran, KosongHasil, Periode
from macros.model.sel_tanggal import TanggalPenuh
from macros.views import kata
from macros.views.grafik import UTUH
from macros.views.hasil import BatangHasil, say_missing


@dataclass(frozen=True)
class SerapanPeriode:
    """Hold one period of a programme; `pagu` is the budget in force on its last day.

    `jumlah` is what was spent since 1 January, which `cara` tells how to reckon.
    """

    periode: Periode
    hasil: HasilAnggaran | None
    tenggat: TanggalPenuh | None
    pagu: int | None
    jumlah: Jumlah
    cara: CaraHitung

    @property
    def dilaporkan(self) -> int | None:
        """Return the whole rupiah as reported, whatever they count."""
        return amount_of(self.hasil)

    @property
    def rupiah(self) -> int | None:
        """Return the whole rupiah spent since 1 January."""
        return self.jumlah.rupiah

    @property
    def persen(self) -> Decimal | None:
        """Return the penyerapan in percent points; None without amount or budget.

        An amount that a report prints beside another budget is no share of the one in force.
        """
        if self.rupiah is None or self.pagu is None or self.pagu_lain is not None:
            return None
        return absorb(self.rupiah, self.pagu)

    @property
    def pagu_lain(self) -> int | None:
        """Return the budget that the report prints beside the amount, where it is another one."""
        return other_budget(self.hasil.cetakan if self.hasil else None, self.pagu)

    @property
    def bacaan_dilaporkan(self) -> bool:
        """Tell whether the amount as reported is a reading of ours, of a damaged print."""
        return is_reading(self.hasil)

    @property
    def kosong(self) -> KosongHasil | None:
        """Return why there is no amount."""
        return self.hasil.kosong if self.hasil else KosongHasil.BELUM_DILAPORKAN


@dataclass(frozen=True)
class SerapanProgram:
    """Hold a programme, its budget at the end of the year, and its periods in their order."""

    program: Program
    pagu: int
    periode: tuple[SerapanPeriode, ...]
    #: Whether the budget is a reading of ours, of a damaged print.
    bacaan: bool = False

    @property
    def per_periode(self) -> bool:
        """Tell whether each quarter was reported alone."""
        return any(one.cara is CaraHitung.PER_PERIODE for one in self.periode)

    @property
    def sebab(self) -> str:
        """Say why nothing is known of what was spent; "" where something is."""
        if self.terakhir is not None:
            return ""
        unsummed = [one.jumlah.sebab for one in self.periode if one.jumlah.sebab]
        return unsummed[-1] if unsummed else say_missing(self.periode[-1].kosong, None)

    @property
    def terakhir(self) -> SerapanPeriode | None:
        """Return the latest period that holds an amount; the year counts as the latest."""
        found = [one for one in self.periode if one.rupiah is not None]
        return found[-1] if found else None

    def until(self, akhir: tuple[Periode, ...]) -> SerapanPeriode | None:
        """Return the first of some periods that holds an amount."""
        known = {one.periode: one for one in self.periode if one.rupiah is not None}
        return next((known[periode] for periode in akhir if periode in known), None)


@dataclass(frozen=True)
class SerapanBersama:
    """Hold what all programmes spent until one day, on one basis; whole rupiah."""

    periode: Periode
    #: None where reports print none.
    basis: Basis | None
    rupiah: int
    pagu: int
    #: Whether a budget in the sum is a reading of ours.
    bacaan: bool = False
    #: Whether an amount that was spent is one.
    bacaan_rupiah: bool = False

    @property
    def persen(self) -> Decimal | None:
        """Return the penyerapan in percent points; None for a budget of nought."""
        return absorb(self.rupiah, self.pagu)


#: Periods that end on one day, latest first: the fourth quarter ends with the year.
_AKHIR = ((Periode.TAHUN, Periode.TW4), (Periode.TW3,), (Periode.TW2,), (Periode.TW1,))


@dataclass(frozen=True)
class SerapanTahun:
    """Hold a year's programmes; the sum is known where all report until one day on one basis.

    `lengkap` unless staff typed nothing in and some programme with a budget was not joined to a
    printed report: nothing is said of that one, and no sum of all.
    """

    tahun: int
    program: tuple[SerapanProgram, ...]
    lengkap: bool = True

    @property
    def per_periode(self) -> bool:
        """Tell whether any programme's quarters were reported each alone."""
        return any(one.per_periode for one in self.program)

    @property
    def bersama(self) -> SerapanBersama | None:
        """Return the sum at the latest day for which every programme reports on one basis."""
        for akhir in _AKHIR:
            cells = [cell for one in self.program if (cell := one.until(akhir))]
            bases = {cell.hasil.basis for cell in cells if cell.hasil}
            budgets = [cell.pagu for cell in cells if cell.pagu is not None]
            other = any(cell.pagu_lain is not None for cell in cells)
            whole = self.lengkap and len(budgets) == len(self.program) and not other
            if cells and whole and len(bases) == 1:
                spent = sum(cell.rupiah or 0 for cell in cells)
                read = any(one.bacaan for one in self.program)
                mine = any(cell.jumlah.bacaan for cell in cells)
                return SerapanBersama(akhir[0], bases.pop(), spent, sum(budgets), read, mine)
        return None


def spending_of(data: Data, tahun: int) -> SerapanTahun | None:
    """Return the spending of a year; None where no report on money stands in it."""
    reports = tuple(data.spending_of_year(tahun))
    told = data.belanja_tercetak.get(tahun, {})
    if not reports and not told:
        return None
    known = _reported(data, tahun)
    ways = {row.program: report.cara for report in reports for row in report.baris}
    due = {p: day for r in reports if r.tenggat for p in Periode if (day := r.tenggat.of(p))}
    budgets = {periode: budget_rows(data, tahun, periode) for periode in Periode}
    periods = tuple(Periode) if reports else (Periode.TAHUN,)
    budgeted = [p for p in data.program if any(p.id in rows for rows in budgets.values())]
    listed = budgeted if reports else [p for p in budgeted if p.id in told]
    programmes = []
    for program in listed:
        reported = known.get(program.id, {})
        cara = ways.get(program.id, CaraHitung.KUMULATIF)
        rows = {periode: budgets[periode].get(program.id) for periode in Periode}
        cells = tuple(
            SerapanPeriode(
                periode,
                reported.get(periode),
                due.get(periode),
                row.anggaran.rupiah if (row := rows[periode]) else None,
                sum_until(reported, periode, cara),
                cara,
            )
            for periode in periods
        )
        last = [row.anggaran for row in rows.values() if row is not None][-1]
        programmes.append(SerapanProgram(program, last.rupiah or 0, cells, last.bacaan is not None))
    return SerapanTahun(tahun, tuple(programmes), len(listed) == len(budgeted))


def _reported(data: Data, tahun: int) -> Mapping[str, Mapping[Periode, HasilAnggaran]]:
    """Return what is told of programmes and periods.

    An amount that staff typed in comes before a print; a blank never hides what a report prints.
    """
    known: dict[str, dict[Periode, HasilAnggaran]] = {
        row.program: {hasil.periode: hasil for hasil in row.hasil}
        for report in data.spending_of_year(tahun)
        for row in report.baris
    }
    for program, (first, *_) in data.belanja_tercetak.get(tahun, {}).items():
        mine = known.setdefault(program, {})
        if amount_of(mine.get(first.periode)) is None:
            mine[first.periode] = first
    return known


def chart_spending(program: SerapanProgram) -> tuple[BatangHasil, ...]:
    """Return the bars of a programme: spent until each period, with its budget marked."""
    cells = program.periode
    longest = max((*(one.pagu or 0 for one in cells), *(one.rupiah or 0 for one in cells), 0))
    if longest == 0:
        return ()
    return tuple(
        BatangHasil(
            kata.PERIODE[one.periode],
            _say_spent(one),
            "" if one.pagu is None else format_rupiah(one.pagu),
            None if one.rupiah is None else max(one.rupiah, 0) * UTUH // longest,
            () if one.pagu is None else (one.pagu * UTUH // longest,),
        )
        for one in cells
    )


def _say_spent(one: SerapanPeriode) -> str:
    """Say what was spent since 1 January, or why that is not known."""
    if one.rupiah is not None:
        said = format_rupiah(one.rupiah)
        return f"{said} {kata.BACAAN}" if one.jumlah.bacaan else said
    return one.jumlah.sebab or say_missing(one.kosong, None)
