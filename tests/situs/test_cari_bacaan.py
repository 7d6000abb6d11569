"""The search page says what it did, to the eye, the keyboard and a screen reader."""

import gzip
import json
from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from macros.publish.finish.search import FOLDER, ISI, KOSAKATA
from tests.alat.penilai import AXE, judge_axe
from tests.alat.situs import Site

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

SLIP = "refromasi birokrasi"
WORDS = "memutakhirkan"
UNKNOWN = "qzxwvkjq birokrasi"


def ask(tab: Page, site: Site, words: str) -> None:
    """Search on the search page, by keyboard alone."""
    tab.goto(f"{site.base}cari/")
    tab.locator("#cari-kata").focus()
    tab.keyboard.type(words)
    tab.keyboard.press("Enter")
    tab.locator(f'#cari-hasil[data-untuk="{words}"]').wait_for(state="attached")


@pytest.fixture
def tab(context: BrowserContext) -> Iterator[Page]:
    """Return a page that fails the test on any error in it."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield page
    assert errors == []


def test_the_index_is_fetched_only_on_demand(tab: Page, site: Site) -> None:
    """Nothing of the index is fetched before a word is typed; all of it comes from this host."""
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{site.base}cari/", wait_until="networkidle")
    assert [url for url in asked if "/pagefind/" in url] == []
    ask(tab, site, WORDS)
    assert [url for url in asked if "/pagefind/" in url]
    assert [url for url in asked if not url.startswith((site.origin, "data:", "blob:"))] == []


def test_the_list_of_words_is_light(site: Site) -> None:
    """The list of words stays small enough for a cheap phone."""
    words = site.root / FOLDER / KOSAKATA
    assert len(gzip.compress(words.read_bytes())) <= 15 * 1024


@pytest.mark.parametrize("name", ["site", "contoh"])
def test_each_duty_is_indexed_once(name: str, request: pytest.FixtureRequest) -> None:
    """Search knows each duty of the register in one place, or its repeats hide what answers."""
    built: Site = request.getfixturevalue(name)
    table = json.loads((built.root / "informasi-publik/kepatuhan.json").read_text(encoding="utf-8"))
    pages = json.loads((built.root / FOLDER / ISI).read_text(encoding="utf-8"))
    anchors = Counter(anchor[1] for page in pages.values() for anchor in page["jangkar"])
    duties = [duty["id"] for duty in table["kewajiban"]]
    assert duties
    places = {duty: anchors[f"butir-{duty}"] + anchors[f"kewajiban-{duty}"] for duty in duties}
    assert places == dict.fromkeys(duties, 1)


@pytest.mark.parametrize("menu", ["laporan-layanan", "profil", "keuangan", "pengadaan"])
def test_a_filled_page_comes_first(tab: Page, contoh: Site, menu: str) -> None:
    """A page of the register that the office has filled is the first answer to its own name."""
    address = f"informasi-publik/{menu}/"
    title = contoh.tree(f"{address}index.html").xpath("string(//main//h1)")
    ask(tab, contoh, title.strip())
    first = tab.locator("#cari-hasil h3 a").first
    assert first.evaluate("(a) => a.href") == f"{contoh.base}{address}"


def test_an_empty_page_comes_last(tab: Page, site: Site) -> None:
    """A page that the office has not filled is found, after the pages that hold something."""
    ask(tab, site, "laporan keuangan")
    titles = tab.locator("#cari-hasil h3 a")
    found = titles.evaluate_all("(semua) => semua.map((a) => a.href)")
    assert f"{site.base}informasi-publik/keuangan/" in found[1:]


def test_a_related_word_leads_to_its_row(tab: Page, site: Site) -> None:
    """A related word leads to the row that holds it, and is marked there."""
    ask(tab, site, "dimutakhirkan")
    texts = tab.locator("#cari-hasil ul mark").all_inner_texts()
    marked = {text.casefold().strip(".,;") for text in texts}
    assert {"pemutakhiran", "memutakhirkan", "mutakhir"} <= marked


def test_a_corrected_word_is_told(tab: Page, site: Site) -> None:
    """A corrected word is named in the live region, and the typed one can be searched as it is."""
    ask(tab, site, SLIP)
    message = tab.locator("#cari-pesan")
    assert message.get_attribute("role") == "status"
    assert message.inner_text().startswith("Menampilkan hasil untuk “reformasi birokrasi”: ")
    tab.locator("#cari-kata").focus()
    tab.keyboard.press("Tab")  # the button
    tab.keyboard.press("Tab")  # the link under the message
    assert tab.evaluate("document.activeElement.closest('#cari-saran') !== null")
    tab.keyboard.press("Enter")
    tab.locator(f"#cari-hasil[data-untuk='\"{SLIP}\"']").wait_for(state="attached")
    assert tab.locator("#cari-hasil > li").count() == 0
    assert tab.locator("#cari-pesan").inner_text().startswith("Tidak ada halaman")


def test_an_unknown_word_is_named(tab: Page, site: Site) -> None:
    """A word that stands nowhere is named; the rest of the question is answered."""
    ask(tab, site, UNKNOWN)
    assert "Tidak ada “qzxwvkjq” di situs ini" in tab.locator("#cari-saran").inner_text()
    assert tab.locator("#cari-hasil > li").count() > 0


def test_a_result_opens_by_keyboard(tab: Page, site: Site) -> None:
    """The first row is reached with Tab and opened with Enter."""
    ask(tab, site, WORDS)
    first = tab.locator("#cari-hasil ul a").first
    wanted = first.evaluate("(a) => a.href")
    tab.locator("#cari-kata").focus()
    for _ in range(6):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.href") == wanted:
            break
    tab.keyboard.press("Enter")
    tab.wait_for_url(wanted)


@pytest.mark.parametrize("words", [WORDS, SLIP, UNKNOWN, "kpu"])
def test_axe_on_results(tab: Page, site: Site, words: str) -> None:
    """Results, hints and the button for more pass axe, wide and narrow."""
    tab.add_init_script(path=AXE)
    ask(tab, site, words)
    for width in (1280, 320):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert judge_axe(tab).wrong == []
