"""Check reports on money: programmes that have a budget, amounts that grow within it, one basis."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from macros.capaian.jumlah import TRIWULAN, sum_known
from macros.capaian.pagu import budgets_of
from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Rule
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.pesan import nearest
from macros.model.realisasi import (
    BarisAnggaran,
    CaraHitung,
    HasilAnggaran,
    Periode,
    RealisasiAnggaran,
)

BERKAS = "2029/realisasi-anggaran.yml"

TANPA_PAGU = Rule(
    "RLA-001",
    "Realisasi untuk program tanpa anggaran",
    "Realisasi anggaran dilaporkan pada program yang anggarannya tercetak tahun itu.",
    Example(BERKAS, "  - program: contoh-satu", "  - program: contoh-stau"),
)
TURUN = Rule(
    "RLA-002",
    "Realisasi anggaran turun dari periode sebelumnya",
    "Realisasi anggaran yang dihitung sejak 1 Januari tidak turun. Kalau memang ada "
    "pengembalian belanja, tulis sebabnya di `alasan`. Kalau setiap triwulan dilaporkan sendiri, "
    "tulis `cara_hitung: per-periode`.",
    Example(BERKAS, "        nilai: Rp6.000.000", "        nilai: Rp2.000.000"),
)
LEBIH = Rule(
    "RLA-003",
    "Realisasi melebihi anggaran",
    "Belanja di atas anggaran biasanya salah ketik, atau anggarannya sudah direvisi dan dokumen "
    "perubahannya belum dimasukkan. Kalau memang begitu, tulis `alasan`.",
    Example(BERKAS, "        nilai: Rp12.600.000", "        nilai: Rp126.000.000"),
)
BASIS = Rule(
    "RLA-004",
    "Dua basis dalam satu tahun",
    "SPP dan SP2D mencatat uang pada saat yang berbeda, maka angkanya tidak dapat disambung.",
    Example(
        BERKAS,
        "        nilai: Rp6.000.000\n        basis: SP2D",
        "        nilai: Rp6.000.000\n        basis: SPP",
    ),
    Level.PERINGATAN,
)
RULES = (TANPA_PAGU, TURUN, LEBIH, BASIS)


def check_programmes(data: Data) -> Iterator[Temuan]:
    """Find money spent on a programme that has no printed budget in that year."""
    for report, row in _rows(data):
        known = {name for periode in Periode for name in budgets_of(data, report.tahun, periode)}
        if row.program not in known:
            meant = nearest(row.program, sorted(known))
            yield mistake(
                TANPA_PAGU,
                row.place("program"),
                f"program “{row.program}” tidak beranggaran tahun {report.tahun}",
                f"mungkin maksudnya “{meant}”" if meant else "diharapkan program yang beranggaran",
                f"tulis “{meant}”" if meant else "masukkan dulu dokumen yang mencetak anggarannya",
            )


def check_printed_programmes(data: Data) -> Iterator[Temuan]:
    """Find printed spending that names a row whose amount is blank: no page could show it."""
    for year, told in data.belanja_tercetak.items():
        known = {name for periode in Periode for name in budgets_of(data, year, periode)}
        homeless = (one.baris for name, ones in told.items() if name not in known for one in ones)
        for row in homeless:
            yield mistake(
                TANPA_PAGU,
                row.place("merujuk"),
                f"baris anggaran “{row.merujuk}” tidak mencetak jumlah",
                "diharapkan baris program yang anggarannya tercetak tahun itu",
                "sebut baris dokumen yang mencetak anggarannya; kalau tidak ada, hapus `merujuk`",
            )


def check_growth(data: Data) -> Iterator[Temuan]:
    """Find amounts since 1 January that shrink from one period to the next without a reason."""
    for report, row in _rows(data):
        if report.cara is CaraHitung.PER_PERIODE:
            continue
        for before, after in pairwise(_in_order(row)):
            if _rupiah(after) < _rupiah(before) and after.alasan is None:
                yield mistake(
                    TURUN,
                    after.place("nilai"),
                    f"{after.periode} {format_rupiah(_rupiah(after))}, sebelumnya "
                    f"{format_rupiah(_rupiah(before))}",
                    "diharapkan jumlah sejak 1 Januari, yang tidak turun",
                    "periksa angkanya, atau tulis `alasan`; kalau setiap triwulan dihitung "
                    "sendiri, tulis `cara_hitung: per-periode`",
                )


def check_limits(data: Data) -> Iterator[Temuan]:
    """Find amounts above the budget of their programme."""
    for report, row in _rows(data):
        for one in _in_order(row):
            pagu = budgets_of(data, report.tahun, one.periode).get(row.program)
            spent = _spent(report, row, one)
            if pagu is not None and spent > pagu and one.alasan is None:
                yield mistake(
                    LEBIH,
                    one.place("nilai"),
                    f"realisasi {format_rupiah(spent)} melebihi anggaran {format_rupiah(pagu)}",
                    "diharapkan paling banyak sebesar anggaran",
                    "periksa angkanya, atau tulis `alasan`",
                )


def check_basis(data: Data) -> Iterator[Temuan]:
    """Find programmes whose periods of one year rest on two bases."""
    for _, row in _rows(data):
        for before, after in pairwise(_in_order(row)):
            if before.basis is not after.basis:
                yield mistake(
                    BASIS,
                    after.place("basis"),
                    f"basis {after.basis}, sebelumnya {before.basis}",
                    "diharapkan satu basis dalam setahun",
                    "samakan basisnya dengan laporan sebelumnya",
                )


def _rows(data: Data) -> Iterator[tuple[RealisasiAnggaran, BarisAnggaran]]:
    for berkas in data.realisasi:
        if isinstance(berkas.isi, RealisasiAnggaran):
            yield from ((berkas.isi, row) for row in berkas.isi.baris)


def _in_order(row: BarisAnggaran) -> list[HasilAnggaran]:
    """Return the periods that hold an amount, in their order."""
    order = list(Periode)
    return sorted(
        (one for one in row.hasil if one.nilai is not None),
        key=lambda one: order.index(one.periode),
    )


def _spent(report: RealisasiAnggaran, row: BarisAnggaran, one: HasilAnggaran) -> int:
    """Return what was spent at least since 1 January; quarters that are missing add nothing."""
    if report.cara is CaraHitung.KUMULATIF or one.periode is Periode.TAHUN:
        return _rupiah(one)
    reported = {other.periode: other for other in row.hasil}
    return sum_known(reported, TRIWULAN[: TRIWULAN.index(one.periode) + 1])


def _rupiah(hasil: HasilAnggaran) -> int:
    """Return whole rupiah of a period that holds an amount."""
    return (hasil.nilai.rupiah if hasil.nilai else None) or 0


CHECKS = (check_programmes, check_printed_programmes, check_growth, check_limits, check_basis)
