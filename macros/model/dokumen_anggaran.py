"""Model papers that print a budget by levels, from programme to account."""

from __future__ import annotations

from macros.model.dasar import Teks
from macros.model.dokumen_bagian import DokumenBagianTahunan
from macros.model.sel_tanggal import Tanggal


class DokumenAnggaran(DokumenBagianTahunan):
    """Hold a budget: its number, its revision with its day, where the money comes from."""

    nomor_dokumen: Teks | None = None
    revisi: Teks | None = None
    tanggal_revisi: Tanggal | None = None
    sumber_dana: Teks | None = None

    @property
    def _tanggalnya(self) -> str:
        """Say when it was signed, or else of which day its revision is."""
        if self.bertanggal is None and self.tanggal_revisi is not None:
            return f"Tanggal revisinya {self.tanggal_revisi.sebutan}."
        return super()._tanggalnya
