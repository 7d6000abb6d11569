"""Find a Chromium-family browser for the tests, or fetch one: `python -m tests.alat.peramban`.

The tests never pass by skipping: without a browser they fail, and this says why.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.alat.debian import install

# The variable wins, so that a machine with several browsers can choose.
VARIABLE = "PERAMBAN"
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Root needs --no-sandbox; the rest keeps the browser from calling its maker.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MESSAGE = (
    "Tidak ada peramban untuk pengujian. Pasang Chromium (Debian: apt install chromium), "
    f"atau tunjukkan peramban yang ada: {VARIABLE}=/jalur/ke/chromium make test"
)


class BrowserMissingError(RuntimeError):
    """Say that no usable browser was found."""


def find() -> str:
    """Return the path of a browser that starts, or raise BrowserMissingError."""
    for candidate in _candidates():
        if _starts(candidate):
            return candidate
    raise BrowserMissingError(MESSAGE)


def fetch() -> str:
    """Return the path of a browser, installing one first where there is none."""
    attempts = (_nothing, _install_debian, _install_playwright)
    # A browser that was asked for by name is used or missed, never replaced.
    for attempt in attempts[:1] if os.environ.get(VARIABLE) else attempts:
        attempt()
        try:
            return find()
        except BrowserMissingError:
            continue
    raise BrowserMissingError(MESSAGE)


def _candidates() -> Iterator[str]:
    chosen = os.environ.get(VARIABLE)
    if chosen:
        yield chosen
        return
    for command in COMMANDS:
        found = shutil.which(command)
        if found:
            yield found
    yield from MACOS
    with sync_playwright() as playwright:
        bundled = playwright.chromium.executable_path
    yield bundled


def _starts(path: str) -> bool:
    # Asking for the version also unmasks Ubuntu's `chromium-browser`, which may be
    # no more than a notice that the real one is a snap.
    if not Path(path).is_file():
        return False
    try:
        result = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def _nothing() -> None:
    """Install nothing: the first attempt uses what is there."""


def _install_debian() -> None:
    install("chromium")


def _install_playwright() -> None:
    print("Mengunduh Chromium milik Playwright ...", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    try:
        print(f"Peramban: {fetch()}")
    except BrowserMissingError as error:
        sys.exit(str(error))
