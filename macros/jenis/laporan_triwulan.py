"""The quarterly report of results: how far, what stands in the way, who mends it by when."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from macros.model.dokumen_bagian import DokumenBagianTahunan


class TriwulanKe(StrEnum):
    """Name the quarter that a report is about."""

    TW1 = "TW1"
    TW2 = "TW2"
    TW3 = "TW3"
    TW4 = "TW4"


class LaporanTriwulan(DokumenBagianTahunan):
    """Hold a quarterly report of results, with its follow-ups."""

    nama_jenis = "Laporan Triwulan"
    nomor_jenis = 12
    tingkat = 5
    melaporkan = True

    jenis: Literal["laporan-triwulan"]
    triwulan: TriwulanKe
