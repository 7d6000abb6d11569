"""Accessibility: the part of WCAG 2.2 AA that a machine can judge, by two sets of rules."""

import itertools

import pytest
from playwright.sync_api import Browser, Page

from tests.alat.jenis import one_of_each, varied
from tests.alat.penilai import (
    SCHEMES,
    WIDTHS,
    Scheme,
    judge_axe,
    judge_htmlcs,
    open_context,
)
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

#: What every page is tried in: each width once, each scheme once. The whole product of
#: both is tried on every page by `make ukur`.
EVERY_PAGE: tuple[tuple[int, Scheme], ...] = ((320, "forced"), (360, "light"), (1280, "dark"))
REST = tuple(pair for pair in itertools.product(WIDTHS, SCHEMES) if pair not in EVERY_PAGE)


def axe_says(browser: Browser, site: Site, pages: list[str], width: int, scheme: Scheme) -> str:
    """Judge pages with axe, fail on any violation, return the figure."""
    wrong: dict[str, list[str]] = {}
    review: set[str] = set()
    context = open_context(browser, width, scheme)
    tab = context.new_page()
    for page in pages:
        tab.goto(site.address(page), wait_until="load")
        verdict = judge_axe(tab)
        review.update(verdict.review)
        if verdict.wrong:
            wrong[page] = verdict.wrong
    context.close()
    assert wrong == {}
    asked = ", ".join(sorted(review)) or "nothing"
    return f"at {width} px, {scheme}: 0 violations (a person must judge: {asked})"


@pytest.mark.parametrize(("width", "scheme"), EVERY_PAGE)
def test_axe(browser: Browser, site: Site, width: int, scheme: Scheme, figure: Figure) -> None:
    """No page has an accessibility violation, at each width and in each scheme once.

    320 px in forced colours, 360 px light, 1280 px dark. Light it is every page; in the other
    two each that is not like another, and all by `make ukur`.
    """
    pages = site.pages if scheme == "light" else varied(site)
    said = axe_says(browser, site, list(pages), width, scheme)
    figure(f"axe: {len(pages)} pages {said}")


def test_axe_on_each_kind_in_every_width_and_scheme(
    browser: Browser, site: Site, figure: Figure
) -> None:
    """One page of each kind has no violation in the six other pairs of width and scheme.

    A page is opened once, and then shown in one pair after the other.
    """
    wrong = {}
    pages = one_of_each(site)
    context = open_context(browser, WIDTHS[0])
    tab = context.new_page()
    for kind, page in pages.items():
        tab.goto(site.address(page), wait_until="load")
        for width, scheme in REST:
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(
                color_scheme="light" if scheme == "light" else "dark",
                forced_colors="active" if scheme == "forced" else "none",
            )
            wrong[kind, width, scheme] = judge_axe(tab).wrong
    context.close()
    assert {at: found for at, found in wrong.items() if found} == {}
    figure(f"axe: one page of {len(pages)} kinds in {len(REST)} other pairs: 0 violations")


@pytest.mark.parametrize("width", [360, 1280])
def test_htmlcs(browser: Browser, site: Site, width: int, figure: Figure) -> None:
    """No page has an error by HTML_CodeSniffer's WCAG2AA, the rules that pa11y runs.

    Every page on a phone; on a desk each that is not like another, and all by `make ukur`.
    """
    pages = site.pages if width == 360 else varied(site)
    wrong: dict[str, list[str]] = {}
    context = open_context(browser, width)
    tab = context.new_page()
    for page in pages:
        tab.goto(site.address(page), wait_until="load")
        verdict = judge_htmlcs(tab)
        if verdict.wrong:
            wrong[page] = verdict.wrong
    context.close()
    assert wrong == {}
    figure(f"HTML_CodeSniffer WCAG2AA: {len(pages)} pages at {width} px: 0 errors")


def test_headings_on_two_sides_say_their_cells(site: Site, figure: Figure) -> None:
    """In a table with headings on two sides, each heading says which cells are its own."""
    both = "//table[.//tbody//th]//th[normalize-space()]"
    cells = [(page, th) for page in site.pages for th in site.tree(page).xpath(both)]
    scopes = {"col", "row", "colgroup", "rowgroup"}

    assert [(page, th.text_content()) for page, th in cells if th.get("scope") not in scopes] == []
    figure(f"{len(cells)} heading cells, each with its scope")


def test_forced_colours_paint_every_text(browser: Browser, site: Site) -> None:
    """In forced colours the system paints every text: nothing that keeps its colour holds words."""
    own = "[...document.querySelectorAll('body *')].filter((e) => e.textContent.trim()"
    own += " && getComputedStyle(e).forcedColorAdjust === 'none').map((e) => e.outerHTML)"
    context = open_context(browser, 1280, "forced")
    tab = context.new_page()
    kept = {}
    for page in one_of_each(site).values():
        tab.goto(site.address(page), wait_until="load")
        kept[page] = tab.evaluate(own)
    context.close()
    assert {page: found for page, found in kept.items() if found} == {}


@pytest.fixture
def broken(browser: Browser) -> Page:
    """Open a page with many mistakes."""
    tab = open_context(browser, 1280).new_page()
    # Served by the test itself: an init script runs only on a real navigation.
    tab.route(
        "http://127.0.0.1:9/rusak",
        lambda route: route.fulfill(
            content_type="text/html", body="<html><body><img src='data:,'><p>x</p></body></html>"
        ),
    )
    tab.goto("http://127.0.0.1:9/rusak")
    return tab


def test_axe_can_fail(broken: Page) -> None:
    """A page without a title, and an image without a text, would be noticed by axe."""
    found = " ".join(judge_axe(broken).wrong)
    broken.context.close()

    assert "document-title" in found
    assert "image-alt" in found
    assert "html-has-lang" in found


def test_htmlcs_can_fail(broken: Page) -> None:
    """The same mistakes would be noticed by HTML_CodeSniffer."""
    found = " ".join(judge_htmlcs(broken).wrong)
    broken.context.close()

    assert "H25.1" in found
    assert "H37" in found
    assert "H57.2" in found
