"""List every published file that is no page."""

from __future__ import annotations

from dataclasses import dataclass

from macros.exports.berkas import Berkas
from macros.exports.robots import write_robots
from macros.model.data import Data


@dataclass(frozen=True)
class Konteks:
    """Hold what a file may tell: the data, and where the site is published (or "")."""

    data: Data
    site_url: str = ""
    pratinjau: bool = False


def generate(konteks: Konteks) -> tuple[Berkas, ...]:
    """Return every file in a stable order; the same context gives the same bytes."""
    open_to_search = not konteks.pratinjau and konteks.data.satker.contoh is None
    files = [write_robots(konteks.site_url, terbuka=open_to_search)]
    return tuple(sorted(files, key=lambda berkas: berkas.alamat))
