"""Write numbers and dates as Indonesians do: Rp43.644.000, 87,5%, 28 Januari 2022."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from macros.model.tanggal import BULAN, Terbaca

#: The minus sign proper, which a screen reader speaks and a line never breaks after.
MINUS = "−"


def format_rupiah(amount: int | None) -> str:
    """Write whole rupiah, as in `Rp43.644.000`; None is said in words, never as zero."""
    if amount is None:
        return "tidak tercetak"
    sign = MINUS if amount < 0 else ""
    return f"{sign}Rp{abs(amount):,}".replace(",", ".")


def format_number(number: Decimal) -> str:
    """Write a number with a comma for decimals, points for thousands, and no idle zeros."""
    text = f"{abs(number):,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    text = text.translate(str.maketrans(",.", ".,"))
    return f"{MINUS}{text}" if number < 0 else text


def format_percent(number: Decimal) -> str:
    """Write percent points, as in `87,5%`."""
    return f"{format_number(number)}%"


def round_ratio(number: Decimal) -> Decimal:
    """Round percent points to two decimals, half up; the only place where a ratio is rounded."""
    return number.quantize(Decimal("0.01"), "ROUND_HALF_UP")


def format_ratio(number: Decimal) -> str:
    """Write reckoned percent points with at most two decimals, as in `98,91%`."""
    return format_percent(round_ratio(number))


def format_share(part: int, whole: int) -> str:
    """Write a part of a whole in percent with two decimals, rounded half up: `1,33%`.

    There is no share of nothing: a dash.
    """
    if whole == 0:
        return "–"
    return format_ratio(Decimal(part) * 100 / Decimal(whole))


def format_date(day: date) -> str:
    """Write a date, as in `28 Januari 2022`."""
    return f"{day.day} {BULAN[day.month - 1]} {day.year}"


def format_printed(rinci: Terbaca) -> str:
    """Write a printed date; without the day where none is printed, as in `Januari 2022`."""
    month = f"{BULAN[rinci.bulan - 1]} {rinci.tahun}"
    return month if rinci.hari is None else f"{rinci.hari} {month}"
