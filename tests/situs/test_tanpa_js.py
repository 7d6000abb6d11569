"""Without JavaScript nothing is lost but the search."""

import pytest
from playwright.sync_api import Browser

from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

# A closed <details> opens without a script, so what it holds is not lost. On a phone the
# twelve narrow month cells of a row are told in one visible line instead.
HIDDEN = """() => {
  const folded = (cell) => cell.closest('details:not([open])') !== null;
  const scope = (cell) => cell.closest('thead') ? cell.closest('table') : cell.closest('tr');
  const told = (cell) => cell.matches('.sel-bulan')
    && (scope(cell).querySelector('.bulan-ringkas')?.checkVisibility() ?? false);
  // A paper that does not print a subject has a dash in the matrix; a phone leaves it out.
  const dash = (cell) => cell.matches('.sel-hampa')
    && /^(tidak tercetak)?–?$/.test(cell.textContent.trim());
  const cells = [...document.querySelectorAll('table th, table td')];
  const shown = (cell) => cell.checkVisibility() || folded(cell) || told(cell) || dash(cell);
  const lost = cells.filter((cell) => cell.textContent.trim() && !shown(cell));
  return {
    cells: cells.length,
    heading: document.querySelector('h1')?.checkVisibility() ?? false,
    lost: lost.map((cell) => cell.textContent.trim()),
  };
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_isi_tampak(browser: Browser, site: Site, width: int, figure: Figure) -> None:
    """Each page shows its heading and every table cell with JavaScript switched off."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    tab = context.new_page()
    cells = 0
    for page in site.pages:
        tab.goto(site.address(page), wait_until="load")
        shown = tab.evaluate(HIDDEN)
        assert shown["heading"], page
        assert shown["lost"] == [], page
        cells += shown["cells"]
    context.close()
    figure(f"{cells} table cells readable without JavaScript at {width} px")
