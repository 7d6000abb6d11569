"""Read dates as the papers print them: one grammar, for papers, forms and workbooks alike.

A paper may print a month without a day (`Januari 2030`); no day is made up for it. A weekday
before the date is kept, and whether it fits is for the checks to say (macros/checks/hari.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

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
#: Other spellings that offices print: older ones, and short ones with or without a point.
_EJAAN: dict[str, tuple[str, ...]] = {
    "Januari": ("Jan",),
    "Februari": ("Pebruari", "Feb", "Peb"),
    "Maret": ("Mar", "Mrt"),
    "April": ("Apr",),
    "Mei": (),
    "Juni": ("Jun",),
    "Juli": ("Jul",),
    "Agustus": ("Agust", "Agt", "Agu", "Ags"),
    "September": ("Sept", "Sep"),
    "Oktober": ("Okt",),
    "November": ("Nopember", "Nov", "Nop"),
    "Desember": ("Des",),
}
#: Every spelling of a month, longest first, with its number.
EJAAN_BULAN: dict[str, int] = dict(
    sorted(
        (
            (spelling, number)
            for number, name in enumerate(BULAN, 1)
            for spelling in (name, *_EJAAN[name])
        ),
        key=lambda pair: (-len(pair[0]), pair[0]),
    )
)
_NOMOR_BULAN = {spelling.casefold(): number for spelling, number in EJAAN_BULAN.items()}
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def _any_case(word: str) -> str:
    """Return a pattern for a word in small and capital letters, for every reader of patterns."""
    return "".join(f"[{letter.upper()}{letter.lower()}]" for letter in word)


#: The straight apostrophe and those that word processors and old machines put in its place.
_KOMA_ATAS = "['\u2019\u2018\u02bc`\u00b4]?"
#: How the names of weekdays are spelled, as patterns; the place is that of `HARI`.
_EJAAN_HARI = tuple(
    f"{_any_case('Jum')}{_KOMA_ATAS}{_any_case('at')}"
    if name == "Jumat"
    else "|".join(map(_any_case, (name, "Ahad") if name == "Minggu" else (name,)))
    for name in HARI
)
_MONTH = "|".join(map(_any_case, EJAAN_BULAN))
_WEEKDAY = "|".join(f"(?:{pattern})" for pattern in _EJAAN_HARI)
#: A year of four figures that does not begin with a nought.
_YEAR = "[1-9][0-9]{3}"
_BEFORE = rf"(?:(?P<nama_hari>{_WEEKDAY})(?:, ?| ))?(?P<hari>[0-9]{{1,2}})"
_PRINTED = re.compile(
    rf"{_BEFORE}(?P<pisah>[\-\/ ])(?P<bulan>{_MONTH})\.?(?P=pisah)(?P<tahun>{_YEAR})"
)
_MONTH_ONLY = re.compile(rf"(?P<bulan>{_MONTH})\.? (?P<tahun>{_YEAR})")
_FIGURES = re.compile(
    rf"{_BEFORE}(?P<pisah>[\-\/.])(?P<bulan>[0-9]{{1,2}})(?P=pisah)(?P<tahun>{_YEAR})"
)
_ISO = re.compile(r"(?P<tahun>[0-9]{4})-(?P<bulan>[0-9]{2})-(?P<hari>[0-9]{2})")
_GRAMMAR = (_PRINTED, _ISO, _FIGURES, _MONTH_ONLY)
#: The forms that name a day, for readers that take patterns and know no names in them.
POLA_HARI = "|".join(
    re.sub(r"\(\?P=pisah\)", r"[\\-\\/. ]", re.sub(r"\?P<[a-z_]+>", "?:", form.pattern))
    for form in (_PRINTED, _ISO, _FIGURES)
)


@dataclass(frozen=True)
class Terbaca:
    """Hold what a printed date says; `hari` is None where no day is printed.

    `nama_hari` is the place in `HARI` of the weekday that is printed before the date.
    """

    tahun: int
    bulan: int
    hari: int | None = None
    nama_hari: int | None = None

    @property
    def tanggal(self) -> date | None:
        """Return the day of the calendar; None where only the month is printed."""
        return None if self.hari is None else date(self.tahun, self.bulan, self.hari)


@lru_cache(maxsize=1024)  # the same few dates are asked for in every check
def parse_printed(text: str) -> Terbaca:
    """Return what a date says; raise PydanticCustomError where it names no day and no month."""
    given = " ".join(text.split())
    match = next((found for form in _GRAMMAR if (found := form.fullmatch(given))), None)
    if match is None:
        raise _refuse("tanggal_salah", text)
    parts = match.groupdict()
    day = None if parts.get("hari") is None else int(parts["hari"])
    read = Terbaca(int(parts["tahun"]), _month(parts["bulan"]), day, _weekday(parts))
    try:
        date(read.tahun, read.bulan, 1 if day is None else day)
    except ValueError:
        raise _refuse("tanggal_salah", text) from None
    if match.re is _FIGURES and day is not None and day != read.bulan and day <= len(BULAN):
        # 04/02/2030 is 4 February in an office and 2 April in a spreadsheet set to English.
        raise _refuse("tanggal_rancu", text)
    return read


def is_printed(text: str) -> bool:
    """Tell whether a text is a date that can be read in one way only."""
    try:
        parse_printed(text)
    except PydanticCustomError:
        return False
    return True


def parse_tanggal(text: str) -> date:
    """Return the date; raise PydanticCustomError where there is none, or none with a day."""
    day = parse_printed(text).tanggal
    if day is None:
        raise _refuse("tanggal_tanpa_hari", text)
    return day


def _refuse(kind: str, text: str) -> PydanticCustomError:
    said = {
        "tanggal_salah": "“{teks}” bukan tanggal yang ada",
        "tanggal_rancu": "“{teks}” dapat dibaca dua cara: hari atau bulan dulu?",
        "tanggal_tanpa_hari": "“{teks}” tidak menyebut hari",
    }
    return PydanticCustomError(kind, said[kind], {"teks": text})


def _month(name: str) -> int:
    """Return the number of a month that is written as a word or in figures."""
    return int(name) if name.isdigit() else _NOMOR_BULAN[name.casefold()]


def _weekday(parts: dict[str, str | None]) -> int | None:
    name = parts.get("nama_hari")
    if name is None:
        return None
    found = (re.fullmatch(pattern, name) for pattern in _EJAAN_HARI)
    return next(number for number, match in enumerate(found) if match)
