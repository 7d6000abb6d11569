"""Define a table as a value: its columns with their meaning, and its rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from macros.system.characters import show

#: What a cell may hold; None is a blank, and never zero nor false.
Nilai = str | bool | int | Decimal | date | tuple[str, ...] | tuple[int, ...] | None
Baris = tuple[Nilai, ...]


class Jenis(StrEnum):
    """Name what a column holds."""

    TEKS = "teks"
    KODE = "kode"
    PILIHAN = "pilihan"
    BILANGAN = "bilangan bulat"
    PECAHAN = "bilangan"
    TAHUN = "tahun"
    TANGGAL = "tanggal"
    BOOLEAN = "true atau false"
    DAFTAR_KODE = "daftar kode"
    DAFTAR_BILANGAN = "daftar bilangan"


@dataclass(frozen=True)
class Kolom:
    """Describe one column.

    `satuan` is the unit of a number; `pilihan` every word that may stand in it; `wajib` says
    that it is never blank; `rujuk` names the `table.column` it points at; `fiskal` is its
    column type in the Fiscal Data Package (type list: openspending/os-types).
    """

    nama: str
    judul: str
    jenis: Jenis
    arti: str
    satuan: str = ""
    pilihan: tuple[str, ...] = ()
    wajib: bool = False
    rujuk: str = ""
    fiskal: str = ""


@dataclass(frozen=True)
class Tabel:
    """Hold a table: every row has one value for each column, in the order of the columns.

    `kunci` are the columns that tell rows apart; `dari_dokumen` is the column with the id of the
    paper that a row comes from ("" where rows come from no single paper), and `dari_tahun` the
    column with the year of rows that belong to a year but to no paper.
    """

    nama: str
    judul: str
    arti: str
    kolom: tuple[Kolom, ...]
    kunci: tuple[str, ...]
    dari_dokumen: str = ""
    dari_tahun: str = ""
    baris: tuple[Baris, ...] = ()

    def isi(self, kolom: str) -> tuple[Nilai, ...]:
        """Return the values of a column, in the order of the rows."""
        place = [satu.nama for satu in self.kolom].index(kolom)
        return tuple(row[place] for row in self.baris)

    def contoh(self, kolom: str) -> Nilai:
        """Return the first value of a column that is not blank; None where all are."""
        return next((value for value in self.isi(kolom) if value not in (None, ())), None)

    def fill(self, rows: Iterable[Mapping[str, Nilai]]) -> Tabel:
        """Return the table with these rows; a name too many or too few is a KeyError."""
        names = [satu.nama for satu in self.kolom]
        filled = []
        for row in rows:
            if len(row) != len(names):
                raise KeyError(sorted(set(row) ^ set(names)))
            filled.append(tuple(row[name] for name in names))
        return replace(self, baris=tuple(filled))

    def of_papers(self, papers: Collection[str]) -> Tabel:
        """Return the table with the rows of these papers only."""
        if not self.dari_dokumen:
            return replace(self, baris=())
        return self._pick(self._letak_dokumen, papers)

    def of_year(self, tahun: int, papers: Collection[str]) -> Tabel:
        """Return the table with the rows of a year only; `papers` are the year's papers."""
        if not self.dari_tahun:
            return self.of_papers(papers)
        return self._pick(self._letak_tahun, (tahun,))

    @cached_property
    def _letak_dokumen(self) -> Mapping[Nilai, list[int]]:
        return self._places(self.dari_dokumen)

    @cached_property
    def _letak_tahun(self) -> Mapping[Nilai, list[int]]:
        return self._places(self.dari_tahun)

    def _places(self, kolom: str) -> Mapping[Nilai, list[int]]:
        """Return where rows stand, by their value in a column: asked for each paper and year."""
        found: dict[Nilai, list[int]] = {}
        for place, value in enumerate(self.isi(kolom)):
            found.setdefault(value, []).append(place)
        return found

    def _pick(self, places: Mapping[Nilai, list[int]], values: Iterable[Nilai]) -> Tabel:
        """Return the table with the rows of some values, in the order in which they stand."""
        rows = sorted(place for value in values for place in places.get(value, ()))
        return replace(self, baris=tuple(self.baris[place] for place in rows))


def write_number(number: Decimal) -> str:
    """Write a number bare, with a point and without idle zeros: `87.5`."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_plain(nilai: Nilai) -> str:
    """Write a value as bare text: numbers with a point, ISO dates, lists with a space between."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "true" if nilai else "false"
    if isinstance(nilai, Decimal):
        return write_number(nilai)
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, tuple):
        return show(" ".join(str(part) for part in nilai))
    return show(str(nilai))
