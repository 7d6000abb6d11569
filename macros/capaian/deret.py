"""Join results over quarters and years, only where they measure the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from macros.capaian.susun import BarisHasil, Laporan, results_among
from macros.model.acuan import Acuan
from macros.model.data import Data
from macros.model.realisasi import Periode


@dataclass(frozen=True)
class Titik:
    """Hold one point of a series: the year, the printed row and its report."""

    tahun: int
    acuan: Acuan
    laporan: Laporan


@dataclass(frozen=True)
class Deret:
    """Hold points that may be joined: same wording, paper, body, kind and unit of target."""

    bunyi: str
    titik: tuple[Titik, ...]

    @property
    def setahun(self) -> tuple[Titik, ...]:
        """Return the points of whole years."""
        return tuple(one for one in self.titik if one.laporan.periode is Periode.TAHUN)


def series_of(data: Data, names: Iterable[str]) -> tuple[Deret, ...]:
    """Return the series of some printed rows, oldest year first, in the order of `names`.

    Rows whose wording, body, or kind or unit of target differ measure something else, and stand
    in a series of their own.
    """
    rows = [data.acuan[name] for name in names]
    groups: dict[tuple[object, ...], list[Titik]] = defaultdict(list)
    for tahun in sorted({year for row in rows for year in data.years_of(row)}):
        for row in results_among(data, tahun, rows):
            points = groups[_kind(row)]
            points += [Titik(tahun, row.acuan, one) for one in row.laporan]
    return tuple(
        Deret(_wording(points[0].acuan), tuple(points)) for points in groups.values() if points
    )


def _wording(acuan: Acuan) -> str:
    return acuan.indikator or acuan.teks


def _kind(row: BarisHasil) -> tuple[object, ...]:
    paper = row.acuan.dokumen
    target = row.acuan.target
    if target is not None and target.triwulan is not None:
        target = target.triwulan.TW1
    words = " ".join(_wording(row.acuan).split()).casefold()
    unit = (target.satuan or "").casefold() if target else ""
    kind = (target.jenis, target.skala) if target else None
    return (words, paper.jenis, paper.badan, kind, unit)
