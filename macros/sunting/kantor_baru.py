"""Lay out the data of an office that has published nothing yet: valid, empty, publishable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from macros.model.berkas_tetap import BERKAS_TETAP
from macros.model.dasar import POLA_KODE
from macros.model.format import format_date
from macros.source.berkas import Berkas
from macros.sunting.catat_terbit import ALAMAT, ID, start_record
from macros.sunting.nilai import write_yaml
from macros.sunting.rapi import schema_line, tidy

SATKER = "satker.yml"
_LISENSI = {
    "nama": "Creative Commons Atribusi 4.0 (CC BY 4.0)",
    "alamat": "https://creativecommons.org/licenses/by/4.0/deed.id",
}
#: What stands above each empty list.
_TENTANG: Mapping[str, str] = {
    "program.yml": "# Program yang dicetak dokumen: `id` huruf kecil, `nama` seperti tercetak.",
    "pelaksana.yml": "# Unit kerja yang melaksanakan kegiatan: `id`, `nama` persis seperti "
    "tercetak, `badan`.",
    "sumber.yml": "# Berkas asal dokumen di folder sumber/, dengan sidik jarinya.",
    "topik.yml": "# Pokok yang dibicarakan beberapa baris; pengelompokan ini bacaan penyusun.",
    "catatan.yml": "# Yang rusak, bertentangan, atau tidak tercetak dalam dokumen. Boleh dipecah: "
    "catatan/2030.yml.",
    "istilah.yml": "# Arti istilah dan singkatan yang dipakai dokumen.",
}
_SATKER = (
    "# Siapa pemilik situs ini. Isi hanya yang diketahui; yang tidak diketahui jangan dikarang."
)


@dataclass(frozen=True)
class BadanBaru:
    """Hold one body of the new office: its key, its name, what its units are called."""

    kunci: str
    nama: str
    unit: str = ""


@dataclass(frozen=True)
class KantorBaru:
    """Hold what a new office says of itself."""

    nama: str
    nama_singkat: str
    wilayah: str
    badan: tuple[BadanBaru, ...]


def read_body(text: str) -> BadanBaru | None:
    """Read `kunci=Nama` or `kunci=Nama=unit`; None where it is neither."""
    parts = [" ".join(part.split()) for part in text.split("=")]
    most = 3
    if len(parts) not in {2, most} or not all(parts) or re.fullmatch(POLA_KODE, parts[0]) is None:
        return None
    return BadanBaru(*parts)


def lay_out_office(kantor: KantorBaru, hari: date) -> tuple[Berkas, ...]:
    """Return the files of the new office; its own history begins on `hari`."""
    files = {SATKER: _satker(kantor, hari), ID: start_record(ID, ID)}
    files[ALAMAT] = start_record(ALAMAT, ALAMAT)
    for jalur, about in _TENTANG.items():
        name = jalur.removesuffix(".yml")
        files[jalur] = f"{schema_line(jalur, name)}\n{about}\n{name}: []\n"
    # A file that every office must have and that nobody lays out here would be found at once.
    assert files.keys() >= BERKAS_TETAP.keys()  # noqa: S101 - a promise of this module to itself
    return tuple(Berkas(jalur, _tidy(jalur, text).encode()) for jalur, text in files.items())


def _tidy(jalur: str, text: str) -> str:
    tidied, _ = tidy(Berkas(jalur, text.encode()), jalur)
    return text if tidied is None else tidied


def _satker(kantor: KantorBaru, hari: date) -> str:
    bodies = [
        {"badan": one.kunci, "nama": one.nama, **({"unit": one.unit} if one.unit else {})}
        for one in kantor.badan
    ]
    return write_yaml(
        {
            "nama": kantor.nama,
            "nama_singkat": kantor.nama_singkat,
            "wilayah": kantor.wilayah,
            "judul_situs": "Janji Kinerja dan Anggaran",
            "deskripsi": (
                f"Apa yang dijanjikan {kantor.nama_singkat} setiap tahun, dengan anggaran berapa, "
                "dan siapa pelaksananya."
            ),
            "riwayat_sejak": format_date(hari),
            "badan": bodies,
            "kontak": {},
            "lisensi_data": dict(_LISENSI),
        },
        _SATKER,
    )
