"""An old address leads to a page that the data makes; what else there is, the build looks after."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings

BARU = "    baru: 2030/perjanjian-kinerja-ketua/"


@pytest.mark.parametrize(
    ("baru", "codes"),
    [
        ("topik/laporan/", set()),
        ("topik/tidak-ada/", {"ALM-002"}),
        ("sumber/tidak-ada/", {"ALM-002"}),
        ("2030/tidak-ada/", {"ALM-002"}),
        ("2031-2035/", {"ALM-002"}),
        ("topik/", set()),
        ("sumber/", set()),
        ("tentang/tidak-ada/", set()),
        ("203/tidak-ada/", {"ALM-002"}),
    ],
)
def test_an_old_address_leads_to_what_the_data_makes(baru: str, codes: set[str]) -> None:
    """Years, periods, topics and sources are held against the data; lists and words are not."""
    found = findings(change("alamat-lama.yml", BARU, f"    baru: {baru}"))
    assert {f.kode for f in found} == codes
