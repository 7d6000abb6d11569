"""The list of damage holds every reading of ours, and counts what nobody can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from macros.checks.run import check_files
from macros.model import alamat
from macros.model.yang_rusak import list_damage
from macros.source.berkas import Berkas, read_files
from macros.views.bacaan import render_damage
from macros.views.render import Lembar
from tests.alat.cetakan import data_of
from tests.alat.formulir import values_of
from tests.alat.situs import ROOT
from tests.contoh_data import sample
from tests.kertas_contoh import files

DATA = {
    "office": lambda: {one.jalur: one.isi for one in read_files(ROOT / "data")},
    "sample": sample,
    "papers": files,
}


def _maps(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever YAML holds
    if isinstance(value, dict):
        yield value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _maps(part)


@pytest.mark.parametrize("which", DATA)
def test_every_reading_of_a_file_is_listed(which: str) -> None:
    """As many readings and unreadable cells are told of each paper as stand in its file."""
    texts = DATA[which]()
    data = data_of(texts)
    told = {one.dokumen.id: (len(one.bacaan), one.tidak_terbaca) for one in list_damage(data)}

    wanted = {}
    for berkas in data.berkas:
        maps = list(_maps(values_of(texts[berkas.jalur].decode())))
        read = sum("bacaan" in one and "dasar" in one for one in maps)
        lost = sum(one.get("kosong") == "tidak-terbaca" for one in maps)
        if read or lost:
            wanted[berkas.isi.id] = (read, lost)
    assert told == wanted


def test_a_reading_leads_to_its_row_with_its_basis() -> None:
    """A reading stands with its row, what the paper prints, and what it rests on."""
    texts = sample()
    path = "2030/perjanjian-kinerja-ketua.yml"
    cell = "target: {tercetak: 87l5%, bacaan: '87,5%', dasar: Koma terbaca sebagai huruf l}"
    texts[path] = texts[path].replace(b"target: 87,5%", cell.encode(), 1)
    data, _ = check_files(tuple(Berkas(*one) for one in sorted(texts.items())), "data")
    (one,) = [one for paper in list_damage(data) for one in paper.bacaan if one.bacaan == "87,5%"]

    assert one.angka
    assert (one.sebutan, one.tercetak, one.dasar) == (
        "Target",
        "87l5%",
        "Koma terbaca sebagai huruf l",
    )
    page = render_damage(Lembar(data, alamat.CATATAN))
    assert f"#{one.id.lower()}" in page
    assert "87l5%" in page


def test_papers_without_damage_have_no_heading() -> None:
    """Where nothing is damaged, the page says nothing of it: no empty heading."""
    texts = {path: isi for path, isi in sample().items() if not path.startswith("20")}
    data, _ = check_files(tuple(Berkas(*one) for one in sorted(texts.items())), "data")

    assert render_damage(Lembar(data, alamat.CATATAN)).strip() == ""
