"""List every published file that is no page."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.diff.versi import Sejarah
from macros.exports.berkas import Berkas
from macros.exports.dip import write_dip
from macros.exports.kalender import write_calendars
from macros.exports.kepatuhan import write_kepatuhan
from macros.exports.robots import write_robots
from macros.exports.umpan import write_feeds
from macros.model.data import Data


@dataclass(frozen=True)
class Konteks:
    """Hold what a file may tell: the data, its history, where the site is published (or "")."""

    data: Data
    site_url: str = ""
    pratinjau: bool = False
    sejarah: Sejarah = field(default_factory=Sejarah)


def generate(konteks: Konteks) -> tuple[Berkas, ...]:
    """Return every file in a stable order; the same context gives the same bytes."""
    open_to_search = not konteks.pratinjau and konteks.data.satker.contoh is None
    files = [write_robots(konteks.site_url, terbuka=open_to_search)]
    files += write_feeds(konteks.data, konteks.sejarah, konteks.site_url)
    files += write_calendars(konteks.data, konteks.site_url)
    files += [write_kepatuhan(konteks.data, konteks.site_url)]
    files += write_dip(konteks.data, konteks.site_url)
    return tuple(sorted(files, key=lambda berkas: berkas.alamat))
