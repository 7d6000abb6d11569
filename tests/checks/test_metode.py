"""A direction is given to rows whose target counts, and agrees with the bound that is printed."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings

PK = "2029/perjanjian-kinerja-ketua.yml"


def _said(old: str, new: str) -> list[tuple[str, str]]:
    found = findings(change(PK, old, new))
    return [(f.kode, f.cara) for f in found if f.kode.startswith("MTD")]


def test_a_blank_target_has_no_direction() -> None:
    """A row whose target is not printed counts nothing, so no direction is told of it."""
    ((kode, cara),) = _said("target: 4 pengaduan", "target: {kosong: tidak-tercetak}")
    assert kode == "MTD-001"
    assert cara.startswith("tulis “PKK-2")


@pytest.mark.parametrize(
    ("old", "new", "arah"),
    [
        ("target: 4 pengaduan", "target: min. 4 pengaduan", "naik"),
        ("target: 92%", "target: maks. 92%", "turun"),
        ("target: 92%", "target: < 92%", "turun"),
        ("target: 4 pengaduan", "target: '> 4 pengaduan'", "naik"),
        ("target: 4 pengaduan", "target: maks. 4 pengaduan", ""),
        ("target: 92%", "target: min. 92%", ""),
    ],
)
def test_a_printed_bound_gives_the_direction(old: str, new: str, arah: str) -> None:
    """At least wants more and at most wants less, wherever in the list of directions it stands."""
    assert [kode for kode, _ in _said(old, new)] == ["MTD-004"] * bool(arah)
    assert all(f"di bawah arah “{arah}”" in cara for _, cara in _said(old, new))
