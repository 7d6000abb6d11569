"""Find a Chromium-family browser for the tests, or fetch one: `python -m tests.alat.peramban`.

The tests never pass by skipping: without a browser they fail, and this says why.
"""

import subprocess
import sys

from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.alat import terpasang
from tests.alat.perkakas import PERAMBAN, message
from tests.alat.tunggu import MACET_MS

# Root needs --no-sandbox; the rest keeps the browser from calling its maker, and lets letters
# stand between pixels as on a reader's screen: a browser without a window rounds each to a pixel.
ARGUMENTS = [
    "--font-render-hinting=none",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# A busy machine shows late what is expected: see tests/alat/tunggu.py.
expect.set_options(timeout=MACET_MS)


class BrowserMissingError(RuntimeError):
    """Say that no usable browser was found."""


def find() -> str:
    """Return the path of a browser that starts, or raise BrowserMissingError."""
    # An installed one first: asking Playwright for its own starts a driver.
    found = terpasang.find() or (None if terpasang.chosen() else _bundled())
    if found is None:
        raise BrowserMissingError(terpasang.wrong() or message(PERAMBAN))
    return found


def fetch() -> str:
    """Return the path of a browser; fetch Playwright's own where there is none.

    Debian's was tried before this, with all else that the tests need: see `tests.alat.perkakas`.
    """
    try:
        return find()
    except BrowserMissingError:
        if terpasang.chosen():
            raise
    print("Mengunduh Chromium milik Playwright ...", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return find()


def launch(driver: Playwright, *arguments: str) -> Browser:
    """Start the browser for a test; what is waited for in it may come late, on a busy machine."""
    running = driver.chromium.launch(
        executable_path=find(), args=[*ARGUMENTS, *arguments], timeout=MACET_MS
    )
    running.on("context", lambda context: context.set_default_timeout(MACET_MS))
    return running


def _bundled() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if terpasang.starts(path) else None


if __name__ == "__main__":
    try:
        print(f"Peramban: {fetch()}")
    except BrowserMissingError as error:
        sys.exit(str(error))
