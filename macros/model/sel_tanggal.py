"""Hold printed dates: as a paper prints them, and as days where a day is needed."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from pydantic import model_serializer, model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import Model, Teks, from_text, require_basis
from macros.model.format import format_printed
from macros.model.tanggal import Terbaca, parse_printed, parse_tanggal


class Tanggal(Model):
    """Hold a date as a paper prints it, perhaps without its day; our reading of damaged print."""

    tercetak: Teks
    bacaan: Teks | None = None
    dasar: Teks | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return from_text(value)

    @model_validator(mode="after")
    def _is_date(self) -> Self:
        require_basis(self.bacaan, self.dasar)
        parse_printed(self.terbaca)
        return self

    @model_serializer
    def _with_day(self) -> dict[str, object]:
        # What prints and exports take fingerprints of: the day, and a reading where there is one.
        said = {"tercetak": self.tercetak, "nilai": self.nilai}
        reading = {"bacaan": self.bacaan, "dasar": self.dasar}
        return {**said, **(reading if self.bacaan else {})}

    @property
    def sebutan(self) -> str:
        """Say the date in words; that it is our reading where the print is damaged."""
        return f"{format_printed(self.rinci)}{' (bacaan kami)' if self.bacaan else ''}"

    @property
    def terbaca(self) -> str:
        """Return our reading where there is one, otherwise the printed text."""
        return self.bacaan or self.tercetak

    @property
    def rinci(self) -> Terbaca:
        """Return the parts of the date."""
        return parse_printed(self.terbaca)

    @property
    def nilai(self) -> date | None:
        """Return the day of the calendar; None where only a month is printed."""
        return self.rinci.tanggal

    @property
    def iso(self) -> str:
        """Return the date for machines: `2022-01-28`, or `2022-01` where no day is printed."""
        return self.nilai.isoformat() if self.nilai else f"{self.awal:%Y-%m}"

    @property
    def awal(self) -> date:
        """Return the earliest day that it can be: the day itself, or the first of the month."""
        return self.nilai or date(self.rinci.tahun, self.rinci.bulan, 1)


class TanggalPenuh(Tanggal):
    """Hold a date with its day: what is done or shown from a day on is no matter of a month.

    It takes no reading of ours: beside such a date no page would show one.
    """

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, dict):
            raise PydanticCustomError("tanggal_bersusun", "tanggal ini tidak memuat bacaan")
        return from_text(value)

    @model_validator(mode="after")
    def _is_date(self) -> Self:
        parse_tanggal(self.tercetak)
        return self

    @property
    def nilai(self) -> date:
        """Return the day of the calendar."""
        return parse_tanggal(self.tercetak)
