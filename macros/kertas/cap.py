"""Say on every page what a print is: a copy of data, or a draft; and from which data."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from macros.kertas.uraian import as_json
from macros.model.dasar import Model
from macros.model.data import BerkasDokumen, Data
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.format import format_date
from macros.views.alamat import of_paper

SALINAN = "SALINAN DATA – bukan dokumen bertanda tangan"
KONSEP = "KONSEP – belum ditandatangani"
#: Figures of the checksum that a person can still compare by eye.
PANJANG_SIDIK = 10


@dataclass(frozen=True)
class Terbitan:
    """Hold where a print belongs: the data, the site's address (or ""), and days of change.

    `hari` gives the day of the last change of a data file, by its path from the project's root;
    a file whose day is not known has no entry.
    """

    data: Data
    site_url: str = ""
    hari: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))

    def changed(self, berkas: BerkasDokumen) -> date | None:
        """Return the day on which the data of a paper last changed, if known."""
        return self.hari.get(f"{self.data.akar}/{berkas.jalur}")

    def address(self, path: str) -> str:
        """Return an address in full where the site's own is known, otherwise within the site."""
        return f"{self.site_url}{path}"


def stamp(dokumen: Dokumen) -> str:
    """Return what stands at the head of every page."""
    return KONSEP if is_konsep(dokumen) else SALINAN


def fingerprint(value: object) -> str:
    """Return the first ten hex digits of the SHA-256 of a value's canonical JSON in UTF-8."""
    return hashlib.sha256(as_json(value).encode()).hexdigest()[:PANJANG_SIDIK]


def content_of(dokumen: Model) -> dict[str, object]:
    """Return a paper or a report as the model holds it, without the day of its showing."""
    return dokumen.model_dump(mode="json", exclude={"terbit_sejak"})


def fingerprint_of(dokumen: Dokumen) -> str:
    """Return the fingerprint of a paper's data."""
    return fingerprint(content_of(dokumen))


def foot(terbitan: Terbitan, berkas: BerkasDokumen) -> tuple[str, ...]:
    """Return the lines at the foot of every page: address, date of the data, fingerprint."""
    day = terbitan.changed(berkas)
    parts = [f"Sidik data {fingerprint_of(berkas.isi)}"]
    if day is not None:
        parts.insert(0, f"Data per {format_date(day)}")
    return (terbitan.address(of_paper(berkas)), " · ".join(parts))


def file_date(terbitan: Terbitan, berkas: BerkasDokumen) -> str:
    """Return the ISO date that the file carries: signed, last changed, or the year's first day.

    No clock is asked: the same data gives the same bytes on every day.
    """
    block = berkas.isi.bertanggal
    if block is not None and block.tanggal is not None:
        return block.tanggal.awal.isoformat()
    day = terbitan.changed(berkas)
    return day.isoformat() if day else f"{berkas.jalur[:4]}-01-01"
