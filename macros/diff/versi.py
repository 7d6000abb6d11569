"""Hold the history of the data: each published version with what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from macros.diff.banding import Perubahan


@dataclass(frozen=True)
class Versi:
    """Hold one version: its short name, when it was made (in WIB), and what it changed."""

    nama: str
    saat: datetime
    perubahan: tuple[Perubahan, ...]


@dataclass(frozen=True)
class Sejarah:
    """Hold the versions that changed any meaning, newest first.

    `sejak` is the oldest version that could be compared with the one before it, None where
    none could; `sebab` says in words why the history does not reach back further.
    """

    versi: tuple[Versi, ...] = ()
    sejak: datetime | None = None
    sebab: str = ""
