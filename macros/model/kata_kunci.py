"""Say in Indonesian what each key means: its title, one sentence or two, and an example.

Read from `kata/*.toml`, so that editors' schemas, forms and workbooks say the same.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

_FOLDER = Path(__file__).parent / "kata"


@dataclass(frozen=True)
class Kata:
    """Hold the words on one key; `contoh` is a text, a number, a list or a mapping."""

    judul: str
    arti: str
    contoh: Any


@cache
def _all_words() -> Mapping[str, Kata]:
    words: dict[str, Kata] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        for name, (judul, arti, contoh) in tomllib.loads(path.read_text(encoding="utf-8")).items():
            words[name] = Kata(judul, arti, contoh)
    return words


def words_on(model: type[BaseModel], key: str) -> Kata | None:
    """Return the words on a key of a model; those of the nearest class speak before others'."""
    words = _all_words()
    for kind in model.__mro__:
        # A generic model is named after what it holds: `SelDaftar[Butir]`.
        found = words.get(f"{kind.__name__.split('[')[0]}.{key}")
        if found is not None:
            return found
    return words.get(key)


def list_names() -> frozenset[str]:
    """Return every name that has words: `key` or `Model.key`."""
    return frozenset(_all_words())
