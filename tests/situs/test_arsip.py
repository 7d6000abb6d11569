"""The archive opens from a folder: no server, no network, every page and file at hand."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from macros.exports.bundel import BACA_SAYA
from macros.publish.arsip import open_alone, write_archive
from macros.publish.siap.berkas import list_files
from tests.alat.jenis import one_of_each
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]


@pytest.fixture(scope="module")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the archive of the built site, and return where its pages are."""
    place = tmp_path_factory.mktemp("arsip")
    files = {name: path.read_bytes() for name, path in list_files(site.root).items()}
    ZipFile(io.BytesIO(write_archive(files))).extractall(place)
    assert (place / BACA_SAYA).is_file()
    return place / "situs"


def test_each_kind_of_page_opens_with_its_style_and_leads_on(
    browser: Browser, site: Site, folder: Path, figure: Figure
) -> None:
    """Pages look as they do on the site; each of their links names a file that is there."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    seen: set[Path] = set()
    for page in one_of_each(site).values():
        if page == "404.html":
            continue
        tab.goto((folder / page).as_uri(), wait_until="load")
        assert tab.locator("h1").is_visible(), page
        sheets = tab.evaluate("document.styleSheets.length")
        assert sheets > 0, page
        assert tab.evaluate("getComputedStyle(document.querySelector('header')).position"), page
        links: list[str] = tab.eval_on_selector_all("a[href], form[action]", _GATHER)
        local = (urlsplit(link) for link in links if link.startswith("file:"))
        seen |= {Path(unquote(parts.path)) for parts in local}
    context.close()
    assert [path for path in seen if not path.is_file()] == []
    assert {urlsplit(address).scheme for address in asked} <= {"file", "data"}
    assert [line for line in said if "font" not in line and "ERR_FAILED" not in line] == []
    figure(f"{len(seen)} files reached from pages in a folder, without a server")


_GATHER = "(all) => all.map((e) => e.href || e.action)"


def test_the_way_from_the_front_page_is_walked(browser: Browser, folder: Path) -> None:
    """A reader goes from the front page to a year and to a paper by links alone."""
    tab = browser.new_page()
    tab.goto((folder / "index.html").as_uri())
    for part in ("dokumen/index.html", "/perjanjian"):
        tab.locator(f'main a[href*="{part}"], nav a[href*="{part}"]').first.click()
        assert tab.locator("h1").is_visible()
    assert tab.url.startswith(folder.as_uri())
    tab.close()


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        pytest.param("../2030/", "../2030/index.html", id="folder"),
        pytest.param("../2030/#a&amp;b", "../2030/index.html#a&amp;b", id="part"),
        pytest.param("../", "../index.html", id="home"),
        pytest.param("./", "./index.html", id="itself"),
        pytest.param("../cari/?q=x", "../cari/index.html?q=x", id="question"),
        pytest.param("../data/a.csv", "../data/a.csv", id="file"),
        pytest.param("https://contoh.invalid/2030/", "https://contoh.invalid/2030/", id="outside"),
        pytest.param("mailto:a@contoh.invalid", "mailto:a@contoh.invalid", id="letter"),
        pytest.param("#atas", "#atas", id="here"),
        pytest.param("../tiada/", "../tiada/", id="nowhere"),
    ],
)
def test_a_link_names_the_page_that_a_server_would_look_up(link: str, wanted: str) -> None:
    """Folders become their pages; files, other hosts and parts of the same page stay."""
    files = {"index.html", "2030/index.html", "cari/index.html", "dokumen/index.html", "data/a.csv"}
    page = open_alone(f'<a class="x" href="{link}">a</a>', "dokumen/index.html", files)

    assert page == f'<a class="x" href="{wanted}">a</a>'


def test_the_same_site_gives_the_same_archive() -> None:
    """Neither the clock nor the order of files reaches the bytes."""
    files = {"index.html": b"<h1>a</h1>", "b/index.html": b"<h1>b</h1>", "robots.txt": b""}
    again = dict(reversed(files.items()))

    assert write_archive(files) == write_archive(again)
    assert "situs/robots.txt" not in ZipFile(io.BytesIO(write_archive(files))).namelist()
