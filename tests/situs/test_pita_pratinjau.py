"""A site built with PRATINJAU=1 says everywhere that it is not official, and hides from search."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from macros.publish.preview import PITA
from tests.alat.kupas import peel
from tests.alat.situs import ROOT, SITE_URL
from tests.contoh_data import FOLDER

# One group, so that the preview is built once.
pytestmark = [pytest.mark.situs, pytest.mark.xdist_group("pita")]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a preview as the workflow of a pull request does, of an office that is no sample."""
    folder = tmp_path_factory.mktemp("pratinjau")
    data, target = folder / "data", folder / "situs"
    shutil.copytree(FOLDER, data)
    satker = data / "satker.yml"
    official = re.sub(r"(?m)^contoh: .*\n", "", satker.read_text(encoding="utf-8"))
    satker.write_text(official, encoding="utf-8")
    # Without the word that it is a sample, its years would lie ahead.
    settings = {"DATA": str(data), "PRATINJAU": "1", "SITE_URL": SITE_URL, "TANGGAL": "2031-12-31"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=ROOT,
        env={**os.environ, **settings, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=True,
    )
    return target


def test_every_page_is_marked(preview: Path) -> None:
    """Every page, 404 and cards included, shows the words, asks for no index, names no home."""
    pages = {path: html.parse(path).getroot() for path in preview.rglob("*.html")}
    assert len(pages) > 30
    assert [p for p, page in pages.items() if PITA not in page.text_content()] == []
    robots = "string(//meta[@name='robots']/@content)"
    assert {page.xpath(robots) for page in pages.values()} == {"noindex"}
    assert not any(page.xpath("//link[@rel='canonical']") for page in pages.values())


def test_every_print_is_marked(preview: Path) -> None:
    """Every print that we make says it too."""
    made = (*preview.rglob("*.pdf"), *preview.rglob("*.docx"))
    # What the office publishes of its own stays as it is, to the byte.
    prints = [path for path in made if "berkas" not in path.parts]
    assert len(prints) > 10
    said = PITA.lower().encode()
    assert [p for p in prints if not any(said in part for part in peel(p))] == []


def test_search_engines_are_turned_away(preview: Path) -> None:
    """Search engines are turned away, and no map of the site invites them."""
    assert (preview / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert not (preview / "sitemap.xml").exists()
