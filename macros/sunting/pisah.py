"""Divide a long paper among several files, as `macros/model/sambungan.py` lets it go on."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise
from typing import Any

from macros.source.sambung import SESUDAH, id_of, list_groups

Isi = dict[str, Any]


def split_long(isi: Isi, fits: Callable[[Isi], bool]) -> list[Isi]:
    """Return what stands in each file of a paper: the paper itself where it fits into one.

    Its longest list is cut into two, four, eight equal parts, as it takes. Where even single
    rows do not fit, or it has no list, the paper stays whole: the check refuses it by its size.
    """
    if fits(isi):
        return [isi]
    longest = max(list_groups(isi), key=lambda one: len(one[2]), default=None)
    parts = 2
    while longest is not None and parts <= len(longest[2]):
        found = _divide(isi, longest[0], parts)
        if all(map(fits, found)):
            return found
        parts *= 2
    return [isi]


def _divide(isi: Isi, name: str, parts: int) -> list[Isi]:
    """Return a paper whose longest list of a name ends early, and what goes on with it."""
    paper = deepcopy(isi)
    several = [groups for called, _, groups in list_groups(paper) if called == name]
    rows = max(several, key=len)
    ends = [len(rows) * number // parts for number in range(1, parts + 1)]
    rest = [
        ({SESUDAH: id_of(rows[start - 1])} if len(several) > 1 else {}) | {name: rows[start:end]}
        for start, end in pairwise(ends)
    ]
    del rows[ends[0] :]
    return [paper, *rest]
