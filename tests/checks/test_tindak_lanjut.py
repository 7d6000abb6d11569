"""A follow-up is done on the first day of the period that planned it, or later."""

from __future__ import annotations

import pytest

from tests.contoh_data import findings
from tests.kertas_contoh import files

LKJ = "2031/laporan-kinerja-dinas.yml"


@pytest.mark.parametrize(("day", "told"), [("31 Desember 2030", True), ("1 Januari 2031", False)])
def test_nothing_is_done_before_it_was_planned(day: str, *, told: bool) -> None:
    """What a quarter plans may be done on its first day, and not on the day before."""
    every = files()
    every[LKJ] = every[LKJ].replace(b"tanggal: 20 Juni 2031", f"tanggal: {day}".encode())
    assert [f.kode for f in findings(every) if f.kode.startswith("TLJ")] == ["TLJ-002"] * told
