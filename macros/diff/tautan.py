"""Say where on the site a changed row stands."""

from __future__ import annotations

from macros.diff.banding import Jenis, Perubahan
from macros.model.data import Data
from macros.model.lain import anchor_of_word
from macros.views import alamat


def address_of(data: Data, change: Perubahan) -> str | None:
    """Return the address of a row in the site as it now is, or None where it is gone."""
    row = change.baris
    if change.jenis is Jenis.HAPUS:
        return None
    if row.dokumen is not None:
        return _in_paper(data, row.nama)
    if row.jenis == "topik":
        return alamat.of_topic(row.nama) if any(t.id == row.nama for t in data.topik) else None
    if row.jenis == "catatan":
        known = any(note.kode == row.nama for note in data.catatan)
        return alamat.of_note(row.nama) if known else None
    return {
        "istilah": f"{alamat.ISTILAH}#{anchor_of_word(row.nama)}",
        "sumber": alamat.SUMBER,
        "koreksi": alamat.KOREKSI,
        "program": alamat.ANGGARAN,
        "pelaksana": alamat.PELAKSANA,
    }.get(row.jenis)


def _in_paper(data: Data, name: str) -> str | None:
    return alamat.of_id(data, name) if name in data.acuan else None
