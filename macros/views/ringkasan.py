"""Count what a year's papers say, for the front page and the budget page."""

from __future__ import annotations

from dataclasses import dataclass

from macros.capaian.pagu import Cetakan, printed_amounts
from macros.checks.anggaran import budget_of_year
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.program import Program


@dataclass(frozen=True)
class AnggaranTahun:
    """Hold one programme of a year: its amount and the papers that print it."""

    program: Program
    rupiah: int
    dicetak: tuple[Cetakan, ...]

    @property
    def bacaan(self) -> bool:
        """Tell whether the amount is a reading of ours, of a damaged print."""
        return self.dicetak[0][1].anggaran.bacaan is not None


@dataclass(frozen=True)
class BiayaRencana:
    """Hold the costs of an action plan beside the programme budget of its year."""

    dokumen: Dokumen
    jumlah: int
    baris_berbiaya: int
    anggaran: int
    selisih: int
    #: Whether a cost in the sum is a reading of ours.
    bacaan: bool = False


@dataclass(frozen=True)
class Tahun:
    """Hold the sums of one year over the papers in force, whole rupiah."""

    tahun: int
    dokumen: tuple[BerkasDokumen, ...]
    anggaran: tuple[AnggaranTahun, ...]
    total: int
    biaya: tuple[BiayaRencana, ...]

    @property
    def bacaan(self) -> bool:
        """Tell whether an amount in the sum is a reading of ours."""
        return any(item.bacaan for item in self.anggaran)

    @property
    def perjanjian(self) -> tuple[Dokumen, ...]:
        """Return the agreements in force."""
        return tuple(b.isi for b in self.dokumen if b.isi.menjanjikan)

    @property
    def biaya_lain(self) -> tuple[BiayaRencana, ...]:
        """Return the plans whose costs add up to something else than the budget."""
        return tuple(one for one in self.biaya if one.selisih)

    @property
    def selisih(self) -> int:
        """Return how far those plans are from the budget together, whether above or below."""
        return sum(abs(one.selisih) for one in self.biaya_lain)

    @property
    def rencana_aksi(self) -> tuple[Dokumen, ...]:
        """Return the action plans in force."""
        return tuple(b.isi for b in self.dokumen if b.isi.semua_aksi)


def sum_up(data: Data, tahun: int) -> Tahun:
    """Sum up a year; a paper that another replaces no longer counts, a draft not yet."""
    papers = tuple(
        b
        for b in data.of_year(tahun)
        if data.replaced_by(b.isi.id) is None and not is_konsep(b.isi)
    )
    budget = _budget(data, papers)
    total = sum(item.rupiah for item in budget)
    return Tahun(tahun, papers, budget, total, _costs(data, papers))


def _budget(data: Data, papers: tuple[BerkasDokumen, ...]) -> tuple[AnggaranTahun, ...]:
    """Return each programme with its amount, in the order of `program.yml`."""
    printed = printed_amounts(berkas.isi for berkas in papers)
    return tuple(
        AnggaranTahun(program, rows[0][1].anggaran.rupiah or 0, rows)
        for program in data.program
        if (rows := printed.get(program.id))
    )


def _costs(data: Data, papers: tuple[BerkasDokumen, ...]) -> tuple[BiayaRencana, ...]:
    """Return the plans that print costs, each beside the budget that the checks hold it against."""
    costs = []
    for berkas in papers:
        plan = berkas.isi
        if not plan.semua_aksi:
            continue
        amounts = [row.perkiraan_biaya.rupiah for row in plan.semua_aksi]
        printed = [amount for amount in amounts if amount is not None]
        budget = budget_of_year(data, plan.untuk_tahun, revised=plan.menggantikan is not None)
        if printed and budget is not None:
            total = sum(printed)
            read = any(row.perkiraan_biaya.bacaan for row in plan.semua_aksi)
            costs.append(BiayaRencana(plan, total, len(printed), budget, total - budget, read))
    return tuple(costs)
