"""Cells that hold a list, or say why they are blank: the lists of Indikator Kinerja Utama."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import ANY

import pytest

from tests.alat.formulir import tidied
from tests.alat.formulir_node import Langkah, Tugas, run

JENIS = "indikator-kinerja-utama"
BERKAS = "2030-2034/indikator-kinerja-utama.yml"
RAPI = """\
# Kepala.
jenis: indikator-kinerja-utama
id: IKU-2030
nama: Daftar contoh
periode: 2030-2034
baris:
  - nomor: "1"
    tujuan: Tujuan contoh
    # Dua sasaran.
    sasaran:
      # Yang pertama.
      - id: IKU-2030-S1
        teks: Sasaran satu
      - {id: IKU-2030-S2, teks: Sasaran dua}
    indikator: {kosong: tidak-terbaca}  # rusak
tanda_tangan: {kosong: tidak-tercetak}
"""
SASARAN = ("baris", 0, "sasaran")
INDIKATOR = ("baris", 0, "indikator")
BUTIR = {"id": "IKU-2030-01", "teks": "Indikator satu"}
DAFTAR = RAPI[RAPI.index("    # Dua sasaran.") : RAPI.index("    indikator:")]


@pytest.fixture(scope="module")
def akar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the scripts of the form."""
    return tmp_path_factory.mktemp("formulir")


def edit(akar: Path, *steps: Langkah) -> dict[str, str]:
    """Change the list above as the form does."""
    (answer,) = run(akar, [Tugas(JENIS, RAPI, steps)])
    return answer


def test_a_list_and_a_cause_are_both_shown(akar: Path) -> None:
    """The form shows a cell's list below `butir`, and why another cell is blank."""
    (answer,) = run(akar, [Tugas(JENIS, RAPI)])
    (row,) = answer["isi"]["baris"]

    assert [one["id"] for one in row["sasaran"]["butir"]] == ["IKU-2030-S1", "IKU-2030-S2"]
    assert row["indikator"] == {"kosong": "tidak-terbaca"}
    assert answer["teks"] == RAPI


@pytest.mark.parametrize(
    ("ubah", "lama", "baru"),
    [
        ([("isi", (*SASARAN, "butir", 1, "teks"), "Lain")], "Sasaran dua", "Lain"),
        (
            [("tambah", (*SASARAN, "butir"), {"id": "IKU-2030-S3", "teks": "Tiga"})],
            "teks: Sasaran dua}\n",
            "teks: Sasaran dua}\n      - {id: IKU-2030-S3, teks: Tiga}\n",
        ),
        (
            [("hapus", (*SASARAN, "butir", 1))],
            "      - {id: IKU-2030-S2, teks: Sasaran dua}\n",
            "",
        ),
        (
            [("isi", INDIKATOR, {"butir": [BUTIR], "kosong": ""})],
            "    indikator: {kosong: tidak-terbaca}  # rusak\n",
            "    indikator:  # rusak\n      - id: IKU-2030-01\n        teks: Indikator satu\n",
        ),
        (
            [("isi", (*INDIKATOR, "kosong"), "tidak-tercetak")],
            "{kosong: tidak-terbaca}",
            "{kosong: tidak-tercetak}",
        ),
    ],
)
def test_a_list_stands_in_the_file_without_its_key(
    akar: Path, ubah: list[Langkah], lama: str, baru: str
) -> None:
    """What is changed below `butir` is changed in the list itself, and its comments stay."""
    new = RAPI.replace(lama, baru)

    assert RAPI.count(lama) == 1
    assert edit(akar, *ubah) == {"isi": ANY, "teks": new}
    assert tidied(BERKAS, new).partition("\n")[2] == new


def test_a_list_becomes_a_cause(akar: Path) -> None:
    """A list that staff take out gives its place, and its rows' comments, to why there is none."""
    steps: list[Langkah] = [
        ("isi", (*SASARAN, "butir"), []),
        ("isi", (*SASARAN, "kosong"), "tidak-terbaca"),
    ]
    new = RAPI.replace(DAFTAR, "    # Dua sasaran.\n    sasaran: {kosong: tidak-terbaca}\n")

    assert edit(akar, *steps)["teks"] == new
    assert tidied(BERKAS, new).partition("\n")[2] == new


def test_a_list_and_a_cause_at_once_are_refused(akar: Path) -> None:
    """A cell that holds something is not blank: the form says so and saves nothing."""
    answer = edit(akar, ("isi", (*INDIKATOR, "butir"), [BUTIR]))

    assert "isi butirnya atau sebab kosongnya, tidak keduanya" in answer.get("galat", ""), answer
