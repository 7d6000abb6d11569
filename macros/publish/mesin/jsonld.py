"""Say what a page is in schema.org's words, as JSON-LD.

Field names and what search engines require: schema.org/Dataset, and Google's guide to
structured data for datasets (name, and a description of 50 to 5000 characters). Only what is
known is said; a sample or a preview says nothing, for nobody must take it for an office's data.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from macros.model import alamat
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.realisasi import RealisasiKinerja
from macros.publish.frame import Perihal, Tautan
from macros.system.characters import show_all
from macros.views import dokumen as view_dokumen
from macros.views.bentuk_berkas import holds_data, media_of
from macros.views.terbitan import Terbitan
from macros.views.unduhan import Unduhan

Benda = dict[str, Any]

#: Longest description that search engines take.
BATAS_URAIAN = 5000
#: Within <script> nothing may look like markup, and two line ends are none in JSON.
_AMAN = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def serialize(things: Sequence[Benda]) -> str:
    """Return things as one JSON-LD text that can stand within a script element; "" for none."""
    if not things:
        return ""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    return json.dumps(show_all(graph), ensure_ascii=False, separators=(",", ":")).translate(_AMAN)


def allow(block: str) -> str:
    """Return what a policy must add for a block to stand in a page, or "" for none.

    Browsers run no data block and ask for nothing; checkers of HTML take it for a script.
    """
    digest = b64encode(sha256(block.encode()).digest()).decode()
    return f" 'sha256-{digest}'" if block else ""


def describe(
    terbitan: Terbitan, about: Perihal, trail: Sequence[Tautan], files: Iterable[Unduhan]
) -> list[Benda]:
    """Return what a page is; `trail` leads to it from the front page, as (title, address)."""
    if not (terbitan.beralamat and terbitan.terbuka and about.berkas):
        return []
    things: list[Benda] = []
    if about.alamat == "":
        things = [_website(terbitan), _office(terbitan)]
    elif about.alamat == alamat.DOKUMEN:
        things = [_catalogue(terbitan, about)]
    else:
        papers = _papers(terbitan, about)
        if papers:
            things = [_dataset(terbitan, about, papers, files)]
    return [*things, _breadcrumbs(terbitan, trail)] if about.alamat else things


def _website(terbitan: Terbitan) -> Benda:
    satker = terbitan.data.satker
    return {
        "@type": "WebSite",
        "@id": terbitan.address("#situs"),
        "url": terbitan.site_url,
        "name": satker.judul_situs,
        "description": satker.deskripsi,
        "inLanguage": "id",
        "about": {"@id": terbitan.address("#kantor")},
    }


def _office(terbitan: Terbitan) -> Benda:
    """Return the office with what is known of it; an unknown address or mailbox stays unsaid."""
    satker = terbitan.data.satker
    kontak = satker.kontak
    laman = kontak.laman or ""
    known = {
        "address": kontak.alamat,
        "telephone": kontak.telepon,
        "email": kontak.surel,
        "url": laman if laman.startswith(("https://", "http://")) else None,
    }
    return {
        **_office_in_short(terbitan),
        "alternateName": satker.nama_singkat,
        "areaServed": {"@type": "AdministrativeArea", "name": satker.wilayah},
        **{key: value for key, value in known.items() if value},
    }


def _office_in_short(terbitan: Terbitan) -> Benda:
    return {
        "@type": "GovernmentOrganization",
        "@id": terbitan.address("#kantor"),
        "name": terbitan.data.satker.nama,
    }


def _catalogue(terbitan: Terbitan, about: Perihal) -> Benda:
    """Return the catalogue: the years, and the papers of several years."""
    data = terbitan.data
    entries = [
        _entry(terbitan, alamat.of_folder(year), f"Tahun {year}", tuple(data.of_year(year)))
        for year in data.tahun
    ]
    entries += [_paper_entry(terbitan, berkas) for berkas in data.of_period()]
    return {
        "@type": "DataCatalog",
        "@id": _catalogue_id(terbitan),
        "url": terbitan.address(about.alamat),
        "name": f"{data.satker.judul_situs}, {data.satker.nama_singkat}",
        "description": data.satker.deskripsi,
        "inLanguage": "id",
        "license": data.satker.lisensi_data.alamat,
        "dataset": entries,
    }


def _catalogue_id(terbitan: Terbitan) -> str:
    return terbitan.address(alamat.part_of(alamat.DOKUMEN, "katalog"))


def _papers(terbitan: Terbitan, about: Perihal) -> tuple[BerkasDokumen, ...]:
    """Return the papers that a page holds the data of: itself, or those of its year."""
    data = terbitan.data
    if about.halaman is not None and about.halaman.dokumen is not None:
        return tuple(b for b in data.berkas if b.isi is about.halaman.dokumen)
    year = about.alamat.rstrip("/")
    return tuple(data.of_year(int(year))) if year in {str(y) for y in data.tahun} else ()


def _paper_entry(terbitan: Terbitan, berkas: BerkasDokumen) -> Benda:
    return _entry(terbitan, alamat.of_paper(berkas), berkas.isi.nama, (berkas,))


def _entry(
    terbitan: Terbitan, address: str, title: str, papers: tuple[BerkasDokumen, ...]
) -> Benda:
    """Return a dataset in short, with all that search engines require of one."""
    satker = terbitan.data.satker
    return {
        "@type": "Dataset",
        "@id": terbitan.address(alamat.part_of(address, "data")),
        "url": terbitan.address(address),
        "name": f"{title}, {satker.nama_singkat}",
        "description": _say(terbitan, title, papers),
        "inLanguage": "id",
        "license": satker.lisensi_data.alamat,
        "creator": _office_in_short(terbitan),
    }


def _dataset(
    terbitan: Terbitan, about: Perihal, papers: tuple[BerkasDokumen, ...], files: Iterable[Unduhan]
) -> Benda:
    """Return a paper or a year as a dataset."""
    data = terbitan.data
    of_paper = about.halaman is not None and about.halaman.dokumen is not None
    reports = _reports_on_paper(data, papers[0].isi) if of_paper else _reports_of_year(data, papers)
    day = terbitan.riwayat.last_changed((*about.berkas, *data.parts_of(reports)))
    thing = {
        **_entry(terbitan, about.alamat, about.judul, papers),
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Place", "name": data.satker.wilayah},
        "temporalCoverage": _period(papers[0].isi),
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "@id": _catalogue_id(terbitan),
            "name": f"{data.satker.judul_situs}, {data.satker.nama_singkat}",
            "url": terbitan.address(alamat.DOKUMEN),
        },
        "isBasedOn": _sources(terbitan, papers),
    }
    if of_paper:
        thing["identifier"] = papers[0].isi.id
    else:
        thing["hasPart"] = [_paper_entry(terbitan, berkas) for berkas in papers]
    if day is not None:
        thing["dateModified"] = day.isoformat()
    scope = papers[0].isi.id if of_paper else about.alamat.rstrip("/")
    downloads = list_downloads(terbitan, scope, files)
    return {**thing, "distribution": downloads} if downloads else thing


def _reports_of_year(data: Data, papers: tuple[BerkasDokumen, ...]) -> list[str]:
    """Return the files of the reports that stand in the downloads of a year."""
    year = papers[0].isi.untuk_tahun
    reports = data.reports_of_year(year) if year is not None else ()
    return [f"{data.akar}/{berkas.jalur}" for berkas in reports]


def _reports_on_paper(data: Data, paper: Dokumen) -> list[str]:
    """Return the files of the reports that give the downloads of a paper any row."""
    return [
        f"{data.akar}/{berkas.jalur}"
        for berkas in (data.reports_of_year(paper.untuk_tahun) if paper.untuk_tahun else ())
        if isinstance(report := berkas.isi, RealisasiKinerja)
        and (
            (paper.menjanjikan and paper.badan == report.badan)
            or any(
                (a := data.acuan.get(row.indikator)) and a.dokumen is paper for row in report.baris
            )
        )
    ]


def _period(dokumen: Dokumen) -> str:
    """Return the time a paper speaks of, as ISO 8601 days."""
    first, last = dokumen.masa
    return f"{first}-01-01/{last}-12-31"


def _say(terbitan: Terbitan, title: str, papers: tuple[BerkasDokumen, ...]) -> str:
    """Describe a dataset: what the papers are, whose they are, where they were copied from."""
    if len(papers) == 1:
        said = view_dokumen.summarize(papers[0].isi)
    else:
        said = f"{title}: {'; '.join(berkas.isi.nama for berkas in papers)}."
    origin = "; ".join(source["name"] for source in _sources(terbitan, papers))
    text = f"{said} Isi dokumen {terbitan.data.satker.nama}, disalin dari: {origin}."
    return text if len(text) <= BATAS_URAIAN else f"{text[: BATAS_URAIAN - 1]}…"


def _sources(terbitan: Terbitan, papers: tuple[BerkasDokumen, ...]) -> list[Benda]:
    """Return each source once, with the page that shows it."""
    data = terbitan.data
    titles = {source.id: source.judul for source in data.sumber}
    found = []
    for name in dict.fromkeys(berkas.isi.sumber.berkas for berkas in papers):
        listed = alamat.part_of(alamat.SUMBER, name)
        page = alamat.of_source(name) if name in data.teks_sumber else listed
        found.append(
            {
                "@type": "CreativeWork",
                "name": titles.get(name, name),
                "url": terbitan.address(page),
            }
        )
    return found


def list_downloads(terbitan: Terbitan, scope: str, files: Iterable[Unduhan]) -> list[Benda]:
    """Return the published files that hold just this paper's or this year's data."""
    return [
        {
            "@type": "DataDownload",
            "name": file.nama,
            "encodingFormat": media_of(file.bentuk),
            "contentUrl": terbitan.address(file.alamat),
            "contentSize": f"{file.ukuran} B",
        }
        for file in files
        if file.lingkup == scope and holds_data(file.bentuk)
    ]


def _breadcrumbs(terbitan: Terbitan, trail: Sequence[Tautan]) -> Benda:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": title,
                "item": terbitan.address(address),
            }
            for position, (title, address) in enumerate(trail, start=1)
        ],
    }
