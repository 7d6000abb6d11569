"""Count what the papers print, of the kinds that duties of disclosure ask for.

Papers that another replaces do not count; of yearly papers the latest year does.
"""

from __future__ import annotations

from collections.abc import Callable

from macros.jenis.indikator_kinerja_utama import IndikatorKinerjaUtama
from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.model.anggaran import AnggaranProgram
from macros.model.baris_aksi import BarisAksi
from macros.model.data import Data
from macros.model.dokumen_anggaran import DokumenAnggaran
from macros.model.target import Target
from macros.views.bukti import Hasil, P, Tahunan, announced, count_places, latest, pages_of

Berjanji = PerjanjianKinerja | RencanaKinerjaTahunan


def promising(data: Data) -> tuple[Berjanji, ...]:
    """Return the latest agreements and yearly plans."""
    agreements: tuple[Berjanji, ...] = latest(data, PerjanjianKinerja)
    return (*agreements, *latest(data, RencanaKinerjaTahunan))


def latest_rows(data: Data) -> tuple[tuple[RencanaAksi, ...], list[BarisAksi]]:
    """Return the latest action plans and their rows."""
    plans = latest(data, RencanaAksi)
    return plans, [row for plan in plans for row in plan.baris]


def of_rows(what: str, is_filled: Callable[[BarisAksi], bool]) -> Callable[[Data], Hasil]:
    """Return evidence that counts rows of the action plans."""

    def count(data: Data) -> Hasil:
        plans, rows = latest_rows(data)
        return count_places(data, plans, map(is_filled, rows), "baris rencana aksi", what)

    return count


def _programmes(data: Data) -> tuple[list[Berjanji], list[AnggaranProgram]]:
    """Return the papers with a budget, and the programme rows that they print."""
    found = [(paper, block) for paper in promising(data) if (block := paper.anggaran_tercetak)]
    return [paper for paper, _ in found], [row for _, block in found for row in block.program]


def of_programmes(
    says: str, is_filled: Callable[[AnggaranProgram], bool]
) -> Callable[[Data], Hasil]:
    """Return evidence that counts the printed programme rows."""

    def count(data: Data) -> Hasil:
        papers, rows = _programmes(data)
        return count_places(data, papers, map(is_filled, rows), "baris anggaran program", says)

    return count


def count_sources(data: Data) -> Hasil:
    """Count the latest budgets that say where the money comes from.

    Without budgets the programme rows are named, which have no column for it.
    """
    budgets = latest(data, DokumenAnggaran)
    if not budgets:
        return of_programmes("menyebut sumber dananya", lambda _: False)(data)
    said = (paper.sumber_dana is not None for paper in budgets)
    return count_places(data, budgets, said, "dokumen anggaran", "menyebut sumber dananya")


def of_bodies(name: str, kind: type[P]) -> Callable[[Data], Hasil]:
    """Return evidence that counts the bodies of the office that have a kind of paper."""

    def count(data: Data) -> Hasil:
        papers = latest(data, kind)
        if not papers:
            return Hasil(0, 0, f"Situs ini tidak memuat {name}.")
        having = {paper.badan for paper in papers}
        bodies = data.satker.badan
        met = sum(body.badan in having for body in bodies)
        sentence = f"{met} dari {len(bodies)} badan kantor mempunyai {name} {papers[0].tahun}."
        return Hasil(
            met,
            len(bodies),
            sentence,
            papers,
            pages_of(data, papers),
            diumumkan=announced(data, papers),
            tahun=getattr(papers[0], "tahun", None),
        )

    return count


def _promised(data: Data) -> tuple[list[Tahunan], list[Target]]:
    """Return every target of the latest agreements, yearly plans and action plans."""
    papers = promising(data)
    plans, rows = latest_rows(data)
    goals = [goal for paper in papers for goal in paper.semua_sasaran]
    targets = [indicator.target for goal in goals for indicator in goal.indikator]
    return [*papers, *plans], [*targets, *(row.target for row in rows)]


def count_targets(data: Data) -> Hasil:
    """Count indicators and action rows whose target is printed."""
    papers, targets = _promised(data)
    filled = (target.kosong is None for target in targets)
    return count_places(data, papers, filled, "indikator dan baris rencana aksi", "menyebut target")


def count_signatories(data: Data) -> Hasil:
    """Count agreements that name who promises, with name and position."""
    papers = latest(data, PerjanjianKinerja)
    named = (
        any(one.nama.terbaca and one.jabatan for one in paper.yang_berjanji) for paper in papers
    )
    says = "menyebut nama dan jabatan yang berjanji"
    return count_places(data, papers, named, "Perjanjian Kinerja", says)


def _main_lists(data: Data) -> tuple[IndikatorKinerjaUtama, ...]:
    """Return the IKU lists of the latest period."""
    papers = [d for d in data.dokumen if isinstance(d, IndikatorKinerjaUtama)]
    period = max((paper.periode for paper in papers), default="")
    return tuple(p for p in papers if p.periode == period and not data.replaced_by(p.id))


def count_main_lists(data: Data) -> Hasil:
    """Count rows of the IKU list whose indicators can be read."""
    papers = _main_lists(data)
    rows = [row for paper in papers for row in paper.baris if row.tujuan.tercetak]
    indicators = sum(len(row.indikator.butir) for paper in papers for row in paper.baris)
    says = f"mempunyai indikator, seluruhnya {indicators}"
    return count_places(
        data, papers, (bool(r.indikator.butir) for r in rows), "tujuan daftar IKU", says
    )


def count_main_targets(data: Data) -> Hasil:
    """Count IKU whose topic has a printed target in a paper of the latest year."""
    papers = _main_lists(data)
    yearly, _ = _promised(data)
    current = {paper.id for paper in yearly}
    targeted = {
        data.topik_dari[acuan.id].id
        for acuan in data.semua_acuan
        if acuan.dokumen.id in current
        and acuan.id in data.topik_dari
        and acuan.target
        and not acuan.target.kosong
    }
    names = [i.id for paper in papers for row in paper.baris for i in row.indikator.butir]
    topics = (data.topik_dari[name].id if name in data.topik_dari else "" for name in names)
    says = "mempunyai target dalam dokumen tahunan, menurut pengelompokan topik kami"
    return count_places(data, papers, (topic in targeted for topic in topics), "IKU tercetak", says)
