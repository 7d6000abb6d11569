"""A revised paper shows what it promises otherwise: before and after, row by row."""

from __future__ import annotations

import re

import pytest

from macros.checks.run import check_files
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.revisi import pair_revised
from macros.source.berkas import Berkas
from macros.views.dokumen import render
from macros.views.render import Lembar
from tests.contoh_data import sample

BARU = "2030/perjanjian-kinerja-ketua-perubahan.yml"


def _data(old: str = "", new: str = "") -> Data:
    files = sample()
    files[BARU] = files[BARU].replace(old.encode(), new.encode()) if old else files[BARU]
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def _paper(data: Data, name: str = "PKK-2030P") -> BerkasDokumen:
    return next(berkas for berkas in data.berkas if berkas.isi.id == name)


def _page(data: Data, name: str = "PKK-2030P") -> str:
    page = render(Lembar(data, "2030/perjanjian-kinerja-ketua-perubahan/"), _paper(data, name))
    found = re.search(r'<section aria-labelledby="yang-berubah".*?</section>', page, re.DOTALL)
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", found[0])) if found else ""


def test_each_change_stands_with_what_was_before() -> None:
    """A target or amount that changed stands before and after; what stayed is counted."""
    said = _page(_data())

    assert "4 dari 6 target dan jumlah berubah" in said
    for before, after in (("87,5%", "90%"), ("Rp12.500.000", "Rp13.000.000")):
        assert re.search(rf"{before} +{after}", said)
    assert "Nilai Akuntabilitas Kinerja" not in said


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("teks: Nilai Akuntabilitas Kinerja", "teks: Nilai lain", ("baru", "tidak tercetak lagi")),
        ("target: 90%", "target: {kosong: tidak-tercetak}", ("87,5%",)),
    ],
)
def test_rows_that_came_or_went_are_told(old: str, new: str, told: tuple[str, ...]) -> None:
    """A row in other words is one that came and one that went; a lost target is a change."""
    said = _page(_data(old, new))

    assert [words for words in told if words not in said] == []


def test_how_a_target_is_printed_is_no_change() -> None:
    """The same target in other letters has not changed."""
    data = _data("target: 90%", "target: 90 %")
    pairs = pair_revised(data.semua_acuan, _paper(data).isi)

    assert sum(pair.berubah for pair in pairs) == 4


def test_a_first_paper_has_no_such_part() -> None:
    """A paper that replaces none says nothing of changes."""
    assert _page(_data(), "PKK-2030") == ""
