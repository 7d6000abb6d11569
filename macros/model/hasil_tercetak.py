"""Take the results that signed reports print, so that nobody has to type them a second time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Self

from pydantic import model_validator

from macros.model.bagian_tabel import BarisTabel
from macros.model.dasar import Model
from macros.model.dokumen import Dokumen
from macros.model.realisasi import HasilKinerja, Periode, Ukuran
from macros.model.sel_tanggal import TanggalPenuh

#: Results by the id of the row that sets the target, and by period; the first report comes first.
HasilDari = Mapping[tuple[str, Periode], tuple["HasilTercetak", ...]]


class DariLaporan(Model):
    """Hold what a report prints: the printed row is what proves it.

    Who reported it, and when, is what the report is signed with; it may print neither.
    """

    baris: BarisTabel

    @model_validator(mode="after")
    def _whole(self) -> Self:
        return self

    @property
    def cetakan(self) -> BarisTabel | None:
        """Return the row that prints it."""
        return self.baris


class HasilTercetak(DariLaporan, HasilKinerja):
    """Hold a result as a report prints it."""


def list_printed(papers: Iterable[Dokumen], targets: Mapping[str, Dokumen]) -> dict[int, HasilDari]:
    """Return by year what reports print of rows that they name by `merujuk`.

    `targets` are the papers of the rows that print a target. A result of another year's target is
    a comparison; a blank, a bound and a range are no measured value. They stand on the report's
    page alone.
    """
    found: dict[int, dict[tuple[str, Periode], tuple[HasilTercetak, ...]]] = {}
    for paper in papers:
        year, period = paper.untuk_tahun, paper.periode_laporan
        if year is None or period is None:
            continue
        known = found.setdefault(year, {})
        for name, result in _results(paper, period):
            if name not in targets or targets[name].untuk_tahun != year:
                continue
            known[name, period] = (*known.get((name, period), ()), result)
    return {year: results for year, results in found.items() if results}


def _results(paper: Dokumen, period: Periode) -> Iterator[tuple[str, HasilTercetak]]:
    for row in (row for part in paper.semua_bagian for row in part.baris):
        value = Ukuran.of(row.realisasi) if row.realisasi else None
        if row.merujuk is not None and value is not None:
            yield (
                row.merujuk,
                HasilTercetak(
                    periode=period,
                    nilai=value,
                    tanggal=signed_on(paper),
                    bukti=f"{paper.nama}, {row.id}",
                    baris=row,
                ),
            )


def signed_on(paper: Dokumen) -> TanggalPenuh | None:
    """Return the day on which a report was signed, where it prints a whole one that we can read."""
    days = (block.tanggal for _, block in paper.blok_tanda_tangan)
    plain = (day.tercetak for day in days if day and day.nilai and day.bacaan is None)
    return next((TanggalPenuh.model_validate(day) for day in plain), None)
