"""Find the comments and blank lines of a YAML text, and give each to the entry it belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.source.samping import Span, is_within
from macros.sunting.simpul import KOSONG, Collection, Entry, Naskah, Scalar


@dataclass(frozen=True)
class Komentar:
    """Hold a comment with its place; `alone` where nothing else stands on its line."""

    line: int
    column: int
    text: str
    alone: bool


def find_comments(text: str, spans: Sequence[Span]) -> Iterator[Komentar]:
    """Yield the comments of `text`: a `#` after white space and outside every scalar."""
    for number, line in enumerate(text.split("\n")):
        for column, char in enumerate(line):
            if char != "#" or (column and not line[column - 1].isspace()):
                continue
            if is_within((number, column), spans):
                continue
            yield Komentar(number, column, line[column:].rstrip(), not line[:column].strip())
            break


def attach(text: str, naskah: Naskah, spans: Sequence[Span]) -> None:
    """Hand every comment and every blank line of `text` to the nodes of `naskah`."""
    entries = list(_list_entries(naskah.root))
    inside = _Inside(entries)
    loose: dict[int, Komentar | None] = {
        number: None
        for number, line in enumerate(text.split("\n"))
        if not line.strip() and number not in inside.by_line
    }
    for comment in find_comments(text, spans):
        owner = inside.owner(comment)
        if owner is None:
            loose[comment.line] = comment
        elif _is_head_or_end(owner, comment.line) and not comment.alone and not owner.beside:
            owner.beside = comment.text
        else:
            # Within brackets that become one line; it goes above them.
            owner.before.append(comment.text)
    _hand_out(naskah, entries, loose)


def _list_entries(node: Collection) -> Iterator[Entry]:
    """Yield the entries that have lines of their own, in their order."""
    for entry in node.entries:
        yield entry
        if isinstance(entry.node, Collection) and not entry.node.flow:
            yield from _list_entries(entry.node)


def _is_leaf(entry: Entry) -> bool:
    return isinstance(entry.node, Scalar) or entry.node.flow


def _is_head_or_end(entry: Entry, line: int) -> bool:
    """Tell whether a comment can stay on its line; beside a text of several lines none can."""
    if isinstance(entry.node, Scalar) and "\n" in entry.node.value:
        return False
    return line == (entry.node.lines[1] if _is_leaf(entry) else entry.line)


class _Inside:
    """Find the entry on whose own lines a comment stands."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.by_line: dict[int, Entry] = {}
        for entry in entries:
            last = entry.node.lines[1] if _is_leaf(entry) else entry.line
            for line in range(entry.line, last + 1):
                self.by_line[line] = entry

    def owner(self, comment: Komentar) -> Entry | None:
        """Return the entry, or None for a comment that stands between entries."""
        owner = self.by_line.get(comment.line)
        if owner is None or (comment.alone and comment.line >= owner.node.lines[1]):
            return None
        if owner.key is None and not _is_leaf(owner):
            return None  # `- # …` above what the item holds
        return owner


def _hand_out(naskah: Naskah, entries: Sequence[Entry], loose: dict[int, Komentar | None]) -> None:
    """Give the lines between two entries to the lower one, but deeper comments to the upper."""
    numbers = sorted(loose)
    cuts = [0, *(bisect_left(numbers, entry.line) for entry in entries), len(numbers)]
    chain = _Chain()
    for index, (first, after) in enumerate(pairwise(cuts)):
        lines = [loose[n] for n in numbers[first:after]]
        last = index == len(entries)
        if index:
            chain.add(entries[index - 1])
        kept = _Kept(chain, 0 if last else entries[index].column)
        before = [text for line in lines if (text := kept.take(line)) is not None]
        if index == 0:
            naskah.head = before
        elif last:
            naskah.foot = before
        else:
            entries[index].before[:0] = before


class _Chain:
    """Know the entries above, but for those that a later and no deeper one stands before."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Add the next entry."""
        while self.entries and self.entries[-1].column >= entry.column:
            self.entries.pop()
        self.entries.append(entry)


class _Kept:
    """Sort the lines above one entry: what is indented deeper stays with the entries above."""

    def __init__(self, above: _Chain, column: int) -> None:
        self.above = above.entries
        self.column = column
        self.open = True

    def take(self, line: Komentar | None) -> str | None:
        """Return what goes to the lower entry: a comment, a blank line or nothing."""
        if line is None:
            return KOSONG
        owner = self._deeper(line) if self.open else None
        if owner is None:
            self.open = False
            return line.text
        owner.after.append(line.text)
        return None

    def _deeper(self, comment: Komentar) -> Entry | None:
        for entry in reversed(self.above):
            if entry.column <= comment.column:
                return entry if entry.column > self.column else None
        return None
