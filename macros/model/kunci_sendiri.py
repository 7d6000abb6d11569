"""Find what a kind of paper says of itself in keys of its own: a quarter, a number, a revision.

Such a key is neither shared by all papers nor a part of the paper. Whoever shows, prints, exports
or orders keys asks here, so that a key of a new kind has its place by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from macros.model.dasar import Model, Sel
from macros.model.dokumen import Dokumen
from macros.model.isi import keys_of
from macros.model.kata_kunci import words_on
from macros.model.susunan_model import list_models

#: A model with this key holds one printed cell, and is no part with keys of its own.
_SEL = "tercetak"


@dataclass(frozen=True)
class KunciSendiri:
    """Hold one such key with its name for readers.

    `isi` is what readers see; `nilai` the same for programs (a day in ISO form, whole rupiah, a
    figure, the word of a choice). `tercetak` says that a paper prints it; a choice is our reading.
    """

    kunci: str
    judul: str
    isi: Sel
    nilai: str | None
    tercetak: bool


@cache
def own_keys(kind: type[Model]) -> tuple[str, ...]:
    """Return the keys of its own that a kind of paper has; none for what is no paper."""
    if not issubclass(kind, Dokumen):
        return ()
    shared = {*keys_of(Dokumen), *Dokumen.urutan}
    return tuple(
        name
        for name, key in keys_of(kind).items()
        if name not in shared and all(_is_cell(m) for m in list_models((key.annotation,)))
    )


def list_own(paper: Dokumen) -> Iterator[KunciSendiri]:
    """Yield the keys of its own that a paper fills, in the order in which they are written."""
    for key in own_keys(type(paper)):
        words = words_on(type(paper), key)
        value = getattr(paper, key)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None:
                yield KunciSendiri(key, words.judul if words else key, *_read(one))


def say_own(paper: Dokumen) -> str:
    """Return `; triwulan I; Revisi ke-2` for the end of a sentence, or nothing."""
    told = ((own.judul, own.isi.terbaca) for own in list_own(paper))
    return "".join(f"; {_name(judul, text)}{text}" for judul, text in told if text)


def _name(judul: str, text: str) -> str:
    """Return a name for the middle of a sentence; none where the text itself begins with it."""
    if text.casefold().startswith(judul.casefold()):
        return ""
    return f"{judul[0].lower()}{judul[1:]} "


def _is_cell(model: Any) -> bool:
    return _SEL in keys_of(model)


def _read(value: Any) -> tuple[Sel, str | None, bool]:
    """Return a value as a cell, as a program reads it, and whether it is printed."""
    if isinstance(value, Model):
        # Read and checked as what it is; an amount may be blank for reasons that a text is not.
        cell = Sel.model_construct(**{key: getattr(value, key, None) for key in keys_of(Sel)})
        return cell, _figure(value) or cell.terbaca, True
    if isinstance(value, StrEnum):
        return Sel(tercetak=getattr(value, "sebutan", value.value)), value.value, False
    text = str(value)
    return Sel(tercetak=text), text, isinstance(value, str)


def _figure(value: Model) -> str | None:
    """Return the day, the amount or the figure that a cell is read as."""
    for key in ("rupiah", "nilai"):
        found = getattr(value, key, None)
        if found is not None:
            return found.isoformat() if isinstance(found, date) else str(found)
    return None
