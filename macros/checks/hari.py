"""Hold every date against the year of its paper, and a printed weekday against its date.

Where a late day is thinkable, a warning says so; beyond that it is a slip of the pen, such as
2203 for 2023. Only `check_past` asks what day it is: what passes it today passes tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.checks.dasar import Temuan, contradiction, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.format import format_date
from macros.model.penyelesaian import Penyelesaian
from macros.model.realisasi import AnyRealisasi, HasilKinerja, Periode
from macros.model.sel_tanggal import Tanggal
from macros.model.tanggal import HARI
from macros.source.rules import PK

MUSTAHIL = Rule(
    "TGL-001",
    "Tanggal di luar jangkauan tahun dokumennya",
    "Tanggal yang terlalu jauh dari tahun dokumennya salah ketik, misalnya 2203 untuk 2023. "
    "Dokumen dengan `terbit_sejak` seperti itu tidak akan pernah tampil, atau tampil terlalu awal.",
    Example(PK, "id: PKK-2030\n", "id: PKK-2030\nterbit_sejak: 1 Februari 2203\n"),
)
TERLAMBAT = Rule(
    "TGL-002",
    "Tanggal lebih lambat dari biasanya",
    "Tanggal ini mungkin, tetapi tidak lazim. Kalau memang begitu, biarkan.",
    Example(
        "koreksi.yml",
        "    tanggal: 3 Maret 2030",
        "    tanggal: 3 Maret 2033",
    ),
    Level.PERINGATAN,
)
NAMA_HARI = Rule(
    "TGL-003",
    "Nama hari bertentangan dengan tanggalnya",
    "Salah satunya keliru: tanggal itu jatuh pada hari lain. Kertas dapat salah; kalau begitu, "
    "terangkan dalam catatan.",
    Example(PK, "    tanggal: 4 Februari 2030", "    tanggal: Jum'at, 4 Februari 2030"),
)
BELUM_TIBA = Rule(
    "TGL-004",
    "Tanggal yang belum tiba",
    "Laporan, koreksi, dan pencabutan id sudah terjadi; tanggalnya tidak mungkin sesudah hari ini "
    "(waktu Jakarta).",
    Example("koreksi.yml", "    tanggal: 4 April 2030", "    tanggal: 4 April 2034"),
)
RULES = (MUSTAHIL, TERLAMBAT, NAMA_HARI, BELUM_TIBA)

#: A paper that is copied late may wait for its day; who stops for ten years has no site.
_TUNGGU = 10
#: Mistakes are found, and ids withdrawn, while the office goes on adding papers.
_BIASA, _PALING = 1, 5
#: A report comes in the year after its own; an audit may move it by another.
_LAPORAN = 2


@dataclass(frozen=True)
class _Tertulis:
    """Hold one date with the days it may name: none before `awal`, few after `lazim`, then none."""

    sebutan: str
    tanggal: Tanggal
    place: Place
    awal: date
    lazim: date
    akhir: date
    terjadi: bool = False


def check_bounds(data: Data) -> Iterator[Temuan]:
    """Find dates that lie outside what the year of their paper allows."""
    for one in _written(data):
        day = one.tanggal.awal
        outside = day < one.awal or day > one.akhir
        if not outside and day <= one.lazim:
            continue
        least = "" if one.awal == date.min else f"{format_date(one.awal)} sampai "
        yield mistake(
            MUSTAHIL if outside else TERLAMBAT,
            one.place,
            f"{one.sebutan} {one.tanggal.tercetak} "
            + ("di luar tahun dokumennya" if outside else "lebih lambat dari biasanya"),
            f"diharapkan {least or 'paling lambat '}{format_date(one.lazim)}",
            "periksa tahunnya" if outside else "periksa tahunnya; kalau memang begitu, biarkan",
        )


def check_past(data: Data, hari: date) -> Iterator[Temuan]:
    """Find days of what was done that are still to come; a sample lives in years of its own."""
    if data.satker.contoh:
        hari = max([hari, *(date(year + 1, 12, 31) for year in data.tahun)])
    for one in _written(data):
        if one.terjadi and hari < one.tanggal.awal <= one.akhir:
            yield mistake(
                BELUM_TIBA,
                one.place,
                f"{one.sebutan} {one.tanggal.tercetak} belum tiba",
                f"diharapkan paling lambat {format_date(hari)}",
                "periksa hari, bulan, dan tahunnya",
            )


def _written(data: Data) -> Iterator[_Tertulis]:
    """Yield every date that we state; signatures have a check of their own (DOK-002)."""
    spans = [berkas.isi.masa for berkas in data.berkas]
    if not spans:
        return
    newest = max(first for first, _ in spans)
    newest = max([newest, *(report.isi.tahun for report in data.realisasi)])
    for berkas in data.berkas:
        yield from _of_paper(berkas.isi, newest)
    for report in data.realisasi:
        yield from _of_report(report.isi)
    yield from _of_registers(data, min(first for first, _ in spans), newest)


def _of_report(report: AnyRealisasi) -> Iterator[_Tertulis]:
    """Yield due dates and the days of reports; too early a day is for RLS-004, 009 and 010."""
    year, due = report.tahun, report.tenggat
    usual, last = date(year + 1, 12, 31), date(year + _LAPORAN, 12, 31)
    for periode in Periode if due is not None else ():
        if due is not None and (day := due.of(periode)) is not None:
            yield _Tertulis("tenggat", day, due.place(periode.value), date.min, usual, usual)
    for row in report.baris:
        for one in row.hasil:
            if isinstance(one, HasilKinerja) and one.menyelesaikan is not None:
                yield _finished(one.menyelesaikan, year)
            if one.tanggal is not None:
                place = one.place("tanggal")
                yield _Tertulis(
                    "tanggal laporan", one.tanggal, place, date.min, usual, last, terjadi=True
                )


def _finished(done: Penyelesaian, year: int) -> _Tertulis:
    """Return the day of a follow-up that is done; too early a day is for TLJ-002."""
    late = (date(year + 1, 12, 31), date(year + _LAPORAN, 12, 31))
    place = done.place("tanggal")
    return _Tertulis("tanggal selesai", done.tanggal, place, date.min, *late, terjadi=True)


def _of_registers(data: Data, oldest: int, newest: int) -> Iterator[_Tertulis]:
    """Yield the days of corrections and of withdrawn ids: what was not there can't be mended."""
    late = (date(newest + _BIASA, 12, 31), date(newest + _PALING, 12, 31))
    for mended in data.koreksi:
        if mended.baris in data.acuan:
            start = date(data.acuan[mended.baris].dokumen.masa[0] - 1, 12, 1)
            place = mended.place("tanggal")
            yield _Tertulis("tanggal koreksi", mended.tanggal, place, start, *late, terjadi=True)
    start = date(oldest - 1, 12, 1)
    for gone in data.catatan_terbit.dicabut:
        place = gone.place("tanggal")
        yield _Tertulis("tanggal pencabutan", gone.tanggal, place, start, *late, terjadi=True)


def _of_paper(paper: Dokumen, newest: int) -> Iterator[_Tertulis]:
    first, last = paper.masa
    for row in (row for part in paper.semua_bagian for row in part.baris):
        if row.menyelesaikan is not None:
            yield _finished(row.menyelesaikan, last)
    if paper.berlaku_sejak is not None:
        # A revision holds in its year; one of the last days may say that it holds from the next.
        start, usual = date(first - 1, 12, 1), date(last, 12, 31)
        place, end = paper.place("berlaku_sejak"), date(last + 1, 12, 31)
        yield _Tertulis("berlaku sejak", paper.berlaku_sejak, place, start, usual, end)
    if paper.terbit_sejak is not None:
        # Too early a day withholds nothing, and the paper would be seen at once.
        start, usual = date(first - 1, 1, 1), date(last + 1, 12, 31)
        end = date(max(last, newest) + _TUNGGU, 12, 31)
        place = paper.place("terbit_sejak")
        yield _Tertulis("terbit sejak", paper.terbit_sejak, place, start, usual, end)


def check_weekdays(data: Data) -> Iterator[Temuan]:
    """Find printed weekdays on which the date that follows them does not fall."""
    for paper in data.dokumen:
        for block in paper.semua_tanda_tangan:
            wrong = _other_weekday(block.tanggal) if block.tanggal else ""
            if wrong:
                yield contradiction(
                    NAMA_HARI,
                    block.place("tanggal"),
                    [block.id or paper.id],
                    wrong,
                    "diharapkan hari dan tanggal yang cocok",
                    sel="tanggal",
                )
    for one in _written(data):
        wrong = _other_weekday(one.tanggal)
        if wrong:
            yield mistake(
                NAMA_HARI,
                one.place,
                wrong,
                "diharapkan hari dan tanggal yang cocok",
                "periksa hari dan tanggalnya, lalu betulkan yang salah",
            )


def _other_weekday(tanggal: Tanggal) -> str:
    """Say on which weekday a date falls, where another one is printed; otherwise ""."""
    said, day = tanggal.rinci.nama_hari, tanggal.nilai
    if said is None or day is None or said == day.weekday():
        return ""
    return f"{format_date(day)} jatuh pada hari {HARI[day.weekday()]}, bukan {HARI[said]}"


CHECKS = (check_bounds, check_weekdays)
