"""Find what a reader can't see in a text, or would read as damage: one definition for all doors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.findings import Rule
from macros.source import rules
from macros.system.characters import ARAH, is_unseen

#: What may stand at either end of a cell or a value and is no part of it.
SPASI = " \t\r\n\u00a0"
#: Stand in for what a program could not read or could not carry.
_STAND_INS = frozenset("\ufffc\ufffd")


def _damage(encoding: str, leads: dict[int, int]) -> str:
    """Return a pattern of UTF-8 letters that were read in an older encoding.

    `leads` are first bytes, each with the number of bytes that follow it. Only those of western
    letters, of punctuation and of emoji: other pairs may stand side by side in real words.
    """
    # What the encoding itself does not know comes out as a C1 control, refused on its own.
    follow = re.escape(bytes(range(0x80, 0xC0)).decode(encoding, errors="ignore"))
    parts = (
        f"{re.escape(bytes([lead]).decode(encoding))}[{follow}]{{{count}}}"
        for lead, count in leads.items()
    )
    return "|".join(parts)


_WESTERN = {0xC2: 1, 0xC3: 1}
#: Letters like `â€“` and `Ã©`; `â€` is a closing quotation mark that lost its last byte.
_MOJIBAKE = re.compile(
    "|".join(
        (
            _damage("cp1252", {**_WESTERN, 0xC4: 1, 0xC5: 1, 0xE2: 2, 0xEF: 2, 0xF0: 3}),
            _damage("mac_roman", {**_WESTERN, 0xE2: 2}),
            "\u00e2\u20ac",
        )
    )
)


@dataclass(frozen=True)
class Temu:
    """Say what stands at one place of a text, counted from 0, and how findings word it."""

    letak: int
    rule: Rule
    words: rules.Words


def judge(char: str) -> tuple[Rule, rules.Words] | None:
    """Return the rule that a character breaks, and its words."""
    if char == "\t":
        return rules.TAB, rules.SAY_TAB
    if char.isascii() and char.isprintable():
        return None
    if char in ARAH:
        return rules.ARAH, rules.say_direction(char)
    if char in _STAND_INS:
        return rules.HURUF_RUSAK, rules.say_stand_in(char)
    if is_unseen(char):
        return rules.KENDALI, rules.say_control(char)
    return None


def list_hidden(text: str) -> Iterator[Temu]:
    """Yield what is hidden or damaged in a text, in its order; line feeds are neither."""
    if text.isascii() and text.isprintable():
        return
    damaged = {match.start(): match[0] for match in _MOJIBAKE.finditer(text)}
    for place, char in enumerate(text):
        if place in damaged:
            yield Temu(place, rules.HURUF_RUSAK, rules.say_mojibake(damaged[place]))
        elif char != "\n" and (found := judge(char)):
            yield Temu(place, *found)


def find_hidden(text: str) -> tuple[Rule, rules.Words] | None:
    """Return the first hidden or damaged character of a text, line feeds aside."""
    if text.isascii() and text.isprintable():
        return None
    return next(((one.rule, one.words) for one in list_hidden(text)), None)


def is_blank(text: str) -> bool:
    """Tell whether a reader would see nothing of a text: a sign for a lost letter is seen."""
    return all(char.isspace() or (judge(char) and char not in _STAND_INS) for char in text)


def without_unseen(text: str) -> str:
    """Return what a reader sees of a text; damage and line breaks stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(char for char in text if char in {"\t", "\n"} or not is_unseen(char))
