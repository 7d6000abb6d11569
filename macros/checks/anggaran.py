"""Check money: totals, the same programme in several papers, and the costs of action plans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from macros.checks.dasar import Temuan, contradiction, mistake, normalize
from macros.findings import Example, Rule
from macros.model.anggaran import Anggaran, AnggaranProgram
from macros.model.baris_aksi import BarisAksi
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.format import format_rupiah
from macros.source.mirip import tell_apart
from macros.source.rules import PK

AKSI = "2030/rencana-aksi-kpu.yml"

JUMLAH = Rule(
    "ANG-001",
    "Anggaran program tidak berjumlah sama dengan totalnya",
    "Jumlah anggaran program harus sama dengan total yang tercetak di bawahnya.",
    Example(PK, "        anggaran: Rp 12.500.000", "        anggaran: Rp 12.600.000"),
)
BEDA = Rule(
    "ANG-002",
    "Anggaran program yang sama berbeda antar-dokumen",
    "Program yang sama mempunyai anggaran yang sama dalam setiap dokumen setahun. Dokumen "
    "perubahan dibandingkan dengan sesama perubahan.",
    Example(
        "2030/rencana-kinerja-tahunan-kpu.yml",
        "      anggaran: Rp12.500.000",
        "      anggaran: Rp21.500.000",
    ),
)
BIAYA = Rule(
    "ANG-003",
    "Biaya rencana aksi tidak berjumlah sama dengan anggaran program",
    "Jumlah perkiraan biaya dalam satu rencana aksi dibandingkan dengan anggaran program tahun "
    "itu.",
    Example(AKSI, "    perkiraan_biaya: 7.500.000", "    perkiraan_biaya: 7.600.000"),
)
BIAYA_PINDAH = Rule(
    "ANG-004",
    "Biaya yang sama berdiri pada kegiatan lain di rencana aksi lain",
    "Satu angka pada dua kegiatan yang berlainan biasanya sel gabungan: biaya itu bukan biaya "
    "satu kegiatan.",
    Example(
        "2030/rencana-aksi-sekretariat.yml",
        "    perkiraan_biaya: {kosong: tidak-tercetak}",
        "    perkiraan_biaya: 12.500.000",
    ),
)
NAMA = Rule(
    "PRG-001",
    "Nama program berbeda antar-dokumen",
    "Program yang sama ditulis dengan kata-kata yang sama dalam setiap dokumen.",
    Example(
        "2030/rencana-kinerja-tahunan-kpu.yml",
        "      teks: Program Contoh Satu",
        "      teks: Contoh Satu",
    ),
)
DUA_KALI = Rule(
    "ANG-005",
    "Program yang sama dua kali dalam satu dokumen",
    "Satu program mempunyai satu anggaran dalam satu dokumen. Dua baris akan terhitung keliru.",
    Example(PK, "        program: contoh-dua", "        program: contoh-satu"),
)
RULES = (DUA_KALI, JUMLAH, BEDA, BIAYA, BIAYA_PINDAH, NAMA)

Row = tuple[Dokumen, AnggaranProgram]


def check_totals(data: Data) -> Iterator[Temuan]:
    """Find budget blocks whose amounts don't add up to their printed total."""
    for paper in data.dokumen:
        anggaran = paper.anggaran_tercetak
        if anggaran is None or anggaran.jumlah is None:
            continue
        printed = anggaran.jumlah.anggaran.rupiah
        amounts = [row.anggaran.rupiah for row in anggaran.berjumlah]
        if printed is None or None in amounts:
            continue
        total = sum(amount for amount in amounts if amount is not None)
        if total != printed:
            yield contradiction(
                JUMLAH,
                anggaran.jumlah.place("anggaran"),
                [anggaran.jumlah.id],
                f"anggaran {_above(anggaran)} berjumlah {format_rupiah(total)}, "
                f"tercetak {format_rupiah(printed)}, selisih {format_rupiah(total - printed)}",
                "diharapkan jumlah yang sama",
            )


def _above(anggaran: Anggaran) -> str:
    """Name the rows that a total is the sum of."""
    return "program" if anggaran.program else "di atasnya"


def check_programme_once(data: Data) -> Iterator[Temuan]:
    """Find a programme that one paper lists twice."""
    for paper in data.dokumen:
        anggaran = paper.anggaran_tercetak
        seen: set[str] = set()
        for row in anggaran.program if anggaran else ():
            if row.program in seen:
                yield mistake(
                    DUA_KALI,
                    row.place("program"),
                    f"program “{row.program}” sudah ada dalam dokumen ini",
                    "diharapkan satu baris untuk satu program",
                    "periksa kode programnya; program lain dicatat dulu di program.yml",
                )
            seen.add(row.program)


def check_same_programme(data: Data) -> Iterator[Temuan]:
    """Find a programme whose amount or name differs between the papers of a year."""
    for rows in _by_programme(data):
        paper, first = rows[0]
        # A programme that prints its amount at its details alone says nothing of it here.
        told = [r for r in rows if r[1].anggaran.rupiah is not None or not r[1].rincian]
        differing = [r for r in told if r[1].anggaran.rupiah != told[0][1].anggaran.rupiah]
        if differing:
            yield contradiction(
                BEDA,
                differing[0][1].place("anggaran"),
                (row.id for _, row in rows),
                f"“{first.teks}” tercetak {format_rupiah(differing[0][1].anggaran.rupiah)} di "
                f"sini, {format_rupiah(told[0][1].anggaran.rupiah)} dalam {told[0][0].nama}",
                "diharapkan anggaran yang sama",
            )
        renamed = [r for r in rows if normalize(r[1].teks) != normalize(first.teks)]
        if renamed:
            here, there = tell_apart(renamed[0][1].teks, first.teks)
            yield contradiction(
                NAMA,
                renamed[0][1].place("teks"),
                (row.id for _, row in renamed),
                f"program ini tercetak “{here}” di sini, “{there}” dalam {paper.nama}",
                "diharapkan nama yang sama",
            )


def _by_programme(data: Data) -> Iterator[list[Row]]:
    """Yield the printed rows of one programme in one year; each revision stands apart."""
    groups: dict[tuple[int, str, date | None], list[Row]] = defaultdict(list)
    for paper in data.dokumen:
        anggaran = paper.anggaran_tercetak
        year = paper.untuk_tahun
        if anggaran is None or year is None:
            continue
        for row in anggaran.program:
            since = paper.berlaku_sejak.nilai if paper.berlaku_sejak else None
            groups[year, row.program, since].append((paper, row))
    # Originals first, then revisions by the day from which they hold.
    yield from (groups[key] for key in sorted(groups, key=lambda k: k[2] or date.min))


def budget_of_year(data: Data, tahun: int | None, *, revised: bool = False) -> int | None:
    """Return the sum of programme amounts of a year; None where none is known.

    As first signed, or with what revised papers print in place of it.
    """
    amounts: dict[str, int] = {}
    for rows in _by_programme(data):
        paper, row = rows[0]
        if paper.untuk_tahun != tahun:
            continue
        if row.anggaran.rupiah is not None and (revised or paper.menggantikan is None):
            amounts[row.program] = row.anggaran.rupiah
    return sum(amounts.values()) if amounts else None


def check_action_costs(data: Data) -> Iterator[Temuan]:
    """Find action plans whose costs don't add up to the programme budget of their year."""
    for plan in _plans(data):
        budget = budget_of_year(data, plan.untuk_tahun, revised=plan.menggantikan is not None)
        costed = [row for row in plan.semua_aksi if row.perkiraan_biaya.rupiah is not None]
        if budget is None or not costed:
            continue
        total = sum(row.perkiraan_biaya.rupiah or 0 for row in costed)
        if total != budget:
            yield contradiction(
                BIAYA,
                plan.place("baris"),
                [plan.id, *(row.id for row in costed)],
                f"perkiraan biaya berjumlah {format_rupiah(total)}, anggaran program "
                f"{plan.untuk_tahun} {format_rupiah(budget)}, selisih "
                f"{format_rupiah(total - budget)}",
                "diharapkan jumlah yang sama",
            )


def check_moved_costs(data: Data) -> Iterator[Temuan]:
    """Find one amount that stands beside different activities in two action plans of a year."""
    costs: dict[tuple[object, ...], list[tuple[Dokumen, BarisAksi]]] = defaultdict(list)
    for plan in _plans(data):
        for row in plan.semua_aksi:
            if row.perkiraan_biaya.rupiah is not None:
                year, revised = plan.untuk_tahun, plan.menggantikan is not None
                costs[year, revised, row.perkiraan_biaya.rupiah].append((plan, row))
    for rows in costs.values():
        amount = rows[0][1].perkiraan_biaya.rupiah
        activities = {normalize(row.kegiatan.tercetak or "") for _, row in rows}
        if len({plan.id for plan, _ in rows}) > 1 and len(activities) > 1:
            yield contradiction(
                BIAYA_PINDAH,
                rows[-1][1].place("perkiraan_biaya"),
                (row.id for _, row in rows),
                f"{format_rupiah(amount)} berdiri pada {len(activities)} kegiatan yang berlainan",
                "diharapkan satu biaya pada satu kegiatan",
            )


def _plans(data: Data) -> Iterable[Dokumen]:
    return (paper for paper in data.dokumen if paper.semua_aksi)


CHECKS = (
    check_programme_once,
    check_totals,
    check_same_programme,
    check_action_costs,
    check_moved_costs,
)
