"""Other engines than Chromium's: Firefox ESR and WebKitGTK over every kind of page."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from tests.alat.gecko import Gecko
from tests.alat.jenis import one_of_each
from tests.alat.situs import Site
from tests.alat.tata import CACAT
from tests.alat.tunggu import until
from tests.alat.webkit import TIDAK_BISA, Webkit
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

Engine = Gecko | Webkit

TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"
#: Phone, the widths between a phone and a desk where tables are tightest, and desks.
WIDTHS = (320, 360, 700, 768, 1024, 1440)
#: On a phone a long word may have to break.
WHOLE_WORDS = 700
#: A frame of any width in a page that has no policy of its own: a window is never so narrow.
FRAME = """
document.documentElement.innerHTML = '<body><iframe style="border:0;height:800px"></iframe></body>';
"""
SWEEP = f"""
const [address, widths, whole] = arguments;
const faults = function () {{ {CACAT} }};
const frame = document.querySelector('iframe');
return new Promise((done) => {{
  frame.onload = async () => {{
    const inside = frame.contentWindow;
    await inside.document.fonts.ready;
    const found = widths.flatMap((width) => {{
      frame.style.width = `${{width}}px`;
      return faults(inside.document, width >= whole).map((one) => `${{width}} px: ${{one}}`);
    }});
    const policy = {{ types: ['csp-violation'], buffered: true }};
    const seen = new inside.ReportingObserver(() => {{}}, policy);
    seen.observe();
    await new Promise((later) => inside.setTimeout(later));
    done([...found, ...seen.takeRecords().map((one) => `policy: ${{one.body.blockedURL}}`)]);
  }};
  frame.style.width = '1280px';
  frame.src = address;
}});
"""
#: What is asked for by one search.
REQUESTS = "return performance.getEntriesByType('resource').map((one) => one.name)"
MOST_REQUESTS = 20
#: The kinds whose sheets this engine would turn or leave blank, and plain ones beside them.
PRINTED = ("beranda", "anggaran", "perjanjian-kinerja", "rencana-aksi", "topik/*")


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(engine, id=engine.name, marks=pytest.mark.xdist_group(engine.name))
        for engine in (Gecko, Webkit)
    ],
)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Start an engine once; a missing one is an error, never a skip."""
    running: Engine = request.param()
    yield running
    running.close()


def _console(engine: Engine, site: Site) -> list[str]:
    return engine.console(site.origin) if isinstance(engine, Gecko) else []


def test_pages_fit_every_width(engine: Engine, site: Site, figure: Figure) -> None:
    """Each kind of page fits every width, breaks no amount or word, and makes no report."""
    _console(engine, site)
    engine.open(f"{site.base}robots.txt")
    engine.size(1500)
    engine.run(FRAME)
    pages = one_of_each(site)
    found = {
        kind: engine.run(SWEEP, site.address(page), WIDTHS, WHOLE_WORDS)
        for kind, page in pages.items()
    }
    found["console"] = _console(engine, site)
    assert {kind: faults for kind, faults in found.items() if faults} == {}
    figure(f"{engine.name} {engine.version}: {len(pages)} kinds of page at {len(WIDTHS)} widths")
    if isinstance(engine, Webkit):
        figure(TIDAK_BISA)


def test_the_menu_is_walked_by_keyboard(engine: Engine, site: Site) -> None:
    """By keyboard the skip link comes first, and the menu opens, is walked, and closes."""
    engine.open(site.base)
    engine.size(460)
    engine.keys(TAB)
    assert engine.run("return document.activeElement.className") == "lompat"

    # A window may be drawn in its new size only later; until then the button can't be focused.
    door = "document.querySelector('.menu__buka')"
    focused = f"{door}.focus(); return document.activeElement === {door}"
    until(lambda: bool(engine.run(focused)), "the button of the menu takes the focus")
    engine.keys(ENTER)
    is_open = "return document.getElementById('menu-utama').matches(':popover-open')"
    until(lambda: bool(engine.run(is_open)), "the menu opens")
    # Open is not yet drawn: until a link has its place, Tab passes it by.
    drawn = "return document.querySelector('#menu-utama a').getClientRects().length > 0"
    until(lambda: bool(engine.run(drawn)), "the links of the menu are drawn")
    engine.keys(TAB, TAB)
    inside = "return document.getElementById('menu-utama').contains(document.activeElement)"
    assert engine.run(inside)
    engine.keys(ESCAPE)
    until(lambda: not engine.run(is_open), "the menu closes")

    assert engine.run(focused)
    engine.keys(ENTER)
    links = engine.run("return document.querySelectorAll('#menu-utama a').length")
    engine.keys(*[TAB] * (links + 2))
    assert not engine.run(is_open), "the focus went on behind the open menu"


def test_search_answers(engine: Engine, site: Site, figure: Figure) -> None:
    """The search runs its WebAssembly, answers, and asks for few files."""
    engine.open(f"{site.base}cari/?q=keterbukaan+informasi+publik")
    first = "return document.querySelector('#cari-hasil a[href]')?.href ?? ''"
    until(lambda: bool(engine.run(first)), "a result shows")
    asked = engine.run(REQUESTS)
    figure(f"{engine.name}: one search, {len(asked)} requests")
    assert str(engine.run(first)).startswith(site.base)
    assert len(asked) <= MOST_REQUESTS, asked
    assert _console(engine, site) == []


def test_the_explorer_works_and_the_theme_is_kept(engine: Engine, site: Site) -> None:
    """The explorer filters and sorts, its caption says what is shown; the theme is kept."""
    engine.open(f"{site.base}penjelajah/?kata=dana+kampanye")
    rows = "return [...document.querySelectorAll('#semua-baris tbody tr')].filter((b) => !b.hidden)"
    until(lambda: engine.run(f"{rows}.length") > 0, "rows show")
    shown = engine.run(f"{rows}.length")
    caption = engine.run("return document.querySelector('#semua-baris caption').textContent")
    assert str(caption).startswith(f"{shown} dari ")
    engine.run("document.querySelectorAll('#semua-baris .urut')[4].click()")
    assert engine.run("return document.querySelector('th[aria-sort]').cellIndex") == 4

    engine.run("document.querySelector('.tema button').click()")
    assert engine.run("return document.documentElement.dataset.tema") == "terang"
    engine.open(site.base)
    assert engine.run("return document.documentElement.dataset.tema") == "terang"
    engine.run("localStorage.clear()")


def test_a_row_hands_out_its_citation(engine: Engine, site: Site) -> None:
    """A row of a paper hands out its link and its citation."""
    engine.open(site.address(one_of_each(site)["rencana-aksi"]))
    link = """document.querySelector('.rujuk > a:first-child[href^="#"]')"""
    # A driver may call a page loaded before its last script has run; until then it is a plain link.
    until(lambda: bool(engine.run(f"return {link}.ariaHasPopup")), "the script takes the link up")
    engine.run(f"{link}.click()")
    until(
        lambda: bool(
            engine.run("return document.querySelector('.kutip')?.matches(':popover-open')")
        ),
        "the row's own menu opens",
    )


def test_each_page_prints_one_way_up(engine: Engine, site: Site, figure: Figure) -> None:
    """Printed, each page keeps one way up on all its sheets, wide tables across, none blank."""
    if isinstance(engine, Webkit):
        figure(f"not printed: {TIDAK_BISA}")
        return
    wrong = {}
    sheets = 0
    pages = one_of_each(site)
    for kind in PRINTED:
        page = pages[kind]
        engine.open(site.address(page))
        pdf = PdfReader(io.BytesIO(engine.print()))
        across = {sheet.mediabox.width > sheet.mediabox.height for sheet in pdf.pages}
        wide = bool(engine.run("return document.querySelector('.tabel--lebar') !== null"))
        blank = [n for n, sheet in enumerate(pdf.pages, 1) if len(sheet.extract_text()) < 40]
        sheets += len(pdf.pages)
        if across != {wide} or blank:
            wrong[kind] = f"across {across}, blank sheets {blank}"
    assert wrong == {}
    figure(
        f"{engine.name}: {sheets} sheets printed, each page one way up, none blank: "
        f"{', '.join(PRINTED)} (it takes seconds for a page; Chromium prints every kind)"
    )
