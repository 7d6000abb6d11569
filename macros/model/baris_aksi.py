"""Model the rows of an action plan: an activity, its months, its cost and who does it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import BarisSumber, Id, Kosong, KosongTeks, Model, Sel
from macros.model.sel_tambahan import SelTambahan, hand_unit
from macros.model.target import Target
from macros.model.uang import Uang


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


class RencanaPelaksanaan(Model):
    """Hold the month cells B1 to B12 of one row: which are filled, or why none is."""

    bulan: tuple[BulanKe, ...] = ()
    kosong: KosongTeks | None = None

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        if bool(self.bulan) == (self.kosong is not None):
            raise PydanticCustomError("sel_rancu", "harus tepat satu: `bulan` atau `kosong`")
        return self


#: What stands for a cell of a column that a plan does not print; the checks demand all others.
TIDAK_TERCETAK = Sel(kosong=Kosong.TIDAK_TERCETAK)


class BarisAksi(SelTambahan):
    """Hold one row of an action plan."""

    urutan = (
        *("id", "nomor", "sasaran", "indikator", "target", "kegiatan", "sub_kegiatan"),
        *("rencana_pelaksanaan", "perkiraan_biaya", "program", "anggaran", "pelaksana"),
        "baris_sumber",
    )

    id: Id
    nomor: Sel | None = None
    sasaran: Sel = TIDAK_TERCETAK
    indikator: Sel = TIDAK_TERCETAK
    target: Target = Target(kosong=Kosong.TIDAK_TERCETAK)
    kegiatan: Sel
    sub_kegiatan: Sel | None = None
    rencana_pelaksanaan: RencanaPelaksanaan = RencanaPelaksanaan(kosong=Kosong.TIDAK_TERCETAK)
    perkiraan_biaya: Uang = Uang(kosong=Kosong.TIDAK_TERCETAK)
    program: Sel | None = None
    anggaran: Uang | None = None
    pelaksana: Sel = TIDAK_TERCETAK
    baris_sumber: BarisSumber = ()

    @model_validator(mode="before")
    @classmethod
    def _unit_beside(cls, value: Any) -> Any:
        return hand_unit(value)

    @property
    def sebutan(self) -> str:
        """Return what the row is called: its kegiatan and what stands below it, else its id."""
        cells = (self.kegiatan, self.sub_kegiatan)
        said = [cell.tercetak for cell in cells if cell is not None and cell.tercetak]
        return ": ".join(said) or self.id

    @property
    def pengemban(self) -> Sel:
        """Return who carries the row out; where no paper prints that, who answers for it."""
        cells = (self.pelaksana, self.penanggung_jawab)
        said = (cell for cell in cells if cell is not None and cell.tercetak is not None)
        return next(said, self.pelaksana)

    @property
    def berpelaksana(self) -> bool:
        """Tell whether the row says who carries it out, or who answers for it."""
        return self.pengemban.tercetak is not None

    def tanpa_asal(self) -> Self:
        """Return the row without the reading of its sasaran, and where that came from."""
        cell = self.sasaran.model_copy(update={"dari": None, "bacaan": None, "dasar": None})
        return self.model_copy(update={"sasaran": cell})
