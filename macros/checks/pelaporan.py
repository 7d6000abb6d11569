"""Check the reports themselves: a period once, in its time, with reason and reporter."""

from __future__ import annotations

from collections.abc import Iterator

from macros.capaian.susun import results_among
from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Rule
from macros.model.data import Data
from macros.model.pesan import nearest
from macros.model.realisasi import (
    AnyRealisasi,
    BarisKinerja,
    HasilAnggaran,
    HasilKinerja,
    Periode,
    RealisasiAnggaran,
)

BERKAS = "2029/realisasi-kinerja-kpu.yml"

GANDA = Rule(
    "RLS-003",
    "Periode dilaporkan dua kali",
    "Satu baris mempunyai satu hasil untuk setiap periode. Hasil yang keliru diperbaiki di "
    "tempatnya dan dicatat di `koreksi.yml`.",
    Example(BERKAS, "      - periode: TW2", "      - periode: TW1"),
)
TERLALU_AWAL = Rule(
    "RLS-004",
    "Hasil bertanggal sebelum periodenya",
    "Hasil sebuah periode baru dapat dilaporkan sesudah periode itu dimulai.",
    Example(BERKAS, "        tanggal: 10 April 2029", "        tanggal: 10 April 2028"),
)
TANPA_ALASAN = Rule(
    "RLS-006",
    "Target tidak tercapai tanpa alasan",
    "Kalau target tidak tercapai, warga ingin tahu sebabnya. Tulis `alasan` seperti dalam laporan.",
    Example(
        BERKAS,
        "        alasan: Satu tahapan contoh menunggu persetujuan.\n",
        "",
    ),
    Level.PERINGATAN,
)
PELAPOR = Rule(
    "RLS-007",
    "Pelapor tidak dikenal",
    "Pelapor ditulis persis seperti nama unit dalam `pelaksana.yml`.",
    Example(
        BERKAS,
        "        pelapor: Divisi Contoh Perencanaan",
        "        pelapor: Divisi Contoh Perencanan",
    ),
)
BELUM_BERAKHIR = Rule(
    "RLS-009",
    "Hasil bertanggal sebelum periodenya berakhir",
    "Hasil sebuah periode biasanya dilaporkan sesudah periode itu berakhir. Kalau tanggalnya "
    "memang begitu dalam laporan, biarkan.",
    Example(BERKAS, "        tanggal: 10 April 2029", "        tanggal: 10 Maret 2029"),
    Level.PERINGATAN,
)
TENGGAT = Rule(
    "RLS-010",
    "Tenggat sebelum periodenya berakhir",
    "Tenggat tampil di samping periode yang belum dilaporkan, maka tidak boleh lebih awal dari "
    "akhir periodenya.",
    Example(BERKAS, "  TW1: 15 April 2029", "  TW1: 15 April 2028"),
)
RULES = (GANDA, TERLALU_AWAL, TANPA_ALASAN, PELAPOR, BELUM_BERAKHIR, TENGGAT)


def check_rows_once(data: Data) -> Iterator[Temuan]:
    """Find an indicator or a programme that stands twice in the reports of a year."""
    seen: set[tuple[object, ...]] = set()
    for berkas in data.realisasi:
        for row in berkas.isi.baris:
            field = "indikator" if isinstance(row, BarisKinerja) else "program"
            name = getattr(row, field)
            key = (berkas.isi.jenis, berkas.isi.tahun, name)
            if key in seen:
                yield mistake(
                    GANDA,
                    row.place(field),
                    f"“{name}” sudah ada dalam laporan {berkas.isi.tahun}",
                    "diharapkan satu baris, dengan semua periodenya di bawah `hasil`",
                    "gabungkan `hasil` keduanya",
                )
            seen.add(key)


def check_once(data: Data) -> Iterator[Temuan]:
    """Find periods that are reported twice in one row."""
    seen: set[tuple[object, ...]] = set()
    for report, name, hasil in each_result(data):
        key = (report.jenis, report.tahun, name, hasil.periode)
        if key in seen:
            yield mistake(
                GANDA,
                hasil.place("periode"),
                f"{hasil.periode} untuk “{name}” sudah dilaporkan",
                "diharapkan satu hasil untuk setiap periode",
                "hapus yang keliru, atau betulkan periodenya",
            )
        seen.add(key)


def each_result(data: Data) -> Iterator[tuple[AnyRealisasi, str, HasilKinerja | HasilAnggaran]]:
    """Yield every reported period with its report, and the row or programme that it speaks of."""
    for berkas in data.realisasi:
        report = berkas.isi
        if isinstance(report, RealisasiAnggaran):
            yield from ((report, row.program, one) for row in report.baris for one in row.hasil)
        else:
            yield from ((report, row.indikator, one) for row in report.baris for one in row.hasil)


def check_dates(data: Data) -> Iterator[Temuan]:
    """Find results that are dated before their period begins, or before it ends."""
    for report, _, hasil in each_result(data):
        if hasil.tanggal is None:
            continue
        if hasil.tanggal.nilai < hasil.periode.first_day(report.tahun):
            yield mistake(
                TERLALU_AWAL,
                hasil.place("tanggal"),
                f"tanggal {hasil.tanggal.tercetak} sebelum {hasil.periode} {report.tahun} dimulai",
                f"diharapkan tanggal dalam atau sesudah {hasil.periode} {report.tahun}",
                "periksa tanggal dan periodenya",
            )
        elif hasil.tanggal.nilai < hasil.periode.last_day(report.tahun):
            yield mistake(
                BELUM_BERAKHIR,
                hasil.place("tanggal"),
                f"tanggal {hasil.tanggal.tercetak} sebelum {hasil.periode} {report.tahun} berakhir",
                "diharapkan tanggal pada atau sesudah hari terakhir periode",
                "periksa tanggal dan periodenya",
            )


def check_due(data: Data) -> Iterator[Temuan]:
    """Find due dates that lie before the end of their period."""
    for berkas in data.realisasi:
        due = berkas.isi.tenggat
        for periode in Periode if due else ():
            day = due.of(periode) if due else None
            if day is not None and due and day.nilai < periode.last_day(berkas.isi.tahun):
                yield mistake(
                    TENGGAT,
                    due.place(periode.value),
                    f"tenggat {day.tercetak} sebelum {periode} {berkas.isi.tahun} berakhir",
                    "diharapkan tenggat pada atau sesudah hari terakhir periode",
                    "periksa tahun dan bulannya",
                )


def check_reasons(data: Data) -> Iterator[Temuan]:
    """Find targets that were missed without a word why."""
    for tahun in sorted({b.isi.tahun for b in data.realisasi}):
        rows = (row for row in data.acuan_tahun.get(tahun, ()) if row.id in data.baris_laporan)
        for row in results_among(data, tahun, rows):
            for one in row.laporan:
                missed = one.capaian is not None and one.capaian.tercapai is False
                if one.hasil is None or one.hasil.cetakan is not None:
                    continue
                if missed and one.hasil.alasan is None:
                    yield mistake(
                        TANPA_ALASAN,
                        one.hasil.place("periode"),
                        f"target {one.periode} “{row.acuan.id}” tidak tercapai tanpa alasan",
                        "diharapkan `alasan`",
                        "tulis alasannya seperti dalam laporan",
                    )


def check_reporters(data: Data) -> Iterator[Temuan]:
    """Find reporters that are not on the list of the office's units."""
    known = [unit.nama for unit in data.pelaksana]
    for _, _, hasil in each_result(data):
        if hasil.pelapor is not None and hasil.pelapor not in known:
            meant = nearest(hasil.pelapor, known)
            yield mistake(
                PELAPOR,
                hasil.place("pelapor"),
                f"pelapor “{hasil.pelapor}” tidak ada dalam pelaksana.yml",
                f"mungkin maksudnya “{meant}”" if meant else "diharapkan nama unit yang ada",
                f"tulis “{meant}”" if meant else "tambahkan unitnya lebih dulu",
            )


CHECKS = (
    check_rows_once,
    check_once,
    check_dates,
    check_due,
    check_reasons,
    check_reporters,
)
