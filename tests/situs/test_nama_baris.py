"""What the head of a row is called: its own words, not those of the links that stand in it."""

from __future__ import annotations

import pytest

from tests.alat.jenis import one_of_each
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = pytest.mark.situs

#: Links that are no part of a name: the marks of the row, and the rules that it rests on.
SMALL = ".//*[contains(@class, 'rujuk')] or .//a[starts-with(@href, '#ketentuan-')]"


@pytest.mark.parametrize("office", ["site", "contoh", "contoh_kertas"])
def test_the_head_of_a_row_is_named_by_its_words(
    request: pytest.FixtureRequest, office: str, figure: Figure
) -> None:
    """Where small links stand in the head of a row or a sum, it is named by its words alone."""
    site: Site = request.getfixturevalue(office)
    named = 0
    wrong = []
    for page in site.pages:
        tree = site.tree(page)
        for head in tree.xpath(f"(//tbody | //tfoot)//th[{SMALL}]"):
            names = tree.xpath("//*[@id = $name]", name=head.get("aria-labelledby", ""))
            if not names or names[0].xpath(".//a") or not names[0].text_content().strip():
                wrong.append(f"{page}: {head.text_content()[:60]!r}")
            named += 1
    assert wrong == []
    assert named > 20
    figure(f"{named} heads of rows ({office}) are named without their links")


def test_the_name_of_a_note_is_said_once(site: Site) -> None:
    """The name of a note is said once by the mark that leads to it, not as name and title both."""
    marks = 0
    for page in one_of_each(site).values():
        for mark in site.tree(page).xpath("//a[contains(@class, 'tanda-catatan')][@title]"):
            marks += 1
            assert mark.get("title") not in mark.text_content(), page
    assert marks > 10
