"""The browser of the tests waits as long as a busy machine needs."""

import pytest
from playwright.sync_api import Playwright, TimeoutError  # noqa: A004 - Playwright's own name

from tests.alat import peramban

BOUND = 77


@pytest.mark.peramban
@pytest.mark.parametrize("way", ["new_page", "new_context"])
def test_pages_wait_for_the_one_bound(
    playwright_driver: Playwright, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Each page of it waits for the one bound that stands against hanging, not for Playwright's."""
    running = peramban.launch(playwright_driver)
    monkeypatch.setattr(peramban, "MACET_MS", BOUND)
    tab = running.new_page() if way == "new_page" else running.new_context().new_page()

    with pytest.raises(TimeoutError, match=f"Timeout {BOUND}ms"):
        tab.locator("#tidak-ada").click()

    running.close()
