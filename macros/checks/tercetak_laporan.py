"""Check what a report and a budget print of themselves: results that follow, levels that add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.capaian import rumus
from macros.capaian.putusan import comparable
from macros.checks.dasar import Temuan, contradiction
from macros.findings import Example, Rule
from macros.model.baca_target import JenisTarget
from macros.model.bagian_tabel import BagianDokumen, BarisTabel, Tingkat
from macros.model.data import Data
from macros.model.format import format_ratio, format_rupiah

#: A report with one row, whose `merujuk` is filled in.
LAPORAN = """\
jenis: laporan-kinerja
id: LKK-2030
nama: Laporan Kinerja 2030, KPU
tahun: 2030
badan: kpu
sumber: {berkas: contoh, baris: 1-5}
bagian:
  - kolom:
      - {teks: Indikator, isi: indikator}
      - {teks: Target, isi: target}
      - {teks: Realisasi, isi: realisasi}
      - {teks: Capaian, isi: capaian}
    baris_sumber: 1
    baris:
      - id: LKK-2030-01
        merujuk: %s
        indikator: Jumlah laporan contoh
        target: 10 Laporan
        realisasi: 5 Laporan
        capaian: 60%%
        baris_sumber: 2
tanda_tangan: {kosong: tidak-tercetak}
"""
_ANGGARAN = """\
jenis: rencana-kerja-anggaran
id: RKA-2030
nama: Rencana Kerja dan Anggaran 2030, KPU
tahun: 2030
badan: kpu
sumber: {berkas: contoh, baris: 1-5}
bagian:
  - kolom:
      - {teks: Uraian, isi: uraian}
      - {teks: Jumlah, isi: anggaran}
    baris_sumber: 1
    baris:
      - {id: RKA-2030-01, tingkat: program, uraian: Program, anggaran: Rp2.000.000, baris_sumber: 2}
      - {id: RKA-2030-02, tingkat: kegiatan, uraian: Satu, anggaran: Rp1.500.000, baris_sumber: 3}
tanda_tangan: {kosong: tidak-tercetak}
"""

CAPAIAN = Rule(
    "LPT-001",
    "Capaian tercetak lain dari hitungannya",
    "Capaian yang tercetak sama dengan realisasi dibagi target, atau hitungan untuk indikator yang "
    "makin rendah makin baik. Pembulatan dan pemotongan tidak dihitung beda.",
    Example("2030/laporan-kinerja-kpu.yml", "", LAPORAN % "PKK-2030-01"),
)
TINGKAT = Rule(
    "LPT-002",
    "Jumlah tingkat anggaran tidak cocok",
    "Setiap tingkat anggaran adalah jumlah tingkat di bawahnya, kalau keduanya tercetak.",
    Example("2030/rencana-kerja-anggaran-kpu.yml", "", _ANGGARAN),
)
RULES = (CAPAIAN, TINGKAT)


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


def check_levels(data: Data) -> Iterator[Temuan]:
    """Find budget rows that are not the sum of the rows of the level below them."""
    for paper in data.dokumen:
        for part in paper.semua_bagian:
            for row, below in list_levels(part):
                amounts = [child.anggaran.rupiah for child in below if child.anggaran]
                own = row.anggaran.rupiah if row.anggaran else None
                known = [amount for amount in amounts if amount is not None]
                if own is None or not known or len(known) != len(below) or sum(known) == own:
                    continue
                yield contradiction(
                    TINGKAT,
                    row.place("anggaran"),
                    [row.id, *(child.id for child in below)],
                    f"{row.id} tercetak {format_rupiah(own)}, {len(below)} baris di bawahnya "
                    f"berjumlah {format_rupiah(sum(known))}",
                    "diharapkan jumlah yang sama",
                )


_DALAM = {level: depth for depth, level in enumerate(Tingkat)}


def list_levels(part: BagianDokumen) -> Iterator[tuple[BarisTabel, list[BarisTabel]]]:
    """Yield each budget row with the rows directly below it; a total has the topmost rows."""
    rows = [row for row in part.baris if row.tingkat is not None]
    top = min((_depth(row) for row in rows if row.tingkat is not Tingkat.JUMLAH), default=0)
    for number, row in enumerate(rows):
        if row.tingkat is Tingkat.JUMLAH:
            yield row, [one for one in rows if _depth(one) == top]
            continue
        inner: list[BarisTabel] = []
        for other in rows[number + 1 :]:
            if other.tingkat is Tingkat.JUMLAH or _depth(other) <= _depth(row):
                break
            inner.append(other)
        nearest = min((_depth(one) for one in inner), default=0)
        yield row, [one for one in inner if _depth(one) == nearest]


def _depth(row: BarisTabel) -> int:
    return _DALAM[row.tingkat] if row.tingkat is not None else 0


CHECKS = (check_results, check_levels)
