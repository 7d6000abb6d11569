"""Model the budget block of a paper: programmes with their amounts, and their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.bagian_tabel import Tingkat
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


def _below_programme(value: Tingkat) -> Tingkat:
    """Refuse the levels that have a place of their own: the programme, and the total."""
    if value in {Tingkat.PROGRAM, Tingkat.JUMLAH}:
        raise PydanticCustomError("tingkat_rincian", "“{teks}” bukan rincian", {"teks": str(value)})
    return value


class RincianAnggaran(Model):
    """Hold one printed row below a programme, such as a kegiatan, with its amount."""

    id: Id
    tingkat: Annotated[Tingkat, AfterValidator(_below_programme)]
    nomor: Teks | None = None
    teks: Teks
    anggaran: Uang
    keterangan: Sel | None = None
    lain: tuple[SelLain, ...] = ()
    baris_sumber: BarisSumber = ()


class AnggaranProgram(Model):
    """Hold one printed programme with its amount; `program` is which one we read it as.

    `rincian` are the rows printed below it, each level after the one it belongs to.
    """

    id: Id
    nomor: Teks | None = None
    teks: Teks
    program: Kode
    anggaran: Uang
    keterangan: Sel | None = None
    lain: tuple[SelLain, ...] = ()
    baris_sumber: BarisSumber = ()
    rincian: tuple[RincianAnggaran, ...] = ()

    #: The level on which it stands above its details.
    tingkat: ClassVar[Tingkat] = Tingkat.PROGRAM


#: A printed row of a budget that is no total.
BarisBertingkat = AnggaranProgram | RincianAnggaran


#: Columns that hold nothing but the name of a row.
KOLOM_NAMA = frozenset({Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN})
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
    """Hold the budget block of a paper, or why it prints none.

    Its rows are programmes, or, where the paper prints none above them, `rincian` alone.
    """

    urutan = ("kolom", "baris_sumber")
    #: The roles of headings that name none.
    biasa: ClassVar[tuple[Peran, ...]] = (Peran.PROGRAM, Peran.ANGGARAN)

    kolom: tuple[JudulKolom, ...] = ()
    uang_dalam: UangDalam | None = None
    program: Annotated[tuple[AnggaranProgram, ...], Field(min_length=1)] = ()
    rincian: Annotated[tuple[RincianAnggaran, ...], Field(min_length=1)] = ()
    jumlah: JumlahAnggaran | None = None
    kosong: KosongTeks | None = None
    baris_sumber: BarisSumber = ()

    @property
    def peran(self) -> tuple[Kolom, ...]:
        """Return the columns with their roles, in printed order."""
        return assign_roles(self.kolom, self.biasa)

    @property
    def baris(self) -> Iterator[BarisBertingkat]:
        """Yield each programme with its details, in printed order; the total is none of them."""
        for program in self.program:
            yield program
            yield from program.rincian
        yield from self.rincian

    @property
    def berjumlah(self) -> Sequence[BarisBertingkat]:
        """Return the rows that the total is the sum of: those of the highest level."""
        top = min((row.tingkat.dalam for row in self.rincian), default=0)
        return self.program or [row for row in self.rincian if row.tingkat.dalam == top]

    @property
    def bertingkat(self) -> bool:
        """Tell whether there are rows of a level below that of programmes."""
        return any(row.tingkat is not Tingkat.PROGRAM for row in self.baris)

    def kolom_nama(self, row: BarisBertingkat) -> Peran:
        """Return the column in which a row prints its name: that of its level, or the only one."""
        own = {Tingkat.KEGIATAN: Peran.KEGIATAN, Tingkat.SUB_KEGIATAN: Peran.SUB_KEGIATAN}
        role = own.get(row.tingkat, Peran.PROGRAM)
        return role if role in {kolom.peran for kolom in self.peran} else Peran.PROGRAM

    @model_validator(mode="before")
    @classmethod
    def _hand_down(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "uang_dalam" not in value:
            return value
        dalam = value["uang_dalam"]
        told = dict(value)
        if isinstance(value.get("program"), list):
            rows = hand_to_rows(value["program"], "anggaran", dalam)
            told["program"] = [_hand_to_details(row, dalam) for row in rows]
        told = _hand_to_details(told, dalam)
        if "jumlah" in value:
            told["jumlah"] = next(iter(hand_to_rows([value["jumlah"]], "anggaran", dalam)))
        return told

    @model_validator(mode="after")
    def _whole(self) -> Self:
        filled = (self.kolom, self.program, self.rincian, self.jumlah, self.baris_sumber)
        one = bool(self.program) != bool(self.rincian)
        if any(filled) if self.kosong else not (self.kolom and one):
            raise PydanticCustomError("anggaran_rancu", "anggaran tidak utuh")
        return self


def _hand_to_details(row: Any, dalam: Any) -> Any:
    """Say of the amounts below a programme, or of a block, in what they are printed."""
    if not isinstance(row, dict) or "rincian" not in row:
        return row
    return {**row, "rincian": hand_to_rows(row["rincian"], "anggaran", dalam)}
