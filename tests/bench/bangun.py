"""Build a site in a process of its own, and tell its seconds, its memory and its stages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: What the office's own machine would set, and a measurement must not inherit.
_LINGKUNGAN = ("SITE_URL", "REPOSITORI", "PRATINJAU", "FAST", "DATA")


@dataclass(frozen=True)
class Bangunan:
    """Hold one build: seconds, peak memory in bytes, pages, and seconds by stage."""

    detik: float
    memori: int
    halaman: int
    tahap: dict[str, float]


def build(data: Path, situs: Path, *, root: Path = ROOT, cetak: bool = False) -> Bangunan:
    """Build the site of a data folder; prints are left out unless `cetak`."""
    return _run([str(situs)], root, situs, {"DATA": str(data), **({} if cetak else {"FAST": "1"})})


def build_bare(settings: Path, situs: Path) -> Bangunan:
    """Build finished pages with MkDocs and the theme alone."""
    return _run([str(situs), str(settings)], settings.parent, situs, {})


def _run(words: list[str], folder: Path, situs: Path, more: dict[str, str]) -> Bangunan:
    told = json.loads(run(["-m", "tests.bench.tahap", *words], folder, more))
    pages = sum(1 for _ in situs.rglob("*.html"))
    return Bangunan(told["detik"], told["memori"], pages, told["tahap"])


def run(words: list[str], folder: Path, more: dict[str, str]) -> str:
    """Run Python in a process of its own, and return the last line that it prints."""
    env = {key: value for key, value in os.environ.items() if key not in _LINGKUNGAN}
    env |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), **more}
    done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
        [sys.executable, *words],
        cwd=folder, env=env, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{words}: {done.stderr[-2000:]}")
    return done.stdout.splitlines()[-1]
