"""Gather what papers print of how a measure is reckoned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.acuan import Acuan
from macros.model.dasar import Sel
from macros.model.data import Data


@dataclass(frozen=True)
class Definisi:
    """Hold what a paper prints of how a row is measured: its heading by what it says."""

    acuan: Acuan
    isi: tuple[tuple[str, Sel], ...]


#: What a reader calls the cells that define a measure, by the key that holds them.
DEFINISI = (
    ("formula", "Formula atau penjelasan"),
    ("sumber_data", "Sumber data"),
    ("penanggung_jawab", "Penanggung jawab"),
)


def definitions_of(data: Data, rows: Iterable[Acuan]) -> tuple[Definisi, ...]:
    """Return what papers print of how these rows are measured, in the order of the rows."""
    found = []
    for row in rows:
        cells = data.tambahan_dari.get(row.id)
        said = ((words, getattr(cells, key, None)) for key, words in DEFINISI)
        printed = tuple((words, cell) for words, cell in said if cell and cell.tercetak)
        if printed:
            found.append(Definisi(row, printed))
    return tuple(found)
