"""Fixtures of the tests that look at the built site, most of them in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests import kertas_contoh
from tests.alat import peramban
from tests.alat.situs import BuildError, Site, build_once, serve
from tests.contoh_data import FOLDER


@pytest.fixture(scope="session")
def bersama(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder that the processes of one run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(bersama: Path) -> Iterator[Site]:
    """Build the site once per run, and serve it."""
    yield from _served(bersama, "situs")


@pytest.fixture(scope="session")
def contoh(bersama: Path) -> Iterator[Site]:
    """Build the sample office's site once per run, and serve it."""
    yield from _served(bersama, "contoh", FOLDER)


@pytest.fixture(scope="session")
def contoh_kertas(bersama: Path) -> Iterator[Site]:
    """Build the site of papers as other offices print them once per run, and serve it."""
    yield from _served(bersama, "contoh-kertas", kertas_contoh.FOLDER)


def _served(shared: Path, name: str, data: Path | None = None) -> Iterator[Site]:
    try:
        root = build_once(shared, name, data)
    except BuildError as error:
        pytest.fail(f"mkdocs build --strict failed:\n{error}", pytrace=False)
    with serve(root) as served:
        assert served.pages, "the build made no page"
        yield served


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Playwright]:
    """Start Playwright once per process."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    """Start the browser once per process; a missing browser is an error, never a skip."""
    running = peramban.launch(playwright_driver)
    yield running
    running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return an empty profile with a wide screen."""
    fresh = browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()
