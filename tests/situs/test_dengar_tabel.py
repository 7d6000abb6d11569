"""A screen reader hears the same figure under the same heads on a phone and on a desk."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from tests.alat import dengar
from tests.alat.dengar import Heard, Listener
from tests.alat.jenis import varied
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

WIDTHS = (320, 360, 768, 1280)

#: A sound table: two header rows, a head for each row, a blank cell that says so.
SOUND = """<!doctype html><title>Tabel</title><table>
<thead><tr><th scope="col" rowspan="2">Sasaran</th><th scope="colgroup" colspan="2">Rencana</th>
<th scope="col" rowspan="2">Target</th></tr>
<tr><th scope="col">B1</th><th scope="col">B2</th></tr></thead>
<tbody><tr><th scope="row">Satu</th><td>ya</td><td>tidak ditandai</td><td>100%</td></tr>
<tr><th scope="row">Dua</th><td>ya</td><td>ya</td><td>87,5%</td></tr></tbody></table>"""


def tables_of(site: Site) -> dict[str, list[tuple[str, ...]]]:
    """Return the header cells of every table, by the page; a page without tables is left out."""
    found = {
        page: [
            tuple(" ".join(th.text_content().split()) for th in table.xpath("./thead//th"))
            for table in site.tree(page).xpath("//table")
        ]
        for page in site.pages
    }
    return {page: tables for page, tables in found.items() if tables}


def apart(site: Site, tables: dict[str, list[tuple[str, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Leave out a page that is like another, as long as its tables have no heads of their own."""
    kept = varied(site)
    known = {heads for page in kept for heads in tables.get(page, ())}
    return {
        page: heads for page, heads in tables.items() if page in kept or not known.issuperset(heads)
    }


@pytest.fixture
def listener(browser: Browser) -> Listener:
    """Return ears on a new tab."""
    return Listener(browser.new_page())


def hear_pages(listener: Listener, site: Site, pages: list[str]) -> tuple[int, list[str]]:
    """Return how many cells were heard on these pages, and what was wrong with them."""
    cells = 0
    wrong = []
    for page in pages:
        want = dengar.expected(site.tree(page))
        listener.open(site.address(page))
        at_width = {width: listener.listen(width) for width in WIDTHS}
        for width, got in at_width.items():
            cells += len(got)
            told = [*dengar.differences(want, got), *_changed(at_width[WIDTHS[-1]], got)]
            wrong += [f"{page} at {width} px: {what}" for what in told]
    return cells, wrong


def _changed(wide: dict[int, Heard], got: dict[int, Heard]) -> list[str]:
    """Say which cells are heard with other words than on a wide screen, spaces aside."""
    return [
        f"{heard.words!r}, but {wide[number].words!r} on a wide screen"
        for number, heard in got.items()
        if number in wide and "".join(heard.words.split()) != "".join(wide[number].words.split())
    ]


def test_every_cell_is_heard_under_its_heads(
    listener: Listener, site: Site, figure: Figure
) -> None:
    """Every cell of a table is heard with its words, under its own heads, at every width.

    Every page with a table, save those that one template makes from the same heads: of these the
    one that holds most.
    """
    tables = apart(site, tables_of(site))
    cells, wrong = hear_pages(listener, site, list(tables))

    assert wrong == []
    figure(
        f"{sum(map(len, tables.values()))} tables, {cells} cells heard at {len(WIDTHS)} widths, "
        "0 under a wrong head"
    )


def test_tables_of_the_sample_are_heard(
    listener: Listener, site: Site, contoh: Site, figure: Figure
) -> None:
    """So are the tables that only the sample office has: results, and filled months."""
    known = {heads for tables in tables_of(site).values() for heads in tables}
    pages = {
        page: tables for page, tables in tables_of(contoh).items() if not known.issuperset(tables)
    }
    cells, wrong = hear_pages(listener, contoh, list(pages))

    assert wrong == []
    assert any("/realisasi" in page or "hasil" in page for page in pages), pages
    assert "2030/rencana-aksi-kpu/index.html" in pages
    figure(f"{sum(map(len, pages.values()))} more tables of the sample office, {cells} cells")


@pytest.mark.parametrize(
    ("style", "wrong"),
    [
        pytest.param("", [], id="sound"),
        pytest.param(
            "tbody, tbody tr, tbody th, tbody td { display: block }", [], id="cards"
        ),
        pytest.param(
            "tbody tr:first-child td:nth-of-type(2) { display: none }",
            ["'tidak ditandai' is not heard",
             "'100%' under Rencana [1] / B2 [4] / Satu [5], not Target [2] / Satu [5]"],
            id="a cell taken out",
        ),
        pytest.param(
            "table, thead, tbody, tr, th, td { display: block }",
            ["'B1' under Sasaran [0] / B1 [3], not Rencana [1] / B1 [3]",
             "'ya' under Rencana [1] / B2 [4] / Satu [5], not Rencana [1] / B1 [3] / Satu [5]"],
            id="spans of the header forgotten",
        ),
        pytest.param(
            "tbody td:last-child { visibility: hidden }",
            ["'100%' is not heard", "'87,5%' is not heard"],
            id="a column hidden",
        ),
    ],
)  # fmt: skip
def test_a_broken_table_is_heard(listener: Listener, style: str, wrong: list[str]) -> None:
    """A table that a style sheet breaks is found out, and one that it only stacks is not."""
    listener.tab.set_content(f"<style>{style}</style>{SOUND}")

    found = dengar.differences(
        dengar.expected(html.document_fromstring(SOUND)), listener.listen(WIDTHS[0])
    )

    assert bool(found) == bool(wrong), found
    assert Counter(wrong) <= Counter(found)


def shown_rows(tab: Page, heard: dict[int, Heard]) -> dict[str, dict[str, str]]:
    """Return what is heard in each shown row of the explorer, by the row's id and the heads."""
    ids = tab.evaluate(
        """() => [...document.querySelectorAll('#semua-baris tr')].flatMap((row) =>
          [...row.cells].map(() => row.querySelector('a')?.hash.slice(1) ?? ''))"""
    )
    rows: dict[str, dict[str, str]] = {}
    for number, cell in heard.items():
        if ids[number]:
            heads = " / ".join(heard[head].words for head in cell.column_heads)
            rows.setdefault(ids[number], {})[heads] = "".join(cell.words.split())
    return rows


def test_a_filtered_row_is_heard_alike(listener: Listener, site: Site) -> None:
    """A row of the explorer that is filtered and sorted on a phone says what it says on a desk."""
    address = site.address("penjelajah/index.html")
    listener.open(address)
    before = shown_rows(listener.tab, listener.listen(1280))

    listener.open(f"{address}?kata=dana+kampanye&urut=4-descending")
    after = shown_rows(listener.tab, listener.listen(360))

    assert 1 < len(after) < len(before)
    assert after == {name: before[name] for name in after}
    assert {"Target", "Rupiah", "Pelaksana"} <= set(next(iter(after.values())))
