"""Model the printed head of a table: its column headings, and the part that each one has."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import (
    BarisSumber,
    Model,
    Teks,
)
from macros.model.peran import JudulKolom, Kolom, Peran, assign_roles
from macros.model.uang import UangDalam


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
