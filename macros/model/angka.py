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
    cents = (match["ekor"] or "")[:1]
    if match["ekor"] != ",-" and cents and cents in digits:
        # `12.500.00` is a group that lost a figure, not cents.
        raise wrong_separators(text)
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


def list_readings(text: str) -> list[frozenset[Decimal]]:
    """Return, for each number in a printed text, every value that it could stand for.

    Separators may group thousands or mark decimals; nothing else about a figure is open.
    """
    readings = []
    for number in re.findall(r"[0-9][0-9.,]*", re.sub(r"(,-|,00|\.00)$", "", text.strip())):
        parts = [part for part in re.split(r"[.,]", number) if part]
        marks = re.findall(r"[.,]", number)
        values = {Decimal("".join(parts))}
        if len(parts) > 1 and marks[-1] not in marks[:-1]:
            values.add(Decimal(f"{''.join(parts[:-1])}.{parts[-1]}"))
        readings.append(frozenset(values))
    return readings


def check_reading(printed: str, *values: int | Decimal) -> None:
    """Demand that values given beside a printed text are readings of its numbers, in order.

    Raises PydanticCustomError `angka_tidak_cocok`: a reading may settle what a separator
    means, never change a figure.
    """
    readings = list_readings(printed)
    shown = len(readings) >= len(values)
    if not shown or any(v not in r for v, r in zip(values, readings, strict=False)):
        raise PydanticCustomError(
            "angka_tidak_cocok",
            "“{teks}” dan {nilai} tidak sama angkanya",
            {"teks": printed, "nilai": ", ".join(str(value) for value in values)},
        )
