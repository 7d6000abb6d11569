"""Join results over quarters and years, only where they measure the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from macros.capaian.susun import BarisHasil, Laporan, results_of
from macros.model.acuan import Acuan
from macros.model.data import Data


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


def series_of(data: Data, names: Iterable[str]) -> tuple[Deret, ...]:
    """Return the series of some printed rows, oldest year first, in the order of the papers.

    Rows whose wording, body, or kind or unit of target differ measure something else, and stand
    in a series of their own.
    """
    wanted = set(names)
    groups: dict[tuple[object, ...], list[Titik]] = defaultdict(list)
    for tahun in sorted(data.tahun):
        for row in results_of(data, tahun):
            if row.acuan.id in wanted:
                points = groups[_kind(row)]
                points += [Titik(tahun, row.acuan, one) for one in row.laporan]
    return tuple(
        Deret(points[0].acuan.indikator or points[0].acuan.teks, tuple(points))
        for points in groups.values()
        if points
    )


def _kind(row: BarisHasil) -> tuple[object, ...]:
    paper = row.acuan.dokumen
    target = row.acuan.target
    words = " ".join((row.acuan.indikator or row.acuan.teks).split()).casefold()
    unit = (target.satuan or "").casefold() if target else ""
    return (words, paper.jenis, paper.badan, target.jenis if target else None, unit)
