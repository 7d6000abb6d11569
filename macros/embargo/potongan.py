"""Know what leaves the data together with some papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from macros.model import alamat
from macros.model.acuan import list_acuan
from macros.model.berkas import BerkasDokumen
from macros.model.catatan import Catatan
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.topik import Topik

T = TypeVar("T")


def all_papers(data: Data) -> tuple[BerkasDokumen, ...]:
    """Return the papers and the drafts: both have pages, and both may have to wait."""
    return (*data.berkas, *data.konsep)


@dataclass(frozen=True)
class Potongan:
    """Know what goes with the papers that are cut out."""

    data: Data
    papers: frozenset[str]

    def keeps(self, berkas: BerkasDokumen) -> bool:
        """Tell whether a paper or a draft stays."""
        return berkas.isi.id not in self.papers

    @cached_property
    def tinggal(self) -> tuple[BerkasDokumen, ...]:
        """Return the papers that stay."""
        return tuple(berkas for berkas in all_papers(self.data) if self.keeps(berkas))

    @cached_property
    def pergi(self) -> tuple[BerkasDokumen, ...]:
        """Return the papers that go."""
        return without(all_papers(self.data), self.keeps)

    @cached_property
    def nama(self) -> frozenset[str]:
        """Return every id that goes."""
        return frozenset(acuan.id for b in self.pergi for acuan in list_acuan(b.isi))

    def _only_theirs(self, used: Callable[[Dokumen], Iterable[T]]) -> frozenset[T]:
        """Return what the papers that go use and none that stays."""
        theirs = {name for b in self.pergi for name in used(b.isi)}
        return frozenset(theirs - {name for b in self.tinggal for name in used(b.isi)})

    @cached_property
    def _sumber_mereka(self) -> frozenset[str]:
        """Return the sources that only the papers that go were copied from."""
        return self._only_theirs(lambda paper: (paper.sumber.berkas,))

    @cached_property
    def sumber(self) -> frozenset[str]:
        """Return the sources that go, by id: what nothing that stays names may belong to a secret.

        The scan of a draft is often listed before the draft says that it was copied from it.
        """
        named = {berkas.isi.sumber.berkas for berkas in self.tinggal}
        for note in without(self.data.catatan, self.speaks_of):
            named |= {quote.sumber for quote in note.kutipan}
        return frozenset(source.id for source in self.data.sumber if source.id not in named)

    @cached_property
    def program(self) -> frozenset[str]:
        """Return the programmes that go, by id."""
        return self._only_theirs(_programs)

    @cached_property
    def program_tahun(self) -> frozenset[tuple[object, str]]:
        """Return the programmes that go from a year: no paper that stays prints them in it."""
        return self._only_theirs(
            lambda paper: ((paper.untuk_tahun, name) for name in _programs(paper))
        )

    @cached_property
    def pelaksana(self) -> frozenset[tuple[object, object]]:
        """Return the units that go, by name and body."""
        return self._only_theirs(_units)

    def cut_topics(self, topics: tuple[Topik, ...]) -> tuple[Topik, ...]:
        """Return the topics that stay, without the members and the activities that go."""
        kept = [left for topik in topics if (left := topik.without(self.nama)).baris]
        gone = {topik.id for topik in topics} - {topik.id for topik in kept}
        return tuple(
            topik.model_copy(update={"lihat_juga": without(topik.lihat_juga, gone.__contains__)})
            for topik in kept
        )

    @cached_property
    def alamat(self) -> frozenset[str]:
        """Return the addresses of pages that go, below the root of the site."""
        kept = {topik.id for topik in self.cut_topics(self.data.topik)}
        topics = {topik.id for topik in self.data.topik} - kept
        folders = {alamat.folder_of(b) for b in self.pergi} - {
            alamat.folder_of(b) for b in self.tinggal
        }
        return frozenset(
            [
                *(alamat.of_paper(b) for b in self.pergi),
                *(alamat.of_folder(folder) for folder in folders),
                *(alamat.of_source(name) for name in self.sumber),
                *(make(name) for name in topics for make in (alamat.of_topic, alamat.of_card)),
            ]
        )

    def speaks_of(self, note: Catatan) -> bool:
        """Tell whether a note concerns a row, an amount or a source that goes."""
        rows = {*note.baris}
        for total in note.hitungan:
            rows |= {*total.suku, total.pembanding or ""}
        return bool(rows & self.nama) or any(
            quote.sumber in self._sumber_mereka for quote in note.kutipan
        )


def without(items: Iterable[T], goes: Callable[[T], bool]) -> tuple[T, ...]:
    """Return the items that stay."""
    return tuple(item for item in items if not goes(item))


def _programs(paper: Dokumen) -> Iterator[str]:
    budget = paper.anggaran_tercetak
    if budget is not None:
        yield from (row.program for row in budget.program)
    yield from (group.program for group in paper.semua_kelompok)


def _units(paper: Dokumen) -> Iterator[tuple[object, object]]:
    yield from ((row.pelaksana.tercetak, paper.badan) for row in paper.semua_aksi)
