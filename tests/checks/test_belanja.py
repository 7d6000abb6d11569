"""Money spent is held against the budget of its period, to the rupiah."""

from __future__ import annotations

import re

from macros.checks.kertas_contoh import write_paper
from tests.contoh_data import change, findings, sample, spoil

BARU = "2030/perjanjian-kinerja-ketua-perubahan.yml"
BELANJA = "2029/realisasi-anggaran.yml"
RKT = "2030/rencana-kinerja-tahunan-kpu.yml"


def _without_second(files: dict[str, bytes]) -> dict[str, bytes]:
    """Let the first agreement of 2030 alone print its second programme; the revision drops it."""
    kept = dict(files)
    for path, row in ((BARU, "      - id: PKK-2030P-P2\n"), (RKT, "    - id: RKK-2030-P2\n")):
        text = kept[path].decode()
        start = text.index(row)
        end = re.compile(r"^ +jumlah:\n", re.MULTILINE).search(text, start)
        assert end is not None
        kept[path] = (text[:start] + text[end.start() :]).encode()
    return kept


def _codes(files: dict[str, bytes]) -> set[str]:
    return {f.kode for f in findings(files) if f.kode.startswith("RLA")}


def test_a_programme_that_a_revision_drops_was_one_of_the_year() -> None:
    """What was spent before the revision was spent of a budget, and may be reported."""
    assert _codes(_without_second(sample())) == set()

    report = write_paper(
        "laporan-kinerja",
        ("Belanja: realisasi-anggaran",),
        "merujuk: PKK-2030-P2, realisasi_anggaran: Rp7.125.000",
    )
    assert _codes(_without_second(spoil(report))) == set()


def test_all_of_a_budget_may_be_spent() -> None:
    """What equals the budget is within it; one rupiah more is not."""
    files = change(BELANJA, "nilai: Rp12.600.000", "nilai: Rp12.750.000")
    text = files[BELANJA].replace(b"nilai: Rp12.600.000", b"nilai: Rp12.750.000")
    assert _codes({**files, BELANJA: text}) == set()

    more = text.replace(b"nilai: Rp12.750.000", b"nilai: Rp12.750.001")
    assert _codes({**files, BELANJA: more}) == {"RLA-003"}
