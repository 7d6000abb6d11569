"""A row that no paper prints has an address and a citation too: ours, reported, or demanded."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model import alamat
from tests.alat.situs import SITE_URL, Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

RESULTS = alamat.of_results(2029)
#: The rows of a page that a reader may want to cite, by the XPath of their table.
ROWS = {
    alamat.ANGGARAN: "//table[contains(caption, 'bagiannya dari total')]",
    alamat.INFORMASI: "//table[contains(@class, 'tabel--kepatuhan')]",
    alamat.DIP: "//table[contains(@class, 'tabel--dip')]",
    RESULTS: "//table[contains(@class, 'tabel--hasil')]",
}


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open a tab whose reader allows the clipboard, on a known day."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time("2032-05-20T10:00:00Z")
    yield page
    context.close()


def test_each_row_has_an_address_of_its_own(contoh: Site, figure: Figure) -> None:
    """Each row of budget, results, duties and register links to itself, and each link differs."""
    counted = 0
    for page, table in ROWS.items():
        tree = contoh.tree(f"{page}index.html")
        rows = tree.xpath(f"{table}//tr[ancestor::tbody or ancestor::tfoot][not(th[@colspan])]")
        links = [row.xpath("string(.//span[contains(@class, 'kait')]/a/@href)") for row in rows]
        assert rows, page
        assert links == [f"#{row.get('id')}" for row in rows], page
        assert len(set(links)) == len(links), page
        counted += len(links)
    figure(f"{counted} rows that no paper prints have an address and a citation")


def test_each_link_says_what_it_cites(contoh: Site) -> None:
    """A screen reader hears of each link what it cites, not only that it does."""
    for page in ROWS:
        for link in contoh.tree(f"{page}index.html").xpath("//*[contains(@class, 'kait')]/a"):
            said = " ".join(link.text_content().split())
            assert said.startswith("kutip "), page
            assert len(said) > len("kutip "), page


@pytest.mark.parametrize(
    ("page", "row", "words"),
    [
        pytest.param(
            alamat.ANGGARAN, "anggaran-2029-contoh-satu",
            "“Anggaran”, anggaran 2029: Program Contoh Satu; Anggaran: Rp12.750.000; "
            "Bagian: 63,75%; Dicetak dalam: Perjanjian Kinerja 2029, Ketua: Rp12.750.000. Dalam:",
            id="a programme",
        ),
        pytest.param(
            alamat.ANGGARAN, "anggaran-2029-jumlah",
            "“Anggaran”, anggaran 2029: Jumlah; Anggaran: Rp20.000.000; Bagian: 100%",
            id="a total",
        ),
        pytest.param(
            RESULTS, "pkk-2029-01-tahun",
            "“Realisasi 2029”, hasil PKK-2029-01, Persentase tahapan contoh yang selesai tepat "
            "waktu: Setahun; Target: 92%; Realisasi: 91%; Capaian: tidak tercapai",
            id="a result",
        ),
        pytest.param(
            RESULTS, "program-contoh-satu-tw1",
            "“Realisasi 2029”, realisasi anggaran Program Contoh Satu: Triwulan I; "
            "Realisasi: Rp3.000.000; Penyerapan: 23,53%; Basis: SP2D",
            id="money spent",
        ),
        pytest.param(
            alamat.INFORMASI, "kewajiban-jadwal",
            "“Informasi publik”, butir: “Jadwal pelaksanaan”; Di situs ini: tersedia",
            id="a duty",
        ),
    ],
)  # fmt: skip
def test_a_row_is_cited_with_its_figures(
    tab: Page, contoh: Site, page: str, row: str, words: str
) -> None:
    """The citation holds what the row is of, its figures, the site, the day and the address."""
    tab.goto(contoh.address(f"{page}index.html"))
    tab.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    tab.locator(f'a[href="#{row}"][data-sebut]').click()
    tab.get_by_role("dialog").get_by_role("button", name="Kutip", exact=True).click()
    tab.get_by_text("Kutipan disalin.").wait_for()
    copied = tab.evaluate("navigator.clipboard.readText()")

    assert words in copied
    assert tab.locator('[data-kutip="akhir"]').text_content() in copied
    assert copied.endswith(f"Diakses 20 Mei 2032. {urljoin(SITE_URL, page)}#{row}")


def test_without_a_script_a_row_is_opened_by_its_address(browser: Browser, contoh: Site) -> None:
    """Without a script the link is the row's address, and a folded table opens for it."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{contoh.address(f'{RESULTS}index.html')}#pkk-2029-01-tw2")

    assert tab.locator("tr:target").get_attribute("id") == "pkk-2029-01-tw2"
    assert tab.locator("tr:target").is_visible()
    context.close()


@pytest.mark.parametrize(
    "address",
    [
        pytest.param(f"{alamat.INFORMASI}#kewajiban-jadwal", id="a duty in a folded table"),
        pytest.param(f"{alamat.of_results(2030)}#pkk-2030-01-tw1", id="a fold within a fold"),
    ],
)
def test_a_link_to_a_folded_row_unfolds_it(tab: Page, contoh: Site, address: str) -> None:
    """Who follows a link to one row sees it, however deep it is folded away."""
    page, _, row = address.partition("#")
    tab.goto(f"{contoh.address(f'{page}index.html')}#{row}")

    expect(tab.locator(f"#{row}")).to_be_in_viewport()
