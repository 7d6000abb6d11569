"""Model the budget block of a paper: programmes with their amounts, and their total."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import (
    BarisSumber,
    Id,
    Kode,
    KosongTeks,
    Model,
    Sel,
    Teks,
)
from macros.model.peran import JudulKolom, Kolom, Peran, assign_roles
from macros.model.sel_tambahan import SelLain
from macros.model.uang import Uang, UangDalam, hand_to_rows


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
