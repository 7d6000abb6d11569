"""Measure how soon a changed figure shows in the live preview, against a whole build.

`python -m tests.bench.pratinjau DATA PAPER PAGE TURNS` changes the paper that often in one process,
as `mkdocs serve` builds, and prints as JSON the seconds until the page of it was made each time.
What the server waits before it notices a change is not in it.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mkdocs import config
from mkdocs.commands.build import build as build_site

from macros.publish.langsung import PELAYAN
from tests.bench.bangun import ROOT, build, run

ALAMAT = "http://127.0.0.1:8000/"


def measure(
    folder: Path, data: Path, paper: str, page: str, turns: int
) -> Iterator[tuple[str, str]]:
    """Yield the preview of an office against a whole build of the same folder."""
    copy = folder / "pratinjau"
    shutil.copytree(data, copy, dirs_exist_ok=True)
    whole = [build(copy, folder / "situs-pratinjau") for _ in range(turns)]
    words = ["-m", "tests.bench.pratinjau", str(copy), paper, page, str(2 * turns)]
    seconds = json.loads(run(words, ROOT, {"DATA": str(copy), "FAST": "1"}))
    shown, base = statistics.median(seconds), statistics.median(one.detik for one in whole)
    yield f"pratinjau, {whole[0].halaman} halaman", f"{shown:.2f} s, {shown / base:.1%} bangunan"


def _preview(data: Path, paper: str, page: str, turns: int) -> Iterator[float]:
    path = data / paper
    text = path.read_text(encoding="utf-8")
    assert "\nnama: " in text, f"{paper} has no name to change"
    with tempfile.TemporaryDirectory() as site:
        _build(site)
        for turn in range(turns):
            path.write_text(text.replace("\nnama: ", f"\nnama: Ubahan {turn} ", 1), "utf-8")
            start = time.perf_counter()
            _build(site)
            assert PELAYAN.antrean is not None
            PELAYAN.antrean.make(page)
            yield time.perf_counter() - start
            shown = (Path(site) / page).read_text(encoding="utf-8")
            assert f"Ubahan {turn} " in shown, f"{page} does not show the change"


def _build(site: str) -> None:
    """Build as `mkdocs serve` does each time."""
    settings = config.load_config(str(ROOT / "mkdocs.yml"), site_dir=site)
    settings.site_url = ALAMAT
    settings.plugins.on_startup(command="serve", dirty=False)
    PELAYAN.menunda = True
    build_site(settings, serve_url=ALAMAT)


if __name__ == "__main__":
    _data, _paper, _page, _turns = sys.argv[1:]
    print(json.dumps(list(_preview(Path(_data), _paper, _page, int(_turns)))))  # noqa: T201
