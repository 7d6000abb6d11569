"""Check targets and wordings of one subject across the papers of a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from macros.checks.dasar import Temuan, contradiction, normalize
from macros.checks.kertas_contoh import write_paper
from macros.findings import Example, Rule
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.model.acuan import Acuan
from macros.model.data import Data
from macros.model.setahun import agree_in_units, differ_in_unit, reach
from macros.model.target import Target
from macros.source.mirip import tell_apart

RKT = "2030/rencana-kinerja-tahunan-kpu.yml"
AKSI = "2030/rencana-aksi-kpu.yml"

RKT_AKSI = Rule(
    "TGT-001",
    "Target RKT dan Rencana Aksi berbeda",
    "Indikator yang sama mempunyai target yang sama dalam RKT dan Rencana Aksi badan itu. Target "
    "per triwulan sama dengan target setahun kalau triwulan terakhirnya, atau jumlahnya, sama.",
    Example(AKSI, "    target: 70-80%", "    target: 70-85%"),
)
ANTAR_DOKUMEN = Rule(
    "TGT-002",
    "Target satu pokok berbeda antar-dokumen setahun",
    "Indikator dalam satu topik yang targetnya berbeda harus diterangkan kepada pembaca; satuan "
    "yang lain, atau yang hanya tercetak di satu dokumen, juga beda. Indikator yang memang "
    "berlainan tidak berada dalam satu topik.",
    Example(RKT, "        target: 87,5%", "        target: 78,5%"),
)
BUNYI = Rule(
    "TKS-001",
    "Bunyi indikator berbeda antara RKT dan Rencana Aksi",
    "Beda satu kata dapat membalik arti.",
    Example(
        AKSI,
        "    indikator: Persentase tahapan contoh yang selesai tepat waktu",
        "    indikator: Persentase tahapan contoh yang belum selesai tepat waktu",
    ),
)
SASARAN = Rule(
    "TKS-002",
    "Sasaran berbeda antara RKT dan Rencana Aksi",
    "Baris Rencana Aksi seharusnya berada di bawah sasaran yang sama seperti dalam RKT.",
    Example(
        AKSI,
        "    sasaran: Terlaksananya tahapan contoh sesuai jadwal",
        "    sasaran: Terlaksananya tahapan contoh",
    ),
)
TRIWULAN = Rule(
    "TGT-004",
    "Target triwulan tidak menuju target setahun di sampingnya",
    "Target setahun sama dengan target triwulan terakhir, atau dengan jumlah keempatnya.",
    write_paper(
        "rencana-kerja",
        (
            *("Indikator: indikator", "Target: target"),
            *(f"TW {name}: target-triwulan" for name in ("I", "II", "III", "IV")),
        ),
        "indikator: Jumlah laporan contoh, target: 12 Laporan, target_triwulan: "
        "{TW1: 1 Laporan, TW2: 2 Laporan, TW3: 3 Laporan, TW4: 4 Laporan}",
    ),
)
RULES = (RKT_AKSI, ANTAR_DOKUMEN, TRIWULAN, BUNYI, SASARAN)


def check_plan_against_action(data: Data) -> Iterator[Temuan]:
    """Compare each action row with the yearly plan's row of the same subject and body."""
    for plan, action in pair_plan_and_action(data):
        rows = (plan.id, action.id)
        if _differ(plan.target, action.target):
            yield contradiction(
                RKT_AKSI,
                action.place,
                rows,
                f"target di sini lain dari target {plan.id}",
                "diharapkan target yang sama",
            )
        if normalize(plan.indikator or "") != normalize(action.indikator or ""):
            yield contradiction(
                BUNYI,
                action.place,
                rows,
                f"bunyi indikator lain dari {plan.id}: {_both(plan.indikator, action.indikator)}",
                "diharapkan bunyi yang sama",
            )
        if action.sasaran and normalize(plan.sasaran or "") != normalize(action.sasaran):
            yield contradiction(
                SASARAN,
                action.place,
                rows,
                f"sasaran lain dari {plan.id}: {_both(plan.sasaran, action.sasaran)}",
                "diharapkan sasaran yang sama",
            )


def _both(there: str | None, here: str | None) -> str:
    """Quote the other text; where the two look alike, both with their letters named."""
    plain = (there or "", here or "")
    shown = tell_apart(*plain)
    return f"“{shown[0]}”" if shown == plain else f"“{shown[0]}”, di sini “{shown[1]}”"


def _differ(plan: Target | None, action: Target | None) -> bool:
    """Tell whether two printed targets mean different things; a blank one says nothing."""
    if plan is None or action is None or action.kosong is not None:
        return False
    return not agree_in_units(plan, action)


def pair_plan_and_action(data: Data) -> Iterator[tuple[Acuan, Acuan]]:
    """Yield the rows of a yearly plan and of an action plan that share topic, body and year."""
    plans: dict[tuple[object, ...], list[Acuan]] = defaultdict(list)
    for acuan in data.semua_acuan:
        if isinstance(acuan.dokumen, RencanaKinerjaTahunan) and acuan.indikator:
            plans[_subject(data, acuan)].append(acuan)
    for acuan in data.semua_acuan:
        if acuan.dokumen.semua_aksi and acuan.indikator:
            same = plans.get(_subject(data, acuan), [])
            # Several rows of one subject: the one with the same words, otherwise the first.
            exact = [p for p in same if normalize(p.teks) == normalize(acuan.indikator)]
            for plan in (exact or same)[:1]:
                yield plan, acuan


def _subject(data: Data, acuan: Acuan) -> tuple[object, ...]:
    paper = acuan.dokumen
    topik = data.topik_dari.get(acuan.id)
    name = topik.id if topik else normalize(acuan.indikator or "")
    revised = paper.menggantikan is not None
    return (paper.untuk_tahun, paper.badan, revised, name)


def check_same_subject(data: Data) -> Iterator[Temuan]:
    """Find subjects whose papers of one year print different targets."""
    groups: dict[tuple[int, str], list[Acuan]] = defaultdict(list)
    for acuan in data.semua_acuan:
        topik = data.topik_dari.get(acuan.id)
        paper = acuan.dokumen
        if topik is None or acuan.target is None or acuan.target.kosong is not None:
            continue
        if paper.untuk_tahun is not None and paper.menggantikan is None:
            groups[paper.untuk_tahun, topik.id].append(acuan)
    for (tahun, name), rows in groups.items():
        targets = {row.target.makna: row.target for row in rows if row.target}
        if not all(agree_in_units(*pair) for pair in combinations(targets.values(), 2)):
            shown = ", ".join(tell_apart(*map(show_target, targets.values())))
            unit = ": angkanya sama, satuannya lain" if differ_in_unit(targets.values()) else ""
            yield contradiction(
                ANTAR_DOKUMEN,
                rows[-1].place,
                (row.id for row in rows),
                f"topik “{name}” bertarget {shown} dalam dokumen {tahun}{unit}",
                "diharapkan satu target",
                atau="kalau indikatornya memang berlainan, pisahkan topiknya di topik.yml",
            )


def show_target(target: Target) -> str:
    """Return a target as printed: one text, or one for each quarter."""
    if target.triwulan is None:
        return target.tercetak or ""
    return " / ".join(
        f"{name} {show_target(part) or '(kosong)'}" for name, part in target.triwulan.bagian
    )


def check_quarters(data: Data) -> Iterator[Temuan]:
    """Find rows whose quarters neither end at nor add up to the year printed beside them."""
    for acuan in data.semua_acuan:
        year, quarters = acuan.target, acuan.triwulan
        if year is None or quarters is None or year.tercetak is None or year.kosong is not None:
            continue
        if not reach(year, quarters):
            yield contradiction(
                TRIWULAN,
                acuan.place,
                [acuan.id],
                f"target setahun “{year.tercetak}”, triwulannya "
                f"{show_target(Target(triwulan=quarters))}",
                "diharapkan triwulan terakhir, atau jumlah keempatnya, sama dengan setahun",
            )


CHECKS = (check_plan_against_action, check_same_subject, check_quarters)
