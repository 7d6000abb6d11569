"""Lay a model out as columns: one for each thing that a person writes in a cell.

The names are the YAML keys; what belongs to a cell stands beside it with an underscore, as in
the downloadable tables: `sasaran`, `sasaran_bacaan`, `sasaran_dasar`.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.model.baca_target import Batas, JenisTarget
from macros.model.badan import names_body
from macros.model.baris_aksi import BulanKe, RencanaPelaksanaan
from macros.model.baris_tujuan import SelDaftar
from macros.model.dasar import Kosong, Model, Sel
from macros.model.isi import keys_of
from macros.model.kata_kunci import words_on
from macros.model.realisasi import Ukuran
from macros.model.sel_tanggal import Tanggal, TanggalPenuh
from macros.model.susunan_model import base_of, list_choices
from macros.model.target import Target, Triwulan
from macros.model.uang import Uang, UangDalam
from macros.source.tree import Path
from macros.sunting.urut import key_order


class Isi(StrEnum):
    """Name what a column holds, which is how its cells are read."""

    TEKS = "teks"
    TAHUN = "tahun"
    TANGGAL = "tanggal"
    BARIS = "nomor baris"
    PILIHAN = "pilihan"
    SEL = "teks, atau sebab kosongnya"
    UANG = "uang, atau sebab kosongnya"
    TARGET = "target, atau sebab kosongnya"
    BULAN = "tanda x"
    KOSONG = "sebab kosongnya"


#: Columns of these kinds take `{kosong: …}` beside a text.
BERSEBAB = frozenset({Isi.SEL, Isi.UANG, Isi.TARGET, Isi.KOSONG})
#: What a cell may hold instead of a text.
SEBAB = tuple(f"{{kosong: {why}}}" for why in Kosong if why is not Kosong.TIDAK_BERLAKU)
TANDA = "x"
#: Keys that only damaged or repeated print needs.
_JARANG = frozenset({"bacaan", "dasar", "diulang"})


@dataclass(frozen=True)
class Kolom:
    """Describe one column: `jalur` is where its value stands below the row.

    `wajib` says that the model demands it; `tambahan` that it stands beside another column and
    is rarely needed; `pilihan` is what the drop-down list offers (other text may stand in a
    column of `BERSEBAB` as well).
    """

    nama: str
    jalur: Path
    isi: Isi = Isi.TEKS
    wajib: bool = False
    tambahan: bool = False
    pilihan: tuple[str, ...] = ()
    arti: str = ""


@cache
def expand(model: type[Model], prefix: Path = ()) -> tuple[Kolom, ...]:
    """Return the columns of a model, lists of things with rows of their own aside."""
    return tuple(_expand(model, prefix))


def _expand(model: type[Model], prefix: Path) -> Iterator[Kolom]:
    # Where `kosong` is a key of the row, its cells do not say why they are blank themselves.
    reasons = () if "kosong" in keys_of(model) else SEBAB
    for key in key_order(model):
        words = words_on(model, key)
        for column in _field(key, keys_of(model)[key], (*prefix, key)):
            choices = column.pilihan if reasons or column.isi not in BERSEBAB else ()
            meaning = column.arti or (words.arti if words else "")
            yield replace(column, pilihan=choices, arti=meaning)


def _field(key: str, field: FieldInfo, path: Path) -> Iterator[Kolom]:
    base = base_of(field.annotation)
    needed = field.is_required()
    if typing.get_origin(base) is tuple:
        if typing.get_args(base)[0] is int:
            yield Kolom(key, path, Isi.BARIS, needed, tambahan=key in _JARANG)
        return
    if typing.get_origin(base) is typing.Literal:
        yield Kolom(key, path, Isi.PILIHAN, needed, pilihan=typing.get_args(base))
    elif names_body(field.annotation, field.metadata):
        # The office declares its bodies; `macros/buku/pilihan.py` offers them.
        yield Kolom(key, path, Isi.PILIHAN, needed)
    elif issubclass(base, StrEnum):
        choices = tuple(map(str, list_choices(field.annotation)))
        yield Kolom(key, path, Isi.PILIHAN, needed, pilihan=choices)
    elif issubclass(base, Tanggal):
        yield Kolom(key, path, Isi.TANGGAL, needed)
        if not issubclass(base, TanggalPenuh):
            yield from _beside(base, key, path, ("bacaan", "dasar"))
    elif base is int:
        yield Kolom(key, path, Isi.TAHUN, needed)
    elif issubclass(base, Model):
        yield from _model(key, base, path, wajib=needed)
    else:
        yield Kolom(key, path, Isi.TEKS, needed, tambahan=key in _JARANG and not needed)


def _model(key: str, model: type[Model], path: Path, *, wajib: bool) -> Iterator[Kolom]:
    """Yield a cell with what may stand beside it, or a group of keys as columns of their own."""
    if issubclass(model, Sel):
        if "id" in keys_of(model):
            yield Kolom(f"{key}_id", (*path, "id"), tambahan=True)
        yield Kolom(key, path, Isi.SEL, wajib, pilihan=SEBAB)
        yield from _beside(model, key, path, ("bacaan", "dasar", "dari"))
    elif issubclass(model, Uang):
        yield Kolom(key, path, Isi.UANG, wajib, pilihan=SEBAB)
        yield from _beside(model, key, path, ("rupiah", "bacaan", "dasar"))
        dalam = tuple(str(one) for one in UangDalam)
        yield Kolom(f"{key}_dalam", (*path, "dalam"), Isi.PILIHAN, tambahan=True, pilihan=dalam)
        yield _not_applicable(key, path)
    elif issubclass(model, Target):
        yield from _target(key, model, path, wajib=wajib)
    elif issubclass(model, RencanaPelaksanaan | SelDaftar):
        for month in BulanKe if issubclass(model, RencanaPelaksanaan) else ():
            yield Kolom(str(month), (*path, "bulan", str(month)), Isi.BULAN, pilihan=(TANDA,))
        yield Kolom(key, path, Isi.KOSONG, pilihan=SEBAB)
    elif issubclass(model, Triwulan):
        for quarter in keys_of(model):
            yield Kolom(f"{key}_{quarter}", (*path, quarter), Isi.TARGET, tambahan=True)
    else:
        for column in expand(model, path):
            name, needed = f"{key}_{column.nama}", column.wajib and wajib
            yield replace(column, nama=name, wajib=needed)


def _target(key: str, model: type[Target], path: Path, *, wajib: bool) -> Iterator[Kolom]:
    """Yield a target with what may stand beside it; a measured value is one number, never blank."""
    yield Kolom(key, path, Isi.TARGET, wajib, pilihan=SEBAB)
    measured = issubclass(model, Ukuran)
    for quarter in () if measured else keys_of(Triwulan):
        place = (*path, "triwulan", quarter)
        yield Kolom(f"{key}_{quarter}", place, Isi.TARGET, tambahan=True)
    kinds = tuple(str(kind) for kind in JenisTarget)
    yield Kolom(f"{key}_jenis", (*path, "jenis"), Isi.PILIHAN, tambahan=True, pilihan=kinds)
    upper = () if measured else ("nilai_atas",)
    yield from _beside(model, key, path, ("nilai", *upper, "satuan", "tingkat", "skala"))
    yield from _beside(model, key, path, ("bacaan", "dasar"))
    if not measured:
        yield _bound(key, path)
        yield _not_applicable(key, path)


def _bound(key: str, path: Path) -> Kolom:
    bounds = tuple(str(bound) for bound in Batas)
    return Kolom(f"{key}_batas", (*path, "batas"), Isi.PILIHAN, tambahan=True, pilihan=bounds)


def _not_applicable(key: str, path: Path) -> Kolom:
    """Return the column that says of a printed mark that no value applies."""
    only = (str(Kosong.TIDAK_BERLAKU),)
    return Kolom(f"{key}_kosong", (*path, "kosong"), Isi.PILIHAN, tambahan=True, pilihan=only)


def _beside(
    model: type[BaseModel], key: str, path: Path, parts: tuple[str, ...]
) -> Iterator[Kolom]:
    for part in parts:
        words = words_on(model, part)
        meaning = words.arti if words else ""
        yield Kolom(f"{key}_{part}", (*path, part), tambahan=True, arti=meaning)
