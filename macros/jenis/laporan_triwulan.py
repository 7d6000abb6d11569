"""The quarterly report of results: how far, what stands in the way, who mends it by when."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from macros.model.dokumen_bagian import DokumenBagianTahunan
from macros.model.realisasi import Periode


class TriwulanKe(StrEnum):
    """Name the quarter that a report is about."""

    TW1 = "TW1"
    TW2 = "TW2"
    TW3 = "TW3"
    TW4 = "TW4"

    @property
    def sebutan(self) -> str:
        """Return the number of the quarter as papers write it."""
        return {"TW1": "I", "TW2": "II", "TW3": "III", "TW4": "IV"}[self.value]


class LaporanTriwulan(DokumenBagianTahunan):
    """Hold a quarterly report of results, with its follow-ups."""

    nama_jenis = "Laporan Triwulan"
    nomor_jenis = 12
    tingkat = 5
    melaporkan = True

    jenis: Literal["laporan-triwulan"]
    triwulan: TriwulanKe

    @property
    def periode_laporan(self) -> Periode | None:
        """Return its quarter."""
        return Periode(self.triwulan)

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say of which quarter it is: a year has four of them."""
        _, *rest = super().apa_ini
        return (f"Ini {self.nama_jenis} {self.triwulan.sebutan} {self.sebutan_masa}.", *rest)
