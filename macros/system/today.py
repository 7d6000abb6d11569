"""Say which day it is for a build: a day that was asked for, else today in Jakarta."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

#: Name of the variable in the environment that fixes the day.
PEUBAH = "TANGGAL"
#: Asia/Jakarta has had no other offset since 1964; a slim machine may lack the zone's file.
WIB = timezone(timedelta(hours=7), "WIB")
_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def at_home(seconds: int) -> datetime:
    """Return the moment that many seconds after 1970, on the clocks of Jakarta.

    Whoever asks a moment for its day gets the day of the office, wherever a commit was made.
    """
    return datetime.fromtimestamp(seconds, WIB)


class DayError(ValueError):
    """Say, in words for staff, that the day that was asked for can't be read."""


def read_day(environ: Mapping[str, str] | None = None, now: datetime | None = None) -> date:
    """Return the day of this build; raise DayError where `TANGGAL` is no day of the calendar."""
    asked = (os.environ if environ is None else environ).get(PEUBAH, "").strip()
    if not asked:
        return (now or datetime.now(UTC)).astimezone(WIB).date()
    try:
        return date.fromisoformat(asked if _FORM.fullmatch(asked) else "")
    except ValueError:
        raise DayError(
            f"{PEUBAH} “{asked}” tidak dapat dibaca. Tulis seperti {PEUBAH}=2030-07-01."
        ) from None
