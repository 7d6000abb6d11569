"""Write the changes of the data as feeds: Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from macros.diff.versi import Sejarah, Versi
from macros.exports.berkas import Berkas
from macros.model import alamat, alamat_unduhan
from macros.model.data import Data
from macros.system.characters import show, show_all
from macros.views.terbitan import Terbitan

#: Entries of a feed; readers fetch it often, and older ones stand on the page.
BATAS_BUTIR = 30
_ATOM = "http://www.w3.org/2005/Atom"
#: Made up once for this program; with it no other program makes the same names.
_RUANG = UUID("6f7c2b5c-3150-4ad0-98d7-b9ba523db9fb")


def write_feeds(terbitan: Terbitan, sejarah: Sejarah) -> Iterator[Berkas]:
    """Yield both feeds; none without the site's own address, which every entry needs."""
    updated = sejarah.versi[0].saat if sejarah.versi else sejarah.sejak
    if not terbitan.site_url or updated is None:
        return
    versions = [v for v in sejarah.versi if not all(kabar.kecil for kabar in v.perubahan)][
        :BATAS_BUTIR
    ]
    yield Berkas(alamat_unduhan.UMPAN_ATOM, _atom(terbitan, versions, updated))
    yield Berkas(alamat_unduhan.UMPAN_JSON, _json(terbitan, versions))


def name_of(data: Data, versi: Versi | None = None) -> str:
    """Return the lasting name of an office's feed, or of one version in it.

    It is made of the office and the version alone: a site that moves to another address keeps
    its names, and no reader shows old changes as new ones.
    """
    parts = (data.satker.nama, *([versi.nama] if versi else []))
    return uuid5(_RUANG, "\n".join(parts)).urn


def _title(data: Data) -> str:
    return f"Perubahan data {data.satker.nama_singkat}"


def _entry(versi: Versi) -> tuple[str, list[str]]:
    """Return the title of a version and its changes in words, small ones left out."""
    said = [kabar.kalimat for kabar in versi.perubahan if not kabar.kecil]
    return (said[0] if len(said) == 1 else f"{len(said)} perubahan: {said[0]}; …"), said


def _atom(terbitan: Terbitan, versions: list[Versi], updated: datetime) -> bytes:
    data, page = terbitan.data, terbitan.address(alamat.PERUBAHAN)
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"xml:lang": "id"})
    _add(feed, "title", _title(data))
    _add(feed, "id", name_of(data))
    _add(feed, "link", href=page)
    _add(
        feed,
        "link",
        rel="self",
        type="application/atom+xml",
        href=terbitan.address(alamat_unduhan.UMPAN_ATOM),
    )
    _add(feed, "updated", _stamp(updated))
    _add(_add(feed, "author"), "name", data.satker.pengelola or data.satker.judul_situs)
    _add(feed, "rights", data.satker.lisensi_data.nama)
    for versi in versions:
        title, said = _entry(versi)
        entry = _add(feed, "entry")
        _add(entry, "title", title)
        _add(entry, "id", name_of(data, versi))
        _add(entry, "link", href=terbitan.address(alamat.of_version(versi.nama)))
        _add(entry, "updated", _stamp(versi.saat))
        _add(entry, "content", "\n".join(said), type="text")
    body: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _add(parent: ET.Element, name: str, text: str = "", /, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", show_all(attributes))
    if text:
        # An old version may hold what no door lets in today, and XML has no way to write it.
        element.text = show(text)
    return element


def _json(terbitan: Terbitan, versions: list[Versi]) -> bytes:
    data, page = terbitan.data, terbitan.address(alamat.PERUBAHAN)
    items = []
    for versi in versions:
        title, said = _entry(versi)
        link = terbitan.address(alamat.of_version(versi.nama))
        items.append(
            {
                "id": name_of(data, versi),
                "url": link,
                "title": title,
                "content_text": "\n".join(said),
                "date_published": _stamp(versi.saat),
            }
        )
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(data),
        "home_page_url": page,
        "feed_url": terbitan.address(alamat_unduhan.UMPAN_JSON),
        "language": "id",
        "items": items,
    }
    return json.dumps(show_all(feed), ensure_ascii=False, indent=1).encode() + b"\n"


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
