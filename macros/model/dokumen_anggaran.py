"""Model papers that print a budget by levels, from programme to account."""

from __future__ import annotations

from macros.model.dasar import Teks
from macros.model.dokumen_bagian import DokumenBagianTahunan
from macros.model.keterangan import Keterangan
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

    @property
    def semua_keterangan(self) -> tuple[Keterangan, ...]:
        """Return what the budget says of itself, then the labelled lines that it prints."""
        day = self.tanggal_revisi.tercetak if self.tanggal_revisi else None
        told = (
            ("Nomor", self.nomor_dokumen),
            ("Revisi", self.revisi),
            ("Tanggal revisi", day),
            ("Sumber dana", self.sumber_dana),
        )
        own = (Keterangan(label=label, isi=text) for label, text in told if text is not None)
        return (*own, *self.keterangan)
