"""The Indikator Kinerja Utama: by what an office measures itself over several years."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.baris_tujuan import BarisIku
from macros.model.dasar import Butir, Periode
from macros.model.dokumen import Dokumen
from macros.model.kepala_tabel import KepalaTabel, KepalaTujuan
from macros.model.peran import Peran
from macros.model.tanda_tangan import TandaTangan


class IndikatorKinerjaUtama(Dokumen):
    """Hold the list of Indikator Kinerja Utama of a Renstra period."""

    nama_jenis = "Indikator Kinerja Utama"
    templat = "indikator_kinerja_utama.html"
    nomor_jenis = 1
    tingkat = 1

    jenis: Literal["indikator-kinerja-utama"]
    periode: Periode
    judul: Butir | None = None
    kepala_tabel: KepalaTujuan
    baris: Annotated[tuple[BarisIku, ...], Field(min_length=1)]
    catatan_kaki: tuple[Butir, ...] = ()
    tanda_tangan: TandaTangan

    @property
    def masa(self) -> tuple[int, int]:
        """Return the first and the last year of the period."""
        first, last = sorted(int(year) for year in self.periode.split("-"))
        return first, last

    @property
    def semua_catatan_kaki(self) -> tuple[Butir, ...]:
        """Return what is printed below the table."""
        return self.catatan_kaki

    @property
    def judul_tabel(self) -> Butir | None:
        """Return the title above the table."""
        return self.judul

    @property
    def kepala_cetak(self) -> KepalaTabel | None:
        """Return the head of the table."""
        return self.kepala_tabel

    @property
    def semua_tujuan(self) -> tuple[BarisIku, ...]:
        """Return the rows."""
        return self.baris

    @property
    def blok_tanda_tangan(self) -> tuple[tuple[str, TandaTangan], ...]:
        """Return the only signature block."""
        return (("dokumen", self.tanda_tangan),)

    @property
    def ringkasan(self) -> str:
        """Say how many measures there are, and for how many tujuan where any is printed."""
        texts = {i.teks for row in self.baris for i in row.indikator.butir}
        goals = sum(row.tujuan.tercetak is not None for row in self.baris)
        return (
            f"Ukuran keberhasilan {self.periode.replace('-', '–')}: "
            f"{self.jumlah_indikator} indikator tercetak"
            f"{f', {len(texts)} berbeda' if len(texts) < self.jumlah_indikator else ''}"
            f"{f', untuk {goals} tujuan' if goals else ''}"
            f"{'' if self.bertarget else ', tanpa target'}."
        )

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say that it lists measures, without targets."""
        return (
            f"Ini daftar ukuran keberhasilan untuk {self.periode.replace('-', '–')}.",
            *([] if self.bertarget else ["Targetnya tidak tercetak di daftar ini."]),
            self._tanggalnya,
        )

    @property
    def judul_rincian(self) -> str:
        """Say how many measures are printed."""
        return f"{self.jumlah_indikator} ukuran yang tercetak"

    @property
    def bertarget(self) -> bool:
        """Tell whether a column of the list prints targets."""
        roles = {kolom.peran for kolom in self.kepala_tabel.peran}
        return bool(roles & {Peran.TARGET, Peran.TARGET_TAHUN, Peran.TARGET_TRIWULAN})

    @property
    def berpasangan(self) -> bool:
        """Tell whether no row has several sasaran, so that each indicator's is printed."""
        return all(len(row.sasaran.butir) == 1 for row in self.baris)
