"""Refuse a file that names more lines of its source than could ever be held against it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from macros.findings import Finding
from macros.source import rules
from macros.source.tree import LETAK, Tree

#: Lines that all parts of one file name together: a paper of 500 pages, each line a few times.
BATAS_BARIS = 100_000
_BAGIAN = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")
_KUNCI = ("baris", "baris_sumber")


def refuse_lines(*trees: Tree) -> Finding | None:
    """Return a finding where a file names too many lines, before any of them is written out.

    The files in which one goes on are counted with it.
    """
    total = 0
    for value in (value for tree in trees for value in _mappings(tree.value)):
        for key in _KUNCI:
            lines = value.get(key)
            total += sum(map(_count, lines.split(","))) if isinstance(lines, str) else 0
            if total > BATAS_BARIS:
                return rules.TERLALU_BESAR.at(
                    value[LETAK].at(key),
                    f"berkas ini menyebut lebih dari {BATAS_BARIS} baris sumber",
                    "diharapkan baris tempat isinya tercetak saja",
                    f"periksa angka pada `baris_sumber`; kalau memang sebanyak itu, {rules.PECAH}",
                )
    return None


def _mappings(value: object) -> Iterator[dict[str, Any]]:
    """Yield a mapping and all those below it, the last ones of a list first."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            yield found
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found


def _count(part: str) -> int:
    found = _BAGIAN.fullmatch(part.strip())
    if found is None:
        return 0
    return max(int(found[2] or found[1]) - int(found[1]) + 1, 1)
