"""Undo plain misspellings so that the meaning of a broken file can be checked as well.

The finding stays an error and nothing is published; but staff see the wrong sum beside the
misspelt key at once, and not only after mending the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.model.dasar import Kosong
from macros.model.pesan import path_of, suggest_key
from macros.model.ucapan_bentuk import nearest_choice
from macros.source.tree import Path, Tree

#: Errors of a cell whose figure can't be read; it is left out of what is checked further.
_UNREADABLE = {
    "angka_tidak_jelas",
    "angka_salah_pisah",
    "angka_tidak_cocok",
    "bacaan_lain",
    "bacaan_terkali",
    "bacaan_tanpa_rupiah",
    "uang_tidak_jelas",
    "uang_salah",
    "satuan_tidak_terbaca",
    "skala_tidak_jelas",
    "target_bukan_teks",
    "target_teks_rancu",
    "target_tidak_jelas",
    "target_tidak_terbaca",
}


def is_guess(errors: Iterable[ErrorDetails]) -> bool:
    """Tell whether a repair left figures out, so that sums over them would say nothing."""
    return any(error["type"] in _UNREADABLE for error in errors)


def repair(model: type[BaseModel], tree: Tree, errors: Iterable[ErrorDetails]) -> Any:
    """Return a copy of the tree's value with misspelt keys and choices put right."""
    value = _copy(tree.value)
    for error in errors:
        path = path_of(tree, error["loc"])
        if error["type"] == "extra_forbidden":
            _rename(value, path, suggest_key(model, error["loc"]))
        elif error["type"] in _UNREADABLE and path:
            _parent(value, path)[path[-1]] = {"kosong": Kosong.BELUM_DIPUBLIKASIKAN.value}
        elif error["type"] in {"enum", "literal_error"}:
            meant = nearest_choice(error)
            if meant is not None and path:
                _parent(value, path)[path[-1]] = meant
    return value


def _copy(value: Any) -> Any:
    """Copy lists and groups all the way down; what stands in them is never changed, and shared."""
    if isinstance(value, dict):
        return {key: _copy(part) for key, part in value.items()}
    return [_copy(part) for part in value] if isinstance(value, list) else value


def _rename(value: Any, path: Path, key: str | None) -> None:
    parent = _parent(value, path)
    content = parent.pop(path[-1], None)
    if key is not None and key not in parent:
        parent[key] = content


def _parent(value: Any, path: Path) -> Any:
    for step in path[:-1]:
        value = value[step]
    return value
