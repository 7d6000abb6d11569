"""A revised paper shows what it promises otherwise: before and after, row by row."""

from __future__ import annotations

import re

import pytest

from macros.checks.run import check_files
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.revisi import Janji, compare_promises
from macros.source.berkas import Berkas
from macros.views.dokumen import render
from macros.views.render import Lembar
from tests.alat.cetakan import data_of
from tests.contoh_data import sample
from tests.kertas_contoh import files

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
    assert len(compare_promises(data, _paper(data).isi).berubah) == 4


def _revised(path: str, name: str, old: str, new: str) -> list[tuple[str, str, str]]:
    """Return what a copy of another office's paper promises otherwise, with one text changed."""
    texts = files()
    text = texts[path].decode()
    assert text.count(old) == 1
    copy = text.replace(old, new).replace(f"{name}-", f"{name}P-")
    head = f"id: {name}P\nmenggantikan: {name}\nberlaku_sejak: 1 Juli 2031\n"
    copy = copy.replace(f"id: {name}\n", head)
    data = data_of({**texts, path.replace(".yml", "-perubahan.yml"): copy.encode()})
    found = compare_promises(data, _paper(data, f"{name}P").isi)
    return [(one.sebutan, _print(one.lama), _print(one.baru)) for one in found.berubah]


def _print(promise: Janji | None) -> str:
    return (promise.tercetak if promise else None) or ""


def test_a_quarter_that_changed_is_told() -> None:
    """Where the target of the year stays, that of a quarter is a change of its own."""
    told = _revised("2031/perjanjian-kinerja-bidang.yml", "PKB-2031", 'TW2: "6"', 'TW2: "7"')

    assert told == [("TW2", "6", "7")]


def test_a_year_of_a_plan_that_changed_is_told() -> None:
    """Of a plan of several years the target that changed is told by its year."""
    path = "2031-2035/indikator-kinerja-utama.yml"
    told = _revised(path, "IKU-2031", "{tahun: 2032, target: A}", "{tahun: 2032, target: AA}")

    assert told == [("2032", "A", "AA")]


def test_a_report_promises_nothing() -> None:
    """A report that replaces another says nothing of promises: what changed may be a result."""
    texts = files()
    path = "2031/laporan-kinerja-dinas.yml"
    text = texts[path].decode().replace("id: LKJ-2031-", "id: LKJ-2031P-")
    head = "id: LKJ-2031P\nmenggantikan: LKJ-2031\nberlaku_sejak: 1 Juli 2032\n"
    texts["2031/laporan-kinerja-dinas-2.yml"] = text.replace("id: LKJ-2031\n", head).encode()
    data = data_of(texts)

    assert compare_promises(data, _paper(data, "LKJ-2031P").isi).jumlah == 0


def test_a_first_paper_has_no_such_part() -> None:
    """A paper that replaces none says nothing of changes."""
    assert _page(_data(), "PKK-2030") == ""
