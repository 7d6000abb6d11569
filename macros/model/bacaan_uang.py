"""Hold what staff read of an amount against what is printed: its minus, its sen, its column.

The grammar of amounts knows whole rupiah without a sign. `-Rp1.000.000` can begin with a dash of
a list, `(1.000.000)` can be a remark, and `Rp1.000,50` is no whole amount: each is read by staff,
with a basis, and what they read may not differ from what the print says.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

from macros.model.angka import list_rupiah, list_values, parse_rupiah

_MINUS = re.compile(r"\s*(?:Rp\.?\s*)?[-−–]\s*", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?P<satu>[-−–]?)\s*(?:Rp\.?)?\s*(?P<dua>[-−–]?)\s*(?P<angka>[0-9].*?)(?:[,.]-)?",
    re.IGNORECASE,
)
#: Letters for figures, as scanners take them.
_SERUPA = str.maketrans("OoQDlIi|SsBZz", "0000111155822")


def parse_reading(text: str, kali: int) -> int:
    """Return the whole rupiah of a reading, which may be negative; refused as amounts are."""
    minus = _MINUS.match(text)
    amount = parse_rupiah(text[minus.end() :] if minus else text, kali)
    return -amount if minus else amount


def list_read(text: str, kali: int) -> tuple[int, ...]:
    """Return every whole amount that a reading can stand for, negative ones among them."""
    minus = _MINUS.match(text)
    amounts = list_rupiah(text[minus.end() :] if minus else text, kali)
    return tuple(-amount for amount in amounts) if minus else amounts


def hold_against_print(amount: int, reading: str, printed: str, kali: int) -> None:
    """Refuse a reading that is another amount than a print with a sign or with sen says."""
    said = () if list_rupiah(printed, kali) else _list_said(printed, kali)
    other = bool(said) and all(abs(amount - value) >= 1 for value in said)
    if other or (amount < 0 and not _shows_minus(printed)):
        raise PydanticCustomError(
            "bacaan_lain",
            "bacaan “{bacaan}” lain dari jumlah yang tercetak “{teks}”",
            {"teks": printed, "bacaan": reading},
        )


def hold_against_column(amount: int, reading: str, printed: str, kali: int, given: str) -> None:
    """Refuse a reading in whole rupiah within a column that multiplies it once more."""
    plain = _list_said(printed.translate(_SERUPA), kali)
    multiplied = any(value and amount == value * kali for value in plain)
    whole = list_read(given, 1)
    if (multiplied and amount not in plain) or (
        amount not in whole and set(whole) & _whole(reading)
    ):
        raise PydanticCustomError(
            "bacaan_terkali",
            "bacaan “{bacaan}” di kolom ini berarti {jumlah} rupiah, karena dikalikan {kali}",
            {
                "teks": printed,
                "bacaan": reading,
                "jumlah": f"{amount:,}".replace(",", "."),
                "kali": f"{kali:,}".replace(",", "."),
            },
        )


def require_rupiah(given: object, printed: str) -> None:
    """Demand beside a reading in a column with a factor what it means in whole rupiah."""
    if not isinstance(given, str):
        raise PydanticCustomError(
            "bacaan_tanpa_rupiah",
            "di samping “{teks}” ada `bacaan` tanpa `rupiah`",
            {"teks": printed},
        )


def _whole(reading: str) -> set[int]:
    return set(list_read(reading, 1))


def _list_said(printed: str, kali: int) -> tuple[Decimal, ...]:
    """Return what a print with a sign, in brackets, or with sen says; () where that is unclear."""
    text = printed.strip()
    bracketed = text.startswith("(") and text.endswith(")")
    match = _SIGNED.fullmatch(text[1:-1].strip() if bracketed else text)
    if match is None:
        return ()
    values = [value * kali for value in list_values(match["angka"])]
    signed = bracketed or match["satu"] or match["dua"]
    return tuple([*values, *(-value for value in values)] if signed else values)


def _shows_minus(printed: str) -> bool:
    text = printed.strip()
    return _MINUS.match(text) is not None or text.startswith("(")
