"""The whole way through each kind of page by Tab, and the size of what is pressed by finger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.alat.jenis import one_of_each
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

#: WCAG 2.5.8, in CSS pixels.
SMALLEST = 24

# Everything that takes the focus, in the order of the page; what is folded away is not there.
COLLECT = """() => {
  const all = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]')];
  const folded = (e) => e.parentElement.closest('details:not([open]) > :not(summary)') !== null;
  window.__stops = all.filter((e) => e.checkVisibility({ visibilityProperty: true })
    && !e.disabled && e.tabIndex >= 0 && !folded(e));
  return window.__stops.length;
}"""

#: Stops by Tab between the heading and the end of the content: tables are entered, lists folded.
ANGGARAN_TAB = {
    "beranda": 45,
    "informasi-publik": 75,
    "penjelajah": 35,
    "pohon": 40,
    "rencana-aksi": 60,
    "topik": 20,
    "kamus-data": 45,
}

# The links of a table, how many of them Tab would reach, and whether the focus is on one.
INSIDE = """(door) => {
  const links = [...door.querySelectorAll(':is(tbody, tfoot) :is(a[href], summary)')];
  return { all: links.length, stops: links.filter((e) => e.tabIndex >= 0).length,
    inside: links.includes(document.activeElement) };
}"""

# Where the focus is, whether it shows, and whether anything lies over all of it (WCAG 2.4.11).
LOOK = """() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  const points = [...e.getClientRects()].flatMap((r) => {
    const [left, right] = [Math.max(r.left, 0), Math.min(r.right, innerWidth)];
    const [top, bottom] = [Math.max(r.top, 0), Math.min(r.bottom, innerHeight)];
    return left >= right || top >= bottom ? [] : [
      [(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, bottom - 3]];
  });
  return {
    index: window.__stops.indexOf(e),
    name: e.outerHTML.slice(0, 120),
    shows: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (e.contains(top) || top.contains(e));
    }),
  };
}"""

# Too small to press, and no room around it either: the circle of the rule touches another target.
TOO_SMALL = """(smallest) => {
  const targets = window.__stops.filter((e) => !e.matches('[role="region"], .lompat')
    && getComputedStyle(e).clipPath === 'none');
  const inText = (e) => e.matches('a') && getComputedStyle(e).display === 'inline'
    && [...e.parentElement.childNodes].some((n) => n !== e && n.textContent.trim());
  const box = (e) => {
    const cover = getComputedStyle(e, '::after');
    const whole = cover.position === 'absolute' && cover.content !== 'none';
    return (whole ? e.closest('li, div') : e).getBoundingClientRect();
  };
  const boxes = new Map(targets.map((e) => [e, box(e)]));
  const near = (r, other) => {
    const x = r.left + r.width / 2;
    const y = r.top + r.height / 2;
    const dx = Math.max(other.left - x, 0, x - other.right);
    const dy = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(dx, dy) < smallest / 2;
  };
  return targets.filter((e) => !inText(e))
    .filter((e) => Math.min(boxes.get(e).width, boxes.get(e).height) < smallest)
    .filter((e) => !e.matches('a')
      || targets.some((o) => o !== e && near(boxes.get(e), boxes.get(o))))
    .map((e) => `${e.outerHTML.slice(0, 90)} ${boxes.get(e).width}x${boxes.get(e).height}`);
}"""


@pytest.fixture(params=[1280, 360])
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a tab on a wide screen and on a phone."""
    context = browser.new_context(
        viewport={"width": request.param, "height": 800}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def walk(tab: Page) -> tuple[int, list[str]]:
    """Press Tab from the top to the end; return the number of stops and what was wrong."""
    count: int = tab.evaluate(COLLECT)
    wrong = []
    for expected in range(count):
        tab.keyboard.press("Tab")
        stop: dict[str, Any] = tab.evaluate(LOOK)
        if stop["index"] != expected:
            return count, [f"stop {expected} is {stop['index']}: {stop['name']}"]
        wrong += [f"{what} not: {stop['name']}" for what in ("shows", "seen") if not stop[what]]
    tab.keyboard.press("Tab")
    if count and tab.evaluate(LOOK)["index"] == count - 1:
        wrong.append("trapped at the end")
    return count, wrong


def test_tab_reaches_every_control_in_order(tab: Page, site: Site, figure: Figure) -> None:
    """Tab reaches every control in order; each shows its focus, none is covered, none traps."""
    wrong = {}
    stops = 0
    for kind, page in one_of_each(site).items():
        tab.goto(site.address(page), wait_until="load")
        count, found = walk(tab)
        stops += count
        if found:
            wrong[kind] = found
    assert wrong == {}
    assert tab.viewport_size
    figure(f"{stops} stops by Tab at {tab.viewport_size['width']} px, each in order and seen")


def test_a_table_of_links_is_one_stop(tab: Page, site: Site, figure: Figure) -> None:
    """A table full of links is one stop; Enter goes in to each of them, Escape comes out."""
    doors = 0
    for page in one_of_each(site).values():
        tab.goto(site.address(page), wait_until="load")
        for door in tab.locator(".gulung[data-pintu]").all():
            if not door.is_visible():
                continue
            doors += 1
            links = door.evaluate(INSIDE)
            assert links["all"] > links["stops"] == 0, page
            door.focus()
            tab.keyboard.press("Enter")
            links = door.evaluate(INSIDE)
            assert links["all"] == links["stops"], page
            assert links["inside"], page
            tab.keyboard.press("Escape")
            assert door.evaluate("(e) => document.activeElement === e"), page
            assert door.evaluate(INSIDE)["stops"] == 0, page
    assert doors > 3
    figure(f"{doors} tables are one stop by Tab each, until entered")


def test_long_pages_keep_their_budget_of_stops(tab: Page, site: Site, figure: Figure) -> None:
    """From the heading of a long page to its end it takes no more stops than its budget."""
    stops = {}
    for kind in ANGGARAN_TAB:
        tab.goto(site.address(one_of_each(site)[kind]), wait_until="load")
        tab.evaluate(COLLECT)
        stops[kind] = tab.evaluate(
            "window.__stops.filter((e) => e.closest('.isi, .identitas')).length"
        )
    assert {k: n for k, n in stops.items() if n > ANGGARAN_TAB[k]} == {}
    figure(f"stops by Tab in the content: {stops}")


def test_the_first_stop_leads_past_the_menu(tab: Page, site: Site) -> None:
    """On each kind of page the first stop leads past the menu: the next stop is in the content."""
    wrong = []
    for kind, page in one_of_each(site).items():
        tab.goto(site.address(page), wait_until="load")
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        tab.keyboard.press("Tab")
        if not tab.evaluate("document.activeElement.closest('main, .sekitar, footer') !== null"):
            wrong.append(kind)
    assert wrong == []


def test_shift_tab_goes_the_same_way_back(tab: Page, site: Site) -> None:
    """Shift+Tab goes the same way back."""
    tab.goto(site.base)
    count = tab.evaluate(COLLECT)
    steps = min(count, 12)
    for _ in range(steps):
        tab.keyboard.press("Tab")
    back = []
    for _ in range(steps - 1):
        tab.keyboard.press("Shift+Tab")
        back.append(tab.evaluate(LOOK)["index"])
    assert back == list(range(steps - 2, -1, -1))


def test_what_is_pressed_is_large_enough(tab: Page, site: Site, figure: Figure) -> None:
    """What is pressed measures 24 px or has that room around it; links within text excepted."""
    wrong = {}
    targets = 0
    for kind, page in one_of_each(site).items():
        tab.goto(site.address(page), wait_until="load")
        targets += tab.evaluate(COLLECT)
        found = tab.evaluate(TOO_SMALL, SMALLEST)
        if found:
            wrong[kind] = found
    assert wrong == {}
    figure(f"{targets} targets on {len(one_of_each(site))} kinds of page are large enough")


def test_a_faulty_path_is_found(tab: Page, site: Site) -> None:
    """A stop out of order, no focus ring, a covered stop and a tiny button would be noticed."""
    spoil = "(style) => { const b = document.createElement('button'); b.id = 'rusak';"
    spoil += " Object.assign(b.style, style); document.body.prepend(b); }"
    wrong = []
    for style in ({"outline": "none"}, {"position": "absolute", "zIndex": -1, "width": "60px"}):
        tab.goto(site.base)
        tab.evaluate(spoil, style)
        wrong += walk(tab)[1]
    assert "shows not: <button" in wrong[0]
    assert any("seen not: <button" in text for text in wrong)

    tab.evaluate("document.querySelector('#rusak').tabIndex = -1")
    tab.evaluate("document.querySelector('footer a').tabIndex = 1")
    assert "stop 0 is" in walk(tab)[1][0]

    tab.goto(site.base)
    tab.evaluate(spoil, {"width": "10px", "height": "10px", "padding": "0"})
    tab.evaluate(COLLECT)
    assert "rusak" in "".join(tab.evaluate(TOO_SMALL, SMALLEST))
