"""Draw a topic as a small card that other sites may show in a frame."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.berkas import Berkas
from macros.model import alamat
from macros.model.format import format_date
from macros.model.topik import Topik
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from macros.views.topik import headline, in_force, rows_of

#: Rows shown on a card; the page has them all.
BATAS_BARIS = 6


def write_cards(terbitan: Terbitan) -> Iterator[Berkas]:
    """Yield a page of its own for the card of each topic; no script, no frame of the site."""
    for topik in terbitan.data.topik:
        address = alamat.of_card(topik.id)
        yield Berkas(f"{address}index.html", _card(terbitan, topik, address).encode())


def _card(terbitan: Terbitan, topik: Topik, address: str) -> str:
    data = terbitan.data
    page = alamat.of_topic(topik.id)
    rows = in_force(data, rows_of(data, topik))
    # A card shows targets; an activity placed here has none of this subject.
    shown = [row for row in rows if row.berindikator]
    day = terbitan.riwayat.last_changed((data.akar,))
    return Lembar(data, address).render(
        "kartu.html",
        topik=topik,
        temuan=headline(rows),
        baris=[row.acuan for row in shown][:BATAS_BARIS],
        lebih=max(0, len(shown) - BATAS_BARIS),
        halaman=page,
        kanonik=terbitan.address(page) if terbitan.beralamat else None,
        per=format_date(day) if day else None,
    )
