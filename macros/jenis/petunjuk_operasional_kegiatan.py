"""The POK: how the granted budget is to be spent, down to the account."""

from __future__ import annotations

from typing import Literal

from macros.model.dokumen_anggaran import DokumenAnggaran


class PetunjukOperasionalKegiatan(DokumenAnggaran):
    """Hold a Petunjuk Operasional Kegiatan (POK)."""

    nama_jenis = "Petunjuk Operasional Kegiatan"
    nomor_jenis = 9
    tingkat = 4

    jenis: Literal["petunjuk-operasional-kegiatan"]
