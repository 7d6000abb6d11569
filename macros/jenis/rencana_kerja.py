"""The Rencana Kerja (Renja): what an office means to do in a year."""

from __future__ import annotations

from typing import Literal

from macros.model.dokumen_bagian import DokumenBagianTahunan


class RencanaKerja(DokumenBagianTahunan):
    """Hold a Rencana Kerja (Renja)."""

    nama_jenis = "Rencana Kerja"
    nomor_jenis = 11
    tingkat = 2

    jenis: Literal["rencana-kerja"]
