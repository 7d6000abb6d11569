"""The Laporan Kinerja: what came of the targets of a year, as the office itself prints it."""

from __future__ import annotations

from typing import Literal

from macros.model.dokumen_bagian import DokumenBagianTahunan


class LaporanKinerja(DokumenBagianTahunan):
    """Hold a Laporan Kinerja (LKj, once called LAKIP)."""

    nama_jenis = "Laporan Kinerja"
    nomor_jenis = 6
    tingkat = 5
    melaporkan = True

    jenis: Literal["laporan-kinerja"]
