"""Read dates as the papers print them (`28 Januari 2022`) or as ISO (`2022-01-28`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from pydantic_core import PydanticCustomError

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_PRINTED = re.compile(r"(?P<hari>[0-9]{1,2})\s+(?P<bulan>[A-Za-z]+)\s+(?P<tahun>[0-9]{4})")
_ISO = re.compile(r"(?P<tahun>[0-9]{4})-(?P<bulan>[0-9]{2})-(?P<hari>[0-9]{2})")


def parse_tanggal(text: str) -> date:
    """Return the date; raise PydanticCustomError `tanggal_salah` where there is none."""
    number: Callable[[str], int] = _month_number
    match = _PRINTED.fullmatch(text.strip())
    if match is None:
        match = _ISO.fullmatch(text.strip())
        number = int
    wrong = PydanticCustomError("tanggal_salah", "“{teks}” bukan tanggal yang ada", {"teks": text})
    if match is None:
        raise wrong
    try:
        return date(int(match["tahun"]), number(match["bulan"]), int(match["hari"]))
    except ValueError:
        raise wrong from None


def _month_number(name: str) -> int:
    """Return 1-12; a name that is no month gives ValueError."""
    return [bulan.casefold() for bulan in BULAN].index(name.casefold()) + 1
