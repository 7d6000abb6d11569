"""Reckon what was spent since 1 January, from reports that say it and from reports by quarter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.realisasi import CaraHitung, HasilAnggaran, KosongHasil, Periode

#: The quarters in their order; the year is no fifth of them.
TRIWULAN = (Periode.TW1, Periode.TW2, Periode.TW3, Periode.TW4)
_SEBAB = {
    KosongHasil.BELUM_DILAPORKAN: "belum dilaporkan",
    KosongHasil.TIDAK_BERLAKU: "tidak berlaku",
}


@dataclass(frozen=True)
class Jumlah:
    """Hold whole rupiah spent since 1 January; or None, with `sebab` where a report is there.

    `bacaan` tells whether any amount in it is a reading of ours, of a damaged print.
    """

    rupiah: int | None = None
    sebab: str = ""
    bacaan: bool = False


def sum_until(
    reported: Mapping[Periode, HasilAnggaran], periode: Periode, cara: CaraHitung
) -> Jumlah:
    """Return what was spent from 1 January to the end of a period.

    Where each quarter is reported alone they are added up; past a quarter that nobody reported,
    or where two bases meet, no sum is claimed. The year is always reported as a whole.
    """
    own = amount_of(reported.get(periode))
    if own is None:
        return Jumlah()
    if cara is CaraHitung.KUMULATIF or periode is Periode.TAHUN:
        return Jumlah(own, bacaan=is_reading(reported.get(periode)))
    quarters = TRIWULAN[: TRIWULAN.index(periode) + 1]
    for one in quarters:
        hasil = reported.get(one)
        if amount_of(hasil) is None:
            why = _SEBAB[(hasil.kosong if hasil else None) or KosongHasil.BELUM_DILAPORKAN]
            return Jumlah(sebab=f"belum dapat dijumlahkan: {one} {why}")
    if len({reported[one].basis for one in quarters}) > 1:
        return Jumlah(sebab="belum dapat dijumlahkan: basisnya tidak sama")
    read = any(is_reading(reported[one]) for one in quarters)
    return Jumlah(sum_known(reported, quarters), bacaan=read)


def sum_known(reported: Mapping[Periode, HasilAnggaran], periods: tuple[Periode, ...]) -> int:
    """Return the sum of those of some periods that hold an amount."""
    return sum(amount_of(reported.get(one)) or 0 for one in periods)


def amount_of(hasil: HasilAnggaran | None) -> int | None:
    """Return whole rupiah as reported; None where no amount is."""
    return hasil.nilai.rupiah if hasil is not None and hasil.nilai is not None else None


def is_reading(hasil: HasilAnggaran | None) -> bool:
    """Tell whether an amount is a reading of ours, of a damaged print."""
    return hasil is not None and hasil.nilai is not None and hasil.nilai.bacaan is not None
