"""Tell which characters a reader can't see, and show them by their codes.

What no door lets in can still stand in an old version of the data, or in the name of a file, and
XML knows no way to write some of it. Whatever is published or printed goes through `show`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

T = TypeVar("T")

#: Characters that turn the direction of text and can hide what a line really says.
ARAH = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: Controls, surrogates, private use, codes that name no character (noncharacters among them),
#: format characters (joiners, soft hyphen, tags, marks of order), line and paragraph separators.
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn", "Cf", "Zl", "Zp"})
#: Letters and marks that show nothing although their category says otherwise: the joiner of
#: graphemes, Hangul and Khmer fillers, variation selectors, blank braille.
_BLANK = frozenset(
    map(
        chr,
        (
            *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0),
            *range(0x180B, 0x1810),
            *range(0xFE00, 0xFE10),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
#: What nearly every text is made of, all of it to be seen: known so, it needs no look at each.
_PLAIN = re.compile(
    r"[\t\n\r -~\u00a0-\u00ac\u00ae-\u034e\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u25a0-\u25ff]*"
)


def is_unseen(char: str) -> bool:
    """Tell whether a character shows nothing by itself; a tab and a line break do not."""
    if char.isascii() and char.isprintable():
        return False
    return char in _BLANK or unicodedata.category(char) in _UNSEEN


def name_char(char: str) -> str:
    """Return how a character is named where it can't be shown: `[U+200B]`."""
    return f"[U+{ord(char):04X}]"


def show(text: str) -> str:
    """Return a text with what can't be seen, or what XML can't hold, named in its place.

    Tabs and line breaks stay, and so does damage that is plain to see.
    """
    return text if _PLAIN.fullmatch(text) else text.translate(_PAPAN)


class _Papan(dict[int, str]):
    """Say by its code how each character is shown; one that was looked up once is known."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        shown = name_char(char) if char not in "\t\n\r" and is_unseen(char) else char
        self[code] = shown
        return shown


_PAPAN = _Papan()


def show_all(value: T) -> T:
    """Return a value with every text in it shown: lists, mappings and dataclasses all the way."""
    shown: object = value
    if isinstance(value, str):
        # A choice among fixed words is one of ours.
        shown = show(value) if type(value) is str else value
    elif isinstance(value, Mapping):
        shown = {key: show_all(part) for key, part in value.items()}
    elif isinstance(value, list | tuple):
        shown = type(value)(show_all(part) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: show_all(getattr(value, part.name)) for part in fields(value)}
        shown = replace(value, **{name: part for name, part in parts.items() if part is not None})
    return cast("T", shown)
