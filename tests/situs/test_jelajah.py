"""First visits: each page is opened once with an empty profile, then judged."""

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.alat.kunjungan import Visit, visit
from tests.alat.situs import NOT_FOUND, Site
from tests.conftest import Figure

# One group, so that parallel runs share the visits instead of repeating them.
pytestmark = [pytest.mark.situs, pytest.mark.peramban, pytest.mark.xdist_group("jelajah")]

MOST_BYTES = 60_000


@pytest.fixture(scope="module")
def visits(browser: Browser, site: Site) -> list[Visit]:
    """Visit every page of the site."""
    return [visit(browser, site, page) for page in site.pages]


def test_every_page_opens(visits: list[Visit]) -> None:
    """Every page opens, with one main heading, a title, and Indonesian as its language."""
    wrong = [
        (v.page, v.status, v.facts)
        for v in visits
        if v.status != (404 if v.page == NOT_FOUND else 200)
        or v.facts["headings"] != 1
        or v.facts["lang"] != "id"
        or not v.facts["title"].strip()
    ]
    assert not wrong


def test_no_two_pages_share_a_title(visits: list[Visit]) -> None:
    """No two pages share a title, so tabs and search results can be told apart."""
    titles = [v.facts["title"] for v in visits]
    assert sorted(titles) == sorted(set(titles))


def test_no_page_writes_an_error(visits: list[Visit], figure: Figure) -> None:
    """No page writes an error or a warning to the console, or fails to load a file."""
    assert {v.page: v.errors for v in visits if v.errors} == {}
    figure(f"{len(visits)} pages opened, 0 console errors")


def test_no_page_asks_another_host(visits: list[Visit], site: Site, figure: Figure) -> None:
    """No page asks anything of another host."""
    host = urlsplit(site.origin).netloc
    away = {r for v in visits for r in v.requests if urlsplit(r).netloc not in {host, ""}}
    assert away == set()
    figure(f"{sum(len(v.requests) for v in visits)} requests, 0 to another host")


def test_the_policy_is_kept(visits: list[Visit]) -> None:
    """Nothing on any page is stopped by the Content-Security-Policy."""
    assert {v.page: v.facts["violations"] for v in visits if v.facts["violations"]} == {}


def test_a_visit_stores_nothing(visits: list[Visit]) -> None:
    """A first visit leaves no cookie and stores nothing in the browser."""
    assert [v.page for v in visits if v.cookies or v.facts["stored"]] == []


def test_no_script_changes_a_table(visits: list[Visit], site: Site) -> None:
    """No script adds or removes a table cell: what the file holds is what readers get."""
    files = {v.page: len(site.tree(v.page).xpath("//table//th | //table//td")) for v in visits}
    assert {v.page: v.facts["cells"] for v in visits} == files


def test_a_first_visit_is_light(visits: list[Visit], site: Site, figure: Figure) -> None:
    """A first visit costs at most 60 kB, compressed, whatever the page."""
    weights = {v.page: _weight(site, v) for v in visits}
    page = max(weights, key=lambda name: weights[name])
    figure(f"heaviest first visit: {page} {weights[page] / 1000:.1f} kB gzip")
    assert {p: w for p, w in weights.items() if w > MOST_BYTES} == {}


def _weight(site: Site, record: Visit) -> int:
    files = {site.file(address) for address in record.requests}
    if record.page == NOT_FOUND:
        files.add(site.root / NOT_FOUND)
    return sum(_compressed(f.read_bytes()) for f in files if f and f.is_file())


def _compressed(body: bytes) -> int:
    # Fonts are compressed already; a host sends them as they are.
    return min(len(body), len(gzip.compress(body, mtime=0)))
