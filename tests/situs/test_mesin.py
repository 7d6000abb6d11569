"""What every page tells machines: previews of shared links, structured data, the sitemap."""

import io
import json
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext

from tests.alat.situs import NOT_FOUND, SITE_URL, Site
from tests.conftest import Figure

#: Google's guide to structured data for datasets: both required; the rest recommended.
WAJIB = ("name", "description")
DIANJURKAN = ("license", "creator", "url", "temporalCoverage", "spatialCoverage", "isBasedOn")


def _documents(site: Site) -> list[str]:
    return [page for page in site.pages if site.tree(page).xpath("//article")]


def _meta(tree: Any, name: str) -> str:  # noqa: ANN401 - lxml publishes no usable type
    found = tree.xpath(f"//meta[@property='{name}' or @name='{name}']/@content")
    assert len(found) == 1, f"{name}: {found}"
    return str(found[0])


def _things(site: Site, page: str) -> list[dict[str, Any]]:
    blocks = site.tree(page).xpath("//script[@type='application/ld+json']")
    return [thing for block in blocks for thing in json.loads(block.text)["@graph"]]


def test_every_page_can_be_shared(site: Site, figure: Figure) -> None:
    """Each page has title, words and an image of the stated size that lies on this site."""
    images = set()
    for page in _documents(site):
        tree = site.tree(page)
        for name in ("og:title", "og:description", "og:site_name", "og:image:alt"):
            assert _meta(tree, name).strip(), f"{page}: {name}"
        assert _meta(tree, "og:locale") == "id_ID"
        address = _meta(tree, "og:image")
        assert address.startswith(SITE_URL), page
        file = site.file(address)
        assert file is not None
        size = Image.open(io.BytesIO(file.read_bytes())).size
        stated = tuple(int(_meta(tree, f"og:image:{side}")) for side in ("width", "height"))
        assert size == stated, page
        images.add(address)
    figure(f"{len(images)} images of shared links")


def test_the_address_of_a_page_is_said_once_in_every_form(site: Site) -> None:
    """Canonical link, shared address and breadcrumb end agree with where the page lies."""
    for page in _documents(site):
        if page == NOT_FOUND:
            continue
        tree = site.tree(page)
        address = f"{SITE_URL}{page.removesuffix('index.html')}"
        assert tree.xpath("//link[@rel='canonical']/@href") == [address]
        assert _meta(tree, "og:url") == address
        for thing in _things(site, page):
            if thing["@type"] == "BreadcrumbList":
                assert thing["itemListElement"][-1]["item"] == address


def test_papers_and_years_are_datasets(site: Site, figure: Figure) -> None:
    """Each paper and year is described with all that search engines ask for."""
    found = 0
    for page in _documents(site):
        for thing in _things(site, page):
            if thing["@type"] != "Dataset":
                continue
            found += 1
            for key in (*WAJIB, *DIANJURKAN):
                assert thing.get(key), f"{page}: {key}"
            assert 50 <= len(thing["description"]) <= 5000, page
            assert thing["distribution"], page
            for download in thing["distribution"]:
                file = site.file(download["contentUrl"])
                assert file is not None
                assert file.is_file(), download["contentUrl"]
    assert found >= 8
    figure(f"{found} datasets described")


def test_kinds_of_things_stand_where_they_are_looked_for(site: Site) -> None:
    """The front page names site and office; the list of papers is the catalogue."""
    home = {thing["@type"] for thing in _things(site, "index.html")}
    assert home == {"WebSite", "GovernmentOrganization"}
    assert "DataCatalog" in {t["@type"] for t in _things(site, "dokumen/index.html")}


@pytest.mark.kantor_ini
def test_the_block_of_data_breaks_no_policy(site: Site, context: BrowserContext) -> None:
    """The browser reports no violation for the data block, and runs nothing of it."""
    page = context.new_page()
    page.add_init_script(
        "window.langgar=[];addEventListener('securitypolicyviolation',e=>langgar.push(e.violatedDirective))"
    )
    page.goto(f"{site.base}2022/rencana-aksi-kpu/")
    assert page.evaluate("document.querySelectorAll('script[type$=ld\\\\+json]').length") == 1
    assert page.evaluate("window.langgar") == []


def test_the_sitemap_lists_pages_and_no_cards(site: Site) -> None:
    """The sitemap holds each page once; no card, 404, form or second packed copy."""
    text = (site.root / "sitemap.xml").read_text(encoding="utf-8")
    listed = [part.split("</loc>")[0] for part in text.split("<loc>")[1:]]
    pages = {
        f"{SITE_URL}{page.removesuffix('index.html')}"
        for page in _documents(site)
        if page not in {NOT_FOUND, "kelola/index.html"}
    }
    assert sorted(listed) == sorted(pages)
    assert not (site.root / "sitemap.xml.gz").exists()


def test_a_card_is_small_and_alone(site: Site, browser: Browser, figure: Figure) -> None:
    """A card in a frame of 320 by 200 shows its topic without a script, and links to the page."""
    cards = [page for page in site.pages if page.endswith("/kartu/index.html")]
    assert cards
    style = (site.root / "aset/css/kartu.css").stat().st_size
    heaviest = max((site.root / card).stat().st_size for card in cards) + style
    assert heaviest <= 10_000
    figure(f"{len(cards)} cards, the heaviest {heaviest / 1000:.1f} kB with its style")
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 200})
    page = plain.new_page()
    for card in cards[:5]:
        page.goto(site.address(card))
        link = page.locator("h1 a")
        assert link.get_attribute("target") == "_top"
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        topic = site.tree(card.replace("kartu/", ""))
        assert link.inner_text() == topic.xpath("string(//h1)").strip()
        finding = page.locator(".kartu__temuan").inner_text()
        assert finding == topic.xpath("string(//p[@class='ringkas'])").strip()
    plain.close()


def test_a_topic_offers_its_card(site: Site) -> None:
    """A topic page gives the line that frames its card, with the card's own address."""
    tree = site.tree("topik/reformasi-birokrasi/index.html")
    line = tree.xpath("string(//pre[@class='salin-baris'])")
    assert f'src="{SITE_URL}topik/reformasi-birokrasi/kartu/"' in line
    assert 'title="' in line
