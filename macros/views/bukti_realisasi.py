"""Count what was reported on the promises: targets that have a result, programmes that spent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from macros.capaian.pagu import budgets_of
from macros.model import alamat
from macros.model.data import Data
from macros.model.realisasi import HasilAnggaran, HasilKinerja
from macros.model.sel_tanggal import TanggalPenuh
from macros.views.bukti import Hasil, count_places
from macros.views.bukti_dokumen import latest_rows, promising

#: Reported values by the row or the programme, with the year of the report.
Dilaporkan = Mapping[str, tuple[int, tuple[HasilKinerja | HasilAnggaran, ...]]]


def count_results(data: Data) -> Hasil:
    """Count targets of the latest papers that have a reported value of any of their periods.

    Places are the same printed targets that `target` counts, so a plan that repeats a promise
    has a place of its own.
    """
    _, rows = latest_rows(data)
    goals = (goal for paper in promising(data) for goal in paper.semua_sasaran)
    promised = [(measure.id, measure.target) for goal in goals for measure in goal.indikator]
    promised += [(row.id, row.target) for row in rows]
    names = [name for name, target in promised if target.kosong is None]
    reports: dict[str, tuple[int, tuple[HasilKinerja, ...]]] = {
        row.indikator: (report.tahun, row.hasil)
        for year in data.tahun
        for report in data.results_of_year(year)
        for row in report.baris
    }
    for year, printed in data.hasil_tercetak.items():
        for (name, _), results in printed.items():
            reports[name] = (year, (*reports.get(name, (year, ()))[1], *results))
    return _count(data, names, reports, "target", "mempunyai realisasi")


def count_spending(data: Data) -> Hasil:
    """Count programmes with a budget in the latest year that have a reported amount in it."""
    year = next((year for year in data.tahun if budgets_of(data, year)), None)
    if year is None:
        return count_places(data, (), (), "program beranggaran", "")
    reports: dict[str, tuple[int, tuple[HasilAnggaran, ...]]] = {
        row.program: (report.tahun, row.hasil)
        for report in data.spending_of_year(year)
        for row in report.baris
    }
    for program, spent in data.belanja_tercetak.get(year, {}).items():
        reports[program] = (year, (*reports.get(program, (year, ()))[1], *spent))
    what = f"program beranggaran {year}"
    return _count(data, budgets_of(data, year), reports, what, "mempunyai realisasi anggaran")


def _count(data: Data, names: Iterable[str], reports: Dilaporkan, what: str, says: str) -> Hasil:
    """Count names with a reported value; it holds as of the latest report that tells its day."""
    known: dict[str, list[tuple[int, TanggalPenuh | None]]] = {}
    for name in names:
        year, results = reports.get(name, (0, ()))
        known[name] = [(year, one.tanggal) for one in results if one.nilai is not None]
    hasil = count_places(data, (), (bool(told) for told in known.values()), what, says)
    found = [pair for told in known.values() for pair in told]
    years = sorted({year for year, _ in found}, reverse=True)
    return replace(
        hasil,
        halaman=tuple((f"Realisasi {year}", alamat.of_results(year)) for year in years),
        dilaporkan=max((day.nilai for _, day in found if day), default=None),
        tahun=max(years, default=None),
    )
