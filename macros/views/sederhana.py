"""Say in plain, short sentences what a paper is and what it promises, all from its data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.model.bagian import Anggaran
from macros.model.dasar import Kosong
from macros.model.data import Data
from macros.model.dokumen import (
    AnyDokumen,
    BarisAksi,
    IndikatorKinerjaUtama,
    PerjanjianKinerja,
    RencanaAksi,
    RencanaKinerjaTahunan,
    Sampul,
    get_anggaran,
    is_konsep,
    list_sasaran,
)
from macros.model.target import Target
from macros.model.uang import Uang
from macros.views import kata
from macros.views.hitung import count_indikator, say_date, signing_date
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


def simplify(data: Data, dokumen: AnyDokumen) -> Sederhana:
    """Return the plain summary of a paper; figures are counted and amounts are its own."""
    summary = _summarize(data, dokumen)
    if not is_konsep(dokumen):
        return summary
    # Nobody has promised anything yet, and no date is missing.
    what = (
        f"Ini konsep untuk tahun {getattr(dokumen, 'tahun', getattr(dokumen, 'periode', ''))}.",
        "Belum ada yang menandatanganinya, jadi belum ada yang dijanjikan.",
    )
    title = summary.judul.replace("yang dijanjikan", "yang dirancang")
    return replace(summary, apa=what, judul=title)


def _summarize(data: Data, dokumen: AnyDokumen) -> Sederhana:
    if isinstance(dokumen, PerjanjianKinerja):
        return _agreement(data, dokumen)
    if isinstance(dokumen, RencanaKinerjaTahunan):
        what = (f"Ini rencana untuk tahun {dokumen.tahun}.", *_dated(dokumen))
        title = f"{count_indikator(dokumen)} target yang direncanakan"
        return Sederhana(what, title, _targets(data, dokumen), _money(dokumen), _plan())
    if isinstance(dokumen, RencanaAksi):
        return _action_plan(dokumen)
    if isinstance(dokumen, IndikatorKinerjaUtama):
        return _measures(data, dokumen)
    return _cover(dokumen)


def _agreement(data: Data, paper: PerjanjianKinerja) -> Sederhana:
    person = paper.naskah.pihak[0]
    who = person.nama.terbaca or "namanya tidak tercetak"
    what = (
        f"Ini janji tertulis untuk tahun {paper.tahun}.",
        f"Yang berjanji: {who}, {person.jabatan}.",
        *_dated(paper),
    )
    title = f"{count_indikator(paper)} target yang dijanjikan"
    return Sederhana(what, title, _targets(data, paper), _money(paper), _plan())


def _action_plan(plan: RencanaAksi) -> Sederhana:
    counts = Counter(_who(row) for row in plan.baris)
    details = [
        Rincian(name, f"{count} baris kegiatan.", None)
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    blank = sum(row.rencana_pelaksanaan.kosong is not None for row in plan.baris)
    what = [
        f"Ini rencana kegiatan tahun {plan.tahun}.",
        f"Isinya {len(plan.baris)} baris kegiatan.",
        *([f"Bulan pelaksanaannya kosong pada {blank} baris."] if blank else []),
        *_dated(plan),
    ]
    return Sederhana(tuple(what), "Siapa mengerjakan berapa baris", tuple(details), (), _plan())


def _who(row: BarisAksi) -> str:
    """Return the unit that a row prints, or why it prints none."""
    unit = row.pelaksana
    return unit.tercetak or f"Pelaksana {kata.KOSONG[unit.kosong or Kosong.TIDAK_TERCETAK]}"


def _measures(data: Data, paper: IndikatorKinerjaUtama) -> Sederhana:
    rows = [row for line in paper.baris for row in line.indikator.butir]
    what = (
        f"Ini daftar ukuran keberhasilan untuk {paper.periode.replace('-', '–')}.",
        "Targetnya tidak tercetak di daftar ini.",
        *_dated(paper),
    )
    details = tuple(Rincian(_name(data, row.id, row.teks), "", row.id) for row in rows)
    return Sederhana(what, f"{len(rows)} ukuran yang tercetak", details, (), _plan())


def _cover(cover: Sampul) -> Sederhana:
    absent = sum(not item.dokumen for item in cover.daftar)
    what = [
        f"Ini sampul berkas tahun {cover.tahun}.",
        f"Sampul mengumumkan {len(cover.daftar)} dokumen.",
    ]
    if absent:
        what.append(f"{absent} di antaranya tidak ada dalam berkas.")
    return Sederhana(tuple(what), "", (), (), ())


def _dated(paper: AnyDokumen) -> Iterator[str]:
    block = signing_date(paper)
    if block is None or block.tanggal is None:
        yield "Tanggalnya tidak tercetak."
        return
    said = say_date(block.tanggal)
    month = block.tanggal.nilai is None
    yield f"Bulannya {said}; harinya tidak tercetak." if month else f"Tanggalnya {said}."


def _plan() -> tuple[str, ...]:
    return ("Dokumen ini berisi rencana, bukan hasil.",)


def _targets(data: Data, paper: AnyDokumen) -> tuple[Rincian, ...]:
    rows = [row for goal in list_sasaran(paper) for row in goal.indikator]
    return tuple(Rincian(_name(data, r.id, r.teks), _say(r.target), r.id) for r in rows)


def _name(data: Data, row: str, printed: str) -> str:
    """Return the short name of a row's subject, or its printed words where it has none."""
    topic = data.topik_dari.get(row)
    return topic.nama if topic else printed


def _say(target: Target) -> str:
    return f"Targetnya {say_target(target)}."


def _money(paper: AnyDokumen) -> tuple[Rincian, ...]:
    budget = get_anggaran(paper)
    return tuple(_amounts(budget)) if budget else ()


def _amounts(budget: Anggaran) -> Iterator[Rincian]:
    for program in budget.program:
        yield Rincian(program.teks, f"{_amount(program.anggaran)}.", program.id)
    if budget.jumlah:
        total = budget.jumlah
        yield Rincian("Jumlah yang tercetak", f"{_amount(total.anggaran)}.", total.id)


def _amount(uang: Uang) -> str:
    return say_uang(uang)
