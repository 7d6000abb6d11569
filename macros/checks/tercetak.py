"""Gather what a paper's YAML says is printed, with the source lines that it is claimed for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from macros.findings import Place
from macros.model.dasar import Model
from macros.model.isi import items_of, keys_of, keys_of_models, models_in, value_at
from macros.model.kepala_tabel import KepalaTabel
from macros.model.penyelesaian import Penyelesaian
from macros.model.sumber import RujukanSumber
from macros.source.hidden import without_unseen

#: Keys whose text stands on paper; every other key is ours.
KUNCI_TERCETAK = (
    "teks",
    "tercetak",
    "nomor",
    "sebutan",
    "jabatan",
    "judul",
    "pangkat",
    "label",
    "isi",
    "tempat",
    "tanda",
    "kolom",
    "subkolom",
    "nomor_kolom",
)
#: Marks that the reading machine made and labels of the form, which are no text of the paper.
_MARKUP = re.compile(r"\*\*|</?p>|<hr/>|\|[|-]*|-{3,}")
#: A personal number, which a paper prints under a name and this site leaves out.
NIP = re.compile(r"\bNIP\b[.: ]*(?:[0-9][0-9 ]{7,}[0-9])?", re.IGNORECASE)
_LABEL = re.compile(r"^(Nama|Jabatan)\s*:")


@dataclass(frozen=True)
class Klaim:
    """Say that `teks` is printed on `baris` of the source."""

    teks: str
    baris: tuple[int, ...]
    place: Place


@dataclass(frozen=True, eq=False)
class _Itu:
    """Stand for one object itself: another that is equal was read of another file."""

    isi: Model

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, _Itu) and lain.isi is self.isi

    def __hash__(self) -> int:
        return id(self.isi)


def claims_of(paper: Model) -> tuple[Klaim, ...]:
    """Return every printed text of a paper; asked again, a paper is not gone through again."""
    return _claims_of(_Itu(paper))


@lru_cache(maxsize=256)  # several checks ask, and a file that has not changed stays what it was
def _claims_of(paper: _Itu) -> tuple[Klaim, ...]:
    return tuple(list_claims(paper.isi))


def list_claims(model: Model) -> list[Klaim]:
    """Return every printed text below `model`, with the lines of the nearest model that has any."""
    found: list[Klaim] = []
    _gather(model, (), None, found)
    return found


def _gather(model: Model, baris: tuple[int, ...], above: Place | None, found: list[Klaim]) -> None:
    """Add the claims of a model and of all below it.

    `above` is where the model itself stands, for a cell that was written as plain text.
    """
    lines = value_at(model, "baris_sumber") or baris
    for name, index, item in items_of(model, _keys(type(model))):
        if type(item) is str:
            if name in KUNCI_TERCETAK:
                found.append(Klaim(item, lines, _place(model, name, index, above)))
        elif isinstance(item, Model) and not isinstance(item, RujukanSumber | Penyelesaian):
            # Only a cell that was written as plain text stands where its row says.
            cell = _place(model, name, index, above) if item.letak is None else None
            _gather(item, lines, cell, found)


@cache
def _keys(kind: type[Model]) -> tuple[str, ...]:
    """Return the keys of a model that a paper prints, or below which it may print something."""
    below = keys_of_models(kind)
    return tuple(name for name in keys_of(kind) if name in KUNCI_TERCETAK or name in below)


def _place(model: Model, name: str, index: int, above: Place | None) -> Place:
    if model.letak is None and above is not None:
        return above
    return model.place(name, index)


def list_repeats(model: Model) -> Iterator[KepalaTabel]:
    """Yield the table heads below `model` that are printed again on later pages."""
    for _, _, item in models_in(model):
        if isinstance(item, KepalaTabel):
            yield item
        elif isinstance(item, Model):
            yield from list_repeats(item)


#: Marks that a form prints between a label and what is filled in, or before an item of a list.
TANDA_LEPAS = frozenset(":-")


@lru_cache(maxsize=8192)  # the lines of the sources, which several checks compare many times
def strip_markup(line: str) -> str:
    """Return a source line without the marks of the reading machine, as a reader sees it."""
    bare = NIP.sub(" ", _LABEL.sub(" ", without_unseen(line)))
    return " ".join(_MARKUP.sub(" ", bare).split())
