"""Put what was done beside what reports planned: printed in a later report, or typed by staff."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.model.bagian_tabel import BarisTabel
from macros.model.dokumen import Dokumen
from macros.model.penyelesaian import Penyelesaian
from macros.model.realisasi import RealisasiKinerja

#: What papers print where nothing is planned.
_GARIS = re.compile(r"[-–—\s]+")


@dataclass(frozen=True)
class Rencana:
    """Hold a follow-up that a report plans."""

    laporan: Dokumen
    baris: BarisTabel

    @property
    def sejak(self) -> date:
        """Return the first day on which it can have been planned.

        That is the day of the report's signature, or where none is printed its period's first.
        """
        days = (block.tanggal for _, block in self.laporan.blok_tanda_tangan)
        signed = next((day.nilai for day in days if day and day.nilai), None)
        year, period = self.laporan.untuk_tahun, self.laporan.periode_laporan
        if signed is not None or year is None or period is None:
            return signed or date.min
        return period.first_day(year)


@dataclass(frozen=True)
class Selesai:
    """Hold that a follow-up is done; `oleh` is the row that says so, `laporan` its paper if any."""

    isi: Penyelesaian
    oleh: str
    bukti: str
    laporan: Dokumen | None = None


def list_plans(papers: Iterable[Dokumen]) -> Iterator[Rencana]:
    """Yield what reports say will be done next, in printed order; a dash says nothing."""
    for paper, row in _rows(papers):
        said = row.tindak_lanjut.tercetak if row.tindak_lanjut else None
        if said is not None and _GARIS.fullmatch(said) is None:
            yield Rencana(paper, row)


def list_done(
    papers: Iterable[Dokumen], typed: Iterable[RealisasiKinerja]
) -> Mapping[str, tuple[Selesai, ...]]:
    """Return by the row that planned it when a follow-up was done, the earliest day first."""
    found: dict[str, list[Selesai]] = {}
    for one in (*_printed(papers), *_typed(typed)):
        found.setdefault(one.isi.baris, []).append(one)
    return {
        name: tuple(sorted(every, key=lambda one: one.isi.tanggal.nilai))
        for name, every in found.items()
    }


def _rows(papers: Iterable[Dokumen]) -> Iterator[tuple[Dokumen, BarisTabel]]:
    for paper in papers:
        if paper.periode_laporan is not None:
            yield from ((paper, row) for part in paper.semua_bagian for row in part.baris)


def _printed(papers: Iterable[Dokumen]) -> Iterator[Selesai]:
    for paper, row in _rows(papers):
        if row.menyelesaikan is not None:
            own = row.bukti.terbaca if row.bukti else None
            yield Selesai(row.menyelesaikan, row.id, row.menyelesaikan.bukti or own or "", paper)


def _typed(reports: Iterable[RealisasiKinerja]) -> Iterator[Selesai]:
    for row in (row for report in reports for row in report.baris):
        for hasil in row.hasil:
            if hasil.menyelesaikan is not None:
                done = hasil.menyelesaikan
                yield Selesai(done, row.indikator, done.bukti or "")
