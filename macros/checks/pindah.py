"""Check old addresses: each leads straight to a page that is there, and hides none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.daftar_alamat import list_pages
from macros.model.data import Data

BERKAS = "alamat-lama.yml"

GANDA = Rule(
    "ALM-001",
    "Alamat lama disebut dua kali, atau menuju alamat lama lain",
    "Satu alamat lama menuju satu halaman yang ada sekarang, tanpa berantai dan tanpa berputar.",
    Example(
        BERKAS,
        "    baru: 2030/perjanjian-kinerja-ketua/",
        "    baru: 2030/perjanjian-kinerja/",
    ),
)
TUJUAN = Rule(
    "ALM-002",
    "Alamat lama menuju halaman yang tidak ada",
    "Alamat tahun, dokumen, topik, dan sumber dicocokkan dengan isi folder data.",
    Example(
        BERKAS,
        "    baru: 2030/perjanjian-kinerja-ketua/",
        "    baru: 2030/perjanjian-kinerja-kepala/",
    ),
)
HIDUP = Rule(
    "ALM-003",
    "Alamat lama masih dipakai sebuah halaman",
    "Halaman yang masih ada tidak boleh tertutup oleh pengalihan.",
    Example(
        BERKAS,
        "  - lama: 2030/perjanjian-kinerja/",
        "  - lama: 2030/rencana-aksi-kpu/",
    ),
)
RULES = (GANDA, TUJUAN, HIDUP)


def list_addresses(data: Data) -> frozenset[str]:
    """Return the addresses of the pages that follow from the data folder."""
    return frozenset(address for address, _ in list_pages(data))


def check_moved(data: Data) -> Iterator[Temuan]:
    """Find old addresses that are repeated, lead nowhere or on, or hide a page."""
    live = list_addresses(data)
    old = Counter(one.lama for one in data.pindah)
    for one in data.pindah:
        if old[one.lama] > 1:
            yield mistake(
                GANDA,
                one.place("lama"),
                f"alamat lama “{one.lama}” disebut {old[one.lama]} kali",
                "diharapkan satu kali",
                "hapus yang lebih",
            )
        if one.baru in old:
            yield mistake(
                GANDA,
                one.place("baru"),
                f"“{one.baru}” sendiri alamat lama",
                "diharapkan halaman yang ada sekarang",
                "tulis langsung tujuan akhirnya",
            )
        elif one.baru not in live and _is_from_data(one.baru):
            yield mistake(
                TUJUAN,
                one.place("baru"),
                f"tidak ada halaman di “{one.baru}”",
                "diharapkan alamat halaman yang ada, diakhiri garis miring",
                "periksa ejaannya pada situs",
            )
        if one.lama in live:
            yield mistake(
                HIDUP,
                one.place("lama"),
                f"“{one.lama}” masih alamat sebuah halaman",
                "diharapkan alamat yang sudah tidak dipakai",
                "hapus pengalihan ini",
            )


def _is_from_data(address: str) -> bool:
    """Tell whether an address follows from the data; the others are checked when building."""
    first, _, rest = address.partition("/")
    return first[:4].isdigit() or (first in {"topik", "sumber"} and bool(rest))


CHECKS = (check_moved,)
