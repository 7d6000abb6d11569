"""Hold everything that `data/` says, once it has been read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from macros.model.acuan import Acuan
from macros.model.belanja_tercetak import (
    BelanjaBaris,
    BelanjaDari,
    list_spent,
    list_spent_rows,
)
from macros.model.berkas import BerkasDokumen, BerkasRealisasi, printed_order
from macros.model.data_baris import DataBaris
from macros.model.hasil_tercetak import HasilDari, list_printed
from macros.model.realisasi import RealisasiAnggaran, RealisasiKinerja


@dataclass(frozen=True)
class Data(DataBaris):
    """Hold the office and its papers, with or without drafts, and find them by their years."""

    @property
    def dengan_konsep(self) -> Data:
        """Return the data as if every draft were a paper, with the topics as they are written."""
        if not self.konsep and not self.topik_tertulis:
            return self
        papers = tuple(sorted((*self.berkas, *self.konsep), key=printed_order))
        return replace(self, berkas=papers, konsep=(), topik=self.topik_tertulis or self.topik)

    def beserta(self, berkas: BerkasDokumen) -> Data:
        """Return the data with one draft among the papers, for the page of just that draft."""
        return replace(self, berkas=tuple(sorted((*self.berkas, berkas), key=printed_order)))

    @cached_property
    def tahun(self) -> tuple[int, ...]:
        """Return the years that have papers, newest first."""
        years = {year for d in self.dokumen if (year := d.untuk_tahun) is not None}
        return tuple(sorted(years, reverse=True))

    def of_year(self, tahun: int) -> Iterator[BerkasDokumen]:
        """Yield the papers of a year; the cover belongs to its year."""
        yield from self._per_tahun.get(tahun, ())

    def of_period(self) -> Iterator[BerkasDokumen]:
        """Yield the papers of several years, newest period first."""
        lists = [b for b in self.berkas if b.isi.untuk_tahun is None]
        yield from sorted(lists, key=lambda b: b.jalur, reverse=True)

    @cached_property
    def _per_tahun(self) -> Mapping[int, tuple[BerkasDokumen, ...]]:
        found: dict[int, list[BerkasDokumen]] = defaultdict(list)
        for berkas in self.berkas:
            year = berkas.isi.untuk_tahun
            if year is not None:
                found[year].append(berkas)
        return {year: tuple(papers) for year, papers in found.items()}

    def results_of_year(self, tahun: int) -> Iterator[RealisasiKinerja]:
        """Yield the reports on indicators of a year."""
        for berkas in self.reports_of_year(tahun):
            if isinstance(berkas.isi, RealisasiKinerja):
                yield berkas.isi

    def spending_of_year(self, tahun: int) -> Iterator[RealisasiAnggaran]:
        """Yield the reports on money spent in a year."""
        for berkas in self.reports_of_year(tahun):
            if isinstance(berkas.isi, RealisasiAnggaran):
                yield berkas.isi

    def reports_of_year(self, tahun: int) -> tuple[BerkasRealisasi, ...]:
        """Return the reports of a year, each with its file."""
        return self._laporan_per_tahun.get(tahun, ())

    @cached_property
    def _laporan_per_tahun(self) -> Mapping[int, tuple[BerkasRealisasi, ...]]:
        found: dict[int, list[BerkasRealisasi]] = defaultdict(list)
        for berkas in self.realisasi:
            found[berkas.isi.tahun].append(berkas)
        return {year: tuple(reports) for year, reports in found.items()}

    @cached_property
    def hasil_tercetak(self) -> Mapping[int, HasilDari]:
        """Return by year what reports print; a report that is replaced prints nothing any more."""
        targets = {a.id: a.dokumen for a in self.semua_acuan if a.target and not a.target.kosong}
        return list_printed((d for d in self.dokumen if d.id not in self._pengganti), targets)

    @cached_property
    def belanja_tercetak(self) -> Mapping[int, BelanjaDari]:
        """Return by year what reports print of money spent; a replaced report prints nothing."""
        return list_spent((d for d in self.dokumen if d.id not in self._pengganti), self.acuan)

    @cached_property
    def belanja_baris(self) -> Mapping[str, tuple[BelanjaBaris, ...]]:
        """Return by budget row, on any level, what reports in force print as spent of it."""
        papers = (d for d in self.dokumen if d.id not in self._pengganti)
        return list_spent_rows(papers, self.acuan)

    @cached_property
    def belanja_setahun(self) -> Mapping[int, tuple[BelanjaBaris, ...]]:
        """Return the same by the year of the budget, in the order of its rows."""
        found: dict[int, list[BelanjaBaris]] = defaultdict(list)
        for told in self.belanja_baris.values():
            for one in told:
                found[one.laporan.untuk_tahun or 0].append(one)
        return {year: tuple(spent) for year, spent in found.items()}

    @cached_property
    def tahun_berhasil(self) -> tuple[int, ...]:
        """Return the years of which any result is told, typed in or printed, newest first."""
        typed = (berkas.isi.tahun for berkas in self.realisasi)
        return tuple(sorted({*typed, *self.hasil_tercetak, *self.belanja_setahun}, reverse=True))

    def years_of(self, acuan: Acuan) -> frozenset[int]:
        """Return the years that concern a row: its paper's, and those in which it is reported.

        What a report prints is of the paper's own year.
        """
        reported = {year for year, _ in self.baris_laporan.get(acuan.id, ())}
        own = acuan.dokumen.untuk_tahun
        return frozenset(reported if own is None else {*reported, own})

    @cached_property
    def acuan_tahun(self) -> Mapping[int, tuple[Acuan, ...]]:
        """Return the rows that concern each year, in printed order."""
        found: dict[int, list[Acuan]] = defaultdict(list)
        for acuan in self.semua_acuan:
            for year in self.years_of(acuan):
                found[year].append(acuan)
        return {year: tuple(rows) for year, rows in found.items()}
