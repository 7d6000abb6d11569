"""Run the live preview over a copy of the project that may be edited."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.alat.tunggu import MACET, until

ROOT = Path(__file__).parents[2]


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
        until(lambda: words in fetch(self.address + page).decode(), words, self._runs)

    def until_it_says(self, words: str) -> None:
        """Wait until it has printed the words."""
        until(lambda: words in self.said(), words, self._runs)

    def _runs(self) -> bool:
        return self.process.poll() is None


def copy_project(target: Path, data: Path = ROOT / "data") -> Path:
    """Copy what a preview needs; the packages of the form are left out."""
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("npm"))
    shutil.copytree(data, target / "data")
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def environment(**more: str) -> Mapping[str, str]:
    """Return what a generator over the copy sees."""
    known = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "DATA": "data", "PYTHONUTF8": "1"}
    return {**os.environ, **known, **more}


@contextmanager
def serve(project: Path, *words: str, **more: str) -> Iterator[Preview]:
    """Run `mkdocs serve` over the copy."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = project / "log.txt"
    with log.open("w", encoding="utf-8") as output:
        running = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", address, *words],
            cwd=project,
            env=environment(**more),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Preview(f"http://{address}/", log, running)
        finally:
            running.terminate()
            running.wait(timeout=MACET)


def fetch(address: str) -> bytes:
    """Return what stands at an address, refused or not; nothing while the server is starting."""
    try:
        with urllib.request.urlopen(address, timeout=MACET) as answer:  # noqa: S310 - own server
            return bytes(answer.read())
    except urllib.error.HTTPError as refused:
        return refused.read()
    except OSError:
        return b""
