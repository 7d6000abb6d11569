"""What the privacy page says, tried: each sentence that a browser can prove."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

KEPT = """async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map((d) => d.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}


def search(tab: Page, site: Site) -> None:
    """Search from the header and open the first result."""
    tab.goto(site.base)
    tab.locator('header form[role="search"] input').fill("anggaran")
    tab.locator('header form[role="search"] input').press("Enter")
    tab.locator('#cari-hasil a[href*="#"]').first.wait_for()
    tab.locator('#cari-hasil a[href*="#"]').first.click()


def filter_notes(tab: Page, site: Site) -> None:
    """Filter the notes."""
    tab.goto(site.address("catatan/index.html"))
    tab.get_by_label("Bobot").select_option("tinggi")


def filter_rows(tab: Page, site: Site) -> None:
    """Filter and sort the table of all rows."""
    tab.goto(site.address("penjelajah/index.html"))
    tab.get_by_label("Kata").fill("laporan")
    tab.get_by_role("button", name="Rupiah").click()


@pytest.mark.parametrize("use", [search, filter_notes, filter_rows])
def test_using_the_site_leaves_no_trace(
    context: BrowserContext, site: Site, use: Callable[[Page, Site], None], figure: Figure
) -> None:
    """Searching, filtering and sorting keep nothing in the browser and ask no other host."""
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    tab = context.new_page()
    use(tab, site)
    tab.wait_for_load_state("networkidle")

    assert context.cookies() == []
    assert tab.evaluate(KEPT) == NOTHING
    assert {urlsplit(url).netloc for url in requests} - {""} == {urlsplit(site.origin).netloc}
    figure(f"privacy, {use.__name__}: {len(requests)} requests, 0 to another host, 0 kept")


def test_the_theme_is_all_that_is_stored(context: BrowserContext, site: Site) -> None:
    """Only a press on the theme switch stores something, under `tema`; the third removes it."""
    tab = context.new_page()
    tab.goto(site.base)
    switch = tab.locator("[data-tempat-tema] button")
    kept = []
    for _ in range(3):
        kept.append(tab.evaluate(KEPT))
        switch.click()

    assert kept[0] == NOTHING
    assert kept[1] == kept[2] == {**NOTHING, "local": ["tema"]}
    assert tab.evaluate(KEPT) == NOTHING
    assert context.cookies() == []


def test_other_sites_are_not_told_the_origin(site: Site) -> None:
    """Every page tells other sites nothing about where a reader comes from."""
    named = "//meta[@name='referrer']/@content"

    assert [p for p in site.pages if site.tree(p).xpath(named) != ["same-origin"]] == []


def test_no_page_asks_who_one_is(site: Site) -> None:
    """No page asks for a name, an address or an account: its only forms search this site.

    The report of an error is written and copied in the browser; it sends nothing itself.
    """
    forms = [
        form for page in site.pages for form in site.tree(page).xpath("//form[not(@id='lapor')]")
    ]
    fields = {
        (field.get("type"), field.get("name"))
        for form in forms
        for field in form.xpath(".//input | .//select | .//textarea")
    }

    assert {(form.get("role"), form.get("method")) for form in forms} == {("search", "get")}
    assert fields == {("search", "q")}
