"""Money that reports print as spent stands beside the row of the budget, on whatever level."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.model import alamat
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.pohon import render_pohon
from macros.views.realisasi import render_realisasi
from macros.views.render import Lembar
from macros.views.serapan_baris import list_spent_rows, spent_of
from tests.alat.cetakan import data_of
from tests.kertas_contoh import files

LAPORAN = "2031/laporan-kinerja-dinas.yml"
KEGIATAN, SUB, POK = "PKB-2031-P1-1", "PKB-2031-P1-2", "POK-2031-02"
#: The row of a kegiatan, of which a second report of the year would print another amount.
LAGI = "\n      - id: LKJ-2031-P9\n        merujuk: PKB-2031-P1-1\n        uraian: Lagi\n"


def _with(old: str, new: str) -> dict[str, bytes]:
    texts = files()
    text = texts[LAPORAN].decode()
    assert old in text
    return {**texts, LAPORAN: text.replace(old, new, 1).encode()}


def _codes(texts: dict[str, bytes]) -> set[tuple[str, str]]:
    _, findings = check_files(tuple(Berkas(*item) for item in sorted(texts.items())), "data")
    return {(one.kode, one.salah) for one in findings if one.kode.startswith("LPT")}


@pytest.fixture(scope="module")
def lain() -> Data:
    """Return the second sample, whose report prints what was spent of kegiatan and lower."""
    return data_of(files())


def test_each_level_has_its_own_amount(lain: Data) -> None:
    """A kegiatan, what stands below it, and a row of a POK each have what their report prints."""
    rows = list_spent_rows(lain, 2031)

    assert [(one.belanja.acuan.id, one.belanja.rupiah, str(one.persen)) for one in rows] == [
        (KEGIATAN, 5_000_000, "50"),
        (SUB, 3_000_000, "50"),
        (POK, 3_393_000, "25"),
    ]
    assert list_spent_rows(lain, 2030) == ()


def test_a_programme_of_a_yearly_report_stands_with_the_programmes(lain: Data) -> None:
    """What a yearly report prints of a programme is its realisasi, and not told a second time."""
    (told,) = spent_of(lain, "PKK-2031-P2")

    assert told.belanja.rupiah == 6_786_000
    assert told not in list_spent_rows(lain, 2031)


def test_a_reader_meets_it_on_the_page_and_in_the_tree(lain: Data) -> None:
    """The page of the year and the tree say the amount and lead to the report's row."""
    page = render_realisasi(Lembar(lain, alamat.of_results(2031)), 2031)
    tree = render_pohon(Lembar(lain, alamat.POHON))

    for text in (page, tree):
        for amount, row in (("Rp5.000.000", "lkj-2031-p3"), ("Rp3.000.000", "lkj-2031-p4")):
            assert amount in text
            assert f"#{row}" in text


def test_another_budget_beside_the_amount_gives_no_share() -> None:
    """Where a report prints another budget, no share is reckoned, and a note has to say why."""
    texts = _with("anggaran: Rp6.000.000", "anggaran: Rp6.500.000")
    (told,) = spent_of(data_of(texts), SUB)

    assert told.persen is None
    assert told.belanja.pagu_lain == 6_500_000
    assert (
        "LPT-005",
        f"anggaran {SUB} tercetak “Rp6.500.000” di sini, di dokumennya “Rp6.000.000”",
    ) in (_codes(texts))


@pytest.mark.parametrize(("amount", "told"), [("Rp5.000.000", False), ("Rp4.000.000", True)])
def test_a_second_amount_of_one_row_has_to_agree(amount: str, *, told: bool) -> None:
    """Two rows of one period that print the same budget row otherwise are a contradiction."""
    row = f"{LAGI}        anggaran: Rp10.000.000\n        realisasi_anggaran: {amount}\n"
    texts = _with("\ntanda_tangan:", f"{row}        baris_sumber: 113\ntanda_tangan:")
    said = (
        f"realisasi anggaran {KEGIATAN} tercetak “{amount}” di sini, di LKJ-2031-P3 “Rp5.000.000”"
    )

    assert (("LPT-004", said) in _codes(texts)) is told
