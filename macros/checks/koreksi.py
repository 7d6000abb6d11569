"""Check the register of corrections: each names a row that is there, once."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.data import Data

BERKAS = "koreksi.yml"

BARIS = Rule(
    "KRK-001",
    "Koreksi menunjuk baris yang tidak ada",
    "Koreksi tampil di samping barisnya, maka id barisnya harus ada dalam sebuah dokumen.",
    Example(BERKAS, "    baris: PKK-2030-01", "    baris: PKK-2030-99"),
)
GANDA = Rule(
    "KRK-002",
    "Id koreksi dipakai dua kali",
    "Id koreksi menjadi alamat, maka hanya dipakai satu kali.",
    Example(BERKAS, "  - id: jadwal-contoh", "  - id: target-contoh"),
)
RULES = (BARIS, GANDA)


def check_register(data: Data) -> Iterator[Temuan]:
    """Find corrections of rows that are not there, and ids that are used twice."""
    seen: set[str] = set()
    for one in data.koreksi:
        if one.baris not in data.acuan:
            yield mistake(
                BARIS,
                one.place("baris"),
                f"tidak ada baris “{one.baris}”",
                "diharapkan id baris atau dokumen yang ada",
                "salin id dari halaman dokumennya",
            )
        if one.id in seen:
            yield mistake(
                GANDA,
                one.place("id"),
                f"id “{one.id}” sudah dipakai",
                "diharapkan id yang belum dipakai",
                "beri nama lain",
            )
        seen.add(one.id)


CHECKS = (check_register,)
