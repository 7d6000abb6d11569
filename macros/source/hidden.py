"""Find characters that a reviewer can't see."""

from __future__ import annotations

import unicodedata

from macros.findings import Rule
from macros.source import rules

#: Characters that turn the direction of text and can hide what a line really says.
ARAH = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS = "\ufeff\u2028\u2029\x85"


def judge(char: str) -> tuple[Rule, rules.Words] | None:
    """Return the rule that a character breaks, and its words."""
    if char == "\t":
        return rules.TAB, rules.SAY_TAB
    if char in ARAH:
        return rules.ARAH, rules.say_direction(char)
    if unicodedata.category(char) in {"Cc", "Cs"} or char in _BREAKS:
        return rules.KENDALI, rules.say_control(char)
    return None


def find_hidden(text: str) -> tuple[Rule, rules.Words] | None:
    """Return the first hidden character of a text, line feeds aside."""
    return next((found for char in text if char != "\n" and (found := judge(char))), None)
