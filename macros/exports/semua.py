"""List every published file that is no page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from macros.diff.versi import Sejarah
from macros.exports.berkas import Berkas
from macros.exports.dip import write_dip, write_e_monev
from macros.exports.kalender import write_calendars
from macros.exports.kepatuhan import write_kepatuhan
from macros.exports.robots import write_robots
from macros.exports.tenggat import write_due
from macros.exports.umpan import write_feeds
from macros.exports.unduhan import Penulis
from macros.kertas.semua import Cetakan, list_prints
from macros.kertas.tembolok import Tembolok
from macros.model.data import Data
from macros.model.lampiran import Lampiran
from macros.views.terbitan import Terbitan


def list_published(data: Data) -> tuple[Lampiran, ...]:
    """Return the files that entries offer; one that none names is not published."""
    named = {name for entry in data.informasi.entri for name in entry.berkas}
    return tuple(file for path, file in sorted(data.informasi.lampiran.items()) if path in named)


def list_parts(
    penulis: Penulis, sejarah: Sejarah | None = None, tembolok: Tembolok | None = None
) -> tuple[Callable[[], Iterable[Berkas]], ...]:
    """Return what writes every file, in parts that can be done apart, those that take long first.

    The same publication gives the same files. `tembolok` keeps prints; None prints no papers.
    """
    terbitan = penulis.terbitan
    prints = list_prints(terbitan, tembolok) if tembolok is not None else ()
    printing = (partial(_as_berkas, part) for part in prints)
    return (*penulis.bagian, *printing, lambda: tuple(_others(terbitan, sejarah or Sejarah())))


def _as_berkas(part: Callable[[], Iterable[Cetakan]]) -> tuple[Berkas, ...]:
    return tuple(Berkas(address, body) for address, body in part())


def _others(terbitan: Terbitan, sejarah: Sejarah) -> Iterator[Berkas]:
    """Yield the files that are neither a download nor a print."""
    yield write_robots(terbitan)
    yield from write_feeds(terbitan, sejarah)
    yield from write_calendars(terbitan)
    yield write_kepatuhan(terbitan)
    yield from write_dip(terbitan)
    if terbitan.data.kip is not None:
        yield write_e_monev(terbitan)
        yield write_due(terbitan)
    for one in list_published(terbitan.data):
        yield Berkas(one.jalur, one.isi)
