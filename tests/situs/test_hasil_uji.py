"""The accessibility page prints what was measured, or that nothing was."""

from __future__ import annotations

import json
import re

import pytest

from macros.checks.run import check_folder
from macros.model.data import Data
from macros.model.format import format_date
from macros.model.uji import HasilUji, parse_hasil
from macros.publish.open import HASIL_UJI, open_situs
from macros.views.halaman_umum import render_hasil_uji
from macros.views.render import Lembar
from tests.alat.situs import ROOT, Site
from tests.contoh_data import FOLDER

FILE = ROOT / HASIL_UJI


def sample() -> Data:
    """Read the sample office."""
    return check_folder(FOLDER, "data")[0]


def of_sample() -> HasilUji:
    """Return a run of the sample office's site in which something was wrong."""
    values = json.loads(FILE.read_bytes())
    values |= {"satker": sample().satker.nama, "tanggal": "2030-03-04", "halaman": 871}
    values["axe"]["pelanggaran"] = 872
    values["htmlcs"]["pelanggaran"] = 873
    values["lighthouse"] = {"kinerja": 61, "aksesibilitas": 62, "praktik_baik": 63, "seo": 64}
    hasil = parse_hasil(json.dumps(values).encode(), sample().satker.nama)
    assert hasil
    return hasil


def test_figures_are_those_of_the_run() -> None:
    """Every figure is the run's own, also where something was wrong."""
    text = render_hasil_uji(Lembar(sample(), "aksesibilitas/"), of_sample())

    for words in ("4 Maret 2030", "871 halaman", "872 pelanggaran", "873 pelanggaran"):
        assert words in text
    assert "aksesibilitas 62, praktik baik 63, SEO 64, kinerja 61 dari 100" in text


def test_without_a_run_no_figure_is_printed() -> None:
    """Without a run the page says so and prints no figure."""
    text = render_hasil_uji(Lembar(sample(), "aksesibilitas/"), None)

    assert "Belum diukur" in text
    assert re.search(r"\d", text) is None


@pytest.mark.parametrize("isi", [b"", b"{}", b"\xff", b"[1]", FILE.read_bytes()])
def test_the_run_of_another_office_does_not_count(isi: bytes) -> None:
    """A broken file, and a run of another office's site, count as no run."""
    assert parse_hasil(isi, sample().satker.nama) is None
    assert open_situs(ROOT, FOLDER).uji is None


@pytest.mark.kantor_ini
@pytest.mark.situs
def test_the_page_prints_the_figures_of_its_file(site: Site) -> None:
    """The published page prints the figures of the result file."""
    values = json.loads(FILE.read_bytes())
    hasil = HasilUji.model_validate(values)
    text = " ".join(site.tree("aksesibilitas/index.html").find(".//article").text_content().split())

    assert f"Diukur pada {format_date(hasil.tanggal)}" in text
    assert f"{hasil.halaman} halaman, dari {hasil.jenis} jenis" in text
    assert text.count(f"{hasil.axe.pelanggaran} pelanggaran") >= 1
    assert f"SEO {hasil.lighthouse.seo}, kinerja {hasil.lighthouse.kinerja} dari 100" in text
    for alat in hasil.alat:
        assert f"{alat.nama} {alat.versi}" in text
