"""Write whole numbers in Indonesian words, to hold `1 (satu) Laporan` against its figure."""

from __future__ import annotations

import re

_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_TEENS = ("sepuluh", "sebelas", *(f"{word} belas" for word in _ONES[2:]))
_FIRST = (*_ONES, *_TEENS)
_STEPS = ((10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))
#: Steps of which one is `se-`: seribu, seratus.
_SE = frozenset({1000, 100})
#: Every word that a number in words can be made of.
KATA_BILANGAN = frozenset(
    {*_ONES, "sepuluh", "sebelas", "belas", "seratus", "seribu", "triliun", "milyar"}
    | {word for _, word in _STEPS}
    | {"koma", "persen"}
)
#: Words of numbers that are written as one: `duabelas`, `seratuslima`.
_BERSAMBUNG = re.compile(f"(?:{'|'.join(sorted(KATA_BILANGAN, key=len, reverse=True))}){{2,}}")


def is_number_in_words(word: str) -> bool:
    """Tell whether a word is made of nothing but words of numbers."""
    return word in KATA_BILANGAN or _BERSAMBUNG.fullmatch(word) is not None


def holds_figure(text: str) -> bool:
    """Tell whether a text holds a number: in figures of any script, as a part, or in words."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return any(map(str.isnumeric, text)) or any(map(is_number_in_words, words))


def spell(number: int) -> str:
    """Return a whole number below a billion times a thousand in words: 21 is `dua puluh satu`."""
    if number < len(_FIRST):
        return _FIRST[number]
    step, word = next((step, word) for step, word in _STEPS if number >= step)
    count, rest = divmod(number, step)
    head = f"se{word}" if count == 1 and step in _SE else f"{spell(count)} {word}"
    return f"{head} {spell(rest)}" if rest else head
