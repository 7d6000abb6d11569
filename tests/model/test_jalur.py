"""Test what a path below the data folder is taken for, and what an unknown one was meant to be."""

from __future__ import annotations

import pytest

from macros.load.jalur import is_no_data, meant_by
from tests.contoh_data import findings, sample


@pytest.mark.parametrize(
    ("jalur", "maksud"),
    [
        ("2030/realisasi-kinerja-kpu/2.yaml", "2030/realisasi-kinerja-kpu/2.yml"),
        ("2030/realisasi-kinerja-kpu/2.YML", "2030/realisasi-kinerja-kpu/2.yml"),
        ("2030/Realisasi Kinerja KPU/2 (1).yml", "2030/realisasi-kinerja-kpu/2-1.yml"),
        ("2030/catatan-rapat.yaml", "2030/catatan-rapat.yml"),
        ("2030/PK_Ketua.yml", "2030/pk-ketua.yml"),
        ("Catatan.yml", "catatan.yml"),
        ("catatn.yml", "catatan.yml"),
        ("informasi/2031 baru.yml", "informasi/2031-baru.yml"),
        ("sumber/2.yml", "sumber-2.yml"),
        ("catatan/2030/2.yml", None),
        ("2030/pok/2/3.yml", None),
        ("foto rapat.jpg", None),
    ],
)
def test_an_unknown_name_is_told_with_the_one_that_was_meant(
    jalur: str, maksud: str | None
) -> None:
    """Capitals, spaces and another ending are mended; of a file elsewhere nothing is guessed."""
    assert meant_by(jalur) == maksud


@pytest.mark.parametrize(
    ("jalur", "lain"),
    [
        ("sumber/pindaian.pdf", True),
        ("berkas/daftar.yml", True),
        ("README.md", True),
        ("sumber/2.yml", False),
        ("sumber/2.YAML", False),
        ("2030/foto.jpg", False),
    ],
)
def test_what_is_offered_is_no_data(jalur: str, lain: bool) -> None:  # noqa: FBT001 - a table case
    """Sources and attachments are not read; a list that lies among the sources was meant to be."""
    assert is_no_data(jalur) == lain


def test_data_that_is_not_read_is_not_missed_elsewhere() -> None:
    """While a file of data can't be read for its name, nothing that it may hold is called gone."""
    files = sample()
    files["2030/rencana-aksi-kpu.YML"] = files.pop("2030/rencana-aksi-kpu.yml")
    said = findings(files)
    assert [f.kode for f in said if f.kode.startswith(("SMB", "IDN", "LPT"))] == []
    (told,) = [f for f in said if f.kode == "BKS-007"]
    assert "2030/rencana-aksi-kpu.yml" in told.cara
