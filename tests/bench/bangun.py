"""Build a site in a process of its own, and tell its seconds, its memory and its stages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: What the office's own machine would set, and a measurement must not inherit.
_LINGKUNGAN = ("SITE_URL", "REPOSITORI", "PRATINJAU", "FAST", "DATA")


#: Seconds between two looks at the memory of a build.
JEDA = 0.1


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
    said, memory = watch(["-m", "tests.bench.tahap", *words], folder, more)
    told = json.loads(said)
    pages = sum(1 for _ in situs.rglob("*.html"))
    return Bangunan(told["detik"], memory, pages, told["tahap"])


def run(words: list[str], folder: Path, more: dict[str, str]) -> str:
    """Run Python in a process of its own, and return the last line that it prints."""
    return watch(words, folder, more)[0]


def watch(words: list[str], folder: Path, more: dict[str, str]) -> tuple[str, int]:
    """Run Python in a process of its own; return its last line, and the most memory it held.

    That is of it and of all its helpers together; what they share counts once (bytes, Linux).
    """
    env = {key: value for key, value in os.environ.items() if key not in _LINGKUNGAN}
    env |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), **more}
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as wrong:
        process = subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
            [sys.executable, *words], cwd=folder, env=env, stdout=out, stderr=wrong
        )
        memory = 0
        while process.returncode is None:
            memory = max(memory, _held(process.pid))
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=JEDA)
        out.seek(0)
        wrong.seek(0)
        if process.returncode:
            raise SystemExit(f"{words}: {wrong.read()[-2000:]}")
        return out.read().splitlines()[-1], memory


def _held(pid: int) -> int:
    """Return the memory that a process and those below it hold now; 0 where it is gone."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return 0
    own = next((line for line in rollup.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(own.split()[1]) * 1024 + sum(_held(int(one)) for one in below)
