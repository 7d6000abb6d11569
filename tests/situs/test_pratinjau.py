"""The live preview: what staff with a computer see while they edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.alat.pratinjau import Preview, copy_project, fetch, serve
from tests.contoh_data import FOLDER

PAGE = "2022/perjanjian-kinerja-ketua/"
FILE = "data/2022/perjanjian-kinerja-ketua.yml"
#: A page of the sample, and below what it says.
TOPIK = "topik/pendidikan-pemilih/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy what a preview needs, so that it can be edited."""
    return copy_project(tmp_path)


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    """Run `mkdocs serve` over the copy."""
    with serve(project) as running:
        yield running


@pytest.mark.kantor_ini
@pytest.mark.peramban
def test_an_edit_shows_by_itself(preview: Preview, project: Path, browser: Browser) -> None:
    """An edit shows by itself; a broken edit is told and the preview lives on."""
    path = project / FILE
    whole = path.read_text(encoding="utf-8")
    preview.until_page_shows(PAGE, "Perjanjian Kinerja 2022, Ketua")
    tab = browser.new_page()
    tab.goto(preview.address + PAGE)

    path.write_text(whole.replace("2022, Ketua", "2022, Ketua (disunting)"), encoding="utf-8")
    tab.get_by_role("heading", name="Ketua (disunting)").wait_for()

    path.write_text(whole.replace("target: 100 %", "targt: 100 %", 1), encoding="utf-8")
    preview.until_it_says("ISI-001 galat")

    path.write_text(whole, encoding="utf-8")
    tab.get_by_role("heading", name="Perjanjian Kinerja 2022, Ketua", exact=True).wait_for()
    tab.close()

    assert "Traceback" not in preview.said()


@pytest.mark.kantor_ini
def test_a_build_prints_little(preview: Preview) -> None:
    """What a build prints is short enough to see a finding in: no list of macros and settings."""
    preview.until_page_shows(PAGE, "Perjanjian Kinerja 2022, Ketua")

    assert "Documentation built" in preview.said()
    assert "[macros]" not in preview.said()


@pytest.mark.contoh
def test_a_broken_edit_is_told_in_the_browser(tmp_path: Path) -> None:
    """Whoever loads a page while the data has an error reads which, not the former figure."""
    project = copy_project(tmp_path, FOLDER)
    path = project / "data/topik.yml"
    whole = path.read_text(encoding="utf-8")
    with serve(project, FAST="1") as preview:
        preview.until_page_shows("topik/", "Topik")
        path.write_text(whole.replace("penjelasan:", "penjelasn:", 1), encoding="utf-8")
        preview.until_page_shows("topik/", "ISI-001 galat")
        path.write_text(whole, encoding="utf-8")
        preview.until_page_shows(TOPIK, "Berapa warga contoh yang ikut.")


@pytest.mark.contoh
def test_a_page_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    """A broken template breaks the pages that it draws, and those only; mended, they come back."""
    project = copy_project(tmp_path, FOLDER)
    path = project / "macros/views/templates/kontak.html"
    whole = path.read_text(encoding="utf-8")
    with serve(project, FAST="1") as preview:
        preview.until_page_shows("topik/", "Topik")
        path.write_text(f"{whole}{{{{ tidak_ada }}}}", encoding="utf-8")
        preview.until_page_shows("lapor/", "belum dapat dibuat")
        assert b"Berapa warga contoh yang ikut." in fetch(f"{preview.address}{TOPIK}")
        path.write_text(whole, encoding="utf-8")
        preview.until_page_shows("lapor/", "</main>")


@pytest.mark.contoh
def test_a_server_that_cannot_be_asked_has_everything(tmp_path: Path) -> None:
    """Where nobody can make what is asked for, all of it is made at the start."""
    with serve(copy_project(tmp_path, FOLDER), "--no-livereload", FAST="1") as preview:
        preview.until_page_shows(TOPIK, "Berapa warga contoh yang ikut.")
        assert b"topik/" in fetch(f"{preview.address}checksums.txt")
        assert b"2030" in fetch(f"{preview.address}data/dokumen.csv")
