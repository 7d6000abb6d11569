"""Give each paper its loose cells as a file of their own."""

from __future__ import annotations

import csv
import io
import re

import pytest

from macros.exports.unduhan import Penulis
from macros.model import alamat, alamat_unduhan
from macros.views import unduhan
from macros.views.dokumen import render
from macros.views.render import Lembar
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_downloads
from tests.alat.semua_kertas import KANTOR, data_of


@pytest.mark.parametrize("kantor", KANTOR)
def test_loose_cells_stand_in_a_file_of_their_paper(kantor: str) -> None:
    """A paper with rows in `sel` has a CSV of just those; a page links to no file that lacks."""
    data = data_of(kantor)
    files = {file.alamat: file for file in list_downloads(Penulis(Terbitan(data)))}
    (sel,) = (tabel for tabel in build_tables(Terbitan(data)) if tabel.nama == unduhan.SEL)
    for berkas in data.berkas:
        own = sel.of_papers({berkas.isi.id})
        name = alamat_unduhan.of_table_of_paper(berkas, unduhan.SEL)
        page = alamat.of_paper(berkas)
        markup = render(Lembar(data, page), berkas)
        linked = set(re.findall(r'href="(?:\.\./)*(data/[^"]+)"', markup))

        assert (name in files) == bool(own.baris), name
        assert (name in linked) == bool(own.baris), name
        assert linked <= files.keys()
        if own.baris:
            assert files[name].jumlah_baris == len(own.baris)


def test_loose_cells_of_a_budget_are_read_back() -> None:
    """What a budget prints beside its amounts stands in the CSV of its paper, under its head."""
    files = {
        file.alamat: file for file in list_downloads(Penulis(Terbitan(data_of("kertas lain"))))
    }
    text = files["data/2031/perjanjian-kinerja-kepala-2031-sel.csv"].isi.decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(text, newline="")) if "-P" in row["baris"]]

    assert [(row["judul_kolom"], row["sel_tercetak"]) for row in rows] == [
        ("KETERANGAN", "APBD"),
        ("KETERANGAN", "APBD Murni"),
    ]
