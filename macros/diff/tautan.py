"""Say where on the site a changed row stands."""

from __future__ import annotations

from macros.diff.banding import Jenis, Perubahan
from macros.diff.fakta import Baris
from macros.model.data import Data
from macros.model.lain import anchor_of_word
from macros.model.realisasi import JENIS_REALISASI
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
    if row.jenis in JENIS_REALISASI:
        return _in_results(data, row)
    return {
        "metode": alamat.METODE,
        "istilah": f"{alamat.ISTILAH}#{anchor_of_word(row.nama)}",
        "sumber": alamat.SUMBER,
        "koreksi": alamat.KOREKSI,
        "program": alamat.ANGGARAN,
        "pelaksana": alamat.PELAKSANA,
    }.get(row.jenis)


def _in_results(data: Data, row: Baris) -> str | None:
    """Return where a result stands; None where its year has no report any more."""
    year, _, name = row.nama.partition("/")
    if not any(str(report.isi.tahun) == year for report in data.realisasi):
        return None
    if name.startswith("tenggat"):
        return alamat.of_results(int(year))
    spent = row.jenis == "realisasi-anggaran"
    return alamat.of_spending(int(year), name) if spent else alamat.of_result(int(year), name)


def _in_paper(data: Data, name: str) -> str | None:
    return alamat.of_id(data, name) if name in data.acuan else None
