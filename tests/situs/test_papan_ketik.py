"""The keyboard alone is enough."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.alat.situs import Site

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

MENU = 'nav[aria-label="Menu utama"]'
MOST_TABS = 80
FOCUSED = "document.activeElement"


@pytest.fixture(params=[1280, 360])
def tab(browser: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open the first page, on a wide screen and on a phone."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    page = context.new_page()
    page.goto(site.base)
    yield page
    context.close()


def focus(tab: Page, wanted: Locator) -> None:
    """Press Tab until an element has the focus; fail if it never does."""
    for _ in range(MOST_TABS):
        tab.keyboard.press("Tab")
        if wanted.evaluate(f"(element) => element === {FOCUSED}"):
            return
    pytest.fail(f"Tab never reaches {wanted}")


def open_menu(tab: Page) -> list[Locator]:
    """Return the menu's entries, opening the menu by keyboard where it is folded."""
    first = tab.locator(f"{MENU} ul a").first
    if not first.is_visible():
        opener = tab.locator("header").locator("summary, button").filter(has_text="Menu").first
        focus(tab, opener)
        tab.keyboard.press("Enter")
        first.wait_for(state="visible")
    return tab.locator(f"{MENU} ul a").all()


def test_the_skip_link_leads_to_the_content(tab: Page) -> None:
    """The first Tab reaches the skip link; Enter moves on to the content."""
    tab.keyboard.press("Tab")
    href = tab.evaluate(f"() => {FOCUSED}.getAttribute('href')")
    assert href
    assert href.startswith("#")
    skip = tab.locator(f'a[href="{href}"]').first
    assert skip.is_visible()
    box = skip.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] >= 0
    tab.keyboard.press("Enter")
    tab.wait_for_function("(id) => document.activeElement.id === id", arg=href[1:])


def test_the_menu_is_reached_and_opened(tab: Page) -> None:
    """Each menu entry is reached by Tab in order, visibly; Enter opens it."""
    entries = open_menu(tab)
    assert len(entries) > 1
    for entry in entries:
        focus(tab, entry)
        assert entry.is_visible()
        # Focus must show: an outline, or a shadow in its place.
        style = entry.evaluate(
            "(e) => [getComputedStyle(e).outlineStyle, getComputedStyle(e).boxShadow]"
        )
        assert style != ["none", "none"]
    goal = entries[-1].evaluate("(a) => a.href")
    assert goal != tab.url
    tab.keyboard.press("Enter")
    tab.wait_for_url(goal)
    assert tab.locator("h1").count() == 1
