"""List every published file that is no page."""

from __future__ import annotations

from macros.diff.versi import Sejarah
from macros.exports.berkas import Berkas
from macros.exports.dip import write_dip, write_e_monev
from macros.exports.kalender import write_calendars
from macros.exports.kepatuhan import write_kepatuhan
from macros.exports.robots import write_robots
from macros.exports.tenggat import write_due
from macros.exports.umpan import write_feeds
from macros.exports.unduhan import Penulis
from macros.kertas.semua import print_all
from macros.kertas.tembolok import Tembolok
from macros.model.data import Data
from macros.model.lampiran import Lampiran


def list_published(data: Data) -> tuple[Lampiran, ...]:
    """Return the files that entries offer; one that none names is not published."""
    named = {name for entry in data.informasi.entri for name in entry.berkas}
    return tuple(file for path, file in sorted(data.informasi.lampiran.items()) if path in named)


def generate(
    penulis: Penulis, sejarah: Sejarah | None = None, tembolok: Tembolok | None = None
) -> tuple[Berkas, ...]:
    """Return every file in a stable order; the same publication gives the same bytes.

    `tembolok` keeps prints; None prints no papers at all.
    """
    terbitan = penulis.terbitan
    files = [write_robots(terbitan)]
    files += write_feeds(terbitan, sejarah or Sejarah())
    files += write_calendars(terbitan)
    files += [write_kepatuhan(terbitan)]
    files += write_dip(terbitan)
    if terbitan.data.kip is not None:
        files += [write_e_monev(terbitan), write_due(terbitan)]
    files += [Berkas(one.jalur, one.isi) for one in list_published(terbitan.data)]
    files += [Berkas(file.alamat, file.isi) for file in penulis.unduhan]
    if tembolok is not None:
        files += [Berkas(*item) for item in print_all(terbitan, tembolok)]
    return tuple(sorted(files, key=lambda berkas: berkas.alamat))
