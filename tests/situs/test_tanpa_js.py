"""Without JavaScript nothing is lost but the search."""

import pytest
from playwright.sync_api import Browser

from tests.alat.jenis import varied
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

# A closed <details> opens without a script, so what it holds is not lost.
HIDDEN = """() => {
  const folded = (cell) => cell.closest('details:not([open])') !== null;
  const cells = [...document.querySelectorAll('table th, table td')];
  const shown = (cell) => cell.checkVisibility() || folded(cell);
  const lost = cells.filter((cell) => cell.textContent.trim() && !shown(cell));
  return {
    cells: cells.length,
    heading: document.querySelector('h1')?.checkVisibility() ?? false,
    lost: lost.map((cell) => cell.textContent.trim()),
  };
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_content_is_shown_without_a_script(
    browser: Browser, site: Site, width: int, figure: Figure
) -> None:
    """Each page shows its heading and every table cell with JavaScript switched off.

    Every page on a phone, where tables become cards; on a desk each page that is not like another.
    """
    pages = site.pages if width == 360 else varied(site)
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    tab = context.new_page()
    cells = 0
    for page in pages:
        tab.goto(site.address(page), wait_until="load")
        shown = tab.evaluate(HIDDEN)
        assert shown["heading"], page
        assert shown["lost"] == [], page
        cells += shown["cells"]
    context.close()
    figure(f"{cells} table cells readable without JavaScript at {width} px")
