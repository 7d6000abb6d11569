"""List where every page leads: the menu at its head, the links at its foot, the way above it."""

from __future__ import annotations

from macros.model import alamat
from macros.publish.frame import Perihal, Tautan

#: What every page offers in the menu, after the years.
MENU = (
    ("Topik", alamat.TOPIK),
    ("Anggaran", alamat.ANGGARAN),
    ("Dokumen", alamat.DOKUMEN),
    ("Catatan data", alamat.CATATAN),
    ("Informasi publik", alamat.INFORMASI),
)
#: The foot of every page: by what a reader is after.
KAKI = (
    (
        "Menelusuri janji",
        (
            ("Pohon kinerja", alamat.POHON),
            ("Pelaksana", alamat.PELAKSANA),
            ("Jadwal rencana aksi", alamat.JADWAL),
            ("Penjelajah data", alamat.PENJELAJAH),
        ),
    ),
    (
        "Menguji angka",
        (
            ("Sumber", alamat.SUMBER),
            ("Cara menghitung capaian", alamat.METODE),
            ("Perubahan data", alamat.PERUBAHAN),
            ("Koreksi", alamat.KOREKSI),
            ("Istilah", alamat.ISTILAH),
        ),
    ),
    (
        "Data terbuka",
        (
            ("Unduh data", alamat.UNDUH),
            ("Kamus data", alamat.KAMUS),
            ("Alamat data", alamat.API),
        ),
    ),
    (
        "Informasi publik",
        (
            ("Kepatuhan KIP", alamat.INFORMASI),
            ("Daftar Informasi Publik", alamat.DIP),
            ("Cara meminta informasi", alamat.PERMINTAAN),
            ("Laporkan kesalahan", alamat.LAPOR),
        ),
    ),
    (
        "Situs ini",
        (
            ("Tentang situs ini", alamat.TENTANG),
            ("Panduan staf", alamat.PANDUAN),
            ("Aksesibilitas", alamat.AKSESIBILITAS),
            ("Privasi", alamat.PRIVASI),
        ),
    ),
)


def is_active(about: Perihal, address: str) -> str:
    """Tell what a page is to a menu entry: itself, within its section, or neither."""
    if about.alamat == address:
        return "page" if about.berkas else ""
    return "true" if address and about.alamat.startswith(address) else ""


def list_above(address: str) -> tuple[Tautan, ...]:
    """Return the trail above a hand-written page: its folder, where it has one."""
    folder = address.split("/", 1)[0]
    above = {"Panduan staf": alamat.PANDUAN, "Informasi publik": alamat.INFORMASI}
    inside = address.count("/") > 1
    return tuple(item for item in above.items() if inside and item[1].rstrip("/") == folder)
