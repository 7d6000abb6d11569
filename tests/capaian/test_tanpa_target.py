"""What prints no target is owed no result."""

from __future__ import annotations

from macros.capaian.susun import results_of
from macros.checks.run import check_files
from macros.source.berkas import Berkas
from tests.contoh_data import change


def test_a_row_without_target_is_never_overdue() -> None:
    """Nobody may report on a row without a target (RLS-001), so nobody is asked to."""
    files = change(
        "2029/perjanjian-kinerja-ketua.yml",
        "          target: 75\n",
        "          target: {kosong: tidak-terbaca}\n",
    )
    name = "2029/realisasi-kinerja-kpu.yml"
    files[name] = files[name][: files[name].index(b"  - indikator: PKK-2029-08")]
    data, found = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")

    assert [f for f in found if f.kode.startswith("RL")] == []
    assert "PKK-2029-07" in {row.acuan.id for row in results_of(data, 2029)}
    assert "PKK-2029-08" not in {row.acuan.id for row in results_of(data, 2029)}
