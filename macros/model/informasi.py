"""Model the register of public information: one entry for each paper that readers may ask for.

An entry says what a paper is, who answers for it and where it can be opened. It never says
whether a duty is met: that is counted, and a key such as `keadaan` does not exist.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import Id, Kode, Model, Tahun, Teks
from macros.model.jenis_informasi import JenisEntri, Klasifikasi
from macros.model.pola_informasi import JALUR_BERKAS, POLA_SEMESTER
from macros.model.sel_tanggal import TanggalPenuh


class YaTidak(StrEnum):
    """Answer a question that has to be answered."""

    YA = "ya"
    TIDAK = "tidak"


class Masa(Model):
    """Say what time an entry speaks of: a year, a half of one, or from a day on."""

    tahun: Tahun | None = None
    semester: Annotated[str, StringConstraints(pattern=POLA_SEMESTER)] | None = None
    berlaku_sejak: TanggalPenuh | None = None
    berlaku_sampai: TanggalPenuh | None = None

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        given = [self.tahun, self.semester, self.berlaku_sejak]
        if sum(one is not None for one in given) != 1:
            raise PydanticCustomError("masa_rancu", "masa harus satu saja")
        if self.berlaku_sampai and not self.berlaku_sejak:
            raise PydanticCustomError("masa_rancu", "`berlaku_sampai` tanpa `berlaku_sejak`")
        return self

    @property
    def giliran(self) -> tuple[int, int]:
        """Return what puts one time before another."""
        if self.semester:
            year, half = self.semester.split("-")
            return int(year), int(half)
        if self.berlaku_sejak:
            return self.berlaku_sejak.nilai.year, self.berlaku_sejak.nilai.month
        return self.tahun or 0, 0

    @property
    def sebutan(self) -> str:
        """Say the time in words."""
        if self.semester:
            year, half = self.semester.split("-")
            return f"semester {half} tahun {year}"
        if self.berlaku_sejak:
            end = f" sampai {self.berlaku_sampai.tercetak}" if self.berlaku_sampai else ""
            return f"berlaku sejak {self.berlaku_sejak.tercetak}{end}"
        return f"tahun {self.tahun}"

    @property
    def akhir(self) -> date | None:
        """Return the last day on which it holds, where one is named."""
        return self.berlaku_sampai.nilai if self.berlaku_sampai else None


class Pembuatan(Model):
    """Say when and where a paper was made."""

    tanggal: TanggalPenuh
    tempat: Teks


class DiMana(Model):
    """Name one place where an entry can be opened: a file kept here, or an address."""

    berkas: Annotated[str, StringConstraints(pattern=JALUR_BERKAS)] | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    alamat: Teks | None = None
    bentuk: Kode | None = None
    diperiksa: TanggalPenuh | None = None

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        if (self.berkas is None) == (self.alamat is None):
            raise PydanticCustomError("tempat_rancu", "harus tepat satu: `berkas` atau `alamat`")
        return self


class Nihil(Model):
    """State that there was none in a time: who says so, on which day, resting on what."""

    pernyataan: Teks
    dasar: Teks
    tanggal: TanggalPenuh


class KeputusanPengecualian(Model):
    """Name the decision by which something is kept back, and who took it."""

    nomor: Teks
    tanggal: TanggalPenuh
    oleh: Teks


class Entri(Model):
    """Hold one entry of the register."""

    id: Id
    judul: Teks
    jenis: JenisEntri
    masa: Masa
    klasifikasi: Klasifikasi
    ringkasan: Teks | None = None
    pejabat_penguasa: Teks | None = None
    penanggung_jawab: Teks | None = None
    dibuat: Pembuatan | None = None
    diumumkan: TanggalPenuh | None = None
    terbit_sejak: TanggalPenuh | None = None
    retensi: Teks | None = None
    diaudit: YaTidak | None = None
    auditor: Teks | None = None
    jabatan: Teks | None = None
    keputusan: KeputusanPengecualian | None = None
    di_mana: tuple[DiMana, ...] = ()
    nihil: Nihil | None = None
    untuk: tuple[Kode, ...] = ()
    menggantikan: Id | None = None

    @property
    def berkas(self) -> tuple[str, ...]:
        """Return the files that it publishes, by path below the data folder."""
        return tuple(one.berkas for one in self.di_mana if one.berkas)


class DaftarEntri(Model):
    """Hold one file of the register."""

    informasi: tuple[Entri, ...]
