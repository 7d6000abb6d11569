"""The Laporan Kinerja: what came of the targets of a year, as the office itself prints it."""

from __future__ import annotations

from typing import Literal

from macros.model.dokumen_bagian import DokumenBagianTahunan
from macros.model.realisasi import Periode


class LaporanKinerja(DokumenBagianTahunan):
    """Hold a Laporan Kinerja (LKj, once called LAKIP)."""

    nama_jenis = "Laporan Kinerja"
    nomor_jenis = 6
    tingkat = 5
    melaporkan = True

    jenis: Literal["laporan-kinerja"]

    @property
    def periode_laporan(self) -> Periode | None:
        """Return the whole year."""
        return Periode.TAHUN
