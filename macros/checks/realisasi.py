"""Check results against their targets: a row that has one, its unit, its time in force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.capaian.putusan import Sebab, judge
from macros.capaian.susun import periods_in_force
from macros.checks.dasar import Temuan, mistake
from macros.checks.dokumen import FOLDER
from macros.checks.rujukan import TIDAK_ADA
from macros.findings import Example, Rule
from macros.model.acuan import Acuan
from macros.model.data import Data
from macros.model.pesan import nearest
from macros.model.realisasi import BarisKinerja, HasilKinerja, RealisasiKinerja

BERKAS = "2029/realisasi-kinerja-kpu.yml"

TANPA_TARGET = Rule(
    "RLS-001",
    "Realisasi untuk baris tanpa target",
    "Realisasi dilaporkan pada baris yang mencetak target. `indikator` berisi id baris itu.",
    Example(BERKAS, "  - indikator: PKK-2029-01", "  - indikator: PKK-2029-P1"),
)
SATUAN = Rule(
    "RLS-002",
    "Hasil tidak memakai satuan targetnya",
    "Hasil ditulis seperti targetnya: persen dengan persen, laporan dengan laporan, predikat "
    "dengan predikat. Kalau tidak, keduanya tidak dapat dibandingkan.",
    Example(BERKAS, "        nilai: 91%", "        nilai: 91 orang"),
)
LUAR_MASA = Rule(
    "RLS-005",
    "Periode di luar masa berlaku dokumen",
    "Sesudah dokumen diganti, hasil dilaporkan pada baris dokumen penggantinya. Yang dipakai "
    "adalah dokumen yang berlaku pada hari terakhir periode.",
    Example(
        "2030/realisasi-kinerja-kpu.yml",
        "  - indikator: PKK-2030P-01\n    hasil:\n      - periode: TW3",
        "  - indikator: PKK-2030P-01\n    hasil:\n      - periode: TW1",
    ),
)
BADAN = Rule(
    "RLS-008",
    "Laporan di berkas badan lain",
    "Hasil dilaporkan di berkas badan yang punya dokumennya. Tenggatnya diambil dari berkas itu.",
    Example(BERKAS, "badan: kpu", "badan: sekretariat"),
)
RULES = (TANPA_TARGET, SATUAN, LUAR_MASA, BADAN)


@dataclass(frozen=True)
class _Butir:
    """Hold one reported period with the indicator it belongs to."""

    laporan: RealisasiKinerja
    acuan: Acuan
    hasil: HasilKinerja


def _reported(data: Data) -> Iterator[_Butir]:
    for berkas in data.realisasi:
        if isinstance(berkas.isi, RealisasiKinerja):
            for row in berkas.isi.baris:
                acuan = data.acuan.get(row.indikator)
                if acuan is not None and acuan.target is not None:
                    yield from (_Butir(berkas.isi, acuan, hasil) for hasil in row.hasil)


def check_folder(data: Data) -> Iterator[Temuan]:
    """Find reports that stand in the folder of another year."""
    for berkas in data.realisasi:
        if (folder := berkas.jalur.split("/")[0]) != str(berkas.isi.tahun):
            yield mistake(
                FOLDER,
                berkas.isi.place("tahun"),
                f"berkas ini di folder {folder}, isinya tahun {berkas.isi.tahun}",
                f"diharapkan tahun {folder}",
                "perbaiki salah satu: pindahkan berkas, atau betulkan isinya",
            )


def check_rows(data: Data) -> Iterator[Temuan]:
    """Find reports on rows that are not there, or of another year, or that print no target."""
    rows = [
        (berkas.isi.tahun, row)
        for berkas in data.realisasi
        for row in berkas.isi.baris
        if isinstance(row, BarisKinerja)
    ]
    targets = {a.id for a in data.semua_acuan if a.target is not None and a.target.kosong is None}
    for tahun, row in rows:
        acuan = data.acuan.get(row.indikator)
        if acuan is None:
            meant = nearest(row.indikator, sorted(targets))
            yield mistake(
                TIDAK_ADA,
                row.place("indikator"),
                f"baris “{row.indikator}” tidak ada",
                f"mungkin maksudnya “{meant}”" if meant else "diharapkan id baris yang ada",
                f"tulis “{meant}”" if meant else "salin id dari halaman dokumennya",
            )
        elif acuan.id not in targets or acuan.dokumen.untuk_tahun != tahun:
            yield mistake(
                TANPA_TARGET,
                row.place("indikator"),
                f"baris “{acuan.id}” tidak mencetak target tahun {tahun}",
                "diharapkan id indikator yang bertarget dalam dokumen tahun itu",
                "salin id dari halaman dokumennya",
            )


def check_units(data: Data) -> Iterator[Temuan]:
    """Find results that measure something else than their target."""
    for one in _reported(data):
        target = one.acuan.target
        if one.hasil.nilai is None or target is None:
            continue
        quarters = one.acuan.triwulan.bagian if one.acuan.triwulan else ()
        year = [] if target.triwulan else [target]
        parts = [*year, *(part for _, part in quarters)]
        if all(judge(one.hasil.nilai, part, None).sebab is Sebab.BEDA for part in parts):
            printed = target.tercetak or "per triwulan"
            yield mistake(
                SATUAN,
                one.hasil.place("nilai"),
                f"hasil “{one.hasil.nilai.tercetak}” tidak sejenis dengan target “{printed}”",
                "diharapkan satuan yang sama dengan targetnya",
                "tulis angka dengan satuan seperti pada target",
            )


def check_force(data: Data) -> Iterator[Temuan]:
    """Find results on a row whose paper was not in force at the end of the period."""
    for one in _reported(data):
        paper = one.acuan.dokumen
        valid = periods_in_force(data, paper)
        if one.hasil.periode not in valid and paper.untuk_tahun == one.laporan.tahun:
            yield mistake(
                LUAR_MASA,
                one.hasil.place("periode"),
                f"{paper.nama} tidak berlaku pada akhir {one.hasil.periode}",
                f"diharapkan salah satu: {', '.join(valid)}"
                if valid
                else "diharapkan dokumen lain",
                "laporkan pada baris dokumen yang berlaku waktu itu",
            )


def check_body(data: Data) -> Iterator[Temuan]:
    """Find results of one body's paper in the report of the other."""
    for berkas in data.realisasi:
        if not isinstance(berkas.isi, RealisasiKinerja):
            continue
        for row in berkas.isi.baris:
            acuan = data.acuan.get(row.indikator)
            if acuan is not None and acuan.dokumen.badan != berkas.isi.badan:
                yield mistake(
                    BADAN,
                    row.place("indikator"),
                    f"{acuan.dokumen.nama} milik {acuan.dokumen.badan}, bukan {berkas.isi.badan}",
                    f"diharapkan dalam berkas dengan `badan: {acuan.dokumen.badan}`",
                    "pindahkan barisnya ke berkas badan itu, atau betulkan `badan`",
                )


CHECKS = (check_folder, check_rows, check_units, check_force, check_body)
