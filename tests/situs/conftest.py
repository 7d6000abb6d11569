"""Fixtures of the tests that look at the built site, most of them in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.alat import peramban
from tests.alat.situs import BuildError, Site, build_once, serve


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Site]:
    """Build the site once per run, and serve it."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    try:
        root = build_once(shared)
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
    running = playwright_driver.chromium.launch(
        executable_path=peramban.find(), headless=True, args=peramban.ARGUMENTS
    )
    yield running
    running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return an empty profile with a wide screen."""
    fresh = browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()
