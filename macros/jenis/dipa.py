"""The DIPA: the budget that is granted, with its revisions."""

from __future__ import annotations

from typing import Literal

from macros.model.dokumen_anggaran import DokumenAnggaran


class Dipa(DokumenAnggaran):
    """Hold a Daftar Isian Pelaksanaan Anggaran (DIPA)."""

    nama_jenis = "Daftar Isian Pelaksanaan Anggaran"
    nomor_jenis = 8
    tingkat = 4

    jenis: Literal["dipa"]
