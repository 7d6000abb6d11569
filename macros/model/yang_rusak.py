"""Gather what is damaged in the papers: cells that we read in other words, and unreadable ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.baris_tujuan import SelDaftar
from macros.model.dasar import Kosong, Model, Sel, TeksTercetak
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.isi import items_of
from macros.model.kata_kunci import words_on
from macros.model.sel_tanggal import Tanggal
from macros.model.target import Target
from macros.model.uang import Uang

#: What may hold a reading beside its print; its basis stands with it.
BERBACAAN = (Sel, TeksTercetak, Target, Uang, Tanggal)


@dataclass(frozen=True)
class Bacaan:
    """Hold a cell that we read otherwise than it is printed: `id` is the row that it stands in.

    `tercetak` is None where nothing is printed; `kosong` then says why.
    """

    dokumen: Dokumen
    id: str
    sebutan: str
    tercetak: str | None
    kosong: Kosong | None
    bacaan: str
    dasar: str
    #: Whether it is a target or an amount; else it is words.
    angka: bool


@dataclass(frozen=True)
class Rusak:
    """Hold what is damaged in one paper: our readings, and how many cells nobody can read."""

    dokumen: Dokumen
    bacaan: tuple[Bacaan, ...]
    tidak_terbaca: int


def list_damage(data: Data) -> tuple[Rusak, ...]:
    """Return the papers in which anything is damaged, in the order of the papers."""
    found = (_of_paper(data, paper) for paper in data.dokumen)
    return tuple(one for one in found if one.bacaan or one.tidak_terbaca)


def _of_paper(data: Data, paper: Dokumen) -> Rusak:
    cells = list(_walk(data, paper, paper.id, ""))
    readings = tuple(
        Bacaan(
            paper,
            row,
            words,
            getattr(cell, "tercetak", None) or getattr(cell, "teks", None),
            getattr(cell, "kosong", None),
            cell.bacaan,
            cell.dasar,
            isinstance(cell, Target | Uang),
        )
        for row, words, cell in cells
        if isinstance(cell, BERBACAAN) and cell.bacaan and cell.dasar
    )
    lost = sum(getattr(cell, "kosong", None) is Kosong.TIDAK_TERBACA for _, _, cell in cells)
    return Rusak(paper, readings, lost)


def _walk(data: Data, model: Model, row: str, words: str) -> Iterator[tuple[str, str, Model]]:
    """Yield each part of a paper with the row that it stands in, and what its key is called."""
    name: str = getattr(model, "id", None) or row
    row = name if name in data.acuan else row
    yield row, words, model
    for key, _, value in items_of(model):
        if isinstance(value, Model):
            # What stands together in one cell is called as the cell is.
            said = None if isinstance(model, SelDaftar) else words_on(type(model), key)
            yield from _walk(data, value, row, said.judul if said else words)
