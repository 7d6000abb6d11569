"""The schedule as built: blank for the real papers, months and calendars for the sample office."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.alat.kalender import read
from tests.alat.penilai import SCHEMES, WIDTHS, judge_axe, open_context
from tests.alat.situs import Site
from tests.situs.test_html import problems
from tests.situs.test_lebar import OVERFLOW
from tests.situs.test_tanpa_js import HIDDEN

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

PAGE = "jadwal/index.html"


def test_papers_without_months_link_no_calendar(site: Site) -> None:
    """While no paper prints a month, no calendar of papers is linked and none is published."""
    assert site.tree(PAGE).xpath("//a[contains(@href, '.ics')]") == []
    assert list((site.root / "jadwal").rglob("*.ics")) == []


def test_each_calendar_is_published(contoh: Site) -> None:
    """Each calendar that the page offers to save is there, and as long as the page says."""
    links = contoh.tree(PAGE).xpath("//a[@download]")
    counts = {}
    for link in links:
        file = contoh.root / "jadwal" / link.get("href")
        counts[file.resolve().name] = len(read(file.read_bytes()).events)
        assert f"{counts[file.resolve().name]} acara" in link.getparent().text_content()

    assert counts == {"rak-2030.ics": 9, "ras-2030.ics": 1}


def test_one_press_shows_a_month(browser: Browser, contoh: Site) -> None:
    """On the smallest phone one press on a month shows its activities and who does them."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(contoh.address(PAGE))
    tab.get_by_role("link", name="Maret").click()
    march = tab.locator("#bulan-2030-3")
    expect(march).to_be_in_viewport()
    text = march.inner_text()
    overflow = tab.evaluate(OVERFLOW)
    context.close()

    assert "Mengadakan kelas contoh" in text
    assert "Divisi Contoh Teknis" in text
    assert overflow <= 0


@pytest.mark.parametrize("width", WIDTHS)
def test_filled_months_can_be_read(browser: Browser, contoh: Site, width: int) -> None:
    """Filled months are valid HTML, accessible in both schemes, and whole without a script."""
    assert problems([contoh.address(PAGE)]) == []
    for scheme in SCHEMES:
        context = open_context(browser, width, scheme)
        tab = context.new_page()
        tab.goto(contoh.address(PAGE))
        wrong = judge_axe(tab).wrong
        context.close()
        assert wrong == []
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    tab = context.new_page()
    tab.goto(contoh.address(PAGE))
    shown = tab.evaluate(HIDDEN)
    context.close()
    assert shown["lost"] == []
