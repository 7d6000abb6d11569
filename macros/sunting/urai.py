"""Read YAML text that is known to be sound into nodes; the scalars stay text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.source.peristiwa import read_events
from macros.source.samping import Span
from macros.sunting.komentar import attach
from macros.sunting.simpul import Collection, Entry, Naskah, Node, Scalar


def read_nodes(text: str) -> Naskah:
    """Return the nodes of `text`, whose lines end in line feeds and which `parse` accepted."""
    reader = _Reader(text)
    root = reader.read()
    naskah = Naskah(root)
    attach(text, naskah, reader.spans)
    return naskah


class _Reader:
    """Build nodes from the stream of YAML events."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.spans: list[Span] = []
        self.events: Iterator[Any] = read_events(text)

    def read(self) -> Collection:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                node = self._node(next(self.events))
                if isinstance(node, Collection):
                    return node
        raise ValueError

    def _node(self, event: Any) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        first = event.start_mark.line
        mapping = isinstance(event, yaml.MappingStartEvent)
        node = Collection(mapping, bool(event.flow_style))
        while not isinstance(event := next(self.events), yaml.CollectionEndEvent):
            node.entries.append(self._entry(event, mapping=mapping, flow=node.flow))
        end: Any = event
        node.lines = (first, end.end_mark.line)
        return node

    def _scalar(self, event: Any) -> Scalar:
        first, last = event.start_mark.line, event.end_mark.line
        begin, end = event.start_mark.column, event.end_mark.column
        if event.style in {"|", ">"}:
            # Its head line may bear a comment, and the blank lines below are not its own. It ends
            # where the next line begins, unless the file ends without a line feed.
            last -= end == 0
            while last > first and not self.lines[last].strip():
                last -= 1
            begin, end = len(self.lines[first]) + 1, len(self.lines[last]) + 1
        self.spans.append(((first, begin), (last, end)))
        return Scalar(event.value, event.style or None, (first, last))

    def _entry(self, event: Any, *, mapping: bool, flow: bool) -> Entry:
        line, column = event.start_mark.line, event.start_mark.column
        if not mapping:
            if not flow:
                line, column = self._dash(line, column)
            return Entry(self._node(event), None, line, column)
        key = self._node(event)
        if not isinstance(key, Scalar):
            raise TypeError
        return Entry(self._node(next(self.events)), key, line, column)

    def _dash(self, line: int, column: int) -> tuple[int, int]:
        """Return where the dash of an item stands, or the item itself where it isn't found."""
        before = self.lines[line][:column].rstrip()
        return (line, len(before) - 1) if before.endswith("-") else (line, column)


def read_spans(text: str) -> list[Span]:
    """Return where the scalars of `text` stand."""
    reader = _Reader(text)
    reader.read()
    return reader.spans
