"""Mark in a draft what was taken from an earlier year and must be read again: `[2025?]`.

What the mark holds is the old paper's word. Nobody can tell from it what the new paper will
print, so nothing is put in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.model.tanggal import BULAN, EJAAN_BULAN

TANDA = re.compile(r"\[[^\[\]]+\?\]")

_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"
_MONTH = rf"\b(?:{'|'.join(EJAAN_BULAN)})\b\.?"
#: A month alone is known by its whole name; short ones are words as well.
_MONTH_NAME = rf"\b(?:{'|'.join((*BULAN, 'Pebruari', 'Nopember'))})\b"
_WORDS = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh"
#: A day, a month or a year in figures or in words, and spans of years.
_TIME = re.compile(
    rf"(?:[0-9]{{1,2}}[ /.-])?(?:{_MONTH}[ -])?{_YEAR}(?:\s?[-\u2013/]\s?{_YEAR})?"
    rf"|(?:[0-9]{{1,2}} )?{_MONTH_NAME}"
    rf"|\bdua ribu(?: (?:{_WORDS}))*",
    re.IGNORECASE,
)
#: A year that is a part of a name: of a rule, or of a span of years.
_FIXED = re.compile(
    rf"(?:Nomor|No\.?) ?[0-9A-Z./-]+,? Tahun {_YEAR}|{_YEAR}\s?[-\u2013/]\s?{_YEAR}", re.IGNORECASE
)
#: A word in capitals: short ones with points are titles and degrees, as in `Dr.` and `S.H.`
_CAPITAL = r"(?:[A-Z][a-z]{0,3}\.(?:[A-Za-z]+\.?)*|[A-Z][\w'\u2019-]*)"
_CAPITALS = re.compile(rf"(?<![\w\[]){_CAPITAL}(?:,? {_CAPITAL})*")
_AFTER_SENTENCE = re.compile(r"(?:^|[.:;!?]\s)$")


def mark_times(text: str) -> str:
    """Return a text with every year, month and date in it marked."""
    return _TIME.sub(lambda found: _mark(found[0]), text)


def renew_year(text: str, old: int, new: int) -> str:
    """Return a heading with the new year for the old; other times in it are marked.

    The year of a rule (`Nomor 5 Tahun 2025`) and a span (`2025-2029`) are names, not the year.
    """
    parts: list[str] = []
    end = 0
    for found in _FIXED.finditer(text):
        parts += [_renew(text[end : found.start()], old, new), _mark(found[0])]
        end = found.end()
    return "".join((*parts, _renew(text[end:], old, new)))


def _renew(text: str, old: int, new: int) -> str:
    """Put the new year where the old one stands alone, and mark the other times."""
    return _TIME.sub(lambda found: str(new) if found[0] == str(old) else _mark(found[0]), text)


def mark_names(text: str, known: Iterable[str]) -> str:
    """Return a paragraph with words in capitals marked that are none of the office's own words.

    A capital at the head of a sentence is no name by itself.
    """
    words = {word.casefold() for phrase in known for word in re.findall(r"[\w'-]+", phrase)}

    def weigh(found: re.Match[str]) -> str:
        run = found[0]
        foreign = [w for w in re.findall(r"[\w'\u2019-]+", run) if w.casefold() not in words]
        first = _AFTER_SENTENCE.search(text[: found.start()]) is not None
        if not foreign or (first and " " not in run):
            return run
        return _mark(run)

    pieces = re.split(r"(\[[^\]]*\])", text)
    if len(pieces) > 1:
        # What is marked already stays as it is; only the words between are weighed.
        return "".join(p if p.startswith("[") else mark_names(p, known) for p in pieces)
    return _CAPITALS.sub(weigh, text)


def _mark(text: str) -> str:
    return f"[{text}?]"
