"""Choose one page of each kind: what is slow to try is tried on these, not on every page."""

from __future__ import annotations

import re
from functools import cache

from macros.checks.run import check_folder
from macros.model import alamat
from tests.alat.situs import ROOT, Site

_FOLDER = re.compile(r"[0-9]{4}(?P<sampai>-[0-9]{4})?")


@cache
def _papers() -> dict[str, str]:
    """Return the kind of each paper by the file of its page."""
    data, _ = check_folder(ROOT / "data", "data")
    return {f"{alamat.of_paper(b)}index.html": b.isi.jenis for b in data.berkas}


def kind_of(page: str) -> str:
    """Return the kind of a page: its paper's, or that of its folder, or its own."""
    if page in _papers():
        return _papers()[page]
    folder, _, rest = page.removesuffix("index.html").partition("/")
    dated = _FOLDER.fullmatch(folder)
    if dated and not rest:
        return "periode" if dated["sampai"] else "tahun"
    return f"{'tahun' if dated else folder}/*" if rest else folder or "beranda"


def one_of_each(site: Site) -> dict[str, str]:
    """Return the page of each kind that holds most, by kind."""
    chosen: dict[str, str] = {}
    for page in sorted(site.pages, key=lambda p: ((site.root / p).stat().st_size, p)):
        chosen[kind_of(page)] = page
    return dict(sorted(chosen.items()))


def varied(site: Site) -> tuple[str, ...]:
    """Return every page, but of those that one template makes (`topik/…`) the greatest alone.

    For what a template or a style decides; words and links differ on each, and so does HTML.
    """
    greatest = set(one_of_each(site).values())
    return tuple(
        page for page in site.pages if page in greatest or not kind_of(page).endswith("/*")
    )
