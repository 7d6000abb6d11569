"""Keep to the letters that paper can show; what it can't show is named, never dropped.

PDF/UA and PDF/A forbid a character without a glyph, and a turned text direction would let a
line read otherwise than it is written. Such a character prints as its code: `[U+1F600]`.
"""

from __future__ import annotations

import unicodedata

#: First and last code of what the typesetter's own fonts hold; a test prints all of it.
_RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00AC),  # Latin-1 without the soft hyphen, which can't be seen
    (0x00AE, 0x017F),  # Latin-1, Latin Extended-A
    (0x0391, 0x03A1),  # Greek capitals
    (0x03A3, 0x03A9),
    (0x03B1, 0x03C9),  # Greek small letters
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2020, 0x2022),  # daggers, bullet
    (0x2026, 0x2026),  # ellipsis
    (0x2030, 0x2030),  # per mille
    (0x2032, 0x2033),  # primes
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),  # euro
    (0x2116, 0x2116),  # numero
    (0x2122, 0x2122),  # trade mark
    (0x2190, 0x2193),  # arrows
    (0x2212, 0x2212),  # minus
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
    (0x25CB, 0x25CB),  # circles
    (0x25CF, 0x25CF),
)
#: Every character that paper shows as itself.
CETAK = frozenset(chr(code) for first, last in _RANGES for code in range(first, last + 1))


def to_paper(text: str) -> str:
    """Return the text in letters that every printer has; white space is folded.

    Accents written as characters of their own are joined to their letters first.
    """
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(char if char in CETAK else f"[U+{ord(char):04X}]" for char in folded)
