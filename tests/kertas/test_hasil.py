"""What the sheet for the notice board says came of the promises, and what it does not."""

from __future__ import annotations

import re

import pytest

from macros.kertas.cetak import print_pdf
from macros.kertas.satu_halaman import Lembaran, describe_year
from macros.views.terbitan import Terbitan
from tests.alat.cetakan import data_of, offices, pages_of, squeeze
from tests.contoh_data import sample

KINERJA, ANGGARAN = "2029/realisasi-kinerja-kpu.yml", "2029/realisasi-anggaran.yml"


def _sheet(files: dict[str, bytes], tahun: int = 2029) -> Lembaran:
    return describe_year(Terbitan(data_of(files)), tahun)


def _edited(name: str, pattern: str, new: str) -> dict[str, bytes]:
    files = sample()
    text, done = re.subn(pattern, new, files[name].decode())
    assert done == 1
    return {**files, name: text.encode()}


def _text(sheet: Lembaran) -> str:
    pages = pages_of(print_pdf("satu-halaman.typ", sheet, sheet.tanggal))
    assert len(pages) == 1
    return pages[0]


def test_each_promise_stands_beside_its_result() -> None:
    """A miss, a hit, a nought, a grade, a range, four quarters, an open judgement."""
    (promise,) = _sheet(sample()).janji

    assert [row[2] for row in promise.target] == [
        "91%, tidak tercapai",
        "1.650 orang, tercapai",
        "3 pengaduan, tercapai",
        "0 kesalahan, tercapai",
        "BB, tercapai",
        "76%, tercapai",
        "3 dari 4 triwulan tercapai",
        "78, [tidak dinilai]",
    ]


def test_quarters_are_counted_whole() -> None:
    """A good last quarter hides neither a quarter that was missed nor one that nobody reported."""
    files = _edited(
        KINERJA, r"(?s)      - periode: TW4\n        nilai: 2 Laporan.*?kantor contoh\n", ""
    )

    assert _sheet(files).janji[0].target[6][2] == ("2 dari 4 triwulan tercapai, 1 belum dilaporkan")


def test_money_stands_beside_its_budget() -> None:
    """Each programme and the total say what was spent, which share, on which basis and when."""
    sheet = _sheet(sample())

    assert sheet.uang == (
        ("Program Contoh Satu", "Rp12.750.000", "Rp12.600.000", "98,82%"),
        ("Program Contoh Dua", "Rp7.250.000", "Rp7.000.000", "96,55%"),
        ("Jumlah, dihitung dari program di atas", "Rp20.000.000", "Rp19.600.000", "98%"),
    )
    assert squeeze(
        "Realisasi menurut SP2D sejak 1 Januari sampai akhir tahun, dilaporkan 31 Desember 2029."
    ) in squeeze(_text(sheet))


@pytest.mark.parametrize(
    ("pattern", "new", "total"),
    [
        # The latest report of the second programme is on the third quarter, or on the fourth.
        (r"(?s)      - periode: TW4(?:(?!TW4).)*\Z", "", "–"),
        (r"(?s)      - periode: TAHUN(?:(?!TAHUN).)*\Z", "", "Rp19.600.000"),
        (r"(?s)basis: SP2D(?=(?:(?!basis).)*\Z)", "basis: SPP", "–"),
        (r"Rp7\.000\.000(?=\n        basis: SP2D\n(?:.*\n){3}\Z)", "Rp0", "Rp12.600.000"),
    ],
)
def test_only_like_amounts_are_added(pattern: str, new: str, total: str) -> None:
    """Amounts of other periods or bases are not added up; nothing spent is an amount."""
    sheet = _sheet(_edited(ANGGARAN, pattern, new))

    assert sheet.uang[-1][2] == total
    assert len(sheet.basis) == (2 if total == "–" else 1)
    assert all(name in " ".join(sheet.basis) for name in ("SP2D", "31 Desember 2029"))


def test_what_nobody_reported_is_never_nought() -> None:
    """A programme without any report says so, with its due date, and there is no total."""
    sheet = _sheet(_edited(ANGGARAN, r"(?s)  - program: contoh-dua.*", ""))

    assert sheet.uang[1][2:] == ("belum dilaporkan, tenggat 28 Februari 2030", "–")
    assert sheet.uang[2][2:] == ("–", "–")


@pytest.mark.parametrize(
    ("gone", "columns", "sentence"),
    [
        ((), (3, 4), "Hasil dan realisasi adalah laporan kantor."),
        ((ANGGARAN,), (3, 2), "Realisasi anggaran belum dipublikasikan."),
        ((KINERJA,), (2, 4), "Hasil kinerja belum dipublikasikan."),
        ((KINERJA, ANGGARAN), (2, 2), "Ini rencana, bukan hasil."),
    ],
)
def test_the_sheet_says_what_its_figures_are(
    gone: tuple[str, ...], columns: tuple[int, int], sentence: str
) -> None:
    """There are columns for what is reported only, and a sentence for what is not."""
    sheet = _sheet({name: isi for name, isi in sample().items() if name not in gone})

    assert (len(sheet.kepala_janji), len(sheet.kepala_uang)) == columns
    assert {len(row) for janji in sheet.janji for row in janji.target} == {columns[0]}
    assert {len(row) for row in sheet.uang} == {columns[1]}
    assert squeeze(sentence) in squeeze(_text(sheet))


def test_an_office_without_reports_keeps_its_sheet() -> None:
    """The real office published no results: its sheet has no column for them and says so."""
    sheet = describe_year(offices()[0], 2022)

    assert (len(sheet.kepala_janji), len(sheet.kepala_uang), sheet.basis) == (2, 2, ())
    assert "Ini rencana, bukan hasil." in _text(sheet)


def test_a_result_changes_the_fingerprint() -> None:
    """Two sheets with other results have other fingerprints, and carry the latest report's day."""
    before, after = _sheet(sample()), _sheet(_edited(KINERJA, "nilai: 78", "nilai: 77"))

    assert before.kaki != after.kaki
    assert before.tanggal == "2030-01-20"
