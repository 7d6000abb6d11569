"""The dictionary of columns: complete, true, and in the words of the data."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from lxml import html

from macros.model import alamat_unduhan
from macros.views.render import Lembar
from macros.views.tabel.kolom import Jenis
from macros.views.unduh import render_kamus, render_unduh, say_size
from tests.conftest import Figure
from tests.exports import bantu


def test_every_column_is_explained(figure: Figure) -> None:
    """Every column of every table is explained, and no column is that no table has."""
    tables = bantu.written().tabel
    page: Any = html.fromstring(render_kamus(Lembar(bantu.real(), "kamus-data/"), tables))
    shown = {
        section.get("aria-labelledby"): [
            name.text_content() for name in section.xpath(".//tbody/tr/th")
        ]
        for section in page.xpath("//section")
    }

    assert shown == {t.nama: [kolom.nama for kolom in t.kolom] for t in tables}
    figure(f"{sum(map(len, shown.values()))} columns of {len(shown)} tables explained")


def test_references_point_at_keys() -> None:
    """A column that points at another table's column points at its key."""
    tables = bantu.tables()
    for tabel in tables.values():
        for kolom in tabel.kolom:
            if kolom.rujuk:
                name, column = kolom.rujuk.split(".")
                values = set(tabel.isi(kolom.nama)) - {None}
                assert tables[name].kunci == (column,)
                assert values <= set(tables[name].isi(column)), kolom.nama


def test_keys_tell_rows_apart() -> None:
    """No two rows of a table have the same key, and a key is never blank."""
    for contoh in (False, True):
        for tabel in bantu.written(contoh=contoh).tabel:
            keys = list(zip(*(tabel.isi(name) for name in tabel.kunci), strict=True))
            assert len(set(keys)) == len(keys), tabel.nama
            assert all(part is not None for key in keys for part in key), tabel.nama


def test_one_name_means_one_thing() -> None:
    """A column name means one kind of thing, with the same choices, in every table."""
    kinds: dict[str, set[tuple[Jenis, tuple[str, ...]]]] = {}
    for tabel in bantu.written().tabel:
        for kolom in tabel.kolom:
            kinds.setdefault(kolom.nama, set()).add((kolom.jenis, kolom.pilihan))
    assert {name for name, found in kinds.items() if len(found) > 1} == set()


def test_sentences_are_short() -> None:
    """No sentence of the dictionary is longer than twenty words."""
    for tabel in bantu.written().tabel:
        for text in (tabel.arti, *(kolom.arti for kolom in tabel.kolom)):
            for sentence in re.split(r"(?<=[.;:]) ", text):
                assert len(sentence.split()) <= 20, sentence


@pytest.mark.parametrize(
    ("ukuran", "kata"), [(0, "0 bita"), (999, "999 bita"), (1000, "1 KB"), (1_234_567, "1.234 KB")]
)
def test_sizes_are_said_in_words(ukuran: int, kata: str) -> None:
    """A size is said in the words of readers."""
    assert say_size(ukuran) == kata


@pytest.mark.kantor_ini
def test_names_of_files_say_what_they_hold() -> None:
    """A file that a reader saves says what it holds; no two files have one name to save under."""
    names = sorted(file.nama_simpan for file in bantu.offered())

    assert "perjanjian-kinerja-ketua-2022-indikator.csv" in names
    assert "kinerja-dan-anggaran-semua-2022.xlsx" in names
    assert not [first for first, second in pairwise(names) if first == second]


def test_every_file_is_named_once() -> None:
    """The page of downloads names every file once in its tables."""
    context = bantu.written()
    page: Any = html.fromstring(
        render_unduh(Lembar(bantu.real(), ""), bantu.offered(), context.tabel)
    )
    linked = page.xpath("//table//a[@download]/@href")

    assert sorted(linked) == sorted(file.alamat for file in bantu.offered())


def test_no_two_files_share_an_address() -> None:
    """A paper may be called like a table or like everything: no two files share an address."""
    addresses = [file.alamat for file in bantu.offered()]

    assert len(set(addresses)) == len(addresses)
    assert alamat_unduhan.of_all("json", "2022") not in {
        alamat_unduhan.of_paper(berkas, "json") for berkas in bantu.real().berkas
    }
