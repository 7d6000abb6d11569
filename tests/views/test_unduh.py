"""Show every format that there is, each under its own head and with its own words."""

from __future__ import annotations

import re

import pytest

from macros.model import alamat
from macros.model.alamat_unduhan import of_all, of_table
from macros.publish.mesin.jsonld import list_downloads
from macros.views import bentuk_berkas
from macros.views.bentuk_berkas import Bentuk
from macros.views.render import Lembar
from macros.views.unduh import render_unduh
from macros.views.unduhan import Unduhan
from tests.exports import bantu

ODS = Bentuk("ods", "OpenDocument", "application/vnd.oasis.opendocument.spreadsheet", "Lembar")


@pytest.fixture
def ods(monkeypatch: pytest.MonkeyPatch) -> tuple[Unduhan, ...]:
    """Declare a format more, as its one line would, and return files that have it."""
    monkeypatch.setitem(bentuk_berkas._MENURUT_AKHIRAN, ODS.akhiran, ODS)  # noqa: SLF001 - what one line does
    monkeypatch.setitem(bentuk_berkas._MENURUT_NAMA, ODS.nama, ODS)  # noqa: SLF001 - what one line does
    return (
        Unduhan(of_table("sel", "ods"), 0, "", tabel="sel", jumlah_baris=1),
        Unduhan(of_all("ods"), 0, "", jumlah_baris=1),
        Unduhan(of_all("ods", "2022"), 0, "", "2022", jumlah_baris=1),
    )


def _page(*more: Unduhan) -> str:
    written = bantu.written()
    lembar = Lembar(written.terbitan.data, alamat.UNDUH)
    return render_unduh(lembar, (*bantu.offered(), *more), written.tabel)


def _rows(page: str) -> tuple[list[str], list[list[str]]]:
    """Return the heads of the table of tables, and for each row the heads its cells name."""
    (table,) = re.findall(r'<caption id="tabel-tabel">.*?</table>', page, re.DOTALL)
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', table)
    body = table.split("<tbody>")[1]
    rows = [re.findall(r'<td[^>]* data-kolom="([^"]+)"', row) for row in body.split("<tr>")[1:]]
    return heads, rows


def test_every_cell_stands_under_its_head() -> None:
    """The table of tables has one head for each format there is, and a cell below each."""
    heads, rows = _rows(_page())
    formats = {file.bentuk for file in bantu.files().values() if file.tabel}

    assert heads[:2] == ["Tabel", "Baris"]
    assert set(heads[2:]) == formats
    assert len(rows) == len(bantu.tables())
    assert all(row == heads[1:] for row in rows)


def test_a_format_more_has_a_head_of_its_own(ods: tuple[Unduhan, ...]) -> None:
    """A format that only one table has gets a head; the other rows say that they lack it."""
    page = _page(*ods)
    heads, rows = _rows(page)

    assert heads[-1] == ODS.nama
    assert all(row == heads[1:] for row in rows)
    assert page.count('<span class="tersembunyi"> tidak ada</span>') == len(rows) - 1
    assert 'href="data/sel.ods"' in page.replace("../", "")
    assert f"<span>{ODS.memuat}</span>" in page


def test_a_format_more_is_told_to_programs(ods: tuple[Unduhan, ...]) -> None:
    """What pages tell search engines says its media type, from the same line."""
    (told,) = list_downloads(bantu.written().terbitan, "2022", ods)

    assert told["encodingFormat"] == ODS.media


def test_every_file_of_tables_has_a_declared_format() -> None:
    """No file with rows is of a format that nobody declared."""
    for file in bantu.files().values():
        if file.jumlah_baris is not None:
            assert bentuk_berkas.holds_data(file.bentuk), file.alamat
            assert file.tabel or bentuk_berkas.say_content(file.bentuk), file.alamat
