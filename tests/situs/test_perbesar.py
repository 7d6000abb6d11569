"""Enlarged pages: zoom, larger text and wider spacing lose nothing (WCAG 1.4.4, 1.4.10, 1.4.12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.alat import peramban
from tests.alat.jenis import one_of_each
from tests.alat.lipat import BUTTON, FOLDED, unfold
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

# As a reader sets it in the browser: widths given in `em`, media queries too, follow.
DOUBLE_TEXT = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"
# The values are those of WCAG 1.4.12. A script may set what the policy forbids in the HTML.
WIDER_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


@dataclass(frozen=True)
class Mode:
    """Say how a page is enlarged: width in CSS pixels, pixel ratio, text size, spacing."""

    width: int
    ratio: int = 1
    large_text: bool = False
    spaced: bool = False


MODES = {
    "zoom-200": Mode(640, 2),
    "zoom-400": Mode(320, 4),
    "text-200-at-1280": Mode(1280, large_text=True),
    "text-200-at-640": Mode(640, large_text=True),
    "spacing-at-1280": Mode(1280, spaced=True),
    "spacing-at-320": Mode(320, spaced=True),
}

LOSSES = """([folded, button]) => {
  // Kept for readers by ear alone: boxes of a pixel, and the skip link until it has the focus.
  const byEar = (e) => getComputedStyle(e).clipPath === 'inset(50%)' || e.matches('.lompat');
  const hidden = (e) => e !== null && (byEar(e) || hidden(e.parentElement));
  // What scrolls inside itself and takes the focus shows all to everyone.
  const scrolls = (e) => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.tabIndex >= 0;
  const parents = (e) => e.parentElement ? [e, ...parents(e.parentElement)] : [e];
  const cuts = (e) => /hidden|clip/.test(getComputedStyle(e).overflow);
  const lines = [];
  const clipped = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const owner = node.parentElement;
    // Words drawn in a picture don't reflow; the list below the drawing holds all of them.
    if (!node.data.trim() || hidden(owner) || owner.closest('script, noscript, svg')) continue;
    if (!owner.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
    const above = parents(owner);
    const frame = above.find(scrolls);
    for (const r of rects) {
      const off = !frame && (r.left < -1 || r.right > innerWidth + 1);
      const cut = above.slice(0, frame ? above.indexOf(frame) : above.length).filter(cuts)
        .map((e) => e.getBoundingClientRect())
        .some((b) => r.left < b.left - 1 || r.right > b.right + 1 || r.bottom > b.bottom + 1);
      if (off || cut) clipped.push(node.data.trim().slice(0, 60));
      if (!frame) lines.push({ node, r });
    }
  }
  // Two texts overlap where a good part of a line lies on another text's line.
  lines.sort((a, b) => a.r.top - b.r.top);
  const overlaps = [];
  lines.forEach((a, i) => {
    for (let j = i + 1; j < lines.length && lines[j].r.top < a.r.bottom; j += 1) {
      const b = lines[j];
      if (a.node === b.node) continue;
      const wide = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
      const high = Math.min(a.r.bottom, b.r.bottom) - b.r.top;
      if (wide > 2 && high > 0.4 * Math.min(a.r.height, b.r.height)) {
        overlaps.push(`${a.node.data.trim().slice(0, 40)} | ${b.node.data.trim().slice(0, 40)}`);
      }
    }
  });
  // A folded list or the menu opens by a button that is there; anything else must be seen.
  const unfolds = [...document.querySelectorAll(button)].some((e) => e.checkVisibility());
  const opens = (e) => e.closest('details:not([open]), [popover], .saringan[hidden], [hidden]')
    || (unfolds && e.closest(folded));
  const links = [...document.querySelectorAll('a[href], button, input, select, summary')];
  const lost = links.filter((e) => !e.checkVisibility({ visibilityProperty: true }) && !opens(e)
    && !e.matches(`.menu__buka, .menu__tutup, ${button}`));
  return {
    sideways: document.scrollingElement.scrollWidth - innerWidth,
    clipped, overlaps, texts: lines.length,
    lost: lost.map((e) => e.outerHTML.slice(0, 100)),
  };
}"""


@pytest.fixture(scope="module")
def large_text(playwright_driver: Playwright) -> Iterator[Browser]:
    """Start a browser whose reader has set the text to twice its size."""
    running = peramban.launch(playwright_driver, DOUBLE_TEXT)
    yield running
    running.close()


def losses(tab: Page) -> dict[str, Any]:
    """Return what an enlarged page lost, without the kinds of loss that did not happen."""
    found: dict[str, Any] = tab.evaluate(LOSSES, [FOLDED, BUTTON])
    assert found.pop("texts") > 5, tab.url
    return {kind: value for kind, value in found.items() if value}


@pytest.mark.parametrize("name", MODES)
def test_enlarged_pages_lose_nothing(
    browser: Browser, large_text: Browser, site: Site, name: str, figure: Figure
) -> None:
    """Enlarged, no kind of page scrolls sideways, cuts or overlays text, or loses a link."""
    mode = MODES[name]
    context = (large_text if mode.large_text else browser).new_context(
        viewport={"width": mode.width, "height": 800 // mode.ratio},
        device_scale_factor=mode.ratio,
    )
    tab = context.new_page()
    pages = one_of_each(site)
    wrong = {}
    for kind, page in pages.items():
        tab.goto(site.address(page), wait_until="load")
        if mode.spaced:
            tab.evaluate(WIDER_SPACING)
        found = losses(tab)
        # What a button unfolds must be as whole as the rest.
        if unfold(tab):
            found |= losses(tab)
        if found:
            wrong[kind] = found
    context.close()
    assert wrong == {}
    figure(f"{name}: {len(pages)} kinds of page, no text cut or overlaid, no link lost")


def test_a_loss_is_found(browser: Browser, site: Site) -> None:
    """A cut text, an overlaid text, a hidden link and a page too wide would be noticed."""
    context = browser.new_context(viewport={"width": 640, "height": 800})
    tab = context.new_page()
    tab.goto(site.base)
    tab.evaluate("""() => {
      const spoil = (html, style) => {
        const box = document.createElement('div');
        box.innerHTML = html;
        Object.assign(box.style, style);
        document.body.prepend(box);
        return box;
      };
      spoil('terpotong di sini', { width: '3rem', overflow: 'hidden', whiteSpace: 'nowrap' });
      spoil('satu', { position: 'absolute', top: '9px' });
      spoil('dua', { position: 'absolute', top: '9px' });
      spoil('<a href="x">hilang</a>', { visibility: 'hidden' });
      spoil('', { width: '900px', height: '1px' });
    }""")
    found = losses(tab)
    context.close()

    assert {"clipped", "overlaps", "lost", "sideways"} <= found.keys()


def test_a_fold_without_its_button_is_found(browser: Browser, site: Site) -> None:
    """Folded rows count as lost as soon as the button that opens them is not there."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    tab = context.new_page()
    tab.goto(site.address("penjelajah/index.html"), wait_until="load")
    whole = losses(tab)
    tab.locator(BUTTON).evaluate("(button) => button.remove()")
    found = losses(tab)
    unopened = tab.locator(FOLDED).count()
    context.close()

    assert whole == {}
    assert len(found["lost"]) >= unopened > 0
