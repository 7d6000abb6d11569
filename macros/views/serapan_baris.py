"""Put the money that reports print as spent beside rows of a budget, on whatever level."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.capaian.rumus import absorb
from macros.model.belanja_tercetak import BelanjaBaris
from macros.model.data import Data
from macros.model.realisasi import Periode


@dataclass(frozen=True)
class SerapanBaris:
    """Hold what one report prints as spent of one row of a budget."""

    belanja: BelanjaBaris

    @property
    def bacaan(self) -> bool:
        """Tell whether the amount is a reading of ours, of a damaged print."""
        spent = self.belanja.baris.realisasi_anggaran
        return spent is not None and spent.bacaan is not None

    @property
    def bacaan_pagu(self) -> bool:
        """Tell whether the budget of the row is a reading of ours."""
        budget = self.belanja.acuan.uang
        return budget is not None and budget.bacaan is not None

    @property
    def persen(self) -> Decimal | None:
        """Return the penyerapan in percent points; None without a budget, or beside another one."""
        if self.belanja.pagu is None or self.belanja.pagu_lain is not None:
            return None
        return absorb(self.belanja.rupiah, self.belanja.pagu)


def spent_of(data: Data, name: str | None) -> tuple[SerapanBaris, ...]:
    """Return what reports print as spent of one row of a budget, in the order of the papers."""
    return tuple(SerapanBaris(one) for one in data.belanja_baris.get(name or "", ()))


def list_spent_rows(data: Data, tahun: int) -> tuple[SerapanBaris, ...]:
    """Return the rows of a year that stand under no programme of the page: levels and quarters.

    What a yearly report prints of a programme is that programme's own realisasi.
    """
    return tuple(
        SerapanBaris(one)
        for one in data.belanja_setahun.get(tahun, ())
        if one.acuan.program is None or one.laporan.periode_laporan is not Periode.TAHUN
    )
