"""Check what a report prints of itself: an achievement that follows from target and result."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.capaian import rumus
from macros.capaian.putusan import comparable
from macros.checks.dasar import Temuan, contradiction
from macros.checks.kertas_contoh import report_on, write_paper
from macros.findings import Rule
from macros.model.baca_target import JenisTarget
from macros.model.bagian_tabel import BarisTabel
from macros.model.data import Data
from macros.model.format import format_ratio

CAPAIAN = Rule(
    "LPT-001",
    "Capaian tercetak lain dari hitungannya",
    "Capaian yang tercetak sama dengan realisasi dibagi target, atau hitungan untuk indikator yang "
    "makin rendah makin baik. Pembulatan dan pemotongan tidak dihitung beda.",
    report_on("PKK-2030-01"),
)
PENYERAPAN = Rule(
    "LPT-006",
    "Penyerapan tercetak lain dari hitungannya",
    "Penyerapan yang tercetak sama dengan realisasi anggaran dibagi anggaran di baris itu. "
    "Pembulatan dan pemotongan tidak dihitung beda.",
    write_paper(
        "laporan-kinerja",
        (
            *("Program: program", "Pagu: anggaran"),
            *("Realisasi: realisasi-anggaran", "Persen: penyerapan"),
        ),
        "program: Program Contoh, anggaran: Rp2.000.000, realisasi_anggaran: Rp1.600.000, "
        "penyerapan: 60%",
    ),
)
RULES = (CAPAIAN, PENYERAPAN)


def check_results(data: Data) -> Iterator[Temuan]:
    """Find printed results that don't follow from the target and the value printed beside them."""
    for paper in data.dokumen:
        for part in paper.semua_bagian:
            for row in part.baris:
                reckoned = reckon(row)
                printed = row.capaian.nilai if row.capaian else None
                if (
                    printed is not None
                    and reckoned
                    and not any(_same(printed, one) for one in reckoned)
                ):
                    yield contradiction(
                        CAPAIAN,
                        row.place("capaian"),
                        [row.id],
                        f"capaian {row.id} tercetak {format_ratio(printed)}, hitungannya "
                        f"{format_ratio(reckoned[0])}",
                        "diharapkan sama, pembulatan tidak dihitung",
                    )


def reckon(row: BarisTabel) -> tuple[Decimal, ...]:
    """Return what a row's result may be reckoned as, percent points; () where it can't be.

    The first is that of an indicator of which more is better. Which way it is meant is not
    printed, so the other formula counts as well, and 100 where a paper lets nothing be more.
    """
    target, value = row.target, row.realisasi
    if target is None or value is None or target.jenis is None or not comparable(value, target):
        return ()
    if row.capaian is None or row.capaian.jenis is not JenisTarget.PERSEN:
        return ()
    if target.nilai is None or value.nilai is None or target.nilai_atas is not None:
        return ()
    up, down = rumus.rise(value.nilai, target.nilai), rumus.fall(value.nilai, target.nilai)
    if up is None or down is None:
        return ()
    capped = (Decimal(100),) if max(up, down) > Decimal(100) else ()
    return (up, down, *capped)


def _same(printed: Decimal, reckoned: Decimal) -> bool:
    """Tell whether a print is the reckoned figure, rounded or cut at its own decimals."""
    exponent = printed.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(min(int(exponent), 0))
    return abs(printed - reckoned) < step


def check_absorption(data: Data) -> Iterator[Temuan]:
    """Find printed shares of a budget that the amounts beside them don't give."""
    for paper in data.dokumen:
        for row in (row for part in paper.semua_bagian for row in part.baris):
            share, budget, spent = row.penyerapan, row.anggaran, row.realisasi_anggaran
            if share is None or share.jenis is not JenisTarget.PERSEN or share.nilai is None:
                continue
            if budget is None or spent is None or not budget.rupiah or spent.rupiah is None:
                continue
            reckoned = Decimal(spent.rupiah) * 100 / Decimal(budget.rupiah)
            if not _same(share.nilai, reckoned):
                yield contradiction(
                    PENYERAPAN,
                    row.place("penyerapan"),
                    [row.id],
                    f"penyerapan {row.id} tercetak “{share.tercetak}”, dihitung "
                    f"{format_ratio(reckoned)}",
                    "diharapkan hasil yang sama",
                )


CHECKS = (check_results, check_absorption)
