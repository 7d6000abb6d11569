"""The explorer: one table of all rows, filtered and sorted by the reader."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.alat.situs import Site

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

SHOWN = "[...document.querySelectorAll('#semua-baris tbody tr')].filter((b) => !b.hidden)"


def shown(tab: Page) -> list[str]:
    """Return the ids in the rows that are shown, in their order."""
    return list(tab.evaluate(f"{SHOWN}.map((b) => b.querySelector('a').hash.slice(1))"))


@pytest.fixture
def tab(browser: Browser, site: Site) -> Page:
    """Open the explorer."""
    page = browser.new_page()
    page.goto(site.address("penjelajah/index.html"))
    return page


@pytest.mark.kantor_ini
def test_filters_combine(tab: Page) -> None:
    """Filters combine, count aloud, and can be sent as an address."""
    everything = len(shown(tab))
    tab.get_by_label("Pelaksana").select_option("Subbagian Hukum dan SDM")
    tab.get_by_label("Kata").fill("dana kampanye")

    assert everything > 100
    assert shown(tab) == ["ras-2022-04"]
    assert (
        tab.get_by_role("article").get_by_role("status").inner_text()
        == f"1 dari {everything} baris ditampilkan"
    )

    address = tab.url
    tab.goto(address)

    assert shown(tab) == ["ras-2022-04"]


@pytest.mark.kantor_ini
def test_amounts_are_sorted_by_value(tab: Page) -> None:
    """Sorting is by amount, not by letters; it works by keyboard and says so to a reader."""
    heading = tab.get_by_role("button", name="Rupiah")
    heading.focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")

    assert tab.locator("th[aria-sort=descending]").inner_text().startswith("Rupiah")
    assert shown(tab)[0] == "rks-2022-pj"
    assert "urut=4-descending" in tab.url

    tab.keyboard.press("Enter")

    assert shown(tab)[0] == "iku-2020-t1"
