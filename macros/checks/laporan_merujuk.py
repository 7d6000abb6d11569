"""Check what reports say of rows of other papers: that they are there, and that they agree."""

from __future__ import annotations

from collections.abc import Iterator

from macros.capaian.susun import periods_in_force, target_of
from macros.checks.dasar import Temuan, contradiction, mistake
from macros.checks.kertas_contoh import report_on
from macros.checks.target import show_target
from macros.findings import Rule
from macros.model.bagian_tabel import BarisTabel
from macros.model.belanja_tercetak import BelanjaBaris
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.realisasi import Periode

RUJUKAN = Rule(
    "LPT-003",
    "Baris yang dirujuk tidak ada",
    "`merujuk` memuat id baris dokumen lain yang ada di situs. Baris laporan dengan realisasi "
    "merujuk ke dokumen yang masih berlaku pada akhir periodenya.",
    report_on("PKK-2030-99"),
)
HASIL = Rule(
    "LPT-004",
    "Hasil satu indikator atau belanja satu baris anggaran berbeda antara dua laporan",
    "Yang tercetak dalam laporan sama dengan yang ditulis dalam realisasi-kinerja-*.yml atau "
    "realisasi-anggaran.yml, dan dengan laporan lain untuk periode itu. Situs memakai yang "
    "ditulis, lalu laporan pertama.",
    report_on("PKK-2030P-01"),
)
TARGET = Rule(
    "LPT-005",
    "Target atau anggaran dalam laporan lain dari dokumen yang dilaporkannya",
    "Laporan mencetak target, atau anggaran, yang sama dengan baris yang disebut `merujuk`.",
    report_on("PKK-2030P-01"),
)
RULES = (RUJUKAN, HASIL, TARGET)


def check_references(data: Data) -> Iterator[Temuan]:
    """Find rows that speak of a row that does not exist."""
    for paper in data.dokumen:
        for part in paper.semua_bagian:
            for row in part.baris:
                if row.merujuk is not None and row.merujuk not in data.acuan:
                    yield mistake(
                        RUJUKAN,
                        row.place("merujuk"),
                        f"baris “{row.merujuk}” tidak ada",
                        "diharapkan id baris dokumen yang ada",
                        "periksa idnya, atau hapus `merujuk`",
                    )
                elif row.merujuk is not None and _is_too_late(data, paper, row):
                    yield mistake(
                        RUJUKAN,
                        row.place("merujuk"),
                        f"dokumen baris “{row.merujuk}” tidak berlaku pada akhir periode ini",
                        "diharapkan baris dokumen yang berlaku ketika periodenya berakhir",
                        "sebut baris dokumen penggantinya",
                    )


def _is_too_late(data: Data, paper: Dokumen, row: BarisTabel) -> bool:
    """Tell whether a result is of a promise that another paper had replaced by then."""
    acuan, period = data.acuan[row.merujuk or ""], paper.periode_laporan
    measured = row.realisasi is not None and acuan.target is not None
    spent = row.realisasi_anggaran is not None and acuan.uang is not None
    counts = (measured or spent) and period is not None
    same_year = acuan.dokumen.untuk_tahun == paper.untuk_tahun
    return counts and same_year and period not in periods_in_force(data, acuan.dokumen)


def check_told_twice(data: Data) -> Iterator[Temuan]:
    """Find results that are told otherwise in another report, or as staff typed them in."""
    typed = {
        (row.indikator, hasil.periode): hasil.nilai
        for year in data.tahun
        for report in data.results_of_year(year)
        for row in report.baris
        for hasil in row.hasil
        if hasil.nilai is not None
    }
    for printed in data.hasil_tercetak.values():
        for (name, period), results in printed.items():
            first = typed.get((name, period), results[0].nilai)
            for one in results:
                if first is None or one.nilai is None or one.nilai.makna == first.makna:
                    continue
                yield contradiction(
                    HASIL,
                    one.baris.place("realisasi"),
                    [one.baris.id, name],
                    f"realisasi {name} tercetak “{one.nilai.tercetak}” di sini, di laporan lain "
                    f"“{first.tercetak}”",
                    "diharapkan hasil yang sama",
                )


def check_reported_targets(data: Data) -> Iterator[Temuan]:
    """Find targets that a report prints otherwise than the row that it reports on."""
    for printed in data.hasil_tercetak.values():
        for (name, period), results in printed.items():
            promised = target_of(data.acuan[name], period)
            for row in (one.baris for one in results):
                if promised is None or row.target is None or row.target.kosong is not None:
                    continue
                if row.target.makna != promised.makna:
                    yield contradiction(
                        TARGET,
                        row.place("target"),
                        [row.id, name],
                        f"target {name} tercetak “{show_target(row.target)}” di sini, di "
                        f"dokumennya “{show_target(promised) or '(kosong)'}”",
                        "diharapkan target yang sama",
                    )


def check_money_told_twice(data: Data) -> Iterator[Temuan]:
    """Find money spent in a year that is told otherwise elsewhere, or as staff typed it in."""
    for year, programmes in data.belanja_tercetak.items():
        typed = {
            row.program: hasil.nilai
            for report in data.spending_of_year(year)
            for row in report.baris
            for hasil in row.hasil
            if hasil.periode is Periode.TAHUN and hasil.nilai is not None
        }
        for program, told in programmes.items():
            first = typed.get(program, told[0].nilai)
            for one in told:
                if first is None or one.nilai is None or one.nilai.rupiah == first.rupiah:
                    continue
                yield contradiction(
                    HASIL,
                    one.baris.place("realisasi_anggaran"),
                    [one.baris.id, one.baris.merujuk or program],
                    f"realisasi anggaran program {program} tercetak “{one.nilai.tercetak}” di "
                    f"sini, di laporan lain “{first.tercetak}”",
                    "diharapkan jumlah yang sama",
                )


def check_rows_told_twice(data: Data) -> Iterator[Temuan]:
    """Find money spent of a kegiatan, or lower, that two reports of one period tell otherwise."""
    for name, told in data.belanja_baris.items():
        first: dict[Periode | None, BelanjaBaris] = {}
        for one in told:
            before = first.setdefault(one.laporan.periode_laporan, one)
            spent, known = one.baris.realisasi_anggaran, before.baris.realisasi_anggaran
            if one.acuan.program is not None or one.rupiah == before.rupiah:
                continue
            yield contradiction(
                HASIL,
                one.baris.place("realisasi_anggaran"),
                [one.baris.id, before.baris.id],
                f"realisasi anggaran {name} tercetak “{spent.tercetak if spent else ''}” di sini, "
                f"di {before.baris.id} “{known.tercetak if known else ''}”",
                "diharapkan jumlah yang sama",
            )


def check_reported_budgets(data: Data) -> Iterator[Temuan]:
    """Find budgets that a report prints otherwise than the row that it reports on."""
    for told in data.belanja_baris.values():
        for budget, row in ((one.acuan, one.baris) for one in told):
            if budget.uang is None or row.anggaran is None or row.anggaran.rupiah is None:
                continue
            if row.anggaran.rupiah != budget.uang.rupiah:
                yield contradiction(
                    TARGET,
                    row.place("anggaran"),
                    [row.id, budget.id],
                    f"anggaran {budget.id} tercetak “{row.anggaran.tercetak}” di sini, di "
                    f"dokumennya “{budget.uang.tercetak or '(kosong)'}”",
                    "diharapkan anggaran yang sama",
                )


CHECKS = (
    check_references,
    check_told_twice,
    check_reported_targets,
    check_money_told_twice,
    check_rows_told_twice,
    check_reported_budgets,
)
