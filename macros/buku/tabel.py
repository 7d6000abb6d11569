"""Hold what was read from a workbook or a table before its cells are understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from macros.findings import Place

#: What a cell may hold. A number keeps the digits that the file wrote; dates are real dates.
Nilai = str | int | float | bool | date | datetime


@dataclass(frozen=True)
class Mentah:
    """Hold one filled cell: its value, how a spreadsheet shows it, and where it stands.

    `ditolak` marks a cell of which a finding already says that it can't be read: it is no blank.
    """

    nilai: Nilai
    place: Place
    format: str = "@"
    ditolak: bool = False


@dataclass
class Lembaran:
    """Hold one read sheet: its columns by name with their places, and its rows.

    A row has its first place, and a cell for each column that is filled in it. `lepas` is where
    columns begin that hold something without a name.
    """

    nama: str
    place: Place
    kolom: dict[str, Place] = field(default_factory=dict)
    baris: list[tuple[int, dict[str, Mentah]]] = field(default_factory=list)
    lepas: list[Place] = field(default_factory=list)

    def place_of(self, baris: int, kolom: str) -> Place:
        """Return the place of a cell, filled or not."""
        head = self.kolom.get(kolom, self.place)
        return Place(head.path, lembar=head.lembar, line=baris, column=head.column)
