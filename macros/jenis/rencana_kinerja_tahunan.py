"""The Rencana Kinerja Tahunan: sasaran, indicators and targets of a year, before the promise."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.anggaran import Anggaran
from macros.model.dasar import Butir
from macros.model.dokumen import DokumenTahunan
from macros.model.kepala_tabel import KepalaEmpat, KepalaTabel
from macros.model.keterangan import Keterangan
from macros.model.sasaran import Sasaran
from macros.model.tanda_tangan import TandaTangan


class RencanaKinerjaTahunan(DokumenTahunan):
    """Hold a Rencana Kinerja Tahunan."""

    nama_jenis = "Rencana Kinerja Tahunan"
    templat = "rencana_kinerja_tahunan.html"
    nomor_jenis = 3
    tingkat = 3

    jenis: Literal["rencana-kinerja-tahunan"]
    judul: Butir | None = None
    keterangan: tuple[Keterangan, ...] = ()
    kepala_tabel: KepalaEmpat
    sasaran: Annotated[tuple[Sasaran, ...], Field(min_length=1)]
    anggaran: Anggaran | None = None
    catatan_kaki: tuple[Butir, ...] = ()
    tanda_tangan: TandaTangan

    @property
    def semua_catatan_kaki(self) -> tuple[Butir, ...]:
        """Return what is printed below the table."""
        return self.catatan_kaki

    @property
    def semua_keterangan(self) -> tuple[Keterangan, ...]:
        """Return the labelled lines above the table."""
        return self.keterangan

    @property
    def judul_tabel(self) -> Butir | None:
        """Return the title above the table."""
        return self.judul

    @property
    def kepala_cetak(self) -> KepalaTabel | None:
        """Return the head of the table."""
        return self.kepala_tabel

    @property
    def sasaran_lepas(self) -> tuple[Sasaran, ...]:
        """Return the sasaran of the table."""
        return self.sasaran

    @property
    def blok_anggaran(self) -> Anggaran | None:
        """Return the budget under the table."""
        return self.anggaran

    @property
    def blok_tanda_tangan(self) -> tuple[tuple[str, TandaTangan], ...]:
        """Return the only signature block."""
        return (("dokumen", self.tanda_tangan),)

    @property
    def ringkasan(self) -> str:
        """Say how much is planned."""
        return (
            f"Rencana tahun {self.tahun}: {self.jumlah_indikator} indikator dalam "
            f"{len(self.sasaran)} sasaran{self._bertanggal_pada}."
        )

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say that it is a plan."""
        return f"Ini rencana untuk tahun {self.tahun}.", self._tanggalnya

    @property
    def judul_rincian(self) -> str:
        """Say how many targets are planned."""
        return f"{self.jumlah_indikator} target yang direncanakan"
