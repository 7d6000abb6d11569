"""Check notes: each explains something that is still there, and its sums are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.catatan import Catatan, Hitungan
from macros.model.data import Data
from macros.model.format import format_rupiah

USANG = Rule(
    "CTT-001",
    "Catatan menerangkan pertentangan yang sudah tidak ada",
    "Catatan yang tidak lagi benar menyesatkan pembaca.",
    Example("catatan.yml", "    menjelaskan: [TGT-002]", "    menjelaskan: [TGT-002, ANG-001]"),
)
HITUNGAN = Rule(
    "CTT-002",
    "Hitungan dalam catatan salah",
    "Jumlah dan selisih dihitung ulang dari baris yang disebut.",
    Example("catatan.yml", "        jumlah: Rp20.000.000", "        jumlah: Rp20.100.000"),
)
RULES = (USANG, HITUNGAN)


def acknowledge(data: Data, found: Sequence[Temuan], *, whole: bool) -> Iterator[Temuan]:
    """Drop the contradictions that notes explain; add the notes that explain nothing.

    Where not the whole of the data could be read, no note is called stale.
    """
    explained = {t for t in found if any(_explains(note, t) for note in data.catatan)}
    yield from (t for t in found if t not in explained)
    for note in data.catatan if whole else ():
        for index, kode in enumerate(note.menjelaskan):
            if not any(t.finding.kode == kode and _explains(note, t) for t in explained):
                yield mistake(
                    USANG,
                    note.place("menjelaskan", index),
                    f"catatan {note.kode} menjelaskan {kode}, tetapi pertentangan itu tidak ada",
                    "diharapkan pertentangan pada baris-baris catatan ini",
                    f"hapus {kode} dari `menjelaskan`, atau lengkapi `baris`",
                )


def _explains(note: Catatan, temuan: Temuan) -> bool:
    rows = temuan.baris
    named = not temuan.sel or temuan.sel in note.sel
    return (
        bool(rows) and named and temuan.finding.kode in note.menjelaskan and rows <= set(note.baris)
    )


def check_sums(data: Data) -> Iterator[Temuan]:
    """Find sums in notes that don't follow from the amounts of their rows."""
    for note in data.catatan:
        for sum_ in note.hitungan:
            yield from _check_sum(data, sum_)


def _check_sum(data: Data, sum_: Hitungan) -> Iterator[Temuan]:
    total = sum(_amount(data, row) for row in sum_.suku)
    if total != sum_.jumlah.rupiah:
        yield mistake(
            HITUNGAN,
            sum_.place("jumlah"),
            f"baris yang disebut berjumlah {format_rupiah(total)}",
            f"diharapkan {format_rupiah(sum_.jumlah.rupiah)}",
            "perbaiki `jumlah` atau `suku`",
        )
    if sum_.pembanding is None or sum_.selisih is None:
        return
    difference = total - _amount(data, sum_.pembanding)
    if difference != int(sum_.selisih.replace("−", "-")):
        yield mistake(
            HITUNGAN,
            sum_.place("selisih"),
            f"selisihnya {difference}",
            f"diharapkan {sum_.selisih}",
            "perbaiki `selisih` atau `pembanding`",
        )


def _amount(data: Data, row: str) -> int:
    acuan = data.acuan.get(row)
    return (acuan.uang.rupiah or 0) if acuan and acuan.uang else 0


CHECKS = (check_sums,)
