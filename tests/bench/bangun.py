"""Build a site in a process of its own, and tell its seconds, its memory and its stages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: What the office's own machine would set, and a measurement must not inherit.
_LINGKUNGAN = ("SITE_URL", "REPOSITORI", "PRATINJAU", "FAST", "DATA")


#: Seconds between two looks at the memory of a build.
JEDA = 0.1
#: The program that makes the search index, as Linux calls it.
PENCARI = "pagefind"


@dataclass(frozen=True)
class Bangunan:
    """Hold one build: seconds, peak memory in bytes, pages, and seconds by stage.

    `memori` is that of all its processes together, `memori_sendiri` without the search indexer.
    """

    detik: float
    memori: int
    memori_sendiri: int
    halaman: int
    tahap: dict[str, float]


def build(data: Path, situs: Path, *, root: Path = ROOT, cetak: bool = False) -> Bangunan:
    """Build the site of a data folder; prints are left out unless `cetak`."""
    return _run([str(situs)], root, situs, {"DATA": str(data), **({} if cetak else {"FAST": "1"})})


def build_bare(settings: Path, situs: Path) -> Bangunan:
    """Build finished pages with MkDocs and the theme alone."""
    return _run([str(situs), str(settings)], settings.parent, situs, {})


def _run(words: list[str], folder: Path, situs: Path, more: dict[str, str]) -> Bangunan:
    said, memory, own = watch(["-m", "tests.bench.tahap", *words], folder, more)
    told = json.loads(said)
    pages = sum(1 for _ in situs.rglob("*.html"))
    return Bangunan(told["detik"], memory, own, pages, told["tahap"])


def run(words: list[str], folder: Path, more: dict[str, str]) -> str:
    """Run Python in a process of its own, and return the last line that it prints."""
    return watch(words, folder, more)[0]


def watch(words: list[str], folder: Path, more: dict[str, str]) -> tuple[str, int, int]:
    """Run Python in a process of its own; return its last line, and the most memory it held.

    That is of it and of all its helpers together, with and without the search indexer; what they
    share counts once (bytes, Linux).
    """
    env = {key: value for key, value in os.environ.items() if key not in _LINGKUNGAN}
    env |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), **more}
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as wrong:
        process = subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
            [sys.executable, *words], cwd=folder, env=env, stdout=out, stderr=wrong
        )
        memory = own = 0
        while process.returncode is None:
            held = list(_list_held(process.pid))
            memory = max(memory, sum(size for _, size in held))
            own = max(own, sum(size for name, size in held if name != PENCARI))
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=JEDA)
        out.seek(0)
        wrong.seek(0)
        if process.returncode:
            raise SystemExit(f"{words}: {wrong.read()[-2000:]}")
        return out.read().splitlines()[-1], memory, own


def _list_held(pid: int) -> Iterator[tuple[str, int]]:
    """Yield a process and those below it by name, with the memory that each holds now."""
    place = Path(f"/proc/{pid}")
    try:
        name = (place / "comm").read_text(encoding="ascii").strip()
        rollup = (place / "smaps_rollup").read_text(encoding="ascii")
        below = (place / "task" / str(pid) / "children").read_text(encoding="ascii").split()
    except OSError:
        return  # it is gone
    own = next((line for line in rollup.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    yield name, int(own.split()[1]) * 1024
    for one in below:
        yield from _list_held(int(one))
