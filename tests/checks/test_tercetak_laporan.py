"""What a report prints as reckoned follows from what it prints beside it, rounded or cut."""

from __future__ import annotations

import pytest

from macros.checks.kertas_contoh import write_paper
from tests.contoh_data import findings, spoil

HASIL = ("Indikator: indikator", "Target: target", "Realisasi: realisasi", "Capaian: capaian")
BELANJA = ("Pagu: anggaran", "Belanja: realisasi-anggaran", "Persen: penyerapan")


def _codes(kolom: tuple[str, ...], *baris: str) -> list[str]:
    """Return the codes about what a report of some rows reckons."""
    found = findings(spoil(write_paper("laporan-kinerja", kolom, *baris)))
    return [f.kode for f in found if f.kode in {"LPT-001", "LPT-006"}]


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian", "fits"),
    [
        ("10 Laporan", "5 Laporan", "50%", True),
        ("10 Laporan", "5 Laporan", "51%", False),
        ("20 Laporan", "11 Laporan", "60%", False),
        ("3 Laporan", "2 Laporan", "66%", True),
        ("3 Laporan", "2 Laporan", "67%", True),
        ("3 Laporan", "2 Laporan", '"66,6%"', True),
        ("3 Laporan", "2 Laporan", '"66,5%"', False),
        ("10 Laporan", "15 Laporan", "100%", True),
        ("10 Laporan", "15 Laporan", "101%", False),
        ("100 Laporan", "101 Laporan", "100%", True),
        ("10 Laporan", "5 orang", "70%", True),
    ],
)
def test_a_printed_achievement_is_reckoned_to_its_own_decimals(
    target: str, realisasi: str, capaian: str, *, fits: bool
) -> None:
    """Rounded, cut or held at 100 it fits; a point off does not; unlike units say nothing."""
    row = f"indikator: Contoh, target: {target}, realisasi: {realisasi}, capaian: {capaian}"
    assert _codes(HASIL, row) == ([] if fits else ["LPT-001"])


def test_every_row_with_a_share_is_reckoned() -> None:
    """A row without a share, and one without an amount, hide none of those after them."""
    blank = "{kosong: tidak-tercetak}"
    rows = [
        f"anggaran: Rp2.000.000, realisasi_anggaran: Rp1.000.000, penyerapan: {blank}",
        f"anggaran: {blank}, realisasi_anggaran: Rp1.000.000, penyerapan: 40%",
        f"anggaran: Rp2.000.000, realisasi_anggaran: {blank}, penyerapan: 40%",
        "anggaran: Rp2.000.000, realisasi_anggaran: Rp1.000.000, penyerapan: 40%",
    ]
    assert _codes(BELANJA, *rows) == ["LPT-006"]
