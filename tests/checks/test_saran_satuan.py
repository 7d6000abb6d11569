"""An unclear figure whose unit stands in a column of its own is mended in its own cell alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from macros.checks.run import check_files
from macros.findings import Finding
from macros.model.data import Data
from macros.source.berkas import Berkas
from tests.alat.kertas_ubah import reprint

PK = "2031/perjanjian-kinerja-kepala.yml"
SATUAN = "          satuan: Unit Kerja\n"
#: Other papers still print the old figure; what they contradict is not asked here, nor is
#: whether one and a quarter units are likely.
LAIN = {"TGT-001", "TGT-002", "TGT-003", "LPT-005", "WJR-001"}


def _read(cell: str) -> tuple[Data, list[Finding]]:
    """Return the second sample whose agreement prints 1.250, and what is found in that paper."""
    every = reprint(
        (PK, 'target: "25"\n          satuan: Unit Kerja\n', f"target: {cell}\n{SATUAN}"),
        cetak=(
            ("pemanfaat data 25 Unit Kerja Dihitung", "pemanfaat data 1.250 Unit Kerja Dihitung"),
        ),
    )
    data, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    return data, [f for f in found if f.place.path == f"data/{PK}" and f.kode not in LAIN]


@pytest.mark.parametrize(
    ("choice", "value"), [('nilai: "1250"', Decimal(1250)), ('nilai: "1,25"', Decimal("1.25"))]
)
def test_the_advice_keeps_the_print_of_the_cell(choice: str, value: Decimal) -> None:
    """Either choice that it offers, beside the print it names, gives that figure and its unit."""
    (found,) = _read('"1.250"')[1]

    assert found.kode == "ISI-008"
    assert "“1.250 Unit Kerja” tidak jelas" in found.salah
    assert '`{tercetak: "1.250", …}`' in found.cara
    assert f"`{choice}`" in found.cara

    data, left = _read(f'{{tercetak: "1.250", {choice}}}')
    target = data.acuan["PKK-2031-03"].target

    assert left == []
    assert target is not None
    assert (target.nilai, target.satuan, target.tercetak) == (value, "Unit Kerja", "1.250")
