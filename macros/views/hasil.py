"""Say results in words, and lay them out as bars with the target marked on each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from macros.capaian.deret import Deret
from macros.capaian.putusan import Capaian, name_band
from macros.capaian.susun import BarisHasil, Laporan
from macros.model.baca_target import JenisTarget
from macros.model.format import format_date, format_ratio
from macros.model.metode import Kategori
from macros.model.realisasi import KosongHasil, Periode
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.target import Target
from macros.views import kata
from macros.views.grafik import UTUH, percent
from macros.views.render import say_target

BELUM = "belum dilaporkan"


@dataclass(frozen=True)
class BatangHasil:
    """Hold one bar: what it is called, its value and target in words, and their places.

    `lebar` and `batas` are hundredths of a percent of the longest value or target of the chart;
    `lebar` is None where there is no value; `batas` has two places for a range.
    """

    label: str
    nilai: str
    target: str
    lebar: int | None
    batas: tuple[int, ...] = ()

    @property
    def width(self) -> str:
        """Return the length of the bar, as SVG writes it."""
        return percent(self.lebar or 0)

    @property
    def tanda(self) -> tuple[str, ...]:
        """Return where the marks of the target stand, as SVG writes them."""
        return tuple(percent(place) for place in self.batas)


@dataclass(frozen=True)
class Nilai:
    """Hold one measure of a chart: its name, what was reached, what was promised."""

    label: str
    kata: str
    nilai: Decimal | None
    target: Target | None


def lay_results(values: Iterable[Nilai], janji: Target | None = None) -> tuple[BatangHasil, ...]:
    """Lay values out on one scale from nought; () where no number above nought is among them.

    The scale reaches at least to `janji`, so that a bar is full only where that much was reached.
    """
    items = tuple(values)
    marks = [_bounds(item.target) for item in items]
    numbers = [item.nilai for item in items if item.nilai is not None]
    bounds = [bound for mark in (*marks, _bounds(janji)) for bound in mark]
    longest = max((*numbers, *bounds), default=Decimal(0))
    if not numbers or longest <= 0:
        return ()
    return tuple(
        BatangHasil(
            item.label,
            item.kata,
            say_target(item.target) if mark and item.target else "",
            None if item.nilai is None else int(item.nilai * UTUH / longest),
            tuple(int(bound * UTUH / longest) for bound in mark),
        )
        for item, mark in zip(items, marks, strict=True)
    )


def _bounds(target: Target | None) -> tuple[Decimal, ...]:
    if target is None:
        return ()
    return tuple(bound for bound in (target.nilai, target.nilai_atas) if bound is not None)


def chart_periods(row: BarisHasil) -> tuple[BatangHasil, ...]:
    """Return the bars of one indicator, one for each period.

    Where no quarter was ever reported or promised, the year stands alone. A target of the year that
    another paper replaced judges no period any more, and has its mark all the same.
    """
    quarters = any(one.target or one.kosong is None for one in row.triwulanan)
    periods = [
        Nilai(kata.PERIODE[one.periode], say_result(one), _number(one), one.target)
        for one in row.laporan
        if quarters or one.periode is Periode.TAHUN
    ]
    if not any(_bounds(one.target) for one in periods) and _bounds(row.acuan.target):
        periods.append(Nilai(kata.PERIODE[Periode.TAHUN], "", None, row.acuan.target))
    return lay_results(periods, _scale(row.acuan.target))


def _scale(target: Target | None) -> Target | None:
    """Return what the scale of a chart reaches at least: the whole of percents, else the target."""
    if target is not None and target.jenis is JenisTarget.PERSEN:
        return Target(tercetak="100%")
    return target


def chart_series(deret: Deret) -> tuple[BatangHasil, ...]:
    """Return the bars of a series: its years, or its periods where no year is reported."""
    yearly = any(_number(one.laporan) is not None for one in deret.setahun)
    points = deret.setahun if yearly else deret.titik
    values = (
        Nilai(
            str(one.tahun) if yearly else f"{kata.PERIODE[one.laporan.periode]} {one.tahun}",
            say_result(one.laporan),
            _number(one.laporan),
            one.laporan.target,
        )
        for one in points
    )
    return lay_results(values, _scale(points[0].acuan.target))


def _number(laporan: Laporan) -> Decimal | None:
    nilai = laporan.hasil.nilai if laporan.hasil else None
    return nilai.nilai if nilai else None


def say_result(laporan: Laporan) -> str:
    """Say what a period came to, or why there is nothing."""
    hasil = laporan.hasil
    if hasil is not None and hasil.nilai is not None:
        return say_target(hasil.nilai)
    return say_missing(laporan.kosong, laporan.tenggat)


def say_missing(kosong: KosongHasil | None, tenggat: TanggalPenuh | None) -> str:
    """Say why a period has no value, and until when it was to be reported."""
    if kosong is KosongHasil.TIDAK_BERLAKU:
        return "tidak berlaku"
    return f"{BELUM}, tenggat {format_date(tenggat.nilai)}" if tenggat else BELUM


def say_capaian(capaian: Capaian) -> str:
    """Say the judgement: the percentage as it is, or why there is none."""
    if capaian.persen is not None:
        return format_ratio(capaian.persen)
    return f"tidak dihitung: {capaian.sebab}" if capaian.sebab else ""


def say_reached(capaian: Capaian) -> str:
    """Say whether the target is reached."""
    if capaian.tercapai is None:
        return "tidak dinilai"
    return "tercapai" if capaian.tercapai else "tidak tercapai"


def band_of(laporan: Laporan, kategori: Kategori | None) -> str:
    """Return the band of a result, or "" where the office chose none or nothing is reckoned."""
    capaian = laporan.capaian
    if kategori is None or capaian is None or capaian.persen is None:
        return ""
    return name_band(capaian.persen, kategori)


def say_quarters(row: BarisHasil) -> str:
    """Say how many quarters reached their targets, where nothing is promised for the year."""
    quarters = row.triwulanan
    judged = [one.capaian.tercapai for one in quarters if one.capaian]
    missing = sum(one.kosong is KosongHasil.BELUM_DILAPORKAN for one in quarters)
    parts = (
        (judged.count(None), "tidak dinilai"),
        (missing, "belum dilaporkan"),
        (sum(one.kosong is KosongHasil.TIDAK_BERLAKU for one in quarters), "tidak berlaku"),
    )
    rest = "".join(f", {count} {words}" for count, words in parts if count)
    return f"{judged.count(True)} dari {len(quarters)} triwulan tercapai{rest}"
