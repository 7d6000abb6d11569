"""What is reported, when it is due and how it is judged never changes without a trace."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.diff.banding import Perubahan, compare
from macros.diff.fakta import flatten
from macros.diff.kalimat import say
from macros.diff.tautan import address_of
from macros.model.data import Data
from macros.source.berkas import Berkas
from tests.contoh_data import change, sample

KINERJA, ANGGARAN = "2029/realisasi-kinerja-kpu.yml", "2029/realisasi-anggaran.yml"


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def _differences(files: dict[str, bytes]) -> tuple[Perubahan, ...]:
    return compare(_data(sample()), _data(files))


@pytest.mark.parametrize(
    ("files", "sentence", "address"),
    [
        (
            change(KINERJA, "nilai: 74%", "nilai: 75%"),
            (
                "TW3 nilai realisasi “Persentase tahapan contoh yang selesai tepat waktu, 2029”: "
                "74% → 75% (naik)"
            ),
            "2029/realisasi/#pkk-2029-01",
        ),
        (
            change(ANGGARAN, "nilai: Rp3.000.000", "nilai: Rp3.100.000"),
            (
                "TW1 nilai realisasi anggaran “Program Contoh Satu, 2029”: "
                "Rp3.000.000 → Rp3.100.000 (+Rp100.000, +3,33%)"
            ),
            "2029/realisasi/#program-contoh-satu",
        ),
        (
            change(KINERJA, "TAHUN: 28 Februari 2030", "TAHUN: 1 Maret 2030"),
            "Tenggat TAHUN realisasi “Tenggat 2029”: 28 Februari 2030 → 1 Maret 2030",
            "2029/realisasi/",
        ),
        (
            change("metode.yml", "batas: 100%", "batas: 120%"),
            "Rata rata batas cara menghitung capaian “metode”: 100 → 120",
            "metode/",
        ),
    ],
)
def test_one_edit_is_one_difference(files: dict[str, bytes], sentence: str, address: str) -> None:
    """A changed result, amount, due date or rule is one line, and leads to its place."""
    (found,) = _differences(files)

    assert (say(found), address_of(_data(files), found)) == (sentence, address)


def test_a_new_report_is_told() -> None:
    """The first report of a year is told row by row; without it there is nowhere to lead to."""
    files = {name: isi for name, isi in sample().items() if name != ANGGARAN}
    (due, *rows) = compare(_data(files), _data(sample()))

    assert say(due) == "Ditambah: realisasi anggaran “Tenggat 2029”"
    assert [say(one) for one in rows] == [
        "Ditambah: realisasi anggaran “Program Contoh Satu, 2029”",
        "Ditambah: realisasi anggaran “Program Contoh Dua, 2029”",
    ]
    gone = compare(_data(sample()), _data({n: i for n, i in files.items() if "2029/rea" not in n}))
    assert {address_of(_data(files), one) for one in gone} == {None}


def test_every_word_of_a_report_is_a_fact() -> None:
    """What staff wrote of a period is compared: value, day, reporter, proof, reason, basis."""
    rows = flatten(_data(sample()))
    facts = rows["realisasi-kinerja:2029/PKK-2029-01"].nilai
    money = rows["realisasi-anggaran:2029/contoh-satu"].nilai

    assert [name for name in facts if name.startswith("TAHUN")] == [
        "TAHUN nilai", "TAHUN tanggal", "TAHUN pelapor", "TAHUN bukti", "TAHUN alasan",
    ]  # fmt: skip
    assert "TW1 basis" in money
    assert not [name for name in (*facts, *money) if "periode" in name]
