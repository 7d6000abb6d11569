"""The live preview: what staff with a computer see while they edit."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.alat.tunggu import MACET, until

ROOT = Path(__file__).parents[2]
PAGE = "2022/perjanjian-kinerja-ketua/"
FILE = "data/2022/perjanjian-kinerja-ketua.yml"


@dataclass(frozen=True)
class Preview:
    """Hold a running preview: its address, its log and its process."""

    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def said(self) -> str:
        """Return what it has printed."""
        return self.log.read_text(encoding="utf-8")

    def until_page_shows(self, page: str, words: str) -> None:
        """Wait until a page of it holds the words."""
        until(lambda: words in fetch(self.address + page), words, self._runs)

    def until_it_says(self, words: str) -> None:
        """Wait until it has printed the words."""
        until(lambda: words in self.said(), words, self._runs)

    def _runs(self) -> bool:
        return self.process.poll() is None


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy what a preview needs, so that it can be edited."""
    for name in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    """Run `mkdocs serve` over the copy."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = project / "log.txt"
    with log.open("w", encoding="utf-8") as output:
        running = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", address],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "PYTHONUTF8": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Preview(f"http://{address}/", log, running)
        finally:
            running.terminate()
            running.wait(timeout=MACET)


def fetch(address: str) -> str:
    """Return a page, or nothing while the server is starting."""
    try:
        with urllib.request.urlopen(address, timeout=MACET) as answer:  # noqa: S310 - own server
            return str(answer.read().decode())
    except OSError:
        return ""


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
