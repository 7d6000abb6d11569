"""Read the numbers that the papers print, and refuse those that can be read in two ways.

The papers write `Rp. 43.644.000,-`, `2,587,360,000`, `87,5%` and `87.50%`: point and comma
change their roles from one table to the next. A single group of three (`1.000`) could be a
thousand or one, so it is never guessed.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

_RUPIAH = re.compile(r"(?P<rp>Rp\.?\s*)?(?P<angka>[0-9][0-9.,]{0,24}?)(?P<ekor>,-|,00|\.00)?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:(?P<pisah>[.,])[0-9]{3})(?:(?P=pisah)[0-9]{3})*")
_DECIMAL = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,9})?")
_UNCLEAR = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")


def parse_rupiah(text: str) -> int:
    """Return whole rupiah from a printed amount.

    Raises PydanticCustomError `angka_tidak_jelas` or `angka_salah_pisah`.
    """
    match = _RUPIAH.fullmatch(text.strip())
    if match is None:
        raise wrong_separators(text)
    digits = match["angka"]
    if digits.isdigit():
        return int(digits)
    if _GROUPED.fullmatch(digits) is None:
        raise wrong_separators(text)
    alone = len(re.findall(r"[.,]", digits)) == 1
    if alone and ("," in digits or not (match["rp"] or match["ekor"])):
        raise unclear(text)
    return int(re.sub(r"[.,]", "", digits))


def parse_number(text: str) -> Decimal:
    """Return a plain number with an optional decimal part written with comma or point."""
    number = text.strip()
    if _UNCLEAR.fullmatch(number):
        raise unclear(text)
    if _DECIMAL.fullmatch(number) is None:
        grouped = _GROUPED.fullmatch(number)
        if grouped is None:
            raise wrong_separators(text)
        return Decimal(re.sub(r"[.,]", "", number))
    return Decimal(number.replace(",", "."))


def unclear(text: str) -> PydanticCustomError:
    """Build the error for a number that could be read in two ways."""
    digits = re.sub(r"[^0-9]", "", text)
    return PydanticCustomError(
        "angka_tidak_jelas",
        "“{teks}” tidak jelas: ribuan atau pecahan?",
        {"teks": text, "ribuan": digits},
    )


def wrong_separators(text: str) -> PydanticCustomError:
    """Build the error for a number whose separators fit no form."""
    return PydanticCustomError(
        "angka_salah_pisah", "“{teks}” bukan angka yang dapat dibaca", {"teks": text}
    )


def check_same_digits(printed: str, value: int | Decimal) -> None:
    """Demand that a reading given beside a printed number has the same digits.

    Raises PydanticCustomError `angka_tidak_cocok`: a reading may settle what a separator
    means, never change a figure.
    """
    shown = re.sub(r"(,-|,00|\.00)$", "", printed.strip())
    left = re.sub(r"[^0-9]", "", shown).rstrip("0")
    right = re.sub(r"[^0-9]", "", str(value)).rstrip("0")
    if left != right:
        raise PydanticCustomError(
            "angka_tidak_cocok",
            "“{teks}” dan {nilai} tidak sama angkanya",
            {"teks": printed, "nilai": str(value)},
        )
