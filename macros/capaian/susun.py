"""Put results beside their targets: by indicator and period, for one year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.capaian.putusan import Capaian, judge
from macros.model.acuan import Acuan, JenisAcuan
from macros.model.badan import Badan
from macros.model.data import Data
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.hasil_tercetak import HasilDari
from macros.model.metode import ArahIndikator
from macros.model.realisasi import HasilKinerja, KosongHasil, Periode
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.target import Target


@dataclass(frozen=True)
class Laporan:
    """Hold one period of one indicator: what was reported, until when, against which target.

    `target` is the one that is printed for this very period; a yearly target is no target of a
    quarter. `capaian` is None where there is no value to judge.
    """

    periode: Periode
    hasil: HasilKinerja | None
    tenggat: TanggalPenuh | None
    target: Target | None
    capaian: Capaian | None

    @property
    def kosong(self) -> KosongHasil | None:
        """Return why there is no value; a period that nobody wrote down is not yet reported."""
        if self.hasil is None:
            return KosongHasil.BELUM_DILAPORKAN
        return self.hasil.kosong


@dataclass(frozen=True)
class BarisHasil:
    """Hold one indicator with its periods, in their order.

    `berlaku` are the periods at whose end its paper was in force.
    """

    acuan: Acuan
    arah: ArahIndikator | None
    laporan: tuple[Laporan, ...]
    berlaku: tuple[Periode, ...]

    @property
    def tahunan(self) -> Laporan | None:
        """Return the report on the whole year.

        None where the paper did not last until its end, or promises quarters only.
        """
        return next((one for one in self.laporan if one.periode is Periode.TAHUN), None)

    @property
    def akhir_tahun(self) -> bool:
        """Tell whether the paper was in force at the end of the year."""
        return Periode.TAHUN in self.berlaku

    @property
    def triwulanan(self) -> tuple[Laporan, ...]:
        """Return the reports on quarters."""
        return tuple(one for one in self.laporan if one.periode is not Periode.TAHUN)

    @property
    def terakhir(self) -> Laporan | None:
        """Return the latest report that holds a value; the year counts as the latest."""
        found = [one for one in self.laporan if one.hasil is not None and one.kosong is None]
        return found[-1] if found else None


@dataclass(frozen=True)
class _Setahun:
    """Hold what is told of a year: results by row and period, due dates by body and period.

    `diketik` says that staff report on the year, so that what they are silent about is missing.
    """

    hasil: Mapping[tuple[str, Periode], HasilKinerja]
    tenggat: Mapping[tuple[Badan | None, Periode], TanggalPenuh | None]
    arah: Mapping[str, ArahIndikator]
    diketik: bool


def results_of(data: Data, tahun: int) -> tuple[BarisHasil, ...]:
    """Return the indicators of a year that are, or should be, reported on; () without reports.

    These are the rows that a report names, and, once staff report on the year, every row with a
    target in its agreements: what is kept silent about must be seen. Where a printed report alone
    tells of the year, only what it names: a row that nobody joined to it may be told there all
    the same.
    """
    return results_among(data, tahun, data.acuan_tahun.get(tahun, ()))


def results_among(data: Data, tahun: int, rows: Iterable[Acuan]) -> tuple[BarisHasil, ...]:
    """Return those of `rows` that are, or should be, reported on in a year; see `results_of`."""
    reports = tuple(data.results_of_year(tahun))
    printed = data.hasil_tercetak.get(tahun, {})
    if not reports and not printed:
        return ()
    rows = tuple(rows)
    named = {
        row.id for row in rows for year, _ in data.baris_laporan.get(row.id, ()) if year == tahun
    }
    named |= {row.id for row in rows if row.target and _is_printed(printed, row)}
    due: dict[tuple[Badan | None, Periode], TanggalPenuh | None] = {
        (report.badan, periode): day
        for report in reports
        if report.tenggat
        for periode in Periode
        if (day := report.tenggat.of(periode))
    }
    year = _Setahun(_hasil(data, tahun, rows), due, data.metode.arah_dari, bool(reports))
    listed = (row for row in rows if row.id in named or (reports and _is_promise(row, tahun)))
    papers = {id(row.dokumen): row.dokumen for row in rows}
    periods = {key: periods_in_force(data, paper) for key, paper in papers.items()}
    # A paper that was in force at no period's end owes no report.
    alive = ((row, told) for row in listed if (told := periods[id(row.dokumen)]))
    return tuple(
        BarisHasil(
            acuan,
            year.arah.get(acuan.id),
            tuple(_reports(acuan, told, year)),
            told,
        )
        for acuan, told in alive
    )


def _hasil(
    data: Data, tahun: int, rows: Iterable[Acuan]
) -> dict[tuple[str, Periode], HasilKinerja]:
    """Return what is told of rows and periods.

    A value that staff typed in comes before a print; a blank never hides what a report prints.
    """
    rows = tuple(rows)
    typed = {
        (row.indikator, hasil.periode): hasil
        for acuan in rows
        for year, row in data.baris_laporan.get(acuan.id, ())
        if year == tahun
        for hasil in row.hasil
    }
    printed = data.hasil_tercetak.get(tahun, {})
    pairs = ((row.id, periode) for row in rows for periode in Periode)
    silent = (pair for pair in pairs if pair not in typed or typed[pair].nilai is None)
    return typed | {pair: printed[pair][0] for pair in silent if pair in printed}


def _is_printed(printed: HasilDari, acuan: Acuan) -> bool:
    return any((acuan.id, periode) in printed for periode in Periode)


def _is_promise(acuan: Acuan, tahun: int) -> bool:
    paper = acuan.dokumen
    return (
        acuan.jenis is JenisAcuan.INDIKATOR
        and (acuan.triwulan is not None or target_of(acuan, Periode.TAHUN) is not None)
        and paper.menjanjikan
        and paper.untuk_tahun == tahun
        and not is_konsep(paper)
    )


def _reports(acuan: Acuan, periods: Iterable[Periode], year: _Setahun) -> Iterator[Laporan]:
    by_quarter = target_of(acuan, Periode.TAHUN) is None and acuan.triwulan is not None
    for periode in periods:
        hasil = year.hasil.get((acuan.id, periode))
        if by_quarter and periode is Periode.TAHUN and hasil is None:
            continue  # nothing is promised for the year as a whole, so nothing is missing
        target = target_of(acuan, periode)
        if not year.diketik and hasil is None and target is None:
            continue  # nobody reports on it here, and nothing is promised for it
        way = year.arah.get(acuan.id)
        judged = None
        if hasil is not None and hasil.nilai is not None:
            judged = judge(hasil.nilai, target, way.arah if way else None)
        yield Laporan(
            periode, hasil, year.tenggat.get((acuan.dokumen.badan, periode)), target, judged
        )


def periods_in_force(data: Data, paper: Dokumen) -> tuple[Periode, ...]:
    """Return the periods whose last day lies within the life of a paper.

    A revised paper holds from `berlaku_sejak`; the one that it replaces holds until then.
    """
    year = paper.untuk_tahun
    if year is None:
        return ()
    successor = data.replaced_by(paper.id)
    since = paper.berlaku_sejak.nilai if paper.berlaku_sejak else None
    until = successor.berlaku_sejak.nilai if successor and successor.berlaku_sejak else None
    days = ((periode, periode.last_day(year)) for periode in Periode)
    return tuple(
        periode
        for periode, day in days
        if (since is None or day >= since) and (until is None or day < until)
    )


def target_of(acuan: Acuan, periode: Periode) -> Target | None:
    """Return the target that is printed for a period: a quarter's own, or the year's."""
    if periode is not Periode.TAHUN:
        return dict(acuan.triwulan.bagian).get(periode.value) if acuan.triwulan else None
    target = acuan.target
    alone = target is None or target.kosong is not None or target.triwulan is not None
    return None if alone else target
