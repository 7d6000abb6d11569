"""The explorer and its download hold every row that any paper prints."""

from macros.checks.run import check_folder
from macros.views.penjelajah import list_rows
from macros.views.render import Lembar
from macros.views.tabel.asal import Asal
from macros.views.tabel.baris import tabel_baris
from macros.views.terbitan import Terbitan
from tests.kertas_contoh import FOLDER

DATA = check_folder(FOLDER, "data")[0]
PRINTED = {
    row.id
    for paper in DATA.dokumen
    for bagian in paper.semua_bagian
    for row in bagian.baris
    if not row.judul
}


def test_the_explorer_shows_every_row_of_every_part() -> None:
    """A row that prints no indicator, say a component of a budget, is a row all the same."""
    shown = {row.acuan.id for row in list_rows(Lembar(DATA, ""))}
    assert PRINTED
    assert shown >= PRINTED


def test_the_download_holds_every_row_of_every_part() -> None:
    """The table of all rows leaves none out that the explorer shows."""
    rows = tabel_baris(Asal(Terbitan(DATA))).baris
    assert {row[0] for row in rows} >= PRINTED
