"""What a phone's screen reader hears of a table is what the data tables say, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser

from macros.checks.run import check_folder
from macros.jenis.rencana_aksi import RencanaAksi
from macros.model import alamat
from macros.model.dasar import Kosong
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.topik import Topik
from macros.views.kata import KOSONG
from macros.views.render import say_target
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests.alat.dengar import Heard, Listener
from tests.alat.situs import ROOT, Site
from tests.conftest import Figure
from tests.contoh_data import FOLDER

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

PHONE = 360
#: One thing that the data says: the page, the row in it, the heads of the cell, the words.
Fact = tuple[str, str, tuple[str, ...], str]


@cache
def model(contoh: bool) -> Data:  # noqa: FBT001 - one of two offices
    """Read the data of the real office or of the sample office."""
    folder, name = (FOLDER, "contoh") if contoh else (ROOT / "data", "data")
    return check_folder(folder, name)[0]


def rows_of(data: Data, name: str) -> list[dict[str, Any]]:
    """Return the rows of one data table, by the names of its columns."""
    table = next(t for t in build_tables(Terbitan(data)) if t.nama == name)
    return [dict(zip((k.nama for k in table.kolom), row, strict=True)) for row in table.baris]


def words(row: dict[str, Any], field: str) -> str:
    """Return what a cell must say: what is printed, or in words why nothing is."""
    if row[f"{field}_tercetak"]:
        return str(row[f"{field}_tercetak"])
    cause = row[f"{field}_kosong"]
    return KOSONG[Kosong(cause)] if cause else ""


def facts_of_actions(data: Data) -> Iterator[Fact]:
    """Yield what every cell of the action plans says."""
    plans = {paper.id: paper for paper in data.dokumen if isinstance(paper, RencanaAksi)}
    for row in rows_of(data, "aksi"):
        kolom = [head.teks for head in plans[row["dokumen"]].kepala_tabel.kolom]
        months = plans[row["dokumen"]].kepala_tabel.subkolom
        page, _, place = row["alamat"].partition("#")
        cost = row["perkiraan_biaya"]
        told = {
            kolom[0]: row["sasaran_bacaan"] or words(row, "sasaran"),
            kolom[1]: words(row, "indikator"),
            kolom[2]: words(row, "target") or _quarters(data, row["id"]),
            kolom[3]: words(row, "kegiatan"),
            kolom[5]: words(row, "perkiraan_biaya") if cost is None else format_rupiah(cost),
            kolom[6]: words(row, "pelaksana"),
        }
        for head, said in told.items():
            yield page, place, (head,), said
        blank = row["bulan_kosong"]
        for number, month in enumerate(months, 1):
            said = "ya" if f"B{number}" in row["bulan"] else "tidak ditandai"
            yield page, place, (kolom[4], month), KOSONG[Kosong(blank)] if blank else said


def _quarters(data: Data, name: str) -> str:
    target = data.acuan[name].target
    if target is None or target.triwulan is None:
        return ""
    parts = ((name, getattr(target.triwulan, name)) for name in ("TW1", "TW2", "TW3", "TW4"))
    return ", ".join(f"{name}: {say_target(one)}" for name, one in parts)


def facts_of_explorer(data: Data) -> Iterator[Fact]:
    """Yield what the explorer says of the target, the amount and the executor of each row.

    Where the data give neither a value nor a cause, that kind of row has no such cell.
    """
    for row in rows_of(data, "baris"):
        acuan = data.acuan.get(row["id"])
        if acuan is None:
            continue
        amount = row["rupiah"]
        target = say_target(acuan.target) if acuan.target else words(row, "target")
        printed = words(row, "rupiah") if amount is None else format_rupiah(amount)
        place = row["alamat"].partition("#")[2]
        for head, said in (
            ("Target", target), ("Rupiah", printed), ("Pelaksana", words(row, "pelaksana")),
            ("Dokumen", acuan.dokumen.nama),
        ):  # fmt: skip
            yield alamat.PENJELAJAH, place, (head,), said or "tidak berlaku"


def facts_of_matrix(data: Data, heads: set[str]) -> Iterator[Fact]:
    """Yield what the matrix of subjects says of each paper that has a column in it."""
    for topik in data.topik:
        for paper in (paper for paper in data.dokumen if paper.nama in heads):
            yield alamat.TOPIK, topik.nama, (paper.nama,), _said(data, topik, paper.id)


def _said(data: Data, topik: Topik, paper: str) -> str:
    members = [data.acuan[name] for name in topik.anggota]
    targets = [m.target for m in members if m.dokumen.id == paper]
    said = [say_target(t) if t else "tercetak, tanpa target" for t in targets]
    placed = [one for one in topik.kegiatan if data.acuan[one.baris].dokumen.id == paper]
    return ", ".join([*said, *("kegiatan" for _ in placed)])


def says(heard: str, said: str) -> bool:
    """Tell whether a cell says this, spaces aside, and not as a part of a longer figure."""
    plain = re.escape("".join(said.split()))
    return re.search(rf"(?<![\d.,]){plain}(?!\d)", "".join(heard.split())) is not None


class Page:
    """Hold what is heard on one page: rows by their place, cells by their heads."""

    def __init__(self, listener: Listener, site: Site, page: str) -> None:
        """Listen to a page at the width of a phone."""
        listener.open(site.address(f"{page}index.html"))
        self.heads: set[str] = set()
        self.rows: dict[str, dict[tuple[str, ...], str]] = {}
        heard = listener.listen(PHONE)
        places = listener.tab.evaluate(
            """() => [...document.querySelectorAll('table th, table td')].map((cell) => {
              const row = cell.closest('tr');
              const link = row.querySelector('th a');
              return row.id || link?.hash.slice(1) || link?.textContent || '';
            })"""
        )
        for number, cell in heard.items():
            heads = _words(cell, heard)
            self.heads.update(heads)
            self.rows.setdefault(places[number], {}).setdefault(heads, cell.words)


def _words(cell: Heard, heard: dict[int, Heard]) -> tuple[str, ...]:
    return tuple(heard[head].words for head in cell.column_heads)


@pytest.mark.parametrize("office", ["nyata", "contoh"])
def test_cells_are_heard_as_the_data_says(
    browser: Browser, request: pytest.FixtureRequest, office: str, figure: Figure
) -> None:
    """Each cell of the plans, the explorer and the matrix says what the data says it does."""
    sample = office == "contoh"
    site: Site = request.getfixturevalue("contoh" if sample else "site")
    listener = Listener(browser.new_page())
    data = model(sample)
    matrix = Page(listener, site, alamat.TOPIK)
    pages = {alamat.TOPIK: matrix}
    facts = [
        *facts_of_actions(data),
        *facts_of_explorer(data),
        *facts_of_matrix(data, matrix.heads),
    ]
    wrong = []
    compared = 0
    for page, place, heads, said in facts:
        if page not in pages:
            pages[page] = Page(listener, site, page)
        if page == alamat.TOPIK and place not in pages[page].rows:
            continue  # a subject of other years stands in a list below
        heard = pages[page].rows.get(place, {}).get(heads)
        compared += 1
        if heard is None or not says(heard, said or "tidak tercetak"):
            wrong.append((page, place, heads, said, heard))

    assert wrong == []
    assert compared > 100
    figure(f"{compared} cells of the data ({office}) heard on a phone under their heads")
