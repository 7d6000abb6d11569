"""Model the parts that papers share: heads, signatures, sasaran, indicators, budgets."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import (
    BarisSumber,
    Id,
    Kode,
    Kosong,
    KosongTeks,
    Model,
    Sel,
    Teks,
    TeksTercetak,
)
from macros.model.peran import JudulKolom, Kolom, Peran, assign_roles
from macros.model.sel_tambahan import SelLain, SelTambahan, hand_unit
from macros.model.sel_tanggal import Tanggal
from macros.model.target import Target
from macros.model.uang import Uang, UangDalam, hand_to_rows


class BulanKe(StrEnum):
    """Name the month columns B1 to B12 of an action plan."""

    B1 = "B1"
    B2 = "B2"
    B3 = "B3"
    B4 = "B4"
    B5 = "B5"
    B6 = "B6"
    B7 = "B7"
    B8 = "B8"
    B9 = "B9"
    B10 = "B10"
    B11 = "B11"
    B12 = "B12"


Periode = Annotated[str, StringConstraints(pattern=r"^(19|20)[0-9]{2}-(19|20)[0-9]{2}$")]


class RujukanSumber(Model):
    """Point at the part of a source file that holds the paper."""

    berkas: Kode
    baris: BarisSumber


#: Stands in for the source of a draft: nothing is printed yet.
BELUM_ADA = RujukanSumber.model_construct(berkas="", baris=())


class KepalaTabel(Model):
    """Hold the printed column headings, their numbers, and where they stand (again)."""

    #: The roles of headings that name none, in printed order.
    biasa: ClassVar[tuple[Peran, ...]] = ()
    #: Roles that a row always has, so that some column must hold them.
    wajib: ClassVar[frozenset[Peran]] = frozenset()

    kolom: Annotated[tuple[JudulKolom, ...], Field(min_length=1)]
    subkolom: tuple[Teks, ...] = ()
    nomor_kolom: tuple[Teks, ...] = ()
    baris_sumber: BarisSumber = ()
    diulang: BarisSumber | None = None

    @property
    def peran(self) -> tuple[Kolom, ...]:
        """Return the columns with their roles, in printed order."""
        return assign_roles(self.kolom, self.biasa)


class KepalaEmpat(KepalaTabel):
    """Hold the head of a table that usually has number, sasaran, indicator and target."""

    biasa = (Peran.NOMOR, Peran.SASARAN, Peran.INDIKATOR, Peran.TARGET)
    wajib = frozenset({Peran.SASARAN, Peran.INDIKATOR})


class KepalaTujuan(KepalaTabel):
    """Hold the head of a list of measures: usually number, tujuan, sasaran and indicator."""

    biasa = (Peran.NOMOR, Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR)
    wajib = frozenset({Peran.INDIKATOR})


class KepalaAksi(KepalaTabel):
    """Hold the head of an action plan; the column of months is divided by the twelve of them."""

    biasa = (
        Peran.SASARAN,
        Peran.INDIKATOR,
        Peran.TARGET,
        Peran.KEGIATAN,
        Peran.BULAN,
        Peran.PERKIRAAN_BIAYA,
        Peran.PELAKSANA,
    )
    wajib = frozenset({Peran.KEGIATAN})

    uang_dalam: UangDalam | None = None

    @model_validator(mode="after")
    def _months_divided(self) -> Self:
        months = any(kolom.peran is Peran.BULAN for kolom in self.peran)
        if len(self.subkolom) != (12 if months else 0):
            raise PydanticCustomError("bulan_tak_lengkap", "kolom bulan tidak dua belas")
        return self


class Keterangan(Model):
    """Hold one labelled line above a table, such as `TAHUN : 2022`."""

    label: Teks
    isi: Teks
    baris_sumber: BarisSumber = ()


class Orang(Model):
    """Hold a person as the paper names them: in the promise text or under a signature."""

    urutan = ("nama", "jabatan", "pangkat", "sebutan")

    sebutan: Teks | None = None
    nama: Sel
    jabatan: Teks
    pangkat: Teks | None = None
    baris_sumber: BarisSumber = ()


class TanpaIsi(StrEnum):
    """Name what a signature block may leave out: some forms print neither place nor date."""

    TEMPAT = "tempat"
    TANGGAL = "tanggal"
    KEDUANYA = "tempat dan tanggal"

    def leaves(self, part: TanpaIsi) -> bool:
        """Tell whether a part is left out."""
        return self in {part, TanpaIsi.KEDUANYA}


class TandaTangan(Model):
    """Hold a signature block: place, date and who signs; or why there is none.

    A draft (`kosong: belum-dipublikasikan`) may name the place and who will sign, never a date.
    `tanpa` says what a signed block does not print.
    """

    id: Id | None = None
    kosong: KosongTeks | None = None
    tempat: Teks | None = None
    tanggal: Tanggal | None = None
    tanpa: TanpaIsi | None = None
    penanda_tangan: tuple[Orang, ...] = ()
    baris_sumber: BarisSumber = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        place = self._told(self.tempat, TanpaIsi.TEMPAT)
        day = self._told(self.tanggal, TanpaIsi.TANGGAL)
        filled = (place, day, self.penanda_tangan, self.baris_sumber)
        draft = self.kosong is Kosong.BELUM_DIPUBLIKASIKAN and self.tanggal is None
        if draft or ((not any(filled)) if self.kosong else all(filled)):
            return self
        raise PydanticCustomError("tanda_tangan_rancu", "blok tanda tangan tidak utuh")

    def _told(self, value: object, name: TanpaIsi) -> bool:
        """Tell whether a part is printed or said to be absent; both at once is a contradiction."""
        left_out = self.tanpa is not None and self.tanpa.leaves(name)
        if value is not None and left_out:
            raise PydanticCustomError("tanda_tangan_rancu", "blok tanda tangan tidak utuh")
        return value is not None or left_out


class Indikator(TeksTercetak):
    """Hold a printed indicator."""

    id: Id


class IndikatorBerkolom(Indikator, SelTambahan):
    """Hold a printed indicator with whatever else the list of measures prints beside it."""

    target: Target | None = None

    @model_validator(mode="before")
    @classmethod
    def _unit_beside(cls, value: Any) -> Any:
        return hand_unit(value)


class IndikatorBertarget(Indikator, SelTambahan):
    """Hold a printed indicator of a paper whose table has a target column."""

    target: Target

    @model_validator(mode="before")
    @classmethod
    def _unit_beside(cls, value: Any) -> Any:
        return hand_unit(value)


class Sasaran(TeksTercetak):
    """Hold a printed sasaran with the indicators that stand in its merged cell's rows."""

    id: Id
    nomor: Sel
    indikator: Annotated[tuple[IndikatorBertarget, ...], Field(min_length=1)]


class Kelompok(Model):
    """Hold a heading row of a table, such as `I PROGRAM DUKUNGAN MANAJEMEN`, and its sasaran."""

    id: Id
    nomor: Teks
    teks: Teks
    program: Kode
    baris_sumber: BarisSumber = ()
    sasaran: Annotated[tuple[Sasaran, ...], Field(min_length=1)]


class AnggaranProgram(Model):
    """Hold one printed programme with its amount; `program` is which one we read it as."""

    id: Id
    nomor: Teks | None = None
    teks: Teks
    program: Kode
    anggaran: Uang
    keterangan: Sel | None = None
    lain: tuple[SelLain, ...] = ()
    baris_sumber: BarisSumber = ()


#: A word that is no sign of money.
_KATA = re.compile(r"(?!rp\b)[^\W\d_]{2,}", re.IGNORECASE)


class JumlahAnggaran(Model):
    """Hold the printed total of the programme amounts."""

    id: Id
    anggaran: Uang
    tanda: Teks | None = None
    baris_sumber: BarisSumber = ()

    @property
    def berjudul(self) -> bool:
        """Tell whether the paper prints a word for the total beside it, and not a sign alone."""
        return self.tanda is not None and _KATA.search(self.tanda) is not None


class Anggaran(Model):
    """Hold the budget block of a paper, or why it prints none."""

    urutan = ("kolom", "baris_sumber")
    #: The roles of headings that name none.
    biasa: ClassVar[tuple[Peran, ...]] = (Peran.PROGRAM, Peran.ANGGARAN)

    kolom: tuple[JudulKolom, ...] = ()
    uang_dalam: UangDalam | None = None
    program: Annotated[tuple[AnggaranProgram, ...], Field(min_length=1)] = ()
    jumlah: JumlahAnggaran | None = None
    kosong: KosongTeks | None = None
    baris_sumber: BarisSumber = ()

    @property
    def peran(self) -> tuple[Kolom, ...]:
        """Return the columns with their roles, in printed order."""
        return assign_roles(self.kolom, self.biasa)

    @model_validator(mode="before")
    @classmethod
    def _hand_down(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "uang_dalam" not in value:
            return value
        dalam = value["uang_dalam"]
        told = dict(value)
        if "program" in value:
            told["program"] = hand_to_rows(value["program"], "anggaran", dalam)
        if "jumlah" in value:
            told["jumlah"] = next(iter(hand_to_rows([value["jumlah"]], "anggaran", dalam)))
        return told

    @model_validator(mode="after")
    def _whole(self) -> Self:
        filled = (self.kolom, self.program, self.jumlah, self.baris_sumber)
        if any(filled) if self.kosong else not (self.kolom and self.program):
            raise PydanticCustomError("anggaran_rancu", "anggaran tidak utuh")
        return self
