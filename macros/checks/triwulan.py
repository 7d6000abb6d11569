"""Check what the amounts of quarters count: that it is said, and that they agree with the year."""

from __future__ import annotations

from collections.abc import Iterator

from macros.capaian.jumlah import TRIWULAN, amount_of, sum_known
from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Place, Rule
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.realisasi import (
    BarisAnggaran,
    CaraHitung,
    HasilAnggaran,
    Periode,
    RealisasiAnggaran,
)

CARA = Rule(
    "RLA-005",
    "Cara hitung triwulan tidak disebut",
    "Angka triwulan dapat berarti seluruh belanja sejak 1 Januari, atau belanja triwulan itu saja. "
    "Dari angkanya tidak dapat dibedakan, maka berkasnya harus menyebutnya. Hanya laporan yang "
    "berisi triwulan I saja, atau setahun saja, yang tidak memerlukannya.",
    Example("2029/realisasi-anggaran.yml", "cara_hitung: kumulatif\n", ""),
)
SETAHUN = Rule(
    "RLA-006",
    "Triwulan tidak cocok dengan setahun",
    "Pada 31 Desember hanya ada satu jumlah. Kalau kumulatif, triwulan IV sama dengan setahun. "
    "Kalau per-periode, keempat triwulan berjumlah sama dengan setahun.",
    Example(
        "2028/realisasi-anggaran.yml", "        nilai: Rp10.890.000", "        nilai: Rp10.980.000"
    ),
)
RULES = (CARA, SETAHUN)
_PILIHAN = "`cara_hitung: kumulatif` (sejak 1 Januari) atau `cara_hitung: per-periode`"


def check_way(data: Data) -> Iterator[Temuan]:
    """Find reports by quarter that do not say what a quarter's amount counts."""
    for report in _reports(data):
        periods = {one.periode for row in report.baris for one in row.hasil if one.nilai}
        if report.cara_hitung is None and not any(
            periods <= {alone} for alone in (Periode.TW1, Periode.TAHUN)
        ):
            yield mistake(
                CARA,
                report.place("tahun"),
                "laporan per triwulan ini tidak menyebut `cara_hitung`",
                f"diharapkan {_PILIHAN}",
                "baca dalam laporannya: kalau TW2 sudah memuat TW1, tulis `kumulatif`; kalau TW2 "
                "berisi April sampai Juni saja, tulis `per-periode`",
            )


def check_year(data: Data) -> Iterator[Temuan]:
    """Find years whose quarters tell another amount for the same day than the year does."""
    for report in _reports(data):
        for row in report.baris:
            found = _disagree(report, row)
            if found is not None:
                yield found


def _disagree(report: RealisasiAnggaran, row: BarisAnggaran) -> Temuan | None:
    reported = {one.periode: one for one in row.hasil}
    year = amount_of(reported.get(Periode.TAHUN))
    if year is None or report.cara_hitung is None:
        return None
    if report.cara is CaraHitung.KUMULATIF:
        last = amount_of(reported.get(Periode.TW4))
        if last is None or last == year:
            return None
        said = f"TW4 {format_rupiah(last)}, setahun {format_rupiah(year)}"
        return _say(_place(reported), said, "TW4 yang sama dengan setahun, sebab kumulatif")
    total = sum_known(reported, TRIWULAN)
    missing = [str(one) for one in TRIWULAN if amount_of(reported.get(one)) is None]
    if total == year or (missing and total < year):
        return None
    rest = f" tanpa {', '.join(missing)}" if missing else ""
    said = f"jumlah triwulan{rest} {format_rupiah(total)}, setahun {format_rupiah(year)}"
    expected = "paling banyak sebesar setahun" if missing else "jumlah yang sama dengan setahun"
    return _say(_place(reported), said, f"{expected}, sebab per-periode")


def _say(place: Place, said: str, expected: str) -> Temuan:
    return mistake(
        SETAHUN,
        place,
        said,
        f"diharapkan {expected}",
        "periksa angkanya dan `cara_hitung` dalam laporan; angka yang keliru dibetulkan di "
        "tempatnya, dan kalau sudah terbit dicatat di koreksi.yml",
    )


def _place(reported: dict[Periode, HasilAnggaran]) -> Place:
    return reported[Periode.TAHUN].place("nilai")


def _reports(data: Data) -> Iterator[RealisasiAnggaran]:
    return (b.isi for b in data.realisasi if isinstance(b.isi, RealisasiAnggaran))


CHECKS = (check_way, check_year)
