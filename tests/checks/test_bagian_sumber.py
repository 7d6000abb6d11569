"""Two papers of one source share no line of it; of pages they may share the one between them."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings

PK29 = "2029/perjanjian-kinerja-ketua.yml"
_BERKAS = "    berkas: sumber/contoh-2028.txt\n"


@pytest.mark.parametrize(
    ("satuan", "part", "told"),
    [
        ("halaman", "21-24", False),
        ("halaman", "20-24", True),
        ("halaman", "22-24", False),
        ("baris", "21-24", True),
        ("baris", "22-24", False),
    ],
)
def test_the_page_between_two_papers_is_of_both(satuan: str, part: str, *, told: bool) -> None:
    """A paper may end on the page on which the next begins; on a line it can't."""
    old = "sumber: {berkas: contoh-2029, baris: 1-24}"
    files = change(PK29, old, f"sumber: {{berkas: contoh-2028, baris: {part}}}")
    unit = f"{_BERKAS}    satuan: {satuan}\n"
    files["sumber.yml"] = files["sumber.yml"].replace(_BERKAS.encode(), unit.encode())

    assert ("SMB-008" in {f.kode for f in findings(files)}) is told
