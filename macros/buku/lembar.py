"""Describe a sheet: its columns, and where in a paper its rows belong.

A sheet holds one or more branches of the paper: lists whose items are its rows, lists within
lists (each row then repeats the name of what it belongs to), or a single group of keys.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from macros.buku.kolom import Isi, Kolom, expand
from macros.model.dasar import Model
from macros.source.tree import Path

DOKUMEN = "Dokumen"
BAGIAN = "bagian"
#: From more columns than this on, a template leaves out those that are rarely needed.
_LEBAR_SEKALI = 120


@dataclass(frozen=True)
class Tingkat:
    """Describe one level of a branch: the key of its list, and the model of an item.

    A `model` of None is plain text, in the column `teks`. `nama` is the column that tells items
    apart: a key of the model, or, where `maya`, the item's number. Its columns begin with `awalan`.
    """

    kunci: str
    model: type[Model] | None
    nama: str = ""
    awalan: str = ""
    maya: bool = False
    opsional: bool = False
    teks: str = "teks"

    @cached_property
    def kolom(self) -> tuple[Kolom, ...]:
        """Return the columns of this level, by their names in the sheet."""
        if self.model is None:
            return (Kolom(self.nama or self.teks, (), wajib=True),)
        own = tuple(replace(kolom, nama=self.awalan + kolom.nama) for kolom in expand(self.model))
        return (Kolom(self.nama, (), wajib=True), *own) if self.maya else own

    @property
    def kolom_nama(self) -> str:
        """Return the name of the column that tells items apart; "" where rows are just rows."""
        return self.awalan + self.nama if self.nama else ""


@dataclass(frozen=True)
class Cabang:
    """Describe a branch: where it stands in the paper, and its levels from outside in.

    `kata` is what the column `bagian` says ("" where the sheet has one branch). `tunggal` is a
    single group of keys instead of a list.
    """

    akar: Path
    tingkat: tuple[Tingkat, ...]
    kata: str = ""
    tunggal: bool = False


@dataclass(frozen=True)
class Lembar:
    """Describe one sheet."""

    nama: str
    arti: str
    cabang: tuple[Cabang, ...]

    @cached_property
    def kolom(self) -> tuple[Kolom, ...]:
        """Return the columns of the sheet, rarely needed ones last; what branches share once."""
        found: dict[str, Kolom] = {}
        words = tuple(cabang.kata for cabang in self.cabang if cabang.kata)
        if words:
            found[BAGIAN] = Kolom(BAGIAN, (), Isi.PILIHAN, wajib=True, pilihan=words)
        for cabang in self.cabang:
            for level in cabang.tingkat:
                for kolom in level.kolom:
                    found.setdefault(kolom.nama, kolom)
        return tuple(sorted(found.values(), key=lambda kolom: kolom.tambahan))

    @property
    def lebar_sekali(self) -> bool:
        """Tell whether rarely needed columns are left out where nothing stands in them."""
        return len(self.kolom) > _LEBAR_SEKALI
