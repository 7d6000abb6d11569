"""Model the rows of a table of aims: headings of programmes, sasaran and their indicators."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from macros.model.dasar import (
    BarisSumber,
    Id,
    Kode,
    Model,
    Sel,
    Teks,
    TeksTercetak,
)
from macros.model.sel_tambahan import SelTambahan, hand_unit
from macros.model.target import Target


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
