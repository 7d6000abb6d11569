"""Hold a target by what it measures: a percent, a score, a count, or a word of a scale."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PrivateAttr, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from macros.model.angka import wrong_separators
from macros.model.baca_target import Batas, JenisTarget
from macros.model.dasar import (
    Kosong,
    Model,
    Teks,
    from_text,
    read_not_applicable,
    require_basis,
    require_cause,
)
from macros.model.pilih_bacaan import PILIHAN, refuse_worded, settle
from macros.model.skala import OPINI, PREDIKAT, TANPA_SKALA, Skala, fold
from macros.model.target_teks import is_kept_as_text, keep_text

#: Under which a row tells its figures the unit that stands in a column of its own. No YAML key
#: can be called so.
SATUAN_KOLOM = "\0satuan"


def _exact(value: Any) -> Any:
    """Refuse a number in text: what could be read is a Decimal by now."""
    if isinstance(value, str):
        raise wrong_separators(value)
    return value


Angka = Annotated[Decimal, BeforeValidator(_exact)]


class Triwulan(Model):
    """Hold a target for each quarter of the year."""

    TW1: Target
    TW2: Target
    TW3: Target
    TW4: Target

    @property
    def bagian(self) -> tuple[tuple[str, Target], ...]:
        """Return the quarters in their order."""
        return (("TW1", self.TW1), ("TW2", self.TW2), ("TW3", self.TW3), ("TW4", self.TW4))


class Target(Model):
    """Hold a target: as printed, and what it measures, or why it is blank.

    Percent is in percent points; a range has `nilai` as lower and `nilai_atas` as upper
    bound, and `batas` says that a single number is a bound. Grades, opinions and words of a
    scale of `metode.yml` keep their word in `tingkat`. Where the print is damaged, `bacaan`
    is what we read in its stead, and `dasar` why; a target that is no figure at all stays text
    (`jenis: teks`), and `dasar` says why as well.
    """

    tercetak: Teks | None = None
    kosong: Kosong | None = None
    bacaan: Teks | None = None
    dasar: Teks | None = None
    jenis: JenisTarget | None = None
    nilai: Angka | None = None
    nilai_atas: Angka | None = None
    batas: Batas | None = None
    satuan: Teks | None = None
    tingkat: Teks | None = None
    skala: Teks | None = None
    triwulan: Triwulan | None = Field(default=None)

    _urutan: tuple[str, ...] = PrivateAttr(default=())

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        value = from_text(value)
        if not isinstance(value, dict):
            return value
        unit = value.get(SATUAN_KOLOM, "")
        value = {key: part for key, part in value.items() if key != SATUAN_KOLOM}
        if not isinstance(value.get("tercetak"), str):
            return value
        if not value["tercetak"].strip():
            raise PydanticCustomError("teks_kosong", "isi kosong")
        value = read_not_applicable(value)
        if "kosong" in value:
            return refuse_worded(value, _scales(info))
        if is_kept_as_text(value):
            return keep_text(value, _scales(info))
        return settle(value, unit, _scales(info))

    @model_validator(mode="after")
    def _whole(self, info: ValidationInfo) -> Self:
        if self.jenis is not JenisTarget.TEKS:
            require_basis(self.bacaan, self.dasar)
        if self.triwulan is None:
            require_cause(self.tercetak, self.kosong)
        elif self.tercetak is not None or self.kosong is not None:
            raise PydanticCustomError(
                "target_rancu", "harus tepat satu: `tercetak`, `kosong`, atau `triwulan`"
            )
        if (self.tercetak is None or self.kosong) and any(map(self._has, (*PILIHAN, "bacaan"))):
            raise PydanticCustomError("sel_rancu", "sel kosong tidak mempunyai nilai")
        if self.skala is not None:
            self._urutan = tuple(_scales(info).get(self.skala, ()))
        return self

    def take_order(self, other: Target) -> None:
        """Stand on the same scale as another target."""
        self._urutan = other._urutan

    def _has(self, name: str) -> bool:
        return getattr(self, name) is not None

    @property
    def peringkat(self) -> int | None:
        """Return the place of a grade, an opinion or a word on its scale, 0 for the best."""
        for scale in (PREDIKAT, OPINI, self._urutan):
            if self.tingkat in scale:
                return scale.index(self.tingkat)
        return None

    @property
    def makna(self) -> tuple[object, ...]:
        """Return what is compared between papers; the printed form does not matter."""
        if self.triwulan is not None:
            return tuple(part.makna for _, part in self.triwulan.bagian)
        unit = fold(self.satuan) if self.satuan else None
        bounds = (self.nilai, self.nilai_atas, self.batas)
        words = fold(self.tercetak or "") if self.jenis is JenisTarget.TEKS else self.tingkat
        return (self.jenis, *bounds, unit, words, self.skala)


def in_scales(skala: Skala) -> dict[str, Skala]:
    """Return the context of validation in which targets may be words of these scales."""
    return {"skala": skala}


def _scales(info: ValidationInfo) -> Skala:
    """Return the scales of the office whose data is read; none where it is read without."""
    context = info.context
    found = context.get("skala") if isinstance(context, Mapping) else None
    return found if found is not None else TANPA_SKALA


Triwulan.model_rebuild()
Target.model_rebuild()
