"""Reflow: a small phone never scrolls sideways."""

import pytest
from playwright.sync_api import Browser

from tests.alat.jenis import one_of_each, varied
from tests.alat.situs import Site
from tests.alat.tata import CACAT
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

FAULTS = f"(whole) => (function () {{ {CACAT} }})(document, whole)"
WHOLE_WORDS = 700
PHONES = (320, 360)
DESKS = (700, 736, 772, 900, 1024, 1280, 1440)
OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_is_wider_than_the_screen(
    browser: Browser, site: Site, width: int, figure: Figure
) -> None:
    """No page is wider than the screen (wide tables scroll inside their own frame).

    Every page on the narrowest screen; on a wider one each page that is not like another.
    """
    pages = site.pages if width == 320 else varied(site)
    context = browser.new_context(viewport={"width": width, "height": 640})
    tab = context.new_page()
    excess = {}
    for page in pages:
        tab.goto(site.address(page), wait_until="load")
        excess[page] = tab.evaluate(OVERFLOW)
    context.close()
    assert {page: px for page, px in excess.items() if px > 0} == {}
    figure(f"{len(pages)} pages fit {width} px")


@pytest.mark.parametrize("widths", [PHONES, DESKS], ids=["phones", "desks"])
def test_words_and_amounts_stay_whole(
    browser: Browser, site: Site, widths: tuple[int, ...], figure: Figure
) -> None:
    """No kind of page breaks an amount, cuts a word of a table, or begins a line with a comma.

    A page is opened at the first width, and its window then made wider and wider.
    """
    context = browser.new_context(viewport={"width": widths[0], "height": 640})
    tab = context.new_page()
    found = {}
    pages = one_of_each(site)
    for kind, page in pages.items():
        tab.set_viewport_size({"width": widths[0], "height": 640})
        tab.goto(site.address(page), wait_until="load")
        for width in widths:
            tab.set_viewport_size({"width": width, "height": 640})
            # On a phone a long word may have to break.
            found[kind, width] = tab.evaluate(FAULTS, width >= WHOLE_WORDS)
    context.close()
    assert {at: faults for at, faults in found.items() if faults} == {}
    figure(f"{len(pages)} kinds of page at {widths} px: no amount broken, no word cut")


def test_a_faulty_line_is_found(browser: Browser) -> None:
    """A broken amount, a cut word and a comma at the beginning of a line would be noticed."""
    tab = browser.new_page()
    tab.set_content(
        """<p style="width: 6ch; overflow-wrap: anywhere">Rp3.275.121.000</p>
        <p style="width: 6ch; overflow-wrap: anywhere">penyelenggaraan</p>
        <p style="width: min-content"><a style="display: inline-block; white-space: nowrap"
        >PKK-12</a>, dan</p>"""
    )
    found = " ".join(tab.evaluate(FAULTS, arg=True))
    tab.close()

    assert "amount Rp3.275.121.000 broken" in found
    assert "word penyelenggaraan cut" in found
    assert "starts a line" in found
