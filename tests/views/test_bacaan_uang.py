"""An amount that we read from a damaged print is marked as ours wherever it is shown without it."""

from __future__ import annotations

import re

import pytest

from macros.kertas.satu_halaman import describe_year
from macros.model.data import Data
from macros.publish.inserts import SISIPAN, insert, use
from macros.publish.situs import Situs
from macros.views.kata import BACAAN
from macros.views.serapan import spending_of
from macros.views.terbitan import Terbitan
from tests.alat.cetakan import data_of
from tests.contoh_data import change, sample

PK = "2030/perjanjian-kinerja-ketua-perubahan.yml"
AKSI = "2030/rencana-aksi-kpu.yml"
#: A print of the sample, the same print damaged, and the reading that gives the same amount.
RUSAK = {
    PK: ("Rp 13.000.000", "{tercetak: Rp 13.0O0.000, bacaan: Rp 13.000.000, dasar: Huruf O}"),
    AKSI: ("12.500.000", "{tercetak: 12.5O0.000, bacaan: 12.500.000, dasar: Huruf O}"),
}


def _words(html: str) -> str:
    """Return the words of a page, with white space folded."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("&#10;", " ").split())


def _page(data: Data, name: str) -> str:
    """Return the words of a page that is made by its macro, or of a year at its address."""
    situs = Situs(Terbitan(data))
    use(situs)
    html = insert("", SISIPAN[name]) if name in SISIPAN else situs.halaman[name].isi
    return _words(html)


def _damaged(*names: str) -> Data:
    files = sample()
    for name in names:
        files[name] = change(name, *RUSAK[name])[name]
    return data_of(files)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pohon", f"Lihat baris PKK-2030P-P1 Rp13.000.000 {BACAAN}"),
        ("anggaran", f"Program Contoh Satu Rp13.000.000 {BACAAN}"),
        ("anggaran", f"Anggaran program 2030: Rp20.500.000 {BACAAN}"),
        ("beranda", f"Rp20.500.000 anggaran program {BACAAN}"),
        ("2030/", f"dengan anggaran program Rp20.500.000 {BACAAN}"),
        ("2030/", f"Program Contoh Satu: Rp13.000.000 {BACAAN}"),
        ("2030/realisasi/", f"dari Rp20.500.000 {BACAAN}"),
        ("2030/realisasi/", f"Program Contoh Satu: Rp13.000.000 {BACAAN}"),
    ],
)
def test_a_budget_that_we_read_is_marked(name: str, said: str) -> None:
    """The programme and every sum with it say that a reading is in them; nothing else does."""
    assert said in _page(_damaged(PK), name)
    assert BACAAN not in _page(data_of(sample()), name)


def test_the_other_programme_keeps_its_print() -> None:
    """An amount that is printed whole is not marked, though its neighbour is."""
    year = spending_of(_damaged(PK), 2030)

    assert year is not None
    assert [one.bacaan for one in year.program] == [True, False]
    assert f"Rp7.500.000 {BACAAN}" not in _page(_damaged(PK), "anggaran")


def test_a_cost_that_we_read_is_marked() -> None:
    """A cost beside an activity is marked in the tree, and the sum of the plan's costs too."""
    data = _damaged(AKSI)

    assert f"Perkiraan biaya di baris ini: Rp12.500.000 {BACAAN}" in _page(data, "pohon")
    assert f"Rp20.000.000 {BACAAN}" in _page(data, "anggaran")


def test_the_sheet_for_the_notice_board_marks_it() -> None:
    """On the one page of a year the amount and the sum stand in brackets, as words of the site."""
    lines = {line[0]: line[1] for line in describe_year(Terbitan(_damaged(PK)), 2030).uang}

    assert lines == {
        "Program Contoh Satu": f"[Rp13.000.000 {BACAAN}]",
        "Program Contoh Dua": "Rp7.500.000",
        "Jumlah, dihitung dari program di atas": f"[Rp20.500.000 {BACAAN}]",
    }
