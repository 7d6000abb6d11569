"""Dates: as printed or as ISO, and only those that the calendar has."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from macros.model.format import format_date
from macros.model.tanggal import parse_tanggal


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
    ],
)
def test_printed_dates_are_read(text: str, day: date) -> None:
    """A printed date and its ISO form name the same day."""
    assert parse_tanggal(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "30 Februari 2030",
        "29 Februari 2030",
        "31 April 2022",
        "0 Januari 2022",
        "32 Januari 2022",
        "28 January 2022",
        "28 Jan 2022",
        "Januari 2022",
        "28/01/2022",
        "28-01-2022",
        "2022-13-01",
        "2022-1-5",
        "28 Januari 22",
        "28 Januari 0000",
        "Jumat, 28 Januari 2022",
        "",
    ],
)
def test_dates_that_do_not_exist_are_refused(text: str) -> None:
    """A day that no calendar has, or that is written another way, is refused and not guessed."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_tanggal(text)

    assert refused.value.type == "tanggal_salah"


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
