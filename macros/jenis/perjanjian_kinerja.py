"""The Perjanjian Kinerja: a promise text with signatures, and an annex with targets and budget."""

from __future__ import annotations

from typing import Literal

from macros.model.anggaran import Anggaran
from macros.model.dasar import Butir
from macros.model.dokumen import DokumenTahunan
from macros.model.kepala_tabel import KepalaTabel
from macros.model.naskah import Lampiran, Naskah
from macros.model.sasaran import Kelompok, Sasaran
from macros.model.tanda_tangan import Orang, TandaTangan


class PerjanjianKinerja(DokumenTahunan):
    """Hold a Perjanjian Kinerja."""

    nama_jenis = "Perjanjian Kinerja"
    templat = "perjanjian_kinerja.html"
    nomor_jenis = 2
    tingkat = 2
    menjanjikan = True

    jenis: Literal["perjanjian-kinerja"]
    naskah: Naskah
    lampiran: Lampiran

    @property
    def semua_butir(self) -> tuple[Butir, ...]:
        """Return the paragraphs of the promise, then the title of the annex, and what is below."""
        text = self.naskah
        return (text.judul, *text.pembuka, *text.isi, *super().semua_butir)

    @property
    def semua_catatan_kaki(self) -> tuple[Butir, ...]:
        """Return what is printed below the table of the annex."""
        return self.lampiran.catatan_kaki

    @property
    def semua_naskah(self) -> tuple[Naskah, ...]:
        """Return the promise text."""
        return (self.naskah,)

    @property
    def judul_tabel(self) -> Butir | None:
        """Return the title above the table."""
        return self.lampiran.judul

    @property
    def yang_berjanji(self) -> tuple[Orang, ...]:
        """Return the first party."""
        return self.naskah.pihak[:1]

    @property
    def kepala_cetak(self) -> KepalaTabel | None:
        """Return the head of the annex's table."""
        return self.lampiran.kepala_tabel

    @property
    def sasaran_lepas(self) -> tuple[Sasaran, ...]:
        """Return the sasaran of an annex without headings."""
        return self.lampiran.sasaran

    @property
    def semua_kelompok(self) -> tuple[Kelompok, ...]:
        """Return the headings of an annex that has them."""
        return self.lampiran.kelompok

    @property
    def blok_anggaran(self) -> Anggaran | None:
        """Return the budget of the annex."""
        return self.lampiran.anggaran

    @property
    def blok_tanda_tangan(self) -> tuple[tuple[str, TandaTangan], ...]:
        """Return the signatures under the promise and under the annex."""
        return (
            ("naskah", self.naskah.tanda_tangan),
            ("lampiran", self.lampiran.tanda_tangan),
        )

    @property
    def ringkasan(self) -> str:
        """Say who promises how much."""
        people = [f"{one.perkenalkan('Penanda tangan')}," for one in self.yang_berjanji]
        who = people[0] if people else "Dokumen ini"
        return (
            f"{who} menjanjikan {self.jumlah_indikator} target dalam "
            f"{len(self.semua_sasaran)} sasaran untuk tahun {self.tahun}{self._bertanggal_pada}."
        )

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say that it is a promise, and whose."""
        people = [one.perkenalkan("namanya tidak tercetak") for one in self.yang_berjanji]
        return (
            f"Ini janji tertulis untuk tahun {self.tahun}.",
            f"Yang berjanji: {people[0] if people else 'tidak tercetak dalam naskahnya'}.",
            self._tanggalnya,
        )

    @property
    def judul_rincian(self) -> str:
        """Say how many targets are promised."""
        return f"{self.jumlah_indikator} target yang dijanjikan"
