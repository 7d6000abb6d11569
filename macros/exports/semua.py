"""List every published file that is no page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from macros.diff.versi import Sejarah
from macros.exports.berkas import Berkas
from macros.exports.dip import write_dip, write_e_monev
from macros.exports.kalender import write_calendars
from macros.exports.kepatuhan import write_kepatuhan
from macros.exports.keterangan import Keterangan
from macros.exports.robots import write_robots
from macros.exports.tenggat import write_due
from macros.exports.umpan import write_feeds
from macros.exports.unduhan import Penulis
from macros.kertas.cap import Terbitan
from macros.kertas.semua import print_all
from macros.kertas.tembolok import Tembolok
from macros.model.data import Data
from macros.model.lampiran import Lampiran
from macros.views.tabel.kolom import Tabel
from macros.views.unduhan import Unduhan


@dataclass(frozen=True)
class Konteks:
    """Hold what a file may tell: the data, its history, where the site is published (or "").

    `tanggal` is the day on which the data last changed, `versi` the short name of the version;
    each is None where it is not known.
    `hari` gives the day of the last change of a data file; `tembolok` keeps prints, and None
    prints no papers at all.
    """

    data: Data
    site_url: str = ""
    pratinjau: bool = False
    sejarah: Sejarah = field(default_factory=Sejarah)
    tanggal: date | None = None
    versi: str | None = None
    hari: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    tembolok: Tembolok | None = None

    @cached_property
    def _penulis(self) -> Penulis:
        return Penulis(Keterangan(self.data, self.site_url, self.tanggal), self.versi)

    @property
    def tabel(self) -> tuple[Tabel, ...]:
        """Return every table that the files hold."""
        return self._penulis.tabel

    @cached_property
    def unduhan(self) -> tuple[Unduhan, ...]:
        """Return the files that hold the data, in the order in which they are offered."""
        return self._penulis.write()


def list_published(data: Data) -> tuple[Lampiran, ...]:
    """Return the files that entries offer; one that none names is not published."""
    named = {name for entry in data.informasi.entri for name in entry.berkas}
    return tuple(file for path, file in sorted(data.informasi.lampiran.items()) if path in named)


def generate(konteks: Konteks) -> tuple[Berkas, ...]:
    """Return every file in a stable order; the same context gives the same bytes."""
    open_to_search = not konteks.pratinjau and konteks.data.satker.contoh is None
    files = [write_robots(konteks.site_url, terbuka=open_to_search)]
    files += write_feeds(konteks.data, konteks.sejarah, konteks.site_url)
    files += write_calendars(konteks.data, konteks.site_url)
    files += [write_kepatuhan(konteks.data, konteks.site_url)]
    files += write_dip(konteks.data, konteks.site_url)
    if konteks.data.kip is not None:
        files += [
            write_e_monev(konteks.data, konteks.site_url),
            write_due(konteks.data, konteks.site_url),
        ]
    files += [Berkas(one.jalur, one.isi) for one in list_published(konteks.data)]
    files += [Berkas(file.alamat, file.isi) for file in konteks.unduhan]
    if konteks.tembolok is not None:
        terbitan = Terbitan(konteks.data, konteks.site_url, konteks.hari)
        files += [Berkas(*item) for item in print_all(terbitan, konteks.tembolok)]
    return tuple(sorted(files, key=lambda berkas: berkas.alamat))
