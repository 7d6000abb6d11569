"""A report begins with the page that the reader came from, and leaves only by the reader's hand."""

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.alat.situs import Site

PAPER = "2022/perjanjian-kinerja-ketua/"


@pytest.mark.kantor_ini
def test_a_page_leads_to_its_own_report(site: Site, context: BrowserContext) -> None:
    """Following "Laporkan kesalahan" fills in the address of the page, and copying takes it."""
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.origin)
    page = context.new_page()
    page.goto(f"{site.base}{PAPER}")
    page.locator(".identitas__lapor a").click()
    # The script that fills it in runs after the page is there.
    expect(page.get_by_label("Alamat halaman")).to_have_value(f"{site.base}{PAPER}")

    page.get_by_label("Apa yang tertulis").fill("Rp 1")
    page.get_by_role("button", name="Salin laporan").click()
    page.get_by_text("Laporan tersalin").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines() == [
        f"Alamat halaman: {site.base}{PAPER}",
        "Id baris: -",
        "Yang tertulis: Rp 1",
        "Yang seharusnya: -",
        "Dasarnya: -",
    ]
    assert page.get_by_label("Teks laporan").input_value() == copied


@pytest.mark.parametrize(
    "asked",
    [
        "https://jahat.invalid/",
        "//jahat.invalid/x",
        "javascript:alert(1)",
        "../../../x",
        "http://[",
    ],
)
def test_a_foreign_address_is_not_taken_over(
    site: Site, context: BrowserContext, asked: str
) -> None:
    """A link from elsewhere can't put another site's address into the report."""
    page = context.new_page()
    page.goto(f"{site.base}lapor/?halaman={asked}")
    page.locator("#lapor:not([hidden])").wait_for()
    assert page.get_by_label("Alamat halaman").input_value() == ""


@pytest.mark.kantor_ini
def test_without_javascript_the_instructions_stand(site: Site, browser: Browser) -> None:
    """Without JavaScript no dead form is shown, and the text says where the address is."""
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{site.base}lapor/?halaman={PAPER}")
    assert not page.locator("#lapor").is_visible()
    assert "sesudah kata halaman=" in page.locator("main").inner_text()
    plain.close()
