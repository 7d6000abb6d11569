"""Dates: as printed or as ISO, and only those that the calendar has."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from macros.model.format import format_date, format_printed
from macros.model.tanggal import (
    EJAAN_BULAN,
    HARI,
    POLA_HARI,
    Terbaca,
    is_printed,
    parse_printed,
    parse_tanggal,
)
from tests.alat.situs import ROOT

GUIDE = (ROOT / "docs" / "panduan-staf" / "menyunting.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28 Januari 2022", date(2022, 1, 28)),
        ("1 Juli 2030", date(2030, 7, 1)),
        ("01 juli 2030", date(2030, 7, 1)),
        ("1 AGUSTUS 2030", date(2030, 8, 1)),
        ("28  Januari\t2022", date(2022, 1, 28)),
        ("2022-01-28", date(2022, 1, 28)),
        ("29 Februari 2024", date(2024, 2, 29)),
        ("4 Nopember 2030", date(2030, 11, 4)),
        ("4 PEBRUARI 2030", date(2030, 2, 4)),
        ("28 Jan 2022", date(2022, 1, 28)),
        ("28 Agt. 2022", date(2022, 8, 28)),
        ("28-Des-2022", date(2022, 12, 28)),
        ("Senin, 4 Februari 2030", date(2030, 2, 4)),
        ("Jum'at, 1 Februari 2030", date(2030, 2, 1)),
        ("JUM\u2019AT 1 FEBRUARI 2030", date(2030, 2, 1)),
        ("Jumat,1 Februari 2030", date(2030, 2, 1)),
        ("Ahad, 3 Februari 2030", date(2030, 2, 3)),
        ("28/01/2022", date(2022, 1, 28)),
        ("28-01-2022", date(2022, 1, 28)),
        ("28.1.2022", date(2022, 1, 28)),
        ("04/04/2030", date(2030, 4, 4)),
    ],
)
def test_printed_dates_are_read(text: str, day: date) -> None:
    """Every spelling that offices print names the same day as its ISO form."""
    assert parse_tanggal(text) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("30 Februari 2030", "salah"),
        ("29 Februari 2030", "salah"),
        ("31 April 2022", "salah"),
        ("31 Nopember 2022", "salah"),
        ("0 Januari 2022", "salah"),
        ("32 Januari 2022", "salah"),
        ("28 January 2022", "salah"),
        ("28 Febuari 2022", "salah"),
        ("4 Apr\u0131l 2030", "salah"),
        ("Januari 2022", "tanpa_hari"),
        ("DES. 2022", "tanpa_hari"),
        ("04/02/2030", "rancu"),
        ("4-2-2030", "rancu"),
        ("12/13/2022", "salah"),
        ("28/01-2022", "salah"),
        ("2022-13-01", "salah"),
        ("2022-1-5", "salah"),
        ("28 Januari 22", "salah"),
        ("28/01/22", "salah"),
        ("28 Januari 0000", "salah"),
        ("Senen, 28 Januari 2022", "salah"),
        ("Senin, Januari 2022", "salah"),
        ("Apr-30", "salah"),
        ("2030", "salah"),
        ("", "salah"),
    ],
)
def test_dates_that_do_not_exist_are_refused(text: str, kind: str) -> None:
    """A day that no calendar has, that is half said or said in two ways is refused, not guessed."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_tanggal(text)

    assert refused.value.type == f"tanggal_{kind}"


@pytest.mark.parametrize("text", ["Januari 2022", "JANUARI 2022", "Jan. 2022", " Januari  2022 "])
def test_a_month_alone_has_no_day(text: str) -> None:
    """A paper that prints a month is read as that month, and no day is made up."""
    assert parse_printed(text) == Terbaca(2022, 1)


_SEPARATORS = st.sampled_from([" ", "-", "/"])


@given(st.dates(date(1900, 1, 1)), st.data())
def test_print_and_reading_agree(day: date, data: st.DataObject) -> None:
    """However a day is spelled and whatever case it is printed in, the same day is read."""
    month = data.draw(st.sampled_from([n for n, m in EJAAN_BULAN.items() if m == day.month]))
    between = data.draw(_SEPARATORS)
    case = data.draw(st.sampled_from(["upper", "lower", "title"]))
    before = data.draw(st.sampled_from(["", f"{HARI[day.weekday()]}, "]))
    printed = f"{before}{day.day}{between}{month}{between}{day.year}"
    read = parse_printed(getattr(printed, case)())

    assert read.tanggal == day
    assert read.nama_hari == (day.weekday() if before else None)


@given(st.dates(date(1900, 1, 1)), st.sampled_from(["/", "-", "."]))
def test_figures_are_read_only_where_no_other_day_is_meant(day: date, between: str) -> None:
    """Day and month in figures are read day first, and only where they can't change places."""
    text = f"{day.day:02}{between}{day.month:02}{between}{day.year}"

    assert is_printed(text) == (day.day > 12 or day.day == day.month)
    if is_printed(text):
        assert parse_tanggal(text) == day


@pytest.mark.parametrize("text", ["28 Januari 2022", "SENIN, 4 Nopember 2030", "2022-01-28"])
def test_forms_take_the_same_spellings(text: str) -> None:
    """The pattern for forms is that of the grammar, with a day."""
    assert re.fullmatch(POLA_HARI, text)
    assert not re.fullmatch(POLA_HARI, "Januari 2022")


def test_the_guide_shows_how_dates_are_read() -> None:
    """Each row of the guide's table of spellings is read, or refused, just as it says."""
    rows = re.findall(r"(?m)^\| `([^`]+)` \| ([^|]+) \|$", GUIDE.split("## Menulis tanggal")[1])
    assert len(rows) > 10
    for text, said in rows:
        assert said == (_say(text)), text


def _say(text: str) -> str:
    try:
        return format_printed(parse_printed(text))
    except PydanticCustomError as error:
        return {"tanggal_rancu": "ditolak: dua cara", "tanggal_salah": "ditolak"}[error.type]


@given(st.dates())
def test_dates_survive_writing_and_reading(day: date) -> None:
    """A date that the site writes is read back as the same day, and so is its ISO form."""
    assert parse_tanggal(day.isoformat()) == day
    if day.year >= 1000:
        assert parse_tanggal(format_date(day)) == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """No text makes the reading of dates fail in any other way than by refusing it."""
    try:
        day = parse_tanggal(text)
    except PydanticCustomError:
        return
    assert isinstance(day, date)
