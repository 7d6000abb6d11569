"""Who answers for a row, and how it is measured, stand where a reader looks for them."""

from __future__ import annotations

import re

import pytest

from macros.model import alamat
from macros.model.dasar import Kosong, Sel
from macros.model.data import Data
from macros.model.pelaksana import UnitPelaksana
from macros.views.pelaksana import render_pelaksana
from macros.views.render import Lembar
from macros.views.topik import render_topik
from tests.alat.cetakan import data_of
from tests.kertas_contoh import files

UNIT = b"""pelaksana:
  - {id: bidang-layanan, nama: Bidang Layanan, badan: kpu}
"""
LAPORAN = "2031/laporan-triwulan-1.yml"


def _words(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", html).split())


@pytest.fixture(scope="module")
def lain() -> Data:
    """Return the second sample, with the unit that answers for a row of a plan."""
    return data_of({**files(), "pelaksana.yml": UNIT})


def test_who_answers_for_a_row_has_it_on_its_list(lain: Data) -> None:
    """Where a plan prints who answers and not who carries out, the unit has the row as such."""
    assert isinstance(lain.pelaksana[0], UnitPelaksana)
    said = _words(render_pelaksana(Lembar(lain, alamat.PELAKSANA)))

    listed, _, without = said.partition("Tanpa nama pelaksana")
    assert "sebagai penanggung jawab" in listed
    assert "Tidak ada baris rencana aksi yang menyebutnya" not in listed
    assert "sebagai penanggung jawab" not in without


def test_a_row_is_called_by_its_part_as_well(lain: Data) -> None:
    """A row of an action plan is called by its kegiatan and the part of it that the row is."""
    (row,) = next(paper.semua_aksi for paper in lain.dokumen if paper.id == "RAD-2031")
    merged = row.model_copy(update={"kegiatan": Sel(kosong=Kosong.SEL_GABUNGAN)})

    assert row.sebutan == f"{row.kegiatan.tercetak}: Membuka loket"
    assert row.sebutan in _words(render_pelaksana(Lembar(lain, alamat.PELAKSANA)))
    assert merged.sebutan == "Membuka loket"


def test_a_topic_names_who_answers(lain: Data) -> None:
    """The topic of that row counts and names who answers for it."""
    (topic,) = [one for one in lain.topik if "RAD-2031-01" in one.baris]
    said = _words(render_topik(Lembar(lain, alamat.of_topic(topic.id)), topic, ""))

    assert "1 mencetak pelaksana atau penanggung jawab: Bidang Layanan" in said


def test_a_topic_shows_how_it_is_measured(lain: Data) -> None:
    """The formula, source of data and who answers, as the IKU prints them, stand in the topic."""
    (topic,) = [one for one in lain.topik if "IKU-2031-01" in one.baris]
    said = _words(render_topik(Lembar(lain, alamat.of_topic(topic.id)), topic, ""))

    for words in ("Nilai hasil penilaian", "Inspektorat Contoh", "Bidang Perencanaan"):
        assert words in said
    assert "Definisi, rumus, dan sumber data indikator ini" not in said


def test_a_topic_without_a_formula_says_so(lain: Data) -> None:
    """Where no paper prints how it is measured, the topic says that it is not there."""
    (topic,) = [one for one in lain.topik if "RAD-2031-01" in one.baris]
    said = _words(render_topik(Lembar(lain, alamat.of_topic(topic.id)), topic, ""))

    assert "Cara mengukurnya" not in said
    assert "Definisi, rumus, dan sumber data indikator ini" in said


@pytest.mark.parametrize(
    ("printed", "count"), [("Membuka loket tetap", 1), ('"-"', 0), ('"–"', 0), ("- menunggu", 1)]
)
def test_a_dash_plans_nothing(printed: str, count: int) -> None:
    """A dash in the column of follow-ups is printed as it is, and is no open follow-up."""
    texts = files()
    old = b"tindak_lanjut: Membuka loket tetap"
    assert texts[LAPORAN].count(old) == 1
    quoted = printed if printed.startswith('"') else f'"{printed}"'
    texts[LAPORAN] = texts[LAPORAN].replace(old, f"tindak_lanjut: {quoted}".encode())
    plans = data_of(texts).tindak_lanjut

    assert sum(plan.laporan.id == "LTW-2031-1" for plan in plans.values()) == count
