"""Refuse a file that names more lines of its source than could ever be held against it."""

from __future__ import annotations

import re
from typing import Any

from macros.findings import Finding
from macros.source import rules
from macros.source.tree import LETAK, Path, Tree

#: Lines that all parts of one file name together: a paper of 500 pages, each line a few times.
BATAS_BARIS = 100_000
_BAGIAN = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")
_KUNCI = frozenset({"baris", "baris_sumber"})


def refuse_lines(tree: Tree) -> Finding | None:
    """Return a finding where a file names too many lines, before any of them is written out."""
    total = 0
    waiting: list[tuple[Path, Any]] = [((), tree.value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), part) for key, part in value.items() if key != LETAK]
        elif isinstance(value, list):
            waiting += [((*path, at), part) for at, part in enumerate(value)]
        elif path and path[-1] in _KUNCI and isinstance(value, str):
            total += sum(_count(part) for part in value.split(","))
            if total > BATAS_BARIS:
                return rules.TERLALU_BESAR.at(
                    tree.place(path),
                    f"berkas ini menyebut lebih dari {BATAS_BARIS} baris sumber",
                    "diharapkan baris tempat isinya tercetak saja",
                    f"periksa angka pada `baris_sumber`; kalau memang sebanyak itu, {rules.PECAH}",
                )
    return None


def _count(part: str) -> int:
    found = _BAGIAN.fullmatch(part.strip())
    if found is None:
        return 0
    return max(int(found[2] or found[1]) - int(found[1]) + 1, 1)
