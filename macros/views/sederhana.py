"""Say in plain, short sentences what a paper is and what it promises, all from its data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.model.anggaran import Anggaran
from macros.model.baris_aksi import BarisAksi
from macros.model.dasar import Kosong
from macros.model.data import Data
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.peran import Peran
from macros.model.target import Target
from macros.model.uang import Uang
from macros.views import kata
from macros.views.render import say_target, say_uang

#: No sentence here is longer than this, so that it can be heard once and understood.
BATAS_KATA = 20


@dataclass(frozen=True)
class Rincian:
    """Hold one thing by its name, what is said of it, and the id of its row (None: of none)."""

    sebutan: str
    kalimat: str
    id: str | None


@dataclass(frozen=True)
class Sederhana:
    """Hold the plain summary of a paper: what it is, its details under a title, its money."""

    apa: tuple[str, ...]
    judul: str
    rincian: tuple[Rincian, ...]
    uang: tuple[Rincian, ...]
    belum: tuple[str, ...]


def simplify(data: Data, dokumen: Dokumen) -> Sederhana:
    """Return the plain summary of a paper; figures are counted and amounts are its own."""
    summary = _summarize(data, dokumen)
    if not is_konsep(dokumen):
        return summary
    # Nobody has promised anything yet, and no date is missing.
    what = (
        f"Ini konsep untuk tahun {dokumen.sebutan_masa}.",
        "Belum ada yang menandatanganinya, jadi belum ada yang dijanjikan.",
    )
    title = summary.judul.replace("yang dijanjikan", "yang dirancang")
    return replace(summary, apa=what, judul=title)


def _summarize(data: Data, dokumen: Dokumen) -> Sederhana:
    details = (*_executors(dokumen), *_measures(data, dokumen), *_targets(data, dokumen))
    money = _money(dokumen)
    plan = () if dokumen.mengumumkan else _plan()
    return Sederhana(dokumen.apa_ini, dokumen.judul_rincian, details, money, plan)


def _executors(plan: Dokumen) -> Iterator[Rincian]:
    """Yield who carries out how many rows, the busiest first.

    A plan may print only who answers for a row. One that prints neither has nobody to count.
    """
    head = plan.kepala_cetak
    roles = {kolom.peran for kolom in head.peran} if head else set()
    if Peran.PELAKSANA in roles:
        counts = Counter(_who(row) for row in plan.semua_aksi)
    elif Peran.PENANGGUNG_JAWAB in roles:
        counts = Counter(_who_answers(row) for row in plan.semua_aksi)
    else:
        return
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield Rincian(name, f"{count} baris kegiatan.", None)


def _who(row: BarisAksi) -> str:
    """Return the unit that a row prints, or why it prints none."""
    unit = row.pelaksana
    return unit.tercetak or f"Pelaksana {kata.KOSONG[unit.kosong or Kosong.TIDAK_TERCETAK]}"


def _who_answers(row: BarisAksi) -> str:
    """Return who answers for a row as printed, or why nobody is."""
    cell = row.penanggung_jawab
    blank = cell.kosong if cell and cell.kosong else Kosong.TIDAK_TERCETAK
    return (cell and cell.tercetak) or f"Penanggung jawab {kata.KOSONG[blank]}"


def _measures(data: Data, paper: Dokumen) -> Iterator[Rincian]:
    for line in paper.semua_tujuan:
        for row in line.indikator.butir:
            yield Rincian(_name(data, row.id, row.teks), "", row.id)


def _plan() -> tuple[str, ...]:
    return ("Dokumen ini berisi rencana, bukan hasil.",)


def _targets(data: Data, paper: Dokumen) -> tuple[Rincian, ...]:
    rows = [row for goal in paper.semua_sasaran for row in goal.indikator]
    return tuple(Rincian(_name(data, r.id, r.teks), _say(r.target), r.id) for r in rows)


def _name(data: Data, row: str, printed: str) -> str:
    """Return the short name of a row's subject, or its printed words where it has none."""
    topic = data.topik_dari.get(row)
    return topic.nama if topic else printed


def _say(target: Target) -> str:
    return f"Targetnya {say_target(target)}."


def _money(paper: Dokumen) -> tuple[Rincian, ...]:
    budget = paper.anggaran_tercetak
    return tuple(_amounts(budget)) if budget else ()


def _amounts(budget: Anggaran) -> Iterator[Rincian]:
    for row in budget.baris:
        # Rows that the total is the sum of stand alone; all others are in one of them.
        top = row in budget.berjumlah
        within = "" if top else f" ({kata.TINGKAT[row.tingkat]} di dalamnya)"
        yield Rincian(f"{row.teks}{within}", f"{_amount(row.anggaran)}.", row.id)
    if budget.jumlah:
        total = budget.jumlah
        yield Rincian("Jumlah yang tercetak", f"{_amount(total.anggaran)}.", total.id)


def _amount(uang: Uang) -> str:
    return say_uang(uang)
