from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from macros.checks.run import check_folder
from macros.model import alamat
from macros.model.data import Data
from macros.model.topik import KegiatanTopik, Topik
from macros.views.matriks import render_matriks
from macros.views.pelaksana import list_tasks, render_pelaksana
from macros.views.render import Lembar
from macros.views.topik import Keadaan, headline, judge, render_topik, rows_of
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


@pytest.mark.kantor_ini
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


@pytest.mark.kantor_ini
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


@pytest.mark.contoh
def test_matrix_leaves_replaced_papers_out(sample: Data) -> None:
    """The matrix speaks of papers in force; a replaced one no longer counts."""
    html = render_matriks(Lembar(sample, "topik/"))

    assert "PKK-2030P" in html.upper()
    assert "#pkk-2030-01" not in html


@pytest.mark.kantor_ini
def test_units_share_all_rows(real: Data) -> None:
    """Every action row stands under its unit or among those without one: 26 in all, 7 without."""
    text = words(render_pelaksana(Lembar(real, "pelaksana/")))
    tasks = list(list_tasks(real))

    assert len(tasks) == 26
    assert "26 baris rencana aksi; 19 menyebut pelaksananya." in text
    assert "7 baris tanpa pelaksana" in text
    assert all((task.baris.kegiatan.tercetak or "") in text for task in tasks)


def section(data: Data, name: str, heading: str) -> str:
    """Return the words of one section of a topic's page."""
    topik = next(t for t in data.topik if t.id == name)
    html = render_topik(Lembar(data, alamat.of_topic(name)), topik, "")
    found = re.search(rf'<section aria-labelledby="{heading}">.*?</section>', html, re.DOTALL)
    assert found
    return words(found[0])


@pytest.mark.kantor_ini
def test_a_topic_says_what_a_placed_row_prints(real: Data) -> None:
    """Updating voters' data: its activity, unit and cost stand in a row without an indicator."""
    row = next(t for t in list_tasks(real) if t.baris.id == "RAK-2022-05").baris
    shown = section(real, "data-pemilih", "pelaksanaan")

    assert row.indikator.tercetak is None
    assert (row.kegiatan.tercetak or "?") in shown
    assert f"1 mencetak pelaksana: {row.pelaksana.tercetak}." in shown
    assert "Perkiraan biaya tercetak di 1 baris." in shown
    assert re.search(r"Rp34\.380\.000 .{0,40}mungkin berlaku untuk beberapa baris \( ?A02", shown)
    assert "Bacaan kami Baris ini masuk topik ini karena kegiatannya. Dasar: " in shown


@pytest.mark.kantor_ini
def test_a_cost_of_several_subjects_is_not_divided(real: Data) -> None:
    """Each topic of a row with several subjects shows the whole cost and names the others."""
    topics = real.topik_kegiatan_dari["RAK-2022-06"]

    assert len(topics) > 2
    for topik in topics:
        shown = section(real, topik.id, "pelaksanaan")
        others = " ; ".join(t.nama for t in topics if t is not topik)
        assert "Rp43.644.000" in shown
        assert f"Baris ini juga masuk topik {others} . Biayanya untuk semuanya" in shown


@pytest.mark.kantor_ini
def test_the_target_of_a_placed_row_is_not_the_topics(real: Data) -> None:
    """RAK-2022-06 prints 100% beside a blank indicator; no topic takes that for its target."""
    name = "pedoman-kampanye-verifikasi"
    topik = next(t for t in real.topik if t.id == name)
    rows = rows_of(real, topik)

    assert [r.acuan.id for r in rows if not r.berindikator] == ["RAK-2022-06"]
    assert judge(rows) is Keadaan.SAMA
    assert headline(rows) == (
        "Target 1 Dokumen dalam semua dokumen yang mencetak target. Kegiatannya juga ada dalam "
        "Rencana Aksi Kinerja 2022, KPU, menurut bacaan kami."
    )
    assert "RAK-2022-06" not in section(real, name, "tercetak")


def test_every_printed_activity_stands_on_a_topics_page(real: Data) -> None:
    """No activity is left out: each has a topic, whose page shows it."""
    for task in list_tasks(real):
        topics = real.topik_kegiatan_dari[task.baris.id]
        pages = [section(real, topik.id, "pelaksanaan") for topik in topics]
        assert pages
        assert all((task.baris.kegiatan.tercetak or "") in page for page in pages)


@pytest.mark.kantor_ini
def test_the_matrix_calls_a_placed_row_an_activity(real: Data) -> None:
    """The cell of a paper that prints only the activity is neither blank nor a target."""
    html = render_matriks(Lembar(real, "topik/"))
    row = re.search(r'<tr>(?:(?!</tr>).)*topik/data-pemilih/".*?</tr>', html, re.DOTALL)

    assert row
    assert re.search(r'#rak-2022-05">kegiatan</a>', row[0])


@pytest.mark.kantor_ini
def test_a_topic_of_activities_alone(real: Data) -> None:
    """A subject that no indicator names has a page that says so, and no target."""
    placed = KegiatanTopik(baris="RAK-2022-06", dasar="Kegiatannya mencetak “audit”.")
    topik = Topik(id="audit", nama="Audit", penjelasan="Audit.", kegiatan=(placed,))
    data = replace(real, topik=(*real.topik, topik))

    assert headline(rows_of(data, topik)) == (
        "Hanya kegiatannya yang masuk topik ini, dari Rencana Aksi Kinerja 2022, KPU."
    )
    assert "Tidak ada indikator" in section(data, "audit", "tercetak")
    assert "Rp43.644.000" in section(data, "audit", "pelaksanaan")
    assert 'topik/audit/"' in render_matriks(Lembar(data, "topik/"))
