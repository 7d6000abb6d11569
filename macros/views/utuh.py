"""Keep an amount in running words on one line."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from macros.system.characters import show

#: An amount as papers print it: with a space or a point after the sign, with `,-` at its end.
_AMOUNT = re.compile(r"Rp\.?\s?[0-9][0-9.]*[0-9](?:,[0-9]+|,-)?")


def keep_whole(text: str) -> Markup:
    """Return a text as HTML in which no line breaks within an amount; its letters stay the same."""
    parts: list[Markup] = []
    end = 0
    for amount in _AMOUNT.finditer(text):
        parts += (
            escape(show(text[end : amount.start()])),
            Markup('<span class="uang">{}</span>').format(show(amount[0])),
        )
        end = amount.end()
    return Markup().join([*parts, escape(show(text[end:]))])
