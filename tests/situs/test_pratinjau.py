"""The live preview: what staff with a computer see while they edit."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
PAGE = "2022/perjanjian-kinerja-ketua/"
FILE = "data/2022/perjanjian-kinerja-ketua.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy what a preview needs, so that it can be edited."""
    for name in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def preview(project: Path) -> Iterator[tuple[str, Path]]:
    """Run `mkdocs serve` over the copy; return its address and its log."""
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
            yield f"http://{address}/", log
        finally:
            running.terminate()
            running.wait(timeout=10)


def wait(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Wait until a condition holds, or fail."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.2)


def fetch(address: str) -> str:
    """Return a page, or nothing while the server is starting."""
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:  # noqa: S310 - own server
            return str(answer.read().decode())
    except OSError:
        return ""


@pytest.mark.peramban
def test_perubahan_tampak(preview: tuple[str, Path], project: Path, browser: Browser) -> None:
    """An edit shows by itself; a broken edit is told and the preview lives on."""
    address, log = preview
    path = project / FILE
    whole = path.read_text(encoding="utf-8")
    wait(lambda: "Perjanjian Kinerja 2022, Ketua" in fetch(address + PAGE))
    tab = browser.new_page()
    tab.goto(address + PAGE)

    path.write_text(whole.replace("2022, Ketua", "2022, Ketua (disunting)"), encoding="utf-8")
    tab.get_by_role("heading", name="Ketua (disunting)").wait_for(timeout=30_000)

    path.write_text(whole.replace("target: 100 %", "targt: 100 %", 1), encoding="utf-8")
    wait(lambda: "ISI-001 galat" in log.read_text(encoding="utf-8"))

    path.write_text(whole, encoding="utf-8")
    tab.get_by_role("heading", name="Perjanjian Kinerja 2022, Ketua", exact=True).wait_for(
        timeout=30_000
    )
    tab.close()

    assert "Traceback" not in log.read_text(encoding="utf-8")
