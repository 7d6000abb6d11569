"""The pages of results as built: only the sample office has any, so they are judged there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.alat.penilai import Scheme, judge_axe, judge_htmlcs, open_context
from tests.alat.situs import Site
from tests.conftest import Figure
from tests.situs.test_html import problems
from tests.situs.test_lebar import OVERFLOW
from tests.situs.test_tanpa_js import HIDDEN

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

#: Where results stand in the sample office: each kind of page once.
PAGES = tuple(
    f"{folder}index.html"
    for folder in (
        "",
        "2029/",
        "2029/realisasi/",
        "2030/realisasi/",
        "anggaran/",
        "koreksi/",
        "metode/",
        "panduan-staf/setahun/",
        "topik/akuntabilitas/",
        "topik/pendidikan-pemilih/",
    )
)


@pytest.mark.parametrize(
    ("width", "scheme"), [(320, "forced"), (360, "light"), (1280, "dark"), (1280, "light")]
)
def test_axe_on_pages_of_results(
    browser: Browser, contoh: Site, width: int, scheme: Scheme, figure: Figure
) -> None:
    """No page of results has an accessibility violation, and none is wider than the screen."""
    context = open_context(browser, width, scheme)
    tab = context.new_page()
    wrong: dict[str, object] = {}
    for page in PAGES:
        tab.goto(contoh.address(page), wait_until="load")
        # Unfolded, what the summary hides is judged as well.
        tab.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true })")
        found = [*judge_axe(tab).wrong, *(judge_htmlcs(tab).wrong if scheme == "light" else [])]
        excess = tab.evaluate(OVERFLOW)
        if found or excess > 0:
            wrong[page] = (found, excess)
    context.close()
    assert wrong == {}
    figure(f"results: {len(PAGES)} pages of the sample at {width} px, {scheme}: 0 violations")


def test_html_of_results_is_valid(contoh: Site) -> None:
    """The pages of results are valid HTML, without a warning."""
    assert problems([f"{contoh.base}{page}" for page in PAGES]) == []


def test_results_are_shown_without_a_script(browser: Browser, contoh: Site) -> None:
    """Without JavaScript each page of results shows its heading and every cell."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    tab = context.new_page()
    for page in PAGES:
        tab.goto(contoh.address(page), wait_until="load")
        shown = tab.evaluate(HIDDEN)
        assert shown["heading"], page
        assert shown["lost"] == [], page
    context.close()


def test_a_link_leads_to_its_results(browser: Browser, contoh: Site) -> None:
    """A link to one indicator's results leads to it, in view."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    tab = context.new_page()
    tab.goto(f"{contoh.base}2029/realisasi/#pkk-2029-03", wait_until="load")
    expect(tab.get_by_role("heading", name="Jumlah pengaduan contoh")).to_be_in_viewport()
    context.close()


def test_a_bar_is_as_long_as_its_value(browser: Browser, contoh: Site) -> None:
    """Drawn bars are as long as their values: half the value, half the bar."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    tab.goto(f"{contoh.base}2029/realisasi/", wait_until="load")
    widths = tab.evaluate(
        """() => [...document.querySelectorAll('#pkk-2029-03 .batang-hasil rect')]
          .map((bar) => bar.getBoundingClientRect().width)"""
    )
    context.close()

    # 1, 2, 3, 3 complaints, and 3 in the year, on a scale that ends at the target of 4.
    assert [round(width / widths[0]) for width in widths] == [1, 2, 3, 3, 3]


def test_every_chart_of_results_marks_its_target(contoh: Site, figure: Figure) -> None:
    """Each trend has one chart, and each chart marks the target and says it in words."""
    charts = 0
    for page in contoh.pages:
        for trend in contoh.tree(page).xpath("//article[contains(@class, 'hasil')]"):
            found = trend.xpath(".//figure[contains(@class, 'grafik--hasil')]")
            assert len(found) <= 1, page
            for chart in found:
                name = f"{page}: {trend.xpath('string(.//h3)')}"
                assert chart.xpath(".//ul//*[contains(@class, 'batang-hasil__tanda')]"), name
                assert chart.xpath(".//ul//*[contains(@class, 'batang-hasil__target')]"), name
                charts += 1
    assert charts > 10
    figure(f"{charts} charts of results, each with the mark of its target")
