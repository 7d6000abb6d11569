"""The tree of performance in a browser: whole without a script, legible on a phone."""

import pytest
from playwright.sync_api import Browser

from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

PAGE = "pohon/index.html"
LISTS = """() => {
  const rows = [...document.querySelectorAll('.pohon__daftar li')];
  return { rows: rows.length, hidden: rows.filter((row) => !row.checkVisibility()).length };
}"""
DRAWINGS = """() => [...document.querySelectorAll('svg.bagan')].map((svg) => {
  const box = svg.getBoundingClientRect();
  const frame = svg.closest('.gulung');
  const text = svg.querySelector('svg text');
  const outside = [...svg.querySelectorAll(':scope > svg > text')].filter((t) =>
    t.getBBox().width > t.parentElement.width.baseVal.value + 1);
  return {
    scale: box.width / svg.width.baseVal.value,
    letters: parseFloat(getComputedStyle(text).fontSize),
    reached: frame.tabIndex === 0 && frame.getAttribute('role') === 'region',
    scrolls: frame.scrollWidth > frame.clientWidth,
    cut: outside.map((t) => t.textContent),
  };
})"""


@pytest.mark.parametrize("width", [320, 1280])
def test_the_tree_is_whole_without_a_script(
    browser: Browser, site: Site, width: int, figure: Figure
) -> None:
    """Every row of the lists is visible without JavaScript, on a phone and on a wide screen."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    tab = context.new_page()
    tab.goto(site.address(PAGE), wait_until="load")
    shown = tab.evaluate(LISTS)
    context.close()

    assert shown["rows"] > 100
    assert shown["hidden"] == 0
    figure(f"tree: {shown['rows']} rows readable at {width} px without JavaScript")


@pytest.mark.parametrize("width", [360, 1280])
def test_drawings_can_be_read(browser: Browser, site: Site, width: int) -> None:
    """Drawings keep their size, no word is cut, and what is too wide scrolls by keyboard."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    tab = context.new_page()
    tab.goto(site.address(PAGE), wait_until="load")
    drawings = tab.evaluate(DRAWINGS)
    context.close()

    assert len(drawings) == 2
    for drawing in drawings:
        assert drawing["scale"] == pytest.approx(1)
        assert drawing["letters"] >= 12
        assert drawing["reached"]
        assert drawing["cut"] == []
        assert drawing["scrolls"] or width > 1000


def test_drawings_fit_the_paper(browser: Browser, site: Site) -> None:
    """On paper a drawing is no wider than the page."""
    context = browser.new_context(viewport={"width": 680, "height": 900})
    tab = context.new_page()
    tab.goto(site.address(PAGE), wait_until="load")
    tab.emulate_media(media="print")
    widths = tab.evaluate(
        "() => [...document.querySelectorAll('svg.bagan')]"
        ".map((svg) => svg.getBoundingClientRect().right - innerWidth)"
    )
    context.close()

    assert widths
    assert max(widths) <= 0


@pytest.mark.parametrize("width", [360, 1280])
def test_the_script_folds_the_tree(browser: Browser, site: Site, width: int) -> None:
    """With the script the lists come folded; a link to a heading or a row still leads to it."""
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(site.address(PAGE), wait_until="load")
    folded = tab.evaluate("[...document.querySelectorAll('.pohon__lipat')].map((one) => one.open)")
    heading = tab.locator("section.pohon h2").last.get_attribute("id")
    row = tab.locator(".pohon__daftar li[id]").last.get_attribute("id")
    seen = {}
    for place in (heading, row):
        tab.goto("about:blank")
        tab.goto(f"{site.address(PAGE)}#{place}", wait_until="load")
        box = tab.locator(f"[id='{place}']").bounding_box()
        seen[place] = box is not None and 0 <= box["y"] < 800
    context.close()

    assert folded
    assert not any(folded)
    assert seen == dict.fromkeys((heading, row), True)
