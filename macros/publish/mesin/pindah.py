"""Lead old addresses to the pages that took their place."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.berkas import Berkas
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan


def write_moved(terbitan: Terbitan) -> Iterator[Berkas]:
    """Yield a small page at each old address; without a script it loses only the fragment."""
    for one in terbitan.data.pindah:
        sheet = Lembar(terbitan.data, one.lama)
        canonical = terbitan.address(one.baru) if terbitan.beralamat else None
        html = sheet.render("pindah.html", tujuan=sheet.tautan(one.baru), kanonik=canonical)
        yield Berkas(f"{one.lama}index.html", html.encode())
