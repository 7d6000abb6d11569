"""A paper that waits for its day stands in no byte of the site, and in all of it from that day."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.alat.kupas import find_words
from tests.alat.situs import ROOT, SITE_URL
from tests.conftest import Figure
from tests.contoh_embargo import HARI, KATA, PENANDA, embargoed

pytestmark = pytest.mark.situs

#: Every form in which the site publishes data.
BENTUK = frozenset(
    ["html", "csv", "json", "xlsx", "zip", "pdf", "docx", "txt", "ics", "xml", "pf_fragment"]
)


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Path]:
    """Return a function that builds the sample with its waiting papers on a day."""
    folder = tmp_path_factory.mktemp("embargo")
    for name, isi in embargoed(recorded=False).items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(isi)

    def run(day: date) -> Path:
        target = folder / day.isoformat()
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
            cwd=ROOT,
            env={
                **os.environ,
                "DATA": str(folder / "data"),
                "TANGGAL": day.isoformat(),
                "SITE_URL": SITE_URL,
                "NO_MKDOCS_2_WARNING": "1",
            },
            capture_output=True,
            check=False,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return target

    return run


def _told(name: str) -> set[str]:
    """Return the words that the staff guide says itself, for its pages and the search over them."""
    if not name.startswith(("panduan-staf/", "pagefind/")):
        return set()
    guide = "".join(
        path.read_text(encoding="utf-8") for path in ROOT.glob("docs/panduan-staf/*.md")
    )
    return {word for word in PENANDA if word in guide}


def test_before_its_day_nothing_is_anywhere(build: Callable[[date], Path], figure: Figure) -> None:
    """On the day before, no word, name, id, amount, file or address of the papers is anywhere."""
    site = build(HARI - timedelta(days=1))
    found = {name: words - _told(name) for name, words in find_words(site, PENANDA).items()}
    assert {name: words for name, words in found.items() if words} == {}
    figure(f"embargo: {sum(1 for p in site.rglob('*') if p.is_file())} files, 0 leaks")


def test_a_wrong_day_stops_the_build() -> None:
    """A TANGGAL that is no day stops the build in words: a guess could publish too early."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=ROOT,
        env={**os.environ, "TANGGAL": "1 Juli", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode != 0
    assert "TANGGAL “1 Juli” tidak dapat dibaca" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_on_its_day_everything_is_there(build: Callable[[date], Path]) -> None:
    """On the day itself every one of these words is found, in every form of file."""
    found = find_words(build(HARI), PENANDA)
    assert set().union(*found.values()) == set(PENANDA)
    held = {name.rpartition(".")[2] for name, words in found.items() if KATA in words}
    assert held >= BENTUK, BENTUK - held
