"""The plain summary of a paper is short, counts rightly, and can't go stale."""

from pathlib import Path

import pytest

from macros.checks.run import check_folder
from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.views.render import say_target
from macros.views.sederhana import BATAS_KATA, Sederhana, simplify

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("data", "tests/contoh/data")


@pytest.fixture(scope="module", params=FOLDERS)
def data(request: pytest.FixtureRequest) -> Data:
    """Return the real data, then the sample's."""
    return check_folder(ROOT / request.param, request.param)[0]


def _sentences(summary: Sederhana) -> list[str]:
    said = [*summary.apa, *summary.belum]
    return said + [item.kalimat for item in (*summary.rincian, *summary.uang)]


def test_sentences_are_short(data: Data) -> None:
    """No sentence of a summary is longer than twenty words, and each ends as one."""
    for paper in data.dokumen:
        for sentence in filter(None, _sentences(simplify(data, paper))):
            assert len(sentence.split()) <= BATAS_KATA, sentence
            assert sentence.endswith("."), sentence


def test_every_promise_is_told(data: Data) -> None:
    """A summary names each indicator row once, in order, with its own target."""
    told = 0
    for paper in data.dokumen:
        if isinstance(paper, PerjanjianKinerja | RencanaKinerjaTahunan):
            rows = [row for goal in paper.semua_sasaran for row in goal.indikator]
            details = simplify(data, paper).rincian
            assert [item.id for item in details] == [row.id for row in rows]
            for row, item in zip(rows, details, strict=True):
                assert item.kalimat == f"Targetnya {say_target(row.target)}."
                told += 1
    assert told


def test_money_is_the_papers_own(data: Data) -> None:
    """A summary gives each programme the amount of its row, and adds up nothing."""
    for paper in data.dokumen:
        budget = paper.anggaran_tercetak
        if budget is None:
            continue
        amounts = [format_rupiah(row.anggaran.rupiah) for row in budget.program]
        if budget.jumlah:
            amounts.append(format_rupiah(budget.jumlah.anggaran.rupiah))
        assert [item.kalimat for item in simplify(data, paper).uang] == [f"{a}." for a in amounts]


def test_action_rows_are_counted_once(data: Data) -> None:
    """The units of an action plan add up to its rows, blank ones by their reason."""
    plans = [paper for paper in data.dokumen if isinstance(paper, RencanaAksi)]
    assert plans
    for plan in plans:
        counts = [int(item.kalimat.split()[0]) for item in simplify(data, plan).rincian]
        assert sum(counts) == len(plan.baris)
        names = [item.sebutan for item in simplify(data, plan).rincian]
        blank = {row.pelaksana.kosong for row in plan.baris} - {None}
        assert sum(name.startswith("Pelaksana ") for name in names) == len(blank)
