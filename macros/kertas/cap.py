"""Say on every page what a print is: a copy of data, or a draft; and from which data."""

from __future__ import annotations

import hashlib
from datetime import date

from macros.kertas.uraian import as_json
from macros.model.alamat import of_paper
from macros.model.berkas import BerkasDokumen
from macros.model.dasar import Model
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.format import format_date
from macros.views.terbitan import Terbitan

SALINAN = "SALINAN DATA – bukan dokumen bertanda tangan"
KONSEP = "KONSEP – belum ditandatangani"
#: Figures of the checksum that a person can still compare by eye.
PANJANG_SIDIK = 10


def changed(terbitan: Terbitan, berkas: BerkasDokumen) -> date | None:
    """Return the day on which the data of a paper last changed, if known."""
    data = terbitan.data
    return terbitan.riwayat.last_changed(data.parts_of([f"{data.akar}/{berkas.jalur}"]))


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
    day = changed(terbitan, berkas)
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
    day = changed(terbitan, berkas)
    return day.isoformat() if day else f"{berkas.jalur[:4]}-01-01"
