"""Describe the frame that is drawn around every page, for the theme's templates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from macros.publish.pages.halaman import Halaman
from macros.views.kutipan import Kutipan

#: Headings of the third level in "Di halaman ini"; more would bury the page.
BATAS_JUDUL = 12
_JUDUL = re.compile(r'<h(?P<tingkat>[23])[^>]* id="(?P<id>[^"]+)"[^>]*>(?P<isi>.*?)</h', re.DOTALL)

Tautan = tuple[str, str]
#: Title, address, and what the page is to it: "" elsewhere, "page" itself, "true" its section.
Butir = tuple[str, str, str]
DaftarIsi = list[tuple[str, str, list[tuple[str, str, list[object]]]]]


@dataclass(frozen=True)
class Identitas:
    """Say when a page's data changed, where it comes from, and how to mend it."""

    diperbarui: Tautan | None
    sumber: list[Tautan]
    berkas: list[tuple[str, str | None]]
    lapor: str
    petunjuk: str
    versi: str | None
    kutipan: Kutipan


@dataclass(frozen=True)
class Bingkai:
    """Hold what the page frame prints; every address fits the page that it is drawn on."""

    nama_satker: str
    judul_situs: str
    beranda: str
    cari: str
    csp: str
    serta_merta: list[tuple[str, str, str, str]]
    contoh: str | None
    judul: str
    judul_tab: str
    deskripsi: str
    kanonik: str | None
    robots: str | None
    #: Attribute that holds the name, the name, and what it says.
    bagikan: list[tuple[str, str, str]]
    #: Escaped for a script element; "" where there is nothing to say.
    jsonld: str
    menu: list[Butir]
    jejak: list[tuple[str, str | None]]
    sekitar: tuple[str, list[Butir], Tautan | None] | None
    daftar_isi: DaftarIsi
    identitas: Identitas | None
    kaki: list[tuple[str, list[Tautan]]]
    lisensi: Tautan
    pengelola: str | None
    akar: str

    def sumber_daya(self, path: str) -> str:
        """Return the link to a static file."""
        return f"{self.akar}{path}"


@dataclass(frozen=True)
class Perihal:
    """Tell the frame what page it surrounds."""

    alamat: str
    judul: str
    deskripsi: str
    berkas: tuple[str, ...]
    isi: str = ""
    halaman: Halaman | None = None
    wasm: bool = False
    #: Whether search engines may list the page, where they may list the site.
    terbuka: bool = True


def list_headings(html: str) -> DaftarIsi:
    """Return the headings of a finished page, two levels deep."""
    found = [(m["tingkat"], m["id"], _plain(m["isi"])) for m in _JUDUL.finditer(html)]
    deep = sum(level == "3" for level, _, _ in found) <= BATAS_JUDUL
    headings: DaftarIsi = []
    for level, name, title in found:
        if level == "2":
            headings.append((title, f"#{name}", []))
        elif deep and headings:
            headings[-1][2].append((title, f"#{name}", []))
    return headings if len(headings) > 1 else []


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())
