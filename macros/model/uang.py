"""Hold printed amounts: whole rupiah, how they are printed, and in what a column prints them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.angka import about, list_rupiah, mismatch, parse_rupiah
from macros.model.dasar import (
    Kosong,
    Model,
    Teks,
    from_text,
    read_not_applicable,
    require_basis,
    require_cause,
    require_one,
)


class UangDalam(StrEnum):
    """Name what the amounts of a column are printed in, where it is not whole rupiah."""

    RIBUAN = "ribuan"
    JUTAAN = "jutaan"
    MILIARAN = "miliaran"

    @property
    def kali(self) -> int:
        """Return by how much a printed amount is multiplied to get whole rupiah."""
        return {"ribuan": 10**3, "jutaan": 10**6, "miliaran": 10**9}[self.value]


class Uang(Model):
    """Hold an amount: printed form and whole rupiah, or why there is none.

    Where the print is damaged, `bacaan` is what we read in its stead, and `dasar` why. `dalam`
    says that it is printed in thousands or millions; a column hands it to all its amounts.
    """

    tercetak: Teks | None = None
    rupiah: int | None = Field(default=None, ge=0)
    dalam: UangDalam | None = None
    kosong: Kosong | None = None
    bacaan: Teks | None = None
    dasar: Teks | None = None

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        value = from_text(value)
        if not isinstance(value, dict) or not isinstance(value.get("tercetak"), str):
            return value
        if not value["tercetak"].strip():
            raise PydanticCustomError("teks_kosong", "isi kosong")
        value = read_not_applicable(value)
        return value if "kosong" in value else {**value, "rupiah": _settle_amount(value)}

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        require_cause(self.tercetak, self.kosong)
        require_one(self.rupiah, self.kosong)
        require_basis(self.bacaan, self.dasar)
        return self


def _settle_amount(value: dict[str, Any]) -> int:
    """Return the amount of a print; a given `rupiah` may settle its one group, no more."""
    printed, reading = value["tercetak"], value.get("bacaan")
    text = reading if isinstance(reading, str) else printed
    given = value.get("rupiah")
    dalam = value.get("dalam")
    kali = UangDalam(dalam).kali if dalam in set(UangDalam) else 1
    written, factor = (given, 1) if isinstance(given, str) else (text, kali)
    try:
        amount = parse_rupiah(written, factor)
    except PydanticCustomError as error:
        beside = isinstance(given, str) or isinstance(reading, str)
        raise (about(error, written, printed, kali) if beside else error) from None
    if isinstance(given, str) and amount not in list_rupiah(text, kali):
        raise mismatch(text, f"rupiah: {given}")
    return amount


def hand_to_rows(rows: Any, key: str, dalam: Any) -> Any:
    """Say of the amounts of a column in what they are printed; what is no amount stays as it is."""
    if not isinstance(rows, list) or not isinstance(dalam, str):
        return rows
    return [
        {**row, key: _say_unit(row[key], dalam)} if isinstance(row, dict) and key in row else row
        for row in rows
    ]


def _say_unit(amount: Any, dalam: str) -> Any:
    amount = from_text(amount)
    printed = isinstance(amount, dict) and "tercetak" in amount
    return {"dalam": dalam, **amount} if printed else amount
