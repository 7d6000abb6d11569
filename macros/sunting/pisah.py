"""Divide a long paper among several files, as `macros/model/sambungan.py` lets it go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from macros.source.sambung import list_open


def split_long(isi: dict[str, Any], fits: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    """Return what stands in each file of a paper: the paper itself where it fits into one.

    Its longest open list is cut into two, four, eight equal parts, as it takes. Where even single
    rows do not fit, or no list is open, the paper stays whole: the check refuses it by its size.
    """
    longest = max(list_open(isi), key=lambda one: len(_at(isi, one[1])), default=None)
    if fits(isi) or longest is None:
        return [isi]
    name, path = longest
    rows: list[Any] = _at(isi, path)
    parts = 2
    while parts <= len(rows):
        first, *rest = _cut(rows, parts)
        paper = deepcopy(isi)
        owner = _at(paper, path[:-1])
        owner[name] = list(first)
        found = [paper, *({name: list(part)} for part in rest)]
        if all(map(fits, found)):
            return found
        parts *= 2
    return [isi]


def _at(value: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        value = value[step]
    return value


def _cut(rows: list[Any], parts: int) -> Iterator[list[Any]]:
    """Yield rows in so many parts of equal length, the last ones a row shorter."""
    length, more = divmod(len(rows), parts)
    start = 0
    for number in range(parts):
        end = start + length + (number < more)
        yield rows[start:end]
        start = end
