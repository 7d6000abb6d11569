"""Measure how plain the site's own prose is: words a sentence, and words of officialese.

Only what the site says itself counts. What papers and rules print, tables of figures, code and
addresses are left out, and a link counts as one word: it is called by the name of what it opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

#: Turns of Indonesian officialese. Each has a plainer sister: `kalau` for `apabila`.
BERTELE = (
    "adapun", "antara lain sebagai berikut", "apabila", "bahwasanya", "berkenaan dengan",
    "bilamana", "dalam hal ini", "dalam rangka", "demikian halnya", "dengan demikian",
    "dikarenakan", "dilakukan oleh", "dimana", "dipandang perlu", "dipergunakan", "diperuntukkan",
    "guna", "kiranya", "manakala", "melakukan", "mempergunakan", "mengenai hal",
    "menindaklanjuti", "merupakan", "oleh karena itu", "oleh sebab itu", "pada dasarnya",
    "pada prinsipnya", "sebagaimana", "sehubungan dengan", "sekiranya", "selaku", "senantiasa",
    "terhitung mulai", "terkait", "tersebut", "untuk selanjutnya", "yakni", "yang mana",
)  # fmt: skip
_BERTELE = re.compile(rf"\b(?:{'|'.join(BERTELE)})\b", re.IGNORECASE)
#: What says nothing of the site's own, by its element and by its class.
_APART = ("button", "code", "form", "iframe", "nav", "pre", "script", "style", "svg", "table")
_PRINTED = (
    "bacaan", "keterangan-kertas", "naskah__judul", "pihak", "pihak__sebutan", "rujuk",
    "tanda-tangan", "teks", "teks-sumber", "tempat-tanggal", "tercetak", "tersembunyi", "unduh",
)  # fmt: skip
_BLOCKS = ("dd", "figcaption", "li", "p", "summary")
_HOLDERS = (*_BLOCKS, "article", "dl", "div", "details", "ol", "section", "ul")
_WORD = re.compile(r"[^\W\d_][\w'-]*|[0-9][\w.,/%-]*")
#: Ends of a sentence; what follows a colon or a semicolon is heard as one of its own.
_END = re.compile(r"(?<=[.!?:;])\s+")
_LEFT_OUT = " … "


@dataclass(frozen=True)
class Sentence:
    """Hold a sentence of the site's own, and the page that says it."""

    page: str
    text: str

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return len(_WORD.findall(self.text))

    @property
    def officialese(self) -> list[str]:
        """Return its turns of officialese."""
        return [found.lower() for found in _BERTELE.findall(self.text)]


def sentences(page: str, tree: Any) -> Iterator[Sentence]:  # noqa: ANN401  # lxml has no type
    """Yield the sentences of a page's article that are the site's own."""
    for article in tree.xpath("//main//article[not(ancestor::article)]"):
        own = deepcopy(article)
        for part in own.xpath(_apart()):
            _replace(part, _LEFT_OUT)
        for link in own.xpath(".//a"):
            _replace(link, " tautan ")
        for block in own.xpath(" | ".join(f".//{name}" for name in _BLOCKS)):
            for text in _END.split(" ".join(_text(block).split())):
                said = Sentence(page, text)
                if said.words > 1:
                    yield said


def _apart() -> str:
    classes = (f"contains(concat(' ', @class, ' '), ' {name} ')" for name in _PRINTED)
    return " | ".join((*(f".//{name}" for name in _APART), f".//*[{' or '.join(classes)}]"))


def _replace(part: Any, word: str) -> None:  # noqa: ANN401  # as above
    """Put a word in the place of an element, whose own words go."""
    parent = part.getparent()
    before = part.getprevious()
    tail = word + (part.tail or "")
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    parent.remove(part)


def _text(block: Any) -> str:  # noqa: ANN401  # as above
    """Return the words of a block without those of the blocks in it."""
    parts = [block.text or ""]
    for child in block:
        if child.tag not in _HOLDERS:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
