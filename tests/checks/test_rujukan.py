"""Whatever names another thing names one that is there."""

from __future__ import annotations

import re

from tests.contoh_data import findings, sample

PK = "2029/perjanjian-kinerja-ketua.yml"


def test_the_programme_of_a_heading_is_on_the_list() -> None:
    """A heading row of a table names a programme as well, and a wrong one is told where it is."""
    every = sample()
    head, rows = every[PK].decode().split("  sasaran:\n")
    goals, rest = rows.split("  anggaran:\n    kolom")
    group = (
        "  kelompok:\n    - id: PKK-2029-K1\n      nomor: I\n      teks: PROGRAM CONTOH\n"
        "      program: contoh-stau\n      baris_sumber: 5\n      sasaran:\n"
    )
    goals = re.sub(r"^", "    ", goals, flags=re.MULTILINE).rstrip(" ")
    text = f"{head}{group}{goals}  anggaran:\n    kolom{rest}"
    every[PK] = text.encode()
    (found,) = [f for f in findings(every) if f.kode == "RJK-003"]

    assert found.cara == "tulis “contoh-satu”"
    assert text.splitlines()[found.place.line - 1] == "      program: contoh-stau"
    assert found.place.column == len("      program: c")
