"""Links: every address that stays on the site leads somewhere."""

from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.alat.situs import NOT_FOUND, Site
from tests.conftest import Figure

pytestmark = pytest.mark.situs

ATTRIBUTES = ("href", "src", "action", "poster", "data")
# Not followed: they open a mail program or a phone, not a page.
OTHER_SCHEMES = {"mailto", "tel", "data"}
# Other sites' addresses are checked by people and by a scheduled job, never by this test.
EXTERNAL_SCHEMES = {"http", "https"}


def targets(site: Site, page: str) -> Iterator[str]:
    """Yield every address that a page names, as written."""
    for element in site.tree(page).iter():
        if not isinstance(element.tag, str):
            continue
        for attribute in ATTRIBUTES:
            value = element.get(attribute)
            if value is not None and not (element.tag == "meta" or value.startswith("data:")):
                yield value
        for candidate in element.get("srcset", "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


@cache
def anchors(site: Site, page: str) -> frozenset[str]:
    """Return the ids of a page, exactly as written."""
    return frozenset(site.tree(page).xpath("//@id"))


def complaint(site: Site, page: str, target: str) -> str | None:
    """Return what is wrong with one address, or None."""
    scheme = urlsplit(target).scheme
    if scheme in OTHER_SCHEMES:
        return None
    address = urljoin(site.address(page), target)
    parts = urlsplit(address)
    # A bare fragment stays on the page, whose own address may be a made-up one (404).
    file = site.root / page if target.startswith("#") else site.file(address)
    if file is None:
        return (
            None if parts.scheme in EXTERNAL_SCHEMES and scheme else f"{target}: outside the site"
        )
    if not file.is_file():
        return f"{target}: no such page or file"
    name = file.relative_to(site.root).as_posix()
    fragment = unquote(parts.fragment)
    if fragment and name.endswith(".html") and fragment not in anchors(site, name):
        return f"{target}: no #{fragment}"
    return None


def test_every_internal_link_exists(site: Site, figure: Figure) -> None:
    """Every internal link, file and fragment exists, spelt exactly so."""
    count = 0
    broken = {}
    for page in site.pages:
        named = list(targets(site, page))
        count += len(named)
        wrong = sorted({c for t in named if (c := complaint(site, page, t))})
        if wrong:
            broken[page] = wrong
    assert broken == {}
    figure(f"{count} addresses on {len(site.pages)} pages, 0 broken")


def test_the_404_page_works_at_any_depth(site: Site) -> None:
    """The 404 page uses absolute addresses only: it is shown at any depth."""
    relative = [
        target
        for target in targets(site, NOT_FOUND)
        if not urlsplit(target).scheme and not target.startswith(("/", "#"))
    ]
    assert relative == []


def test_a_dead_link_is_found(site: Site) -> None:
    """A dead page, a dead fragment, wrong capitals and an escape would be noticed."""
    for target in ("tidak-ada/", "#tidak-ada", "INDEX.HTML", "../di-luar/", "/di-luar/"):
        assert complaint(site, "index.html", target), target
