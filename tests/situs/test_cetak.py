"""On paper: each kind of page printed as A4 by the browser, judged from the PDF's own structure.

A tagged PDF says which row each piece of text belongs to and on which sheet it stands, so a
torn row and a missing heading are found exactly, not guessed from positions.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from tests.alat.cetakan import pages_of, squeeze
from tests.alat.jenis import one_of_each
from tests.alat.situs import NOT_FOUND, SITE_URL, Site
from tests.conftest import Figure

# One group: each kind is printed once, and not by each process.
pytestmark = [pytest.mark.situs, pytest.mark.peramban, pytest.mark.xdist_group("cetak")]

A4 = {(595, 842), (842, 595)}
OUTSIDE = "[...document.querySelectorAll('.isi a[href^=http]')].map((a) => a.href)"


@dataclass
class Table:
    """Hold the sheets on which each heading row and each other row of a table stands."""

    heads: list[set[int]] = field(default_factory=list)
    rows: list[set[int]] = field(default_factory=list)


@dataclass(frozen=True)
class Printout:
    """Hold a page's print and the addresses outside the site that its content links to."""

    page: str
    pdf: bytes
    outside: tuple[str, ...]


def print_page(tab: Page) -> bytes:
    """Print the open page as the reader's browser would."""
    return tab.pdf(prefer_css_page_size=True, tagged=True)


def tables(printed: bytes) -> list[Table]:
    """Return the tables of a PDF in the order of the page."""
    pdf = PdfReader(io.BytesIO(printed))
    pages = [page.indirect_reference for page in pdf.pages]
    sheets = {page.idnum: number for number, page in enumerate(pages) if page}
    found: list[Table] = []
    root: Any = pdf.trailer["/Root"].get_object()
    for node, _ in _walk(root["/StructTreeRoot"], None, sheets):
        if node.get("/S") != "/Table":
            continue
        table = Table()
        for row, _ in _walk(node, None, sheets):
            if row.get("/S") == "/TR":
                kinds = {cell.get("/S") for cell, _ in _walk(row, None, sheets)} & {"/TH", "/TD"}
                on = {sheet for _, sheet in _walk(row, None, sheets) if sheet is not None}
                (table.heads if kinds == {"/TH"} else table.rows).append(on)
        found.append(table)
    return found


def _walk(node: Any, sheet: int | None, sheets: dict[int, int]) -> Iterator[tuple[Any, int | None]]:  # noqa: ANN401  # PDF objects
    """Yield every structure element below one; a piece of content comes with its sheet."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        for part in node:
            yield from _walk(part, sheet, sheets)
    elif isinstance(node, int):
        yield {}, sheet
    else:
        if "/Pg" in node:
            sheet = sheets[node.raw_get("/Pg").idnum]
        yield node, sheet if node.get("/Type") == "/MCR" else None
        if "/K" in node:
            yield from _walk(node["/K"], sheet, sheets)


def faults(table: Table) -> list[str]:
    """Return what is wrong with a printed table."""
    torn = [f"row on sheets {sorted(row)}" for row in table.rows if len(row) > 1]
    sheets = set().union(*table.rows)
    bare = sheets - set().union(*table.heads) if table.heads else set()
    return torn + [f"sheet {sheet} without the headings" for sheet in sorted(bare)]


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open a tab."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def printouts(browser: Browser, site: Site) -> dict[str, Printout]:
    """Print the page of each kind once."""
    context = browser.new_context()
    tab = context.new_page()
    printed = {}
    for kind, page in one_of_each(site).items():
        tab.goto(site.address(page), wait_until="load")
        printed[kind] = Printout(page, print_page(tab), tuple(tab.evaluate(OUTSIDE)))
    context.close()
    return printed


def test_tables_on_paper_tear_no_row(printouts: dict[str, Printout], figure: Figure) -> None:
    """On A4 no row is torn, and each sheet of a table repeats its headings."""
    wrong = {}
    count = rows = sheets = 0
    for kind, printed in printouts.items():
        pages = PdfReader(io.BytesIO(printed.pdf)).pages
        sizes = {tuple(round(float(side)) for side in p.mediabox[2:]) for p in pages}
        every = tables(printed.pdf)
        found = [fault for table in every for fault in faults(table)]
        if found or not sizes <= A4:
            wrong[kind] = [*found, str(sizes)]
        count += len(every)
        rows += sum(len(table.rows) for table in every)
        sheets += len(pages)
    assert wrong == {}
    assert rows > 100
    figure(f"{count} tables of {rows} rows printed on {sheets} sheets of A4, none torn")


def test_a_printout_says_where_it_comes_from(printouts: dict[str, Printout]) -> None:
    """A printout says where and when it comes from, writes links out, and leaves the menu away."""
    for printed in printouts.values():
        page = printed.page
        sheets = [squeeze(text) for text in pages_of(printed.pdf)]
        text = "".join(sheets)
        assert "Langsungkeisi" not in text, page
        assert "Menuutama" not in text, page
        for address in printed.outside:
            # Some links are written out already: their own words are the address.
            written = address.partition("://")[2].rstrip("/")
            assert f"({address})" in text or written in text, (page, address)
        if page != NOT_FOUND:
            own = f"{SITE_URL}{page.removesuffix('index.html')}"
            last = "".join(sheets[-2:])
            assert f"Alamathalaman{own}" in last, page
            assert "Dataterakhirberubah" in last or "Situsdibuatdariversi" in last, page


def test_a_faulty_print_is_found(tab: Page, site: Site) -> None:
    """A torn row and headings that are not repeated would be noticed."""
    tab.goto(site.address("penjelajah/index.html"), wait_until="load")
    tab.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@media print { thead { display: table-row-group !important; }
        * { break-inside: auto !important; } td, th { font-size: 30pt !important; } }`);
      document.adoptedStyleSheets = [sheet];
    }""")
    found = " ".join(fault for table in tables(print_page(tab)) for fault in faults(table))

    assert "row on sheets" in found
    assert "without the headings" in found
