"""Describe pages to the services that show a preview of a shared link (ogp.me)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.exports.berkas import Berkas
from macros.model import alamat
from macros.publish.frame import Perihal
from macros.publish.mesin.gambar import LEBAR, TINGGI, Gambar, draw
from macros.publish.pages.halaman import Halaman
from macros.views.grafik import program_shares
from macros.views.ringkasan import sum_up
from macros.views.terbitan import Terbitan

#: Attribute that holds the name, the name, and what it says.
Meta = tuple[str, str, str]
#: The words of the image of each page, by its address; the site's common one stands under "".
DaftarGambar = dict[str, Gambar]

_TAHUN = re.compile(r"([0-9]{4})/")


def list_words(terbitan: Terbitan, pages: Iterable[Halaman]) -> DaftarGambar:
    """Return what stands in the image of each paper, topic, year and period, and of all others.

    An image needs an absolute address, so there is none before the site's address is known.
    """
    if not terbitan.beralamat:
        return {}
    satker = terbitan.data.satker
    words = {"": Gambar(satker.nama_singkat, satker.judul_situs, satker.deskripsi, _foot(terbitan))}
    for page in pages:
        if not page.alamat.startswith(alamat.SUMBER):
            sentence = _sentence(terbitan, page)
            words[page.alamat] = Gambar(satker.nama_singkat, page.judul, sentence, _foot(terbitan))
    return words


def draw_image(address: str, gambar: Gambar) -> tuple[Berkas, ...]:
    """Return the image of the page at an address; none where its words can't all be shown."""
    png = draw(gambar)
    return () if png is None else (Berkas(alamat.of_picture(address), png),)


def _foot(terbitan: Terbitan) -> str:
    """Return the foot of an image: a sample says that it is one, also far from its page."""
    return terbitan.data.satker.contoh or terbitan.data.satker.judul_situs


def _sentence(terbitan: Terbitan, page: Halaman) -> str:
    """Return the one finding: for a year the shares of its programmes, else what the page says."""
    match = _TAHUN.fullmatch(page.alamat)
    if match is None:
        return page.deskripsi
    year = sum_up(terbitan.data, int(match[1]))
    return program_shares(year).uraian if year.total else page.deskripsi


def describe(terbitan: Terbitan, about: Perihal, images: DaftarGambar) -> list[Meta]:
    """Return the Open Graph tags of a page; addresses only where the site's own is known."""
    satker = terbitan.data.satker
    words = about.deskripsi or satker.deskripsi
    home = about.alamat == ""
    tags: list[Meta] = [
        ("property", "og:title", satker.judul_situs if home and about.berkas else about.judul),
        ("property", "og:description", f"{satker.contoh}. {words}" if satker.contoh else words),
        ("property", "og:type", "website" if home else "article"),
        ("property", "og:locale", "id_ID"),
        ("property", "og:site_name", f"{satker.judul_situs} · {satker.nama_singkat}"),
    ]
    if terbitan.beralamat and about.berkas:
        tags.append(("property", "og:url", terbitan.address(about.alamat)))
    address = about.alamat if about.alamat in images else ""
    gambar = images.get(address)
    if gambar is None:
        return [*tags, ("name", "twitter:card", "summary")]
    return [
        *tags,
        ("property", "og:image", terbitan.address(alamat.of_picture(address))),
        ("property", "og:image:type", "image/png"),
        ("property", "og:image:width", str(LEBAR)),
        ("property", "og:image:height", str(TINGGI)),
        ("property", "og:image:alt", gambar.keterangan),
        ("name", "twitter:card", "summary_large_image"),
    ]
