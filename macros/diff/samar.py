"""Name the characters by which two texts differ that look alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import takewhile

#: Categories of characters that draw nothing, or that no font is sure to have.
_TAK_TAMPAK = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp"})
#: Characters that text for people may not hold at all; XML, for one, refuses some of them.
_TERLARANG = frozenset({"Cc", "Cn", "Co", "Cs"})
#: A difference of so few characters may be one that the eye misses.
_SEDIKIT = 4
#: In texts that look alike, letters and digits of ASCII need no name: O and 0 can be told apart.
_POLOS = frozenset(map(chr, range(0x21, 0x7F)))


def name(char: str) -> str:
    """Return the code point of a character as people write it: `U+00A0`."""
    return f"U+{ord(char):04X}"


def tell_apart(old: str, new: str) -> tuple[str, str]:
    """Return two different texts so that the eye can tell them apart.

    Texts that look alike, and those that differ in a letter or two of another script, get the
    code points where they differ. Characters that no text may hold are named wherever they stand.
    """
    if old == new:
        return safe(old), safe(new)
    start, end = _common(old, new)
    parts = old[start : len(old) - end], new[start : len(new) - end]
    alike = _look(old) == _look(new)
    if not alike and (sum(map(len, parts)) > _SEDIKIT or "".join(parts).isascii()):
        return safe(old), safe(new)
    before, after = safe(old[:start]), safe(old[len(old) - end :])
    left, right = ("".join(_spell(part, spaces=alike)) for part in parts)
    return f"{before}{left}{after}", f"{before}{right}{after}"


def _common(old: str, new: str) -> tuple[int, int]:
    """Return how many characters two texts share at their beginning, and then at their end."""
    start = _count_same(old, new)
    return start, _count_same(old[start:][::-1], new[start:][::-1])


def _count_same(old: str, new: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def safe(text: str) -> str:
    """Return a text in which characters that no text may hold are named."""
    return "".join(
        f"⟨{name(char)}⟩"
        if char not in "\n\t" and unicodedata.category(char) in _TERLARANG
        else char
        for char in text
    )


def _spell(text: str, *, spaces: bool) -> Iterator[str]:
    """Yield the characters of a text by name, save those that can be seen for what they are."""
    for char in text:
        if char in _POLOS or (char == " " and not spaces):
            yield char
        elif unicodedata.category(char)[0] in "LNPS":
            yield f"{char}⟨{name(char)}⟩"
        else:
            yield f"⟨{name(char)}⟩"


def _look(text: str) -> str:
    """Return what the eye makes of a text."""
    composed = unicodedata.normalize("NFKC", text)
    seen = (char for char in composed if unicodedata.category(char) not in _TAK_TAMPAK)
    return " ".join("".join(seen).split())
