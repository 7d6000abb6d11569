"""Printed papers are linked from their pages, and left out whole when a build is in a hurry."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.alat.situs import ROOT, Site
from tests.conftest import Figure

pytestmark = pytest.mark.situs


def _links(site: Site, page: str) -> list[str]:
    return [str(a.get("href")) for a in site.tree(page).iterfind(".//p[@class='unduh']/a")]


def test_papers_link_their_prints(site: Site, figure: Figure) -> None:
    """Each print of the site is linked once by its own page, and every such link has its file."""
    linked = {
        (site.root / page).parent.joinpath(link).resolve()
        for page in site.pages
        for link in _links(site, page)
    }
    made = {p for p in site.root.rglob("*") if p.suffix in {".pdf", ".docx"}}

    assert {p.relative_to(site.root) for p in made if p.parent.name != "sumber"} == {
        p.relative_to(site.root) for p in linked
    }
    assert "satu-halaman.pdf" in {p.name for p in linked}
    figure(f"prints: {len(linked)} files linked from their pages")


def test_prints_carry_the_address_of_the_site(site: Site) -> None:
    """What is published is a PDF and an archive, not an error page with their names."""
    for path in site.root.rglob("*.pdf"):
        assert path.read_bytes().startswith(b"%PDF-1.7")
    for path in site.root.rglob("*.docx"):
        assert path.read_bytes().startswith(b"PK\x03\x04")


def test_a_build_in_a_hurry_has_no_prints_and_no_links(tmp_path: Path) -> None:
    """With FAST=1 no paper is printed, and no page links one."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "FAST": "1", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=False,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert [p for p in tmp_path.rglob("*") if p.suffix in {".pdf", ".docx"}] == []
    assert [p for p in tmp_path.rglob("*.html") if 'class="unduh"' in p.read_text("utf-8")] == []
