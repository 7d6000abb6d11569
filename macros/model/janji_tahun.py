"""Find what a plan of several years sets for one year, and the agreement of that year beside it.

A plan (Renstra, IKU) prints a target for each year; the Perjanjian Kinerja of the year prints its
own. Which rows are the same indicator is never guessed: `merujuk` says it, or one topic holds
both, or their words are the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.model.acuan import Acuan
from macros.model.dokumen import Dokumen
from macros.model.sel_tambahan import SelTambahan, TargetTahun
from macros.model.skala import fold
from macros.model.tabel_cetak import list_tabel
from macros.model.target import Target
from macros.model.topik import Topik


@dataclass(frozen=True)
class TargetRencana:
    """Hold the target that a row of a plan prints for a year, and the promises beside it."""

    rencana: Acuan
    sel: TargetTahun
    janji: tuple[Acuan, ...]

    @property
    def tahun(self) -> int:
        """Return the year."""
        return self.sel.tahun

    @property
    def target(self) -> Target:
        """Return what the plan prints for the year."""
        return self.sel.target


def list_planned(
    papers: Iterable[Dokumen],
    acuan: Mapping[str, Acuan],
    topik: Mapping[str, Topik],
    pengganti: Mapping[str, Dokumen],
) -> dict[str, tuple[TargetRencana, ...]]:
    """Return by row of a plan its yearly targets in printed order, each with its promises."""
    promised = _promises(acuan.values())
    found: dict[str, tuple[TargetRencana, ...]] = {}
    for paper in papers:
        rows = list(_rows(paper, acuan)) if paper.untuk_tahun is None else []
        for row, years, named in rows:
            alike = [other for other, _, _ in rows if _is_same(other, row, topik)]
            found[row.id] = tuple(
                TargetRencana(
                    row,
                    one,
                    tuple(_match(row, named, promised[one.tahun], topik, alone=len(alike) == 1))
                    if _holds(paper, one.tahun, pengganti)
                    else (),
                )
                for one in years
            )
    return found


def _promises(rows: Iterable[Acuan]) -> Mapping[int, list[Acuan]]:
    """Return by year the rows of agreements that print a target."""
    found: dict[int, list[Acuan]] = defaultdict(list)
    for row in rows:
        year = row.dokumen.untuk_tahun
        told = row.target is not None and row.target.kosong is None
        if row.dokumen.menjanjikan and year is not None and row.indikator and told:
            found[year].append(row)
    return found


def _rows(
    paper: Dokumen, acuan: Mapping[str, Acuan]
) -> Iterator[tuple[Acuan, tuple[TargetTahun, ...], str | None]]:
    """Yield the rows of a plan that print yearly targets, with the row that each names."""
    for table in list_tabel(paper):
        for row in table.baris:
            cells = row.tambahan
            if isinstance(cells, SelTambahan) and cells.target_tahun and row.id in acuan:
                yield acuan[row.id], cells.target_tahun, getattr(cells, "merujuk", None)


def _match(
    row: Acuan, named: str | None, rows: list[Acuan], topik: Mapping[str, Topik], *, alone: bool
) -> Iterator[Acuan]:
    """Yield of each agreement the row that is the same indicator; none where several may be.

    `alone` says that the plan itself has no other row of the subject.
    """
    papers: dict[str, list[Acuan]] = defaultdict(list)
    for one in rows:
        if _is_same(one, row, topik) or one.id == named:
            papers[one.dokumen.id].append(one)
    for same in papers.values():
        sure = [one for one in same if one.id == named]
        sure = sure or [one for one in same if _words(one) == _words(row)]
        sure = sure or (same if alone else [])
        if len(sure) == 1:
            yield sure[0]


def _is_same(one: Acuan, other: Acuan, topik: Mapping[str, Topik]) -> bool:
    """Tell whether two rows stand in one topic, or where one has none, have the same words."""
    first, second = topik.get(one.id), topik.get(other.id)
    if first is not None and second is not None:
        return first.id == second.id
    return _words(one) == _words(other)


def _words(row: Acuan) -> str:
    return fold(row.indikator or "")


def _holds(paper: Dokumen, year: int, pengganti: Mapping[str, Dokumen]) -> bool:
    """Tell whether a plan was in force when a year began."""
    new_year = date(year, 1, 1)
    successor = pengganti.get(paper.id)
    return _begins(paper) <= new_year and (successor is None or _begins(successor) > new_year)


def _begins(paper: Dokumen) -> date:
    return paper.berlaku_sejak.nilai if paper.berlaku_sejak else date.min
