"""Tell texts apart in a message where they look alike: name the letters that differ."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from macros.system.characters import is_unseen, name_char, show

#: Letters of other scripts, and signs, by the Latin letter or sign that they look like.
_LIKE: dict[str, tuple[int, ...]] = {
    "A": (
        0x0410,
        0x0391,
    ),
    "B": (
        0x0412,
        0x0392,
    ),
    "E": (
        0x0415,
        0x0395,
    ),
    "K": (
        0x041A,
        0x039A,
    ),
    "M": (
        0x041C,
        0x039C,
    ),
    "H": (
        0x041D,
        0x0397,
    ),
    "O": (
        0x041E,
        0x039F,
    ),
    "P": (
        0x0420,
        0x03A1,
    ),
    "C": (0x0421,),
    "T": (
        0x0422,
        0x03A4,
    ),
    "X": (
        0x0425,
        0x03A7,
    ),
    "I": (
        0x0406,
        0x0399,
    ),
    "J": (0x0408,),
    "S": (0x0405,),
    "a": (
        0x0430,
        0x03B1,
    ),
    "e": (0x0435,),
    "o": (
        0x043E,
        0x03BF,
    ),
    "p": (0x0440,),
    "c": (0x0441,),
    "y": (0x0443,),
    "x": (0x0445,),
    "i": (0x0456,),
    "j": (0x0458,),
    "s": (0x0455,),
    "Z": (0x0396,),
    "N": (0x039D,),
    "Y": (0x03A5,),
    "v": (0x03BD,),
    "-": (
        0x2010,
        0x2011,
        0x2012,
        0x2013,
        0x2014,
        0x2212,
    ),
    "'": (
        0x2018,
        0x2019,
        0x02BC,
    ),
    '"': (
        0x201C,
        0x201D,
    ),
}
#: A difference of so few characters may be one that the eye misses.
_FEW = 4
_TWINS = {code: like for like, codes in _LIKE.items() for code in codes}


def tell_apart(*texts: str) -> tuple[str, ...]:
    """Return texts for one message; where two differ but look alike, their letters are named.

    Of a pair only what differs is named, and a letter or two of another script always are.
    """
    if len(texts) == len(set(texts)) == 2:  # noqa: PLR2004 - a pair
        return _tell_pair(*texts)
    looks = {_look(text) for text in texts}
    alike = len(looks) < len(set(texts))
    return tuple(_spell(text) if alike else show(text) for text in texts)


def _tell_pair(old: str, new: str) -> tuple[str, str]:
    start = count_same(old, new)
    end = count_same(old[start:][::-1], new[start:][::-1])
    parts = old[start : len(old) - end], new[start : len(new) - end]
    alike = _look(old) == _look(new)
    if not alike and (sum(map(len, parts)) > _FEW or all(map(str.isascii, parts))):
        return show(old), show(new)
    before, after = show(old[:start]), show(old[len(old) - end :])
    left, right = (_spell(part, spaces=alike) for part in parts)
    return f"{before}{left}{after}", f"{before}{right}{after}"


def count_same(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many letters two texts begin with alike, or how many lines."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def tell_within(text: str, whole: str) -> tuple[str, str]:
    """Return a text and what it should be a part of; where it looks so, letters are named."""
    alike = text not in whole and _look(text) in _look(whole)
    return (_spell(text), _spell(whole)) if alike else (show(text), show(whole))


def _look(text: str) -> str:
    """Return what a text looks like: hidden letters gone, kinds of space and of letter folded."""
    seen = (char for char in unicodedata.normalize("NFKC", text) if not is_unseen(char))
    return " ".join("".join(seen).translate(_TWINS).split())


def _spell(text: str, *, spaces: bool = False) -> str:
    """Return a text with every character beyond plain Latin print named behind it."""
    return "".join(_spell_one(char, spaces=spaces) for char in text)


def _spell_one(char: str, *, spaces: bool) -> str:
    if char.isascii() and char.isprintable() and not (spaces and char == " "):
        return char
    seen = not is_unseen(char) and not char.isspace()
    return f"{char if seen else ''}{name_char(char)}"
