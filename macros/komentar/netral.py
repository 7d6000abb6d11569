"""Make text of strangers harmless in a comment: no mention, link, reference, HTML or Markdown."""

from __future__ import annotations

import re
import unicodedata

#: Breaks what GitHub would link after rendering, where a backslash no longer helps.
SELA = "\u200b"
#: Control, format (also right-to-left overrides), private and unassigned characters.
_TAK_TAMPAK = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$^=:>\"'])")
_HTML = {"&": "&amp;", "<": "&lt;"}


def neutralize(text: str, limit: int) -> str:
    """Return at most `limit` characters of a text on one line, as text and nothing else."""
    shown = (char for char in text[: limit * 4] if char.isspace() or _is_visible(char))
    seen = " ".join("".join(shown).split())
    cut = seen if len(seen) <= limit else f"{seen[: limit - 1]}…"
    return _escape(cut)


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in _TAK_TAMPAK


def _escape(text: str) -> str:
    out = "".join(_HTML.get(char, char) for char in _MARKDOWN.sub(r"\\\1", text))
    # A mention, an issue and an address are found in the finished text.
    out = out.replace("@", f"@{SELA}").replace("\\#", f"\\#{SELA}").replace("//", f"/{SELA}/")
    out = re.sub(r"(?i)\b(gh)(\\-)", rf"\1{SELA}\2", out)
    return re.sub(r"(?i)\b(www)(\\\.)", rf"\1{SELA}\2", out)
