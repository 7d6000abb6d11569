"""Read the figures in our own sentences: amounts, percents, and numbers with groups of three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pydantic_core import PydanticCustomError

from macros.model.angka import list_values, parse_rupiah

_NUMBER = r"[0-9](?:[0-9.,]*[0-9])?"
_FIGURE = re.compile(
    rf"(?P<rp>\bRp\.?\s?)(?P<uang>{_NUMBER})(?:,-)?(?:\s(?P<kali>ribu|juta|miliar|triliun)\b)?"
    rf"|(?<![0-9.,])(?P<persen>{_NUMBER})\s?(?:%|persen\b)"
    rf"|(?<![0-9.,/-])(?P<polos>[0-9]+(?:[.,][0-9]+)+)(?![0-9/-])"
)
_UNIT = re.compile(r"\s[^\W\d]")
_KALI = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}
_GROUPED = re.compile(r"[0-9]{1,3}(?:(?P<pisah>[.,])[0-9]{3})(?:(?P=pisah)[0-9]{3})*")
_DECIMAL = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_MIXED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+")


@dataclass(frozen=True)
class Angka:
    """Hold one figure of a sentence: as written, its value, and how far it was rounded.

    `nilai` is None where the figure can't be one at all, such as `Rp43.644.00`.
    """

    tertulis: str
    nilai: Decimal | None
    langkah: Decimal = Decimal(1)
    persen: bool = False


@lru_cache(maxsize=4096)  # every sentence of ours is asked about with every check
def list_figures(text: str) -> tuple[Angka, ...]:
    """Return the figures of a sentence; counts such as `20 baris` are words, not figures."""
    return tuple(_find_figures(text))


def _find_figures(text: str) -> Iterator[Angka]:
    for match in _FIGURE.finditer(text):
        written = match[0].strip()
        if match["rp"]:
            yield _amount(written, match["uang"], match["kali"])
        elif match["persen"]:
            yield _percent(written, match["persen"])
        else:
            yield from _plain(match["polos"], unit=bool(_UNIT.match(text, match.end())))


def _amount(written: str, digits: str, times: str | None) -> Angka:
    """Read rupiah; `Rp43,6 juta` stands for every amount that rounds to it."""
    if times is None:
        try:
            return Angka(written, Decimal(parse_rupiah(f"Rp{digits}")))
        except PydanticCustomError:
            return Angka(written, None)
    values = list_values(digits)
    if len(values) != 1:
        # `Rp1.000 juta` is a million or a thousand millions.
        return Angka(written, None)
    value = values[0].scaleb(_KALI[times])
    groups = re.split("[.,]", digits)
    places = 0 if values[0] == int("".join(groups)) else len(groups[-1])
    return Angka(written, value, Decimal(1).scaleb(_KALI[times] - places))


def _percent(written: str, digits: str) -> Angka:
    if _MIXED.fullmatch(digits):
        digits = re.sub(r"[.,](?=[0-9]{3}[.,])", "", digits)
    if _DECIMAL.fullmatch(digits) is None:
        return Angka(written, None, persen=True)
    number = Decimal(digits.replace(",", "."))
    return Angka(written, number, Decimal(1).scaleb(int(number.as_tuple().exponent)), persen=True)


def _plain(written: str, *, unit: bool) -> Iterator[Angka]:
    """Yield a number with groups of three; dates, hours, sections and codes are none."""
    groups = re.split(r"[.,]", written)
    if written.startswith("0"):
        return
    if _GROUPED.fullmatch(written):
        if unit or len(groups) > 2:  # noqa: PLR2004 - from a million on it is one without a unit
            yield Angka(written, Decimal("".join(groups)))
    elif any(len(group) == 3 for group in groups[1:]):  # noqa: PLR2004
        broken = _MIXED.fullmatch(written) is None and len(groups[0]) <= 3  # noqa: PLR2004
        yield from [Angka(written, None)] if broken else []
