"""Model the parts that papers share: heads, signatures, sasaran, indicators, budgets."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, Self

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

    kolom: tuple[Teks, ...]
    subkolom: tuple[Teks, ...] = ()
    nomor_kolom: tuple[Teks, ...] = ()
    baris_sumber: BarisSumber = ()
    diulang: BarisSumber | None = None


class KepalaEmpat(KepalaTabel):
    """Hold the head of a table with number, sasaran, indicator and target (or their like)."""

    kolom: Annotated[tuple[Teks, ...], Field(min_length=4, max_length=4)]


class KepalaAksi(KepalaTabel):
    """Hold the head of an action plan; its fifth column holds the months."""

    kolom: Annotated[tuple[Teks, ...], Field(min_length=7, max_length=7)]
    subkolom: Annotated[tuple[Teks, ...], Field(min_length=12, max_length=12)]
    uang_dalam: UangDalam | None = None


class Keterangan(Model):
    """Hold one labelled line above a table, such as `TAHUN : 2022`."""

    label: Teks
    isi: Teks
    baris_sumber: BarisSumber = ()


class Orang(Model):
    """Hold a person as the paper names them: in the promise text or under a signature."""

    urutan = ("nama", "jabatan", "sebutan")

    sebutan: Teks | None = None
    nama: Sel
    jabatan: Teks
    baris_sumber: BarisSumber = ()


class TandaTangan(Model):
    """Hold a signature block: place, date and who signs; or why there is none.

    A draft (`kosong: belum-dipublikasikan`) may name the place and who will sign, never a date.
    """

    id: Id | None = None
    kosong: KosongTeks | None = None
    tempat: Teks | None = None
    tanggal: Tanggal | None = None
    penanda_tangan: tuple[Orang, ...] = ()
    baris_sumber: BarisSumber = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        filled = (self.tempat, self.tanggal, self.penanda_tangan, self.baris_sumber)
        draft = self.kosong is Kosong.BELUM_DIPUBLIKASIKAN and self.tanggal is None
        if draft or ((not any(filled)) if self.kosong else all(filled)):
            return self
        raise PydanticCustomError("tanda_tangan_rancu", "blok tanda tangan tidak utuh")


class Indikator(TeksTercetak):
    """Hold a printed indicator; IKU lists have no target."""

    id: Id


class IndikatorBertarget(Indikator):
    """Hold a printed indicator of a paper whose table has a target column."""

    target: Target


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

    kolom: Annotated[tuple[Teks, ...], Field(min_length=2, max_length=2)] = ()
    uang_dalam: UangDalam | None = None
    program: Annotated[tuple[AnggaranProgram, ...], Field(min_length=1)] = ()
    jumlah: JumlahAnggaran | None = None
    kosong: KosongTeks | None = None
    baris_sumber: BarisSumber = ()

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
