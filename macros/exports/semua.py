"""List every published file that is no page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from macros.exports.berkas import Berkas
from macros.exports.robots import write_robots
from macros.kertas.cap import Terbitan
from macros.kertas.semua import print_all
from macros.kertas.tembolok import Tembolok
from macros.model.data import Data


@dataclass(frozen=True)
class Konteks:
    """Hold what a file may tell: the data, and where the site is published (or "").

    `hari` gives the day of the last change of a data file; `tembolok` keeps prints, and None
    prints no papers at all.
    """

    data: Data
    site_url: str = ""
    pratinjau: bool = False
    hari: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    tembolok: Tembolok | None = None


def generate(konteks: Konteks) -> tuple[Berkas, ...]:
    """Return every file in a stable order; the same context gives the same bytes."""
    open_to_search = not konteks.pratinjau and konteks.data.satker.contoh is None
    files = [write_robots(konteks.site_url, terbuka=open_to_search)]
    if konteks.tembolok is not None:
        terbitan = Terbitan(konteks.data, konteks.site_url, konteks.hari)
        files += [Berkas(*item) for item in print_all(terbitan, konteks.tembolok)]
    return tuple(sorted(files, key=lambda berkas: berkas.alamat))
