"""Let one thing that outgrows a file go on in others: a long paper, the choices of `metode.yml`.

`2031/pok.yml` goes on in `2031/pok/2.yml` and every other file of the folder that is called like
it, figures by their size. Such a file holds lists alone; with which list of the files before it
each goes on, `macros/source/sambung.py` decides. Lists that stand in parts of their own
need none of this (`macros/model/pecahan.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from macros.model.berkas import JALUR_DOKUMEN
from macros.model.informasi_publik import folder_of
from macros.model.pecahan import UTUH, order_of_name

_NAMA = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")


def continued_by(jalur: str) -> str | None:
    """Return the file that the one at this path goes on with; None where it is no such file."""
    path = PurePosixPath(jalur)
    before = f"{path.parent}.yml"
    if _NAMA.fullmatch(path.name) is None:
        return None
    known = before in UTUH or JALUR_DOKUMEN.fullmatch(before) or folder_of(before)
    return before if known else None


def list_continuations(paths: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return, by each file that goes on in others, those others in their order."""
    found: dict[str, list[str]] = {}
    there = frozenset(paths)
    for path in there:
        before = continued_by(path)
        if before in there:
            found.setdefault(before, []).append(path)
    return {before: tuple(sorted(parts, key=_order)) for before, parts in found.items()}


def _order(jalur: str) -> tuple[list[tuple[int, int, str]], str]:
    return order_of_name(PurePosixPath(jalur).stem), jalur
