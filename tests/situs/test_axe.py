"""Accessibility: the part of WCAG 2.2 AA that a machine can judge."""

import itertools
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.alat.situs import ROOT, Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
  const result = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  const brief = (rule) => `${rule.id}: ${rule.nodes.map((n) => n.target.join(' ')).join(', ')}`;
  return {
    violations: result.violations.map(brief),
    incomplete: result.incomplete.map((rule) => rule.id),
    passes: result.passes.length,
  };
}"""

Scheme = Literal["light", "dark"]
WIDTHS = (360, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def axe_context(browser: Browser, width: int, scheme: Scheme) -> BrowserContext:
    """Return a profile in which each page carries axe, past the page's own policy."""
    context = browser.new_context(
        color_scheme=scheme, locale="id-ID", viewport={"width": width, "height": 900}
    )
    context.add_init_script(path=AXE)
    return context


@pytest.mark.parametrize(("width", "scheme"), list(itertools.product(WIDTHS, SCHEMES)))
def test_axe(browser: Browser, site: Site, width: int, scheme: Scheme, figure: Figure) -> None:
    """No page has an accessibility violation at this width and in this colour scheme."""
    wrong: dict[str, Any] = {}
    review: set[str] = set()
    context = axe_context(browser, width, scheme)
    tab = context.new_page()
    for page in site.pages:
        tab.goto(site.address(page), wait_until="load")
        result = tab.evaluate(RUN, TAGS)
        assert result["passes"], f"axe judged nothing on {page}"
        review.update(result["incomplete"])
        if result["violations"]:
            wrong[page] = result["violations"]
    context.close()
    assert wrong == {}
    figure(
        f"axe: {len(site.pages)} pages at {width} px, {scheme}: 0 violations"
        f" (a person must judge: {', '.join(sorted(review)) or 'nothing'})"
    )


def test_axe_bisa_gagal(browser: Browser) -> None:
    """A page without a title, and an image without a text, would be noticed."""
    context = axe_context(browser, 1280, "light")
    tab = context.new_page()
    # Served by the test itself: an init script runs only on a real navigation.
    tab.route(
        "http://127.0.0.1:9/rusak",
        lambda route: route.fulfill(
            content_type="text/html", body="<html><body><img src='data:,'><p>x</p></body></html>"
        ),
    )
    tab.goto("http://127.0.0.1:9/rusak")
    found = " ".join(tab.evaluate(RUN, TAGS)["violations"])
    context.close()
    assert "document-title" in found
    assert "image-alt" in found
    assert "html-has-lang" in found
