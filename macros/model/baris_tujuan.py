"""Model the rows of a list of measures: a tujuan, with the sasaran and indicators beside it."""

from __future__ import annotations

from typing import Any, Generic, Self, TypeVar

from pydantic import model_validator

from macros.model.dasar import BarisSumber, Butir, Id, KosongTeks, Model, Sel, require_one
from macros.model.sasaran import IndikatorBerkolom

T = TypeVar("T", bound=Model)


class SelDaftar(Model, Generic[T]):
    """Hold what stands together in one cell, or why the cell is blank."""

    butir: tuple[T, ...] = ()
    kosong: KosongTeks | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Any) -> Any:
        return {"butir": value} if isinstance(value, list) else value

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        require_one(self.butir or None, self.kosong)
        return self


class SelBerid(Sel):
    """Hold a text cell that has an address of its own."""

    urutan = ("id",)

    id: Id | None = None


class BarisIku(Model):
    """Hold one row of the IKU table; which sasaran an indicator serves is not printed in it."""

    nomor: Sel
    tujuan: SelBerid
    sasaran: SelDaftar[Butir]
    indikator: SelDaftar[IndikatorBerkolom]
    baris_sumber: BarisSumber = ()
