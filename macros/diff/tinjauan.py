"""Sum up two versions for a reviewer: changes by paper, totals, pages, and what not to miss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.diff.banding import Perubahan, compare, compare_rows
from macros.diff.fakta import flatten, flatten_paper
from macros.diff.kalimat import say
from macros.diff.peringatan import JumlahTahun, list_warnings, say_withdrawn
from macros.diff.revisi import compare_revision
from macros.diff.tautan import list_pages
from macros.embargo.tahan import list_withheld, withhold
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.format import format_date
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
    #: What became of drafts, in sentences, each change of one apart: no row of theirs is public.
    konsep: tuple[str, ...] = ()
    #: What new papers promise otherwise than those they replace; also told row by row above.
    revisi: tuple[Kelompok, ...] = ()

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
        _group(changes),
        totals,
        tuple(pages),
        warnings,
        {**unseen, **_hidden(new, day)},
        tuple(_drafts(old, new, day)),
        tuple(_revisions(old, new)),
    )


def _revisions(old: Data, new: Data) -> Iterator[Kelompok]:
    """Yield each new paper that replaces another, with what it changes."""
    known = {paper.id for paper in old.dokumen}
    names = {paper.id: paper.nama for paper in new.dokumen}
    for paper in new.dokumen:
        if paper.id not in known and paper.menggantikan in names:
            title = f"{paper.nama}, dibanding {names[paper.menggantikan]}"
            yield Kelompok(title, compare_revision(new, paper))


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


def _drafts(old: Data, new: Data, day: date) -> Iterator[str]:
    """Say which drafts are new, changed or gone; one that was signed is a new paper by now."""
    withheld = list_withheld(new, day) | list_withheld(old, day)
    before = {berkas.isi.id: berkas.isi for berkas in old.konsep}
    after = {berkas.isi.id: berkas.isi for berkas in new.konsep}
    signed = {paper.id for paper in new.dokumen}
    for name, paper in after.items():
        if name not in before:
            yield f"Konsep baru: {_name(paper, withheld)}."
        else:
            for change in compare_rows(flatten_paper(before[name]), flatten_paper(paper)):
                yield f"Konsep diubah: {_name(paper, withheld)}. {say(change)}."
    for name, paper in before.items():
        if name not in after:
            what = "ditandatangani" if name in signed else "dihapus"
            yield f"Konsep {what}: {_name(paper, withheld)}."


def _name(paper: Dokumen, withheld: frozenset[str]) -> str:
    """Name a draft, and until when nobody may see it."""
    wait = f" (belum terbit sampai {format_date(paper.hari_terbit)})"
    return f"{paper.nama}{wait if paper.id in withheld else ''}"


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
    """Return the programme budget of a year; None where no paper prints one, which is not zero."""
    if year not in data.tahun:
        return None
    summary = sum_up(data, year)
    return summary.total if summary.anggaran else None
