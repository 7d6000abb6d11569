"""Sum up two versions for a reviewer: changes by paper, totals, pages, and what not to miss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.diff.banding import Perubahan, compare
from macros.diff.fakta import flatten
from macros.diff.peringatan import JumlahTahun, list_warnings, say_withdrawn
from macros.diff.tautan import list_pages
from macros.embargo.tahan import list_withheld, withhold
from macros.model.data import Data
from macros.views.ringkasan import sum_up


@dataclass(frozen=True)
class Kelompok:
    """Hold the changes of one paper, or of one file beside the papers."""

    judul: str
    perubahan: tuple[Perubahan, ...]


@dataclass(frozen=True)
class Tinjauan:
    """Hold what a reviewer needs to see before it is published.

    `tertahan` gives, by key of a row, the first day on which it may be seen; a row that may be
    seen at once has no entry.
    """

    kelompok: tuple[Kelompok, ...]
    jumlah: tuple[JumlahTahun, ...]
    halaman: tuple[str, ...]
    peringatan: tuple[str, ...]
    tertahan: Mapping[str, date] = field(default_factory=dict)

    @property
    def banyak(self) -> int:
        """Return the number of changes."""
        return sum(len(group.perubahan) for group in self.kelompok)

    def waits_until(self, change: Perubahan) -> date | None:
        """Return the day before which nobody may see a change, if it waits."""
        return self.tertahan.get(change.baris.kunci)


def review(old: Data, new: Data, day: date) -> Tinjauan:
    """Compare two versions and sum up; every part is empty where nothing differs.

    All of both versions is compared, papers that wait for a day after `day` included.
    """
    changes = compare(old, new)
    totals = tuple(t for t in _totals(old, new) if t.lama != t.baru)
    pages = sorted({page for change in changes for page in list_pages(new, change)})
    unseen = _hidden(old, day)
    withdrawn = list_withheld(new, day) & {p.id for p in withhold(old, day).dokumen}
    warnings = (
        *(say_withdrawn(paper) for paper in new.dokumen if paper.id in withdrawn),
        *list_warnings(old, changes, totals, unseen.keys()),
    )
    return Tinjauan(
        _group(changes), totals, tuple(pages), warnings, {**unseen, **_hidden(new, day)}
    )


def _hidden(data: Data, day: date) -> dict[str, date]:
    """Return the rows that may not be seen on a day, each with the first day on which it may."""
    found: dict[str, date] = {}
    withheld = list_withheld(data, day)
    days = sorted({paper.hari_terbit for paper in data.dokumen if paper.id in withheld})
    left = flatten(data).keys() - flatten(withhold(data, day)).keys() if days else set()
    for later in days:
        seen = flatten(withhold(data, later)).keys()
        found |= dict.fromkeys(left & seen, later)
        left = left - seen
    return found


def _group(changes: tuple[Perubahan, ...]) -> tuple[Kelompok, ...]:
    groups: dict[str, list[Perubahan]] = {}
    for change in changes:
        paper = change.baris.dokumen
        title = paper.nama if paper else change.baris.berkas
        groups.setdefault(title, []).append(change)
    return tuple(Kelompok(title, tuple(found)) for title, found in groups.items())


def _totals(old: Data, new: Data) -> Iterator[JumlahTahun]:
    for year in sorted({*old.tahun, *new.tahun}, reverse=True):
        yield JumlahTahun(year, _total(old, year), _total(new, year))


def _total(data: Data, year: int) -> int | None:
    return sum_up(data, year).total if year in data.tahun else None
