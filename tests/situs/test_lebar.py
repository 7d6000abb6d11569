"""Reflow: a small phone never scrolls sideways."""

import pytest
from playwright.sync_api import Browser

from tests.alat.jenis import varied
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("width", [320, 360])
def test_tidak_melebar(browser: Browser, site: Site, width: int, figure: Figure) -> None:
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


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280, 1600])
def test_jumlah_uang_utuh(browser: Browser, site: Site, width: int) -> None:
    """The amount on the front page stands on one line: broken, it would read as another figure."""
    context = browser.new_context(viewport={"width": width, "height": 640})
    tab = context.new_page()
    tab.goto(site.base, wait_until="load")
    lines = tab.evaluate(
        """() => [...document.querySelectorAll('.angka__nilai.uang')].map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
        })"""
    )
    context.close()
    assert lines == [1]
