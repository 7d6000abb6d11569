"""Model `metode.yml`: what the office chose for the reckoning of results, each with its basis.

No paper prints which way an indicator is meant, nor bands for a result. Without an entry here
nothing is reckoned, and the pages say why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from macros.model.angka import parse_number
from macros.model.baca_target import list_readings
from macros.model.dasar import Alamat, Id, Kode, Model, Tahun, Teks, sketch
from macros.model.skala import TANPA_SKALA, fold


def _read_percent(value: Any) -> Any:
    """Read percent points written with or without their sign: `90` or `90%`."""
    return parse_number(sketch(value).strip().removesuffix("%").rstrip(), persen=True)


#: Percent points.
Persen = Annotated[Decimal, BeforeValidator(_read_percent)]


class Arah(StrEnum):
    """Say which way an indicator is meant."""

    NAIK = "naik"
    TURUN = "turun"
    RENTANG = "rentang"


class ArahIndikator(Model):
    """Say for some printed rows which way they are meant, and what that reading rests on."""

    urutan = ("arah",)

    indikator: Annotated[tuple[Id, ...], Field(min_length=1)]
    arah: Arah
    dasar: Teks


class Jenjang(Model):
    """Name one band: results above `di_atas` (percent points); the last takes the rest."""

    nama: Teks
    di_atas: Persen | None = None


class Kategori(Model):
    """Hold the bands of results, and the rule that defines them."""

    aturan: Teks
    alamat: Alamat | None = None
    jenjang: Annotated[tuple[Jenjang, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _descend(self) -> Self:
        limits = [jenjang.di_atas for jenjang in self.jenjang[:-1]]
        known = [limit for limit in limits if limit is not None]
        sinking = sorted(set(known), reverse=True) == known
        if len(known) < len(limits) or self.jenjang[-1].di_atas is not None or not sinking:
            raise PydanticCustomError("jenjang_salah", "jenjang tidak menurun")
        return self


class KategoriSejak(Kategori):
    """Hold the bands of results from a year on, until others take their place."""

    urutan = ("mulai",)

    mulai: Tahun


class RataRata(Model):
    """Say at how many percent points a result is capped within averages, and by what rule."""

    batas: Persen
    aturan: Teks


class SkalaKata(Model):
    """Name a scale of words that targets are printed in, best first, and where that is from."""

    id: Kode
    nama: Teks
    tingkat: Annotated[tuple[Teks, ...], Field(min_length=2)]
    aturan: Teks
    alamat: Alamat | None = None

    @field_validator("tingkat")
    @classmethod
    def _are_words(cls, tingkat: tuple[str, ...]) -> tuple[str, ...]:
        for word in tingkat:
            if list_readings(word, TANPA_SKALA):
                raise PydanticCustomError(
                    "kata_skala_salah", "“{teks}” sudah berarti sesuatu", {"teks": word}
                )
        if len({fold(word) for word in tingkat}) < len(tingkat):
            raise PydanticCustomError("skala_berulang", "satu kata ditulis dua kali")
        return tingkat


class Metode(Model):
    """Hold `metode.yml`."""

    skala: tuple[SkalaKata, ...] = ()
    arah: tuple[ArahIndikator, ...] = ()
    rata_rata: RataRata | None = None
    kategori: Kategori | None = None
    kategori_sejak: tuple[KategoriSejak, ...] = ()

    @field_validator("kategori_sejak")
    @classmethod
    def _rise(cls, sets: tuple[KategoriSejak, ...]) -> tuple[KategoriSejak, ...]:
        years = [one.mulai for one in sets]
        if sorted(set(years)) != years:
            raise PydanticCustomError("kategori_tak_urut", "tahun `mulai` tidak menaik")
        return sets

    def kategori_untuk(self, tahun: int) -> Kategori | None:
        """Return the bands for results of a year; those of `kategori` before any other begins."""
        begun = [one for one in self.kategori_sejak if one.mulai <= tahun]
        return begun[-1] if begun else self.kategori

    @property
    def masa_kategori(self) -> tuple[tuple[Kategori, int | None, int | None], ...]:
        """Return every set of bands with its first and its last year; None where none bounds it."""
        starts = [one.mulai for one in self.kategori_sejak]
        ends = [*(year - 1 for year in starts[1:]), None]
        first = (self.kategori, None, starts[0] - 1 if starts else None) if self.kategori else None
        later = zip(self.kategori_sejak, starts, ends, strict=False)
        return (*((first,) if first else ()), *later)

    @cached_property
    def kata_skala(self) -> Mapping[str, Sequence[str]]:
        """Return the words of each scale, best first, as targets are read by them."""
        return {one.id: one.tingkat for one in self.skala}

    @cached_property
    def arah_dari(self) -> Mapping[str, ArahIndikator]:
        """Return the direction of each row that has one."""
        return {name: entry for entry in self.arah for name in entry.indikator}
