"""Pictures of the built site, as a browser draws them."""

import pytest
from playwright.sync_api import Browser

from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

SIZES = """async () => {
  const pictures = [...document.querySelectorAll('.isi img')];
  for (const one of pictures) { one.loading = 'eager'; await one.decode(); }
  return pictures.map((one) => [one.getAttribute('src'),
    one.naturalWidth === Number(one.getAttribute('width'))
    && one.naturalHeight === Number(one.getAttribute('height'))]);
}"""


def test_a_picture_keeps_its_room(browser: Browser, site: Site, figure: Figure) -> None:
    """A picture keeps the room that it will fill, so that nothing moves when it comes."""
    tab = browser.new_page()
    found: dict[tuple[str, str], bool] = {}
    for page in site.pages:
        if site.tree(page).xpath("//*[contains(@class, 'isi')]//img"):
            tab.goto(site.address(page), wait_until="load")
            found |= {(page, src): right for src, right in tab.evaluate(SIZES)}
    tab.close()
    assert found
    assert [at for at, right in found.items() if not right] == []
    figure(f"{len(found)} pictures keep their room")
