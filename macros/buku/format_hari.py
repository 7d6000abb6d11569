"""Tell which parts of a date a cell's number format shows.

A cell that shows `Apr-30` stores a whole date; its day was put in by the spreadsheet and stands on
no paper.
"""

from __future__ import annotations

import re

#: What a format shows or hides beside the parts of the date: words, colours, spaces, escapes.
_ASIDE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
#: Hours, minutes and seconds; their `m` is no month.
_TIME = re.compile(r"h+[:.]?m{0,2}|m{1,2}[:.](?=s)|s+|AM/PM|A/P", re.IGNORECASE)
#: Three or four `d` are the weekday; five `m` the first letter of a month, which says too little.
_PARTS = {
    "hari": re.compile(r"(?<!d)d{1,2}(?!d)", re.IGNORECASE),
    "bulan": re.compile(r"(?<!m)m{1,4}(?!m)", re.IGNORECASE),
    "tahun": re.compile(r"(?<!y)y{1,4}(?!y)", re.IGNORECASE),
}


def find_unseen(form: str) -> str:
    """Return the parts of a date that a format does not show, in words; "" if it shows all."""
    shown = _TIME.sub(" ", _ASIDE.sub(" ", form.split(";", maxsplit=1)[0]))
    return " dan ".join(name for name, part in _PARTS.items() if part.search(shown) is None)
