"""The Rencana Kerja dan Anggaran: what each activity is to cost, down to its components."""

from __future__ import annotations

from typing import Literal

from macros.model.dokumen_anggaran import DokumenAnggaran


class RencanaKerjaAnggaran(DokumenAnggaran):
    """Hold a Rencana Kerja dan Anggaran (RKA)."""

    nama_jenis = "Rencana Kerja dan Anggaran"
    nomor_jenis = 7
    tingkat = 4

    jenis: Literal["rencana-kerja-anggaran"]
