"""Hold printed amounts: whole rupiah, how they are printed, and in what a column prints them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.angka import about, list_rupiah, mismatch, parse_rupiah
from macros.model.bacaan_uang import (
    hold_against_column,
    hold_against_print,
    list_read,
    parse_reading,
    require_rupiah,
)
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

    Where the print is damaged, has a sign or sen, `bacaan` is what we read in its stead, and
    `dasar` why. `dalam` says that it is printed in thousands or millions; a column hands it to
    all its amounts, and a reading is in the same unit, with its whole `rupiah` beside it.
    """

    tercetak: Teks | None = None
    rupiah: int | None = None
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
    printed, reading, given = value["tercetak"], value.get("bacaan"), value.get("rupiah")
    dalam = value.get("dalam")
    kali = UangDalam(dalam).kali if dalam in set(UangDalam) else 1
    if isinstance(reading, str):
        return _settle_reading(reading, printed, given, kali)
    if not isinstance(given, str):
        return parse_rupiah(printed, kali)
    try:
        amount = parse_rupiah(given)
    except PydanticCustomError as error:
        raise about(error, given, printed, kali) from None
    if amount not in list_rupiah(printed, kali):
        raise mismatch(printed, f"rupiah: {given}")
    return amount


def _settle_reading(reading: str, printed: str, given: Any, kali: int) -> int:
    """Return the amount that staff read in place of a print: in the unit of its column, as it is.

    In a column of thousands or millions they say the whole rupiah as well, so that neither a
    reader nor they can take the one for the other.
    """
    written, factor = (given, 1) if isinstance(given, str) else (reading, kali)
    try:
        amount = parse_reading(written, factor)
    except PydanticCustomError as error:
        raise about(error, written, printed, kali) from None
    read = list_read(reading, kali)
    if kali > 1:
        require_rupiah(given, printed)
        for one in read:
            hold_against_column(one, reading, printed, kali, given)
    if amount not in read:
        raise mismatch(reading, f"rupiah: {given}")
    hold_against_print(amount, reading, printed, kali)
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
