"""Read a target by what it measures: a percent, a score, a count, a grade or an opinion."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.angka import check_reading, parse_number
from macros.model.dasar import Kosong, Model, Teks, from_text

#: Grades of AKIP evaluation, best first (PermenPANRB 88/2021, as restated in public code).
PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")
#: Audit opinions, best first (UU 15/2004; WTP-DPP is WTP with an explanatory paragraph).
OPINI = ("WTP", "WTP-DPP", "WDP", "TW", "TMP")

_NUMBER = r"[0-9][0-9.,]*"
_RANGE = re.compile(rf"(?P<bawah>{_NUMBER})\s*%?\s*[-–]\s*(?P<atas>{_NUMBER})\s*(?P<satuan>\D.*)?")
_SINGLE = re.compile(rf"(?P<nilai>{_NUMBER})\s*(?P<satuan>\D.*)?")


class JenisTarget(StrEnum):
    """Name what a target measures."""

    PERSEN = "persen"
    SKOR = "skor"
    JUMLAH = "jumlah"
    PREDIKAT = "predikat"
    OPINI = "opini"


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
    bound; grades and opinions keep their letters in `tingkat`.
    """

    tercetak: Teks | None = None
    kosong: Kosong | None = None
    jenis: JenisTarget | None = None
    nilai: Decimal | None = None
    nilai_atas: Decimal | None = None
    satuan: Teks | None = None
    tingkat: Teks | None = None
    triwulan: Triwulan | None = Field(default=None)

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        value = from_text(value)
        if isinstance(value, dict) and isinstance(value.get("tercetak"), str):
            if not value["tercetak"].strip():
                raise PydanticCustomError("teks_kosong", "isi kosong")
            if "jenis" not in value:
                return {**value, **parse_target(value["tercetak"])}
        return value

    @model_validator(mode="after")
    def _whole(self) -> Self:
        given = [v for v in (self.tercetak, self.kosong, self.triwulan) if v is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "sel_rancu", "harus tepat satu: `tercetak`, `kosong`, atau `triwulan`"
            )
        if self.tercetak is None:
            if any(v is not None for v in (self.jenis, self.nilai, self.tingkat)):
                raise PydanticCustomError("sel_rancu", "sel kosong tidak mempunyai nilai")
            return self
        if self.jenis in {JenisTarget.PREDIKAT, JenisTarget.OPINI}:
            self._check_grade(self.tercetak)
        else:
            self._check_numbers(self.tercetak)
        return self

    def _check_grade(self, printed: str) -> None:
        known = PREDIKAT if self.jenis is JenisTarget.PREDIKAT else OPINI
        if self.tingkat not in known or self.tingkat != " ".join(printed.split()):
            raise unreadable(printed)

    def _check_numbers(self, printed: str) -> None:
        if self.nilai is None:
            raise unreadable(printed)
        bounds = [self.nilai] if self.nilai_atas is None else [self.nilai, self.nilai_atas]
        if bounds != sorted(set(bounds)) or (self.satuan and not self.satuan.strip("% ")):
            raise unreadable(printed)
        check_reading(printed, *bounds)

    @property
    def makna(self) -> tuple[object, ...]:
        """Return what is compared between papers; the printed form does not matter."""
        unit = self.satuan.casefold() if self.satuan else None
        if self.triwulan is not None:
            return tuple(part.makna for _, part in self.triwulan.bagian)
        return (self.jenis, self.nilai, self.nilai_atas, unit, self.tingkat)


def parse_target(text: str) -> dict[str, object]:
    """Read a printed target; raise PydanticCustomError where it fits no kind."""
    printed = " ".join(text.split())
    if printed in PREDIKAT:
        return {"jenis": JenisTarget.PREDIKAT, "tingkat": printed}
    if printed in OPINI:
        return {"jenis": JenisTarget.OPINI, "tingkat": printed}
    ranged = _RANGE.fullmatch(printed)
    if ranged:
        bounds = {
            "nilai": parse_number(ranged["bawah"]),
            "nilai_atas": parse_number(ranged["atas"]),
        }
        if bounds["nilai"] < bounds["nilai_atas"]:
            return {**_measure(ranged["satuan"]), **bounds}
        raise unreadable(text)
    single = _SINGLE.fullmatch(printed)
    if single is None:
        raise unreadable(text)
    return {**_measure(single["satuan"]), "nilai": parse_number(single["nilai"])}


def unreadable(text: str) -> PydanticCustomError:
    """Build the error for a target that fits no kind, or not the kind that is given."""
    return PydanticCustomError(
        "target_tidak_terbaca", "target “{teks}” tidak dapat dibaca", {"teks": text}
    )


def _measure(unit: str | None) -> dict[str, object]:
    """Tell percent, score and count apart by what follows the number."""
    if unit is None:
        return {"jenis": JenisTarget.SKOR}
    if unit == "%":
        return {"jenis": JenisTarget.PERSEN}
    return {"jenis": JenisTarget.JUMLAH, "satuan": unit}


Triwulan.model_rebuild()
Target.model_rebuild()
