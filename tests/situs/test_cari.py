"""Search finds an indicator and leads to the place where it is printed."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.alat.situs import Site

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

WORDS = "Keterbukaan Informasi Publik"
# Results of a search with nothing to find must be empty, or the test proves nothing.
NONSENSE = "qzxwvkjq"
PLACED = '#cari-hasil a[href*="#"]'


def check_first_result(tab: Page) -> None:
    """Follow the first result that names a place, and find the words there."""
    link = tab.locator(PLACED).first
    link.wait_for(state="attached")
    address = link.evaluate("(a) => a.href")
    tab.goto(address)
    text = re.sub(r"\s+", " ", tab.locator("main").inner_text())
    assert WORDS.casefold() in text.casefold()
    fragment = urlsplit(address).fragment
    assert fragment
    assert tab.evaluate(
        "(id) => document.getElementById(decodeURIComponent(id)) !== null", fragment
    )


def test_search_leads_to_the_very_place(context: BrowserContext, site: Site) -> None:
    """Typing an indicator's words shows a link to the very place."""
    tab = context.new_page()
    tab.goto(f"{site.base}cari/")
    tab.locator("#cari-kata").press_sequentially(WORDS)
    check_first_result(tab)


def test_search_from_the_header(context: BrowserContext, site: Site) -> None:
    """The form in the header leads to the same results."""
    tab = context.new_page()
    tab.goto(site.base)
    tab.locator('header form[role="search"] input').fill(WORDS)
    tab.locator('header form[role="search"] input').press("Enter")
    tab.wait_for_url(re.compile(r"/cari/\?"))
    check_first_result(tab)


def test_unknown_words_give_no_link(context: BrowserContext, site: Site) -> None:
    """Words that stand nowhere give no link."""
    tab = context.new_page()
    tab.goto(f"{site.base}cari/")
    tab.locator("#cari-kata").press_sequentially(WORDS)
    tab.locator(PLACED).first.wait_for(state="attached")
    tab.locator("#cari-kata").fill(NONSENSE)
    tab.locator(PLACED).first.wait_for(state="detached")
