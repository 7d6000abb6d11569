"""Targets of one indicator are held together only where two papers promise the same thing."""

from __future__ import annotations

import pytest

from macros.checks.target import TRIWULAN
from tests.contoh_data import change, findings, sample, spoil

AKSI = "2030/rencana-aksi-kpu.yml"
RKT = "2030/rencana-kinerja-tahunan-kpu.yml"
BARU = "2030/rencana-kinerja-tahunan-kpu-perubahan.yml"


def _codes(files: dict[str, bytes]) -> set[str]:
    """Return the codes about targets and wordings of papers of a year."""
    found = {finding.kode for finding in findings(files)}
    return {code for code in found if code.startswith(("TGT", "TKS"))}


def test_a_blank_target_of_an_action_is_against_no_plan() -> None:
    """What the action plan leaves blank promises nothing else than the yearly plan."""
    files = change(AKSI, "    target: B\n", "    target: {kosong: tidak-tercetak}\n")
    assert _codes(files) == set()


def test_a_revised_plan_is_not_held_against_the_first_action_plan() -> None:
    """Between a revised plan and the action plan of before a target may have moved."""
    files = sample()
    files[BARU] = (
        files[RKT]
        .replace(b"RKK-2030", b"RKK-2030P")
        .replace(b"id: RKK-2030P\n", b"id: RKK-2030P\nmenggantikan: RKK-2030\n"
                 b"berlaku_sejak: 1 Juli 2030\n")
        .replace(b"teks: Jumlah laporan contoh", b"teks: Banyaknya laporan contoh")
    )  # fmt: skip
    files[RKT] = files[RKT].replace(b"teks: Jumlah laporan", b"teks: Jumlahnya laporan")
    files["topik.yml"] = files["topik.yml"].replace(b"RKK-2030-05,", b"RKK-2030-05, RKK-2030P-05,")
    found = [f for f in findings(files) if f.kode == "TKS-001"]

    assert [f.place.path for f in found] == [f"data/{AKSI}"]
    assert "RKK-2030-05: “Jumlahnya" in found[0].salah


@pytest.mark.parametrize(
    "year", ["{kosong: tidak-tercetak}", '{tercetak: "-", kosong: tidak-berlaku}']
)
def test_quarters_beside_a_blank_year_lead_nowhere(year: str) -> None:
    """A row that leaves its year blank, or strikes it through, promises by quarters alone."""
    files = spoil(TRIWULAN.contoh)
    assert _codes(files) == {"TGT-004"}

    path = TRIWULAN.contoh.berkas
    assert files[path].count(b"target: 12 Laporan") == 1
    files[path] = files[path].replace(b"target: 12 Laporan", f"target: {year}".encode())
    assert _codes(files) == set()
