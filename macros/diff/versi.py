"""Hold the history of the data: each published version with what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from macros.diff.kabar import Kabar


@dataclass(frozen=True)
class Versi:
    """Hold one version: its short name, when it was made (in WIB), and what it changed."""

    nama: str
    saat: datetime
    perubahan: tuple[Kabar, ...]


@dataclass(frozen=True)
class Sejarah:
    """Hold the versions that changed any meaning, newest first.

    `sejak` is the oldest version that could be compared with the one before it, None where
    none could; `sebab` says in words why the history does not reach back further.
    """

    versi: tuple[Versi, ...] = ()
    sejak: datetime | None = None
    sebab: str = ""

    @property
    def tahun(self) -> tuple[int, ...]:
        """Return the years in which the data changed, newest first."""
        return tuple(dict.fromkeys(versi.saat.year for versi in self.versi))

    def of_year(self, tahun: int) -> tuple[Versi, ...]:
        """Return the versions of a year, newest first."""
        return tuple(versi for versi in self.versi if versi.saat.year == tahun)
