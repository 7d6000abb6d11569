"""Join what is counted into Indonesian that reads well, from none to many."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from macros.model.data import Data

_UNIT = "unit kerja"


def join_words(parts: Iterable[str], akhir: str = "dan") -> str:
    """Return `a`, `a dan b` or `a, b, dan c`; "" of nothing. HTML among the parts stays HTML."""
    words = list(parts)
    if any(isinstance(word, Markup) for word in words):
        empty: str = Markup()
        words = [escape(word) for word in words]
    else:
        empty = ""
    if not words:
        return empty
    *first, last = words
    if not first:
        return last
    comma = "," if len(first) > 1 else ""
    return (empty + ", ").join(first) + f"{comma} {akhir} " + last


def name_units(data: Data) -> str:
    """Return what the units of the office's bodies are called, as in "divisi dan subbagian"."""
    return join_words(dict.fromkeys(one.unit or _UNIT for one in data.satker.badan))


def capital(text: str) -> str:
    """Return a text with a capital at its beginning; the rest stays."""
    return text[:1].upper() + text[1:]
