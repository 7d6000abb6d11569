from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from macros.checks.run import check_folder
from macros.model.data import Data
from macros.views import alamat
from macros.views.matriks import render_matriks
from macros.views.pelaksana import list_tasks, render_pelaksana
from macros.views.render import Lembar
from macros.views.topik import Keadaan, headline, judge, rows_of
from tests.contoh_data import FOLDER

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def real() -> Data:
    """Read the real papers."""
    return check_folder(ROOT / "data", "data")[0]


@pytest.fixture(scope="module")
def sample() -> Data:
    """Read the sample office."""
    return check_folder(FOLDER, "data")[0]


def words(html: str) -> str:
    """Return the text of HTML, white space folded."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize(
    ("name", "state", "sentence"),
    [
        pytest.param(
            "reformasi-birokrasi",
            Keadaan.BERBEDA,
            "Target berbeda antar-dokumen: 75, 70%, 1 Laporan. Bunyi indikatornya juga berbeda.",
            id="targets-differ",
        ),
        pytest.param(
            "gedung-dan-gudang",
            Keadaan.BUNYI,
            "Target 72% dalam semua dokumen yang mencetak target. Bunyi indikatornya berbeda.",
            id="same-target-other-words",
        ),
        pytest.param(
            "arsip-inaktif",
            Keadaan.SAMA,
            "Target 87,5% dalam semua dokumen yang mencetak target.",
            id="87,5%-and-87.50%-are-the-same",
        ),
        pytest.param(
            "partisipasi-disabilitas",
            Keadaan.TANPA_TARGET,
            "Tercetak dalam 1 dokumen, tanpa target.",
            id="no-target",
        ),
    ],
)
def test_first_sentence(real: Data, name: str, state: Keadaan, sentence: str) -> None:
    """A topic's first sentence says whether its papers agree, by meaning and not by form."""
    rows = rows_of(real, next(t for t in real.topik if t.id == name))

    assert judge(rows) is state
    assert headline(rows) == sentence


def test_every_indicator_has_a_topic_page(real: Data) -> None:
    """Each printed indicator stands in exactly one topic."""
    printed = [a.id for a in real.semua_acuan if a.indikator is not None]

    assert sorted(printed) == sorted(name for t in real.topik for name in t.anggota)


def test_matrix_links_every_row(real: Data) -> None:
    """The matrix leads to every printed indicator of the latest year and period."""
    html = render_matriks(Lembar(real, "topik/"))
    missing = [
        name for name in real.topik_dari if f'href="../{alamat.of_id(real, name)}"' not in html
    ]

    assert missing == []


def test_matrix_leaves_replaced_papers_out(sample: Data) -> None:
    """The matrix speaks of papers in force; a replaced one no longer counts."""
    html = render_matriks(Lembar(sample, "topik/"))

    assert "PKK-2030P" in html.upper()
    assert "#pkk-2030-01" not in html


def test_units_share_all_rows(real: Data) -> None:
    """Every action row stands under its unit or among those without one: 26 in all, 7 without."""
    text = words(render_pelaksana(Lembar(real, "pelaksana/")))
    tasks = list(list_tasks(real))

    assert len(tasks) == 26
    assert "26 baris rencana aksi; 19 menyebut pelaksananya." in text
    assert "7 baris tanpa pelaksana" in text
    assert all((task.baris.kegiatan.tercetak or "") in text for task in tasks)
