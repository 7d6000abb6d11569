"""The link of a row and the citation of it: copied, said aloud, and there without a script."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.alat.penilai import judge_axe, open_context
from tests.alat.situs import SITE_URL, Site

pytestmark = [pytest.mark.situs, pytest.mark.peramban, pytest.mark.kantor_ini]

PLAN = "2022/rencana-aksi-kpu/index.html"
ROW = "rak-2022-02"
ADDRESS = f"{SITE_URL}2022/rencana-aksi-kpu/"
MOST_BYTES = 2048
CLIPBOARD = "navigator.clipboard.readText()"
FOCUSED = "document.activeElement.getAttribute('href')"


@contextmanager
def opened(context: BrowserContext, site: Site, page: str = PLAN) -> Iterator[Page]:
    """Open a page whose reader allows the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.clock.set_fixed_time("2026-05-20T10:00:00Z")
    tab.goto(site.address(page))
    yield tab
    context.close()


@pytest.fixture(params=[1280, 360])
def tab(browser: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open an action plan, on a wide screen and on a phone."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    with opened(context, site) as page:
        yield page


def press(tab: Page, row: str, button: str) -> str:
    """Press the id of a row and a button beside it; return what is then in the clipboard."""
    tab.locator(f'a[href="#{row}"][aria-haspopup]').first.click()
    tab.get_by_role("dialog").get_by_role("button", name=button, exact=True).click()
    tab.get_by_role("dialog").get_by_text("disalin").wait_for()
    copied: str = tab.evaluate(CLIPBOARD)
    return copied


def test_the_address_of_a_row_is_copied(tab: Page) -> None:
    """Exactly the row's permanent address is copied, and shown; the address bar has its row."""
    assert press(tab, ROW, "Salin tautan") == f"{ADDRESS}#{ROW}"
    assert tab.get_by_role("dialog").get_by_role("status").inner_text() == "Tautan disalin."
    assert tab.get_by_text(f"{ADDRESS}#{ROW}", exact=True).is_visible()
    assert tab.url.endswith(f"#{ROW}")


def test_a_row_is_cited_in_full(tab: Page) -> None:
    """A citation holds office, paper, row, printed words, figures, state, day and address."""
    copied = press(tab, ROW, "Kutip")
    state = tab.locator('[data-kutip="akhir"]').inner_text()

    assert copied == (
        "Komisi Pemilihan Umum Kota Tanjungpinang (2022). Rencana Aksi Kinerja 2022, KPU, "
        "baris RAK-2022-02: “Menyusun PK Tahun 2022 dan Menyusun LKj tahun 2021”; "
        "INDIKATOR KINERJA: Nilai Akuntabilitas Kinerja; TARGET: B (predikat); "
        "RENCANA PELAKSANAAN B1–B12: tidak terbaca; "
        "PERKIRAAN BIAYA: Rp2.587.360.000 (tercetak 2.587.360.000) "
        "(mungkin berlaku untuk beberapa baris (A02)); "
        "PELAKSANA: Divisi Perencanaan, Data dan Informasi; "
        "baris 232 dalam sumber; "
        "catatan data: A01, A14, A23, A27, A30. "
        f"{state} Diakses 20 Mei 2026. {ADDRESS}#{ROW}"
    )
    assert state.startswith("Salinan dalam: Janji Kinerja dan Anggaran, KPU Kota Tanjungpinang.")


@pytest.mark.parametrize(
    ("page", "row", "words"),
    [
        pytest.param(
            "2022/perjanjian-kinerja-ketua/index.html",
            "pkk-2022-p2",
            "baris PKK-2022-P2: “Program Dukungan Manajemen”; "
            "Anggaran: Rp3.231.477.000 (tercetak Rp. 3.231.477.000,-); baris 68 dalam sumber",
            id="budget",
        ),
        pytest.param(
            "2020-2024/indikator-kinerja-utama/index.html",
            "iku-2020-s4",
            "baris IKU-2020-S4: “Terwujudnya Kesadaran Pemilih, Kepemiluan dan Demokrasi yang "
            "tinggi untuk seluruh lapisan masyarakat”; baris 23 dalam sumber. Salinan dalam:",
            id="list-item",
        ),
        pytest.param(
            "catatan/index.html",
            "a01",
            "“Catatan data”, catatan A01: “Biaya Rencana Aksi tidak sama dengan anggaran program”.",
            id="note",
        ),
    ],
)
def test_rows_of_every_kind_are_cited(
    context: BrowserContext, site: Site, page: str, row: str, words: str
) -> None:
    """Budgets, lists and notes are cited with their own words and figures."""
    with opened(context, site, page) as tab:
        assert words in press(tab, row, "Kutip")


def test_a_page_is_cited_as_it_stands(tab: Page) -> None:
    """The page's citation is copied as it stands there, with today's day."""
    tab.get_by_role("button", name="Salin kutipan").click()
    tab.get_by_text("Kutipan disalin.").wait_for()

    assert tab.evaluate(CLIPBOARD) == tab.locator("[data-kutipan]").inner_text()
    assert "Diakses 20 Mei 2026." in tab.locator("[data-kutipan]").inner_text()


def test_the_box_opens_and_closes_by_keyboard(tab: Page) -> None:
    """Enter opens, the first button has the focus, Tab moves on, Escape closes and goes back."""
    tab.locator(f'a[href="#{ROW}"]').focus()
    tab.keyboard.press("Enter")
    dialog = tab.get_by_role("dialog", name="Tautan dan kutipan RAK-2022-02")
    dialog.wait_for()
    assert tab.evaluate("document.activeElement.textContent") == "Salin tautan"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Kutip"
    tab.keyboard.press("Enter")
    dialog.get_by_text("Kutipan disalin.").wait_for()
    tab.keyboard.press("Escape")

    assert not dialog.is_visible()
    assert tab.evaluate(FOCUSED) == f"#{ROW}"
    tab.wait_for_function("document.activeElement.getAttribute('aria-expanded') === 'false'")


def test_without_the_clipboard_the_text_is_selected(browser: Browser, site: Site) -> None:
    """Where the clipboard is refused, the text stands there, selected, and that is said."""
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(site.address(PLAN))
    page.locator(f'a[href="#{ROW}"]').click()
    page.get_by_role("button", name="Salin tautan").click()
    page.get_by_text("Tautan belum disalin").wait_for()
    selected = page.evaluate("getSelection().toString()")
    context.close()

    assert selected == f"{ADDRESS}#{ROW}"


def test_the_box_fits_the_screen(tab: Page) -> None:
    """The opened box makes no page wider, and every target in it is a finger high."""
    for row in (ROW, "rak-2022-ttd"):
        press(tab, row, "Kutip")
        assert tab.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
        boxes = [b.bounding_box() for b in tab.get_by_role("dialog").get_by_role("button").all()]
        assert all(box and box["height"] >= 44 and box["x"] >= 0 for box in boxes)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_axe_on_the_open_box(browser: Browser, site: Site, width: int, scheme: str) -> None:
    """The page has no accessibility violation while the box is open."""
    with opened(open_context(browser, width, "dark" if scheme == "dark" else "light"), site) as tab:
        press(tab, ROW, "Kutip")
        assert judge_axe(tab).wrong == []


def test_without_a_script_the_id_is_the_link(browser: Browser, site: Site) -> None:
    """Without a script the id is the link, and the foot tells how to cite the page."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(site.address(PLAN))
    tab.locator(f'a[href="#{ROW}"]').click()
    citation = tab.locator("[data-kutipan]")

    assert tab.url == f"{site.address(PLAN)}#{ROW}"
    assert tab.locator("tr:target").get_attribute("id") == ROW
    assert tab.get_by_text("Cara mengutip halaman ini").is_visible()
    assert citation.inner_text().endswith(f"Diakses (isi tanggal Anda membacanya). {ADDRESS}")
    context.close()


def test_on_paper_the_citation_stands_without_buttons(tab: Page) -> None:
    """On paper the citation stands, and neither the box nor a button does."""
    press(tab, ROW, "Kutip")
    tab.emulate_media(media="print")

    assert tab.locator("[data-kutipan]").is_visible()
    assert not tab.locator(".kutip").is_visible()
    assert not tab.locator(".identitas button").is_visible()


def test_the_script_is_light(site: Site) -> None:
    """The script costs at most two kilobytes."""
    script = (site.root / "aset/js/kutip.js").read_bytes()

    assert len(gzip.compress(script, mtime=0)) <= MOST_BYTES
