"""Say where on the site a changed row stands, and which pages show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.diff.banding import Jenis, Perubahan
from macros.diff.fakta import Baris
from macros.diff.metode import judged_by
from macros.model import alamat
from macros.model.data import Data
from macros.model.realisasi import RealisasiKinerja

_KIP = ("aturan", "ketentuan", "kewajiban")
#: Public information by the kind of its rows.
_INFORMASI = {
    "informasi": alamat.DIP,
    "profil": alamat.PROFIL,
    "layanan": alamat.LAPORAN_LAYANAN,
    "keuangan": alamat.KEUANGAN,
    "pengadaan": alamat.PENGADAAN,
    "pengaduan": alamat.PENGADUAN,
    "serta-merta": alamat.SERTA_MERTA,
    "peraturan": alamat.PERATURAN,
    "kerja-sama": alamat.PERATURAN,
    "tahapan": alamat.TAHAPAN,
}


@dataclass(frozen=True)
class Letak:
    """Say which row a change concerned: all that is needed to find it in the site of today.

    `kertas` tells whether it stood in a paper, `hilang` whether the change took it away.
    """

    jenis: str
    nama: str
    berkas: str
    kertas: bool
    hilang: bool


def place_of(change: Perubahan) -> Letak:
    """Return where the row of a change stood."""
    row = change.baris
    gone = change.jenis is Jenis.HAPUS
    return Letak(row.jenis, row.nama, row.berkas, row.dokumen is not None, gone)


def address_of(data: Data, row: Letak) -> str | None:
    """Return the address of a row in the site as it now is, or None where it is gone."""
    if row.hilang:
        return None
    if row.kertas:
        return _in_paper(data, row.nama)
    if row.jenis == "topik":
        return alamat.of_topic(row.nama) if any(t.id == row.nama for t in data.topik) else None
    if row.jenis == "catatan":
        known = any(note.kode == row.nama for note in data.catatan)
        return alamat.of_note(row.nama) if known else None
    if row.jenis == "realisasi":
        return _in_results(data, row)
    return {
        "istilah": alamat.of_word(row.nama),
        "sumber": alamat.SUMBER,
        "koreksi": alamat.KOREKSI,
        "program": alamat.ANGGARAN,
        "pelaksana": alamat.PELAKSANA,
        "dip": alamat.DIP,
        "tata-cara": alamat.PERMINTAAN,
        "metode": alamat.METODE,
        **_INFORMASI,
        **dict.fromkeys(_KIP, alamat.INFORMASI),
    }.get(row.jenis)


def _in_results(data: Data, row: Letak) -> str | None:
    """Return where a result stands; None where its year has no report any more."""
    year = next((file.isi.tahun for file in data.realisasi if file.jalur == row.berkas), None)
    if year is None:
        return None
    if row.nama in data.acuan:
        return alamat.of_result(year, row.nama)
    program = row.nama.rpartition("/")[2]
    known = any(one.id == program for one in data.program)
    return alamat.of_spending(year, program) if known else alamat.of_results(year)


def list_pages(data: Data, change: Perubahan) -> Iterator[str]:
    """Yield the pages that show a changed row: its own, its folder's, its topic's, the budget.

    Results, and the method that judges them, show on the pages of their years as well, and those
    of the newest year on the front page.
    """
    own = address_of(data, place_of(change))
    if own is not None:
        yield own.partition("#")[0]
    row = change.baris
    if row.jenis == "realisasi":
        yield from _with_result(data, row)
    elif row.jenis == "metode":
        yield from _with_method(data, change)
    acuan = data.acuan.get(row.nama)
    if row.dokumen is None or acuan is None:
        return
    yield alamat.of_folder(alamat.of_id(data, acuan.dokumen.id).partition("/")[0])
    topics = [data.topik_dari.get(row.nama), *data.topik_kegiatan_dari.get(row.nama, ())]
    yield from dict.fromkeys(alamat.of_topic(topik.id) for topik in topics if topik is not None)
    if change.lama.rupiah is not None or change.baru.rupiah is not None:
        yield alamat.ANGGARAN


def _with_result(data: Data, row: Baris) -> Iterator[str]:
    """Yield the pages on which a result is told again; also where it is gone."""
    report = next((file.isi for file in data.realisasi if file.jalur == row.berkas), None)
    folder = row.berkas.partition("/")[0]
    year = report.tahun if report else int(folder) if folder.isdecimal() else None
    if year not in data.tahun:
        return
    yield alamat.of_folder(year)
    reported = {file.isi.tahun for file in data.realisasi}
    if all(year >= other for other in reported):
        yield alamat.BERANDA
    if row.nama in data.topik_dari:
        yield alamat.of_topic(data.topik_dari[row.nama].id)
    if not isinstance(report, RealisasiKinerja) and row.nama not in data.acuan:
        yield alamat.ANGGARAN


def _with_method(data: Data, change: Perubahan) -> Iterator[str]:
    """Yield the pages that show a percentage or a verdict which the change concerns."""
    newest = max((file.isi.tahun for file in data.realisasi), default=None)
    for year in data.tahun:
        rows = {row.indikator for report in data.results_of_year(year) for row in report.baris}
        judged = judged_by(change, rows)
        if not judged:
            continue
        yield alamat.of_folder(year)
        yield alamat.of_results(year)
        if year == newest:
            yield alamat.BERANDA
        for name in judged & data.topik_dari.keys():
            yield alamat.of_topic(data.topik_dari[name].id)


def _in_paper(data: Data, name: str) -> str | None:
    return alamat.of_id(data, name) if name in data.acuan else None
