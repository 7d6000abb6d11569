"""Find comments that stand behind a value: YAML drops them, though they may be meant as text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from macros.findings import Finding, Place
from macros.source import rules
from macros.source.peristiwa import read_events

#: Where a scalar begins and ends: line and column of each, counted from 0.
Span = tuple[tuple[int, int], tuple[int, int]]


def find_beside(path: str, text: str) -> Iterator[Finding]:
    """Yield a finding for each comment behind a value, or where one was to be; none if unsound.

    Behind a key whose lines follow below, a comment hides nothing.
    """
    lines = text.split("\n")
    # Nearly no file has such a line; to read one for its places takes as long as for its values.
    if not any(_has_sign(line) for line in lines):
        return
    try:
        events = list(read_events(text))
    except yaml.YAMLError:
        # What is wrong with the file is another finding.
        return
    spans = [_span(event) for event in events if isinstance(event, yaml.ScalarEvent)]
    heads = {_start(event) for event in events if _is_block(event)}
    by_line: dict[int, list[Span]] = {}
    for span in spans:
        for number in range(span[0][0], span[1][0] + 1):
            by_line.setdefault(number, []).append(span)
    for number, line in enumerate(lines):
        column = _find_comment(line, number, by_line.get(number, []))
        before = line[: column or 0].strip()
        if (
            column is not None
            and before
            and not (before.endswith((":", "-")) and _next_start(lines, number) in heads)
        ):
            yield rules.KOMENTAR_DI_SAMPING.at(
                Place(path, number + 1, column + 1), *rules.SAY_BESIDE
            )


def _has_sign(line: str) -> bool:
    """Tell whether a `#` stands behind something and white space, as each comment beside does."""
    said = line.lstrip()
    return " #" in said or "\t#" in said


def _find_comment(line: str, number: int, spans: list[Span]) -> int | None:
    """Return where the comment of a line begins: a `#` after white space, outside every scalar."""
    for column, char in enumerate(line):
        if char != "#" or (column and line[column - 1] not in " \t"):
            continue
        if not is_within((number, column), spans):
            return column
    return None


def is_within(here: tuple[int, int], spans: Sequence[Span]) -> bool:
    """Tell whether a place lies in one of the scalars, which stand in their order."""
    before = bisect_right(spans, here, key=lambda span: span[0])
    return before > 0 and here < spans[before - 1][1]


def _next_start(lines: list[str], number: int) -> tuple[int, int] | None:
    """Return where the next line begins that is neither blank nor a comment."""
    for after in range(number + 1, len(lines)):
        text = lines[after].strip()
        if text and not text.startswith("#"):
            return after, _indent(lines[after])
    return None


def _is_block(event: Any) -> bool:  # noqa: ANN401 - the library's events carry no types
    return isinstance(event, yaml.CollectionStartEvent) and not event.flow_style


def _start(event: Any) -> tuple[int, int]:  # noqa: ANN401 - likewise
    return event.start_mark.line, event.start_mark.column


def _span(event: Any) -> Span:  # noqa: ANN401 - likewise
    start, end = event.start_mark, event.end_mark
    # The head line of a block of text may bear a comment; below, every `#` is text.
    begin = (start.line + 1, 0) if event.style in {"|", ">"} else (start.line, start.column)
    return begin, (end.line, end.column)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
