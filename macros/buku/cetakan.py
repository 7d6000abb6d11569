"""Say which columns a paper prints, as far as the heads of tables in its own workbook tell.

Where they tell nothing, the usual head of the kind counts: a table without those columns is no
table of this kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.buku.jenis_buku import list_lembar, list_model
from macros.buku.lembar import BAGIAN, Cabang, Lembar
from macros.buku.tabel import Lembaran, Mentah
from macros.checks.kata_kolom import key_of
from macros.model.isi import keys_of
from macros.model.keterangan import Keterangan
from macros.model.peran import JudulKolom, Peran, assign_roles
from macros.model.susunan_model import base_of, row_model
from macros.source.tree import Path

#: The group of keys that the head of a table stands in, where it does not stand among its rows.
_KEPALA = "kepala_tabel"


@dataclass(frozen=True)
class _Kepala:
    """Hold where the heads of a table are written, and what holds them."""

    lembar: Lembar
    cabang: Cabang
    pemilik: Any

    @property
    def tempat(self) -> Path:
        """Return where the rows below the head belong."""
        path = _owner(self.cabang)
        return path[:-1] if path[-1:] == (_KEPALA,) else path


def list_printed(jenis: str, sheets: Mapping[str, Lembaran]) -> dict[str, frozenset[str]]:
    """Return for each sheet the keys of its rows that stand in printed columns."""
    found: dict[str, frozenset[str]] = {}
    heads = [(kepala.tempat, _printed_keys(kepala, sheets)) for kepala in _heads(jenis)]
    for lembar in list_lembar(jenis):
        places = {place for cabang in lembar.cabang for place in _places(cabang)}
        keys = (keys for place, keys in heads if place in places)
        found[lembar.nama] = frozenset().union(*keys)
    return found


def prints_rows(lembar: Lembar, keys: frozenset[str]) -> bool:
    """Tell whether the rows of a sheet are themselves what stands in a printed column."""
    # Lines above a table are called as a column may be, and are none.
    last = (cabang.tingkat[-1] for cabang in lembar.cabang)
    return any(level.kunci in keys and level.model is not Keterangan for level in last)


def _heads(jenis: str) -> Iterator[_Kepala]:
    for lembar in list_lembar(jenis):
        for cabang in lembar.cabang:
            model = cabang.tingkat[-1].model
            if model is not None and issubclass(model, JudulKolom):
                owner: Any = list_model()[jenis]
                for step in _owner(cabang):
                    kind = keys_of(owner)[str(step)].annotation
                    owner = row_model(kind) or base_of(kind)
                yield _Kepala(lembar, cabang, owner)


def _owner(cabang: Cabang) -> Path:
    return (*cabang.akar, *(level.kunci for level in cabang.tingkat[:-1]))


def _places(cabang: Cabang) -> tuple[Path, ...]:
    """Return what rows of a branch belong to: the group above them, and the outermost list."""
    return cabang.akar, (*cabang.akar, cabang.tingkat[0].kunci)


def _printed_keys(kepala: _Kepala, sheets: Mapping[str, Lembaran]) -> frozenset[str]:
    return frozenset(key_of(role) for role in _roles(kepala, sheets.get(kepala.lembar.nama)))


def _roles(kepala: _Kepala, sheet: Lembaran | None) -> tuple[Peran, ...]:
    usual: tuple[Peran, ...] = kepala.pemilik.biasa
    rows = [cells for _, cells in sheet.baris] if sheet else []
    heads = [
        JudulKolom.model_construct(teks="", isi=_role(cells), untuk=None)
        for cells in rows
        if not kepala.cabang.kata or _text(cells.get(BAGIAN)) == kepala.cabang.kata
    ]
    if not heads and not keys_of(kepala.pemilik)["kolom"].is_required():
        return ()
    if len(heads) < len(usual) and all(head.isi is None for head in heads):
        # Nothing tells which of the usual columns are not printed.
        return usual
    return tuple(kolom.peran for kolom in assign_roles(heads, usual))


def _role(cells: Mapping[str, Mentah]) -> Peran | None:
    said = _text(cells.get("isi"))
    return next((role for role in Peran if role.value == said), None)


def _text(cell: Mentah | None) -> str:
    return "" if cell is None else str(cell.nilai).strip()
