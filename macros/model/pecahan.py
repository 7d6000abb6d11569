"""Let files that grow with the years stand in parts, all read as one.

`catatan.yml` may stand whole, beside parts such as `catatan-2022.yml`, or as a folder of parts
such as `catatan/2022.yml`; likewise every file that is a list. Read in the order of their names,
the whole one first and figures by their size, the parts are one list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar, cast

from macros.findings import Place
from macros.model.berkas_tetap import BERKAS_PILIHAN, BERKAS_TETAP
from macros.model.dasar import Model
from macros.model.informasi_publik import BERKAS_INFORMASI
from macros.model.isi import keys_of
from macros.source.tree import LETAK, Marks, Path

M = TypeVar("M", bound=Model)

#: Every file with a fixed name, by path below `data/`.
BERNAMA: Mapping[str, type[Model]] = {**BERKAS_TETAP, **BERKAS_PILIHAN}
#: Those that are one thing and no list; one that outgrows its file goes on in others.
UTUH = frozenset({"satker.yml", "kip.yml", "metode.yml", *BERKAS_INFORMASI})
#: The files that may stand in parts, by path below `data/`.
TERPECAH = frozenset(BERNAMA) - UTUH
#: A folder of this name holds other files already.
_BUKAN_FOLDER = "sumber"

_BAGIAN = re.compile(
    rf"(?P<dasar>{'|'.join(sorted(name.removesuffix('.yml') for name in TERPECAH))})"
    r"(?P<sela>[-/])(?P<nama>[a-z0-9]+(-[a-z0-9]+)*)\.yml"
)


def whole_of(jalur: str) -> str | None:
    """Return the fixed name that a file stands for, alone or as a part; None for other files."""
    if jalur in BERNAMA:
        return jalur
    part = _BAGIAN.fullmatch(jalur)
    if part is None or (part["sela"] == "/" and part["dasar"] == _BUKAN_FOLDER):
        return None
    return f"{part['dasar']}.yml"


def name_of_part(jalur: str) -> str:
    """Return what tells a part from the others, as in `2022`; "" for the whole file."""
    part = _BAGIAN.fullmatch(jalur)
    return part["nama"] if part and jalur not in BERNAMA else ""


def order_of(jalur: str) -> tuple[list[tuple[int, int, str]], str]:
    """Return the key that puts the parts of a file in order: figures by size, then letters."""
    return order_of_name(name_of_part(jalur)), jalur


def order_of_name(name: str) -> list[tuple[int, int, str]]:
    """Return the key that puts the names of parts in order: figures by size, then letters."""
    pieces = re.findall(r"[0-9]+|[a-z]+", name)
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in pieces]


def list_parts(paths: Iterable[str], dasar: str) -> tuple[str, ...]:
    """Return those paths that are a file of this fixed name or its parts, in their order."""
    return tuple(sorted((path for path in paths if whole_of(path) == dasar), key=order_of))


def gather(parts: Sequence[M]) -> M:
    """Return parts as one model: each of its lists is theirs, one after the other.

    What it holds keeps its place in its own file; so do the items of its lists.
    """
    if len(parts) == 1:
        return parts[0]
    names = list(keys_of(type(parts[0])))
    lists = {name: tuple(one for part in parts for one in getattr(part, name)) for name in names}
    fields: dict[str, Any] = {**lists, LETAK: _gather_marks(parts, names)}
    return cast("M", type(parts[0]).model_construct(**fields))


def _gather_marks(parts: Sequence[Model], names: Iterable[str]) -> Marks:
    keys: dict[Path, Place] = {}
    first = parts[0].letak
    for name in names:
        before = 0
        for part in parts:
            marks = part.letak.keys if part.letak else {}
            for path, place in marks.items():
                if path[:1] != (name,):
                    continue
                if len(path) == 1:
                    keys.setdefault(path, place)
                elif isinstance(path[1], int):
                    keys[(name, path[1] + before, *path[2:])] = place
            before += len(getattr(part, name))
    return Marks(first.place if first else Place("data"), keys)
