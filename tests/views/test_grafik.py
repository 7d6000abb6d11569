"""Charts: their parts add up, their words are counted, nothing is drawn that is not printed."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.data import Data
from macros.views.grafik import (
    UTUH,
    lay,
    list_targets,
    program_shares,
    target_kinds,
    topic_coverage,
)
from macros.views.halaman_umum import render_anggaran, render_tahun
from macros.views.matriks import render_matriks
from macros.views.render import Lembar
from macros.views.ringkasan import sum_up
from tests import kertas_contoh
from tests.alat.cetakan import data_of
from tests.exports import bantu

REAL = bantu.real()
SAMPLE = bantu.sample()
BOTH = pytest.mark.parametrize(
    "data",
    [
        pytest.param(REAL, id="real"),
        pytest.param(SAMPLE, id="sample", marks=pytest.mark.contoh),
    ],
)


@given(st.lists(st.integers(min_value=0, max_value=10**13), min_size=1, max_size=9))
def test_parts_fill_the_bar(values: list[int]) -> None:
    """Parts of a whole fill the bar to the last unit, side by side, none below zero."""
    segments = lay([("x", value) for value in values], sum(values))
    edges = [(s.awal, s.awal + s.lebar) for s in segments]

    assert all(s.lebar >= 0 for s in segments)
    assert all(end == start for (_, end), (start, _) in pairwise(edges))
    assert edges[-1][1] == (UTUH if sum(values) else 0)


@BOTH
def test_programme_shares_are_the_budget(data: Data) -> None:
    """The budget's bar holds each programme with its amount, and is full."""
    year = sum_up(data, data.tahun[0])
    bar = program_shares(year)

    assert [s.nilai for s in bar.segmen] == [item.rupiah for item in year.anggaran]
    assert sum(s.nilai for s in bar.segmen) == year.total
    assert sum(s.lebar for s in bar.segmen) == UTUH


@BOTH
def test_every_target_cell_counts_once(data: Data) -> None:
    """The chart of kinds counts every target cell of the papers in force, once."""
    year = sum_up(data, data.tahun[0])
    chart = target_kinds(year)
    assert chart is not None

    for paper, bar in chart.batang:
        assert sum(s.nilai for s in bar.segmen) == len(list_targets(paper))
    assert chart.semua == sum(len(list_targets(b.isi)) for b in year.dokumen)


@pytest.mark.kantor_ini
def test_finding_of_kinds() -> None:
    """The heading names the commonest kind, counted among printed targets only."""
    chart = target_kinds(sum_up(REAL, 2022))
    assert chart is not None

    assert chart.judul == "45 dari 66 target tercetak berjenis persen."
    assert chart.jumlah("tidak terbaca") == 1


@pytest.mark.parametrize(
    ("counts", "title", "values"),
    [
        pytest.param([1, 1, 3], "2 dari 3 topik hanya tercetak dalam satu dokumen.", [2, 0, 1]),
        pytest.param([2, 2], "Semua 2 topik tercetak dalam lebih dari satu dokumen.", [0, 2]),
    ],
)
def test_coverage(counts: list[int], title: str, values: list[int]) -> None:
    """Coverage counts topics by papers; a number of papers that no topic has is zero, not gone."""
    chart = topic_coverage(counts)
    assert chart is not None

    assert chart.judul == title
    assert [bar.nilai for bar in chart.batang] == values


def test_no_topics_no_chart() -> None:
    """Without topics, or without targets, there is no chart of nothing."""
    assert topic_coverage([]) is None
    assert target_kinds(sum_up(REAL, 1999)) is None


@pytest.mark.kantor_ini
@BOTH
def test_every_chart_has_its_words(data: Data) -> None:
    """Each drawing for readers is an image with a title and a description of its own."""
    pages = [
        render_anggaran(Lembar(data, "anggaran/")),
        render_tahun(Lembar(data, f"{data.tahun[0]}/"), data.tahun[0]),
        render_matriks(Lembar(data, "topik/")),
    ]
    for html in pages:
        images = re.findall(r'<svg class="[\w-]+" role="img" aria-labelledby="(\S+) (\S+)"', html)

        assert images
        for title, text in images:
            assert re.search(rf'<title id="{re.escape(title)}">[^<]+</title>', html)
            assert re.search(rf'<desc id="{re.escape(text)}">[^<]+</desc>', html)
        assert "style=" not in html


@BOTH
def test_patterns_are_there(data: Data) -> None:
    """Every pattern that a part is filled with is defined on the same page."""
    for html in (
        render_anggaran(Lembar(data, "anggaran/")),
        render_tahun(Lembar(data, f"{data.tahun[0]}/"), data.tahun[0]),
    ):
        used = set(re.findall(r'fill="url\(#([^)]+)\)"', html))

        assert used
        assert used <= set(re.findall(r'<pattern id="([^"]+)"', html))


def test_targets_are_counted_in_papers_of_any_form() -> None:
    """A table with a column of targets counts; what a report repeats of them does not."""
    papers = {b.jalur: len(list_targets(b.isi)) for b in data_of(kertas_contoh.files()).berkas}

    assert papers["2031/rencana-kerja-dinas.yml"] == 1
    assert papers["2031/laporan-kinerja-dinas.yml"] == 0
