"""Let a virtual screen reader read a page aloud, and write down what it says.

The reader is Guidepup's (`@guidepup/virtual-screen-reader`). It runs in the browser that the other
tests drive, so it hears what the style sheets leave to be heard, with everything unfolded. It goes
through the page's article from the first word to the last, as one who presses "next" does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from playwright.sync_api import Page

from tests.alat.situs import ROOT

READER = ROOT / "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
#: What the reader says between two words of one sentence, which no voice dwells on.
QUIET = {
    "code", "deletion", "emphasis", "insertion", "mark", "strong", "subscript", "superscript",
    "time",
}  # fmt: skip
#: What only holds other things: its first words follow, and its end says nothing new.
HOLDERS = {"article", "definition", "figure", "group", "list", "paragraph", "rowgroup"}
#: What is said in one breath with all that stands in it: its parts would only say that again.
WHOLE = {"button", "checkbox", "combobox", "image", "link", "searchbox", "textbox"}
#: So are these, and what can be pressed in them is said after it.
BREATHS = {"heading", "row"}
#: Of a table with more rows than this, only so many stand in the text.
ROWS = 8

#: A stop that ends a sentence, which the words of a page set close behind a link.
_STOPS = re.compile(r" (?=[.,;:)](?: |$))")

_LOAD = """async (source) => {
  const blob = new Blob([source], { type: 'text/javascript' });
  globalThis.reader = (await import(URL.createObjectURL(blob))).virtual;
}"""
_READ = """async () => {
  document.querySelectorAll('details').forEach((one) => { one.open = true; });
  const container = document.querySelector('main article');
  const numbers = new Map();
  const said = [];
  await reader.start({ container });
  do {
    const node = reader.activeNode;
    if (!numbers.has(node)) numbers.set(node, numbers.size);
    const words = await reader.lastSpokenPhrase();
    said.push([numbers.get(node), node.nodeType === Node.TEXT_NODE, words]);
    await reader.next();
  } while (reader.activeNode !== container);
  await reader.stop();
  return said;
}"""


@dataclass(frozen=True)
class Phrase:
    """Hold what is said at one stop: of which node, whether it is plain text, and the words."""

    node: int
    text: bool
    words: str

    @property
    def role(self) -> str:
        """Return the first thing that is said, which is the role of what is no text."""
        return "" if self.text else self.words.partition(", ")[0]


@cache
def _source() -> str:
    return READER.read_text(encoding="utf-8")


def read_aloud(tab: Page) -> list[Phrase]:
    """Return all that is said of the article of the open page; its context bypasses the policy."""
    tab.evaluate(_LOAD, _source())
    return [Phrase(*said) for said in tab.evaluate(_READ)]


def said_of(phrases: Iterable[Phrase], role: str) -> list[str]:
    """Return what is said in one breath of everything that has this role."""
    opened = {}
    for phrase in phrases:
        if phrase.role == role and phrase.node not in opened:
            opened[phrase.node] = phrase.words.removeprefix(f"{role}, ")
    return list(opened.values())


def write_down(phrases: Sequence[Phrase]) -> str:
    """Return what is said as text for the eye: a line for each block, `[…]` for what one can press.

    A row is one line, as it is one breath; the links in it stand below. Of a long table its first
    rows stand here.
    """
    return "\n".join(line for line in _Script(phrases).lines() if line.strip()) + "\n"


class _Script:
    """Go through the phrases once, gathering the words of a block into one line."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self.ends = {phrase.node: at for at, phrase in enumerate(phrases)}
        self.line: list[str] = []
        self.rows = 0

    def lines(self) -> Iterator[str]:
        at = 0
        seen = set()
        while at < len(self.phrases):
            phrase = self.phrases[at]
            first = phrase.node not in seen
            seen.add(phrase.node)
            if phrase.text:
                self.line.append(phrase.words)
            elif phrase.role in BREATHS:
                yield self._said()
                yield from self._breath(at)
                at = self.ends[phrase.node]
            elif phrase.role in WHOLE:
                self.line.append(f"[{phrase.words}]")
                at = self.ends[phrase.node]
            elif self.phrases[self.ends[phrase.node]].words == f"end, {phrase.words}":
                yield self._said()  # it has a name and no role: what unfolds a group
                yield phrase.words
                at = self.ends[phrase.node]
            elif not first or phrase.role not in QUIET:
                yield from self._block(phrase, first=first)
            at += 1
        yield self._said()

    def _said(self) -> str:
        """Return the words that were gathered, and begin anew."""
        said = _STOPS.sub("", " ".join(self.line))
        self.line = []
        return said

    def _block(self, phrase: Phrase, *, first: bool) -> Iterator[str]:
        """Yield the line before a block, or that of the block where it ends."""
        role = phrase.role.removeprefix("end of ")
        if role in QUIET:
            return
        yield self._said()
        if role == "table":
            if not first and self.rows > ROWS:
                yield f"({self.rows - ROWS} more rows)"
            self.rows = 0
        if first and role not in HOLDERS:
            self.line.append(_begin(phrase))

    def _breath(self, at: int) -> Iterator[str]:
        """Yield a row or a heading as it is said, and the links in it."""
        phrase = self.phrases[at]
        if phrase.role == "row":
            self.rows += 1
            if self.rows > ROWS:
                return
        yield phrase.words
        inside = self.phrases[at : self.ends[phrase.node]]
        yield " ".join(["   ", *(f"[{words}]" for words in said_of(inside, "link"))])


def _begin(phrase: Phrase) -> str:
    """Return how a block begins: a listed item by its place, most others by what is said."""
    if phrase.role != "listitem":
        return f"{phrase.words}:" if phrase.role == "term" else phrase.words
    _, level, position, size = (part.rpartition(" ")[2] for part in phrase.words.split(", "))
    return f"{'  ' * int(level)}{position}/{size}"
