"""Hold every paper of every office against what is made of it, without naming a kind."""

from __future__ import annotations

import json
from functools import cache

import pytest

from macros.buku.isi import lay_out
from macros.buku.jenis_buku import list_model
from macros.checks.tercetak import list_claims
from macros.kertas.susun import describe
from macros.kertas.uraian import as_json
from macros.model import alamat
from macros.model.acuan import list_acuan
from macros.model.berkas import BerkasDokumen
from macros.model.tabel_cetak import list_tabel
from macros.source.baca import read_tree
from macros.views.dokumen import render
from macros.views.render import Lembar
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests.alat.semua_kertas import PAPERS, data_of, files_of, fold, seen


@cache
def cells_of(kantor: str) -> dict[str, str]:
    """Return all that the downloadable tables say, by the address of the page it stands on."""
    found: dict[str, list[str]] = {}
    for tabel in build_tables(Terbitan(data_of(kantor))):
        if tabel.dari_dokumen:
            owners = tabel.isi(tabel.dari_dokumen)
            for owner, row in zip(owners, tabel.baris, strict=True):
                found.setdefault(str(owner), []).extend(str(cell) for cell in row)
    return {paper: fold(" ".join(cells)) for paper, cells in found.items()}


def claimed(berkas: BerkasDokumen) -> list[str]:
    """Return every printed text that a paper claims."""
    return [fold(claim.teks) for claim in list_claims(berkas.isi)]


@pytest.mark.parametrize(("kantor", "berkas"), PAPERS)
def test_every_printed_text_stands_on_its_page(kantor: str, berkas: BerkasDokumen) -> None:
    """No text that a paper claims is lost on its page."""
    page = seen(render(Lembar(data_of(kantor), alamat.of_paper(berkas)), berkas))
    # Trailing commas of place and post are typography of the form.
    assert [t for t in claimed(berkas) if t.strip(",") not in page] == []


@pytest.mark.parametrize(("kantor", "berkas"), PAPERS)
def test_every_printed_text_stands_in_its_print(kantor: str, berkas: BerkasDokumen) -> None:
    """No text that a paper claims is lost in its PDF and DOCX, which draw one description."""
    kertas = describe(Terbitan(data_of(kantor)), berkas)
    if berkas.isi.mengumumkan:
        assert kertas is None
        return
    drawn = fold(" ".join(_texts(json.loads(as_json(kertas)))))
    assert [t for t in claimed(berkas) if t.strip(",") not in drawn] == []


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    return [text for part in value for text in _texts(part)] if isinstance(value, list) else []


@pytest.mark.parametrize(("kantor", "berkas"), PAPERS)
def test_every_cell_stands_in_its_download(kantor: str, berkas: BerkasDokumen) -> None:
    """No printed cell of a table is lost in the tables that are downloaded."""
    told = cells_of(kantor)[berkas.isi.id]
    printed = [
        fold(said)
        for tabel in list_tabel(berkas.isi)
        for row in tabel.baris
        for kolom in tabel.kolom
        if (said := _printed(row.sel(kolom)))
    ]
    assert [text for text in printed if text not in told] == []


@pytest.mark.parametrize(("kantor", "berkas"), PAPERS)
def test_every_printed_text_stands_in_a_download(kantor: str, berkas: BerkasDokumen) -> None:
    """No text that a paper claims is lost in the tables: titles, paragraphs and heads included."""
    told = cells_of(kantor)[berkas.isi.id]
    assert [text for text in claimed(berkas) if text not in told] == []


def _printed(cell: object) -> str:
    return getattr(cell, "tercetak", None) or getattr(cell, "teks", None) or ""


@pytest.mark.parametrize(("kantor", "berkas"), PAPERS)
def test_every_printed_text_stands_in_its_workbook(kantor: str, berkas: BerkasDokumen) -> None:
    """No text that a paper claims is lost when it is opened as a workbook."""
    if berkas.isi.jenis not in list_model():
        assert berkas.isi.mengumumkan
        return
    tree = read_tree(files_of(kantor)[berkas.jalur], berkas.jalur)
    keys, sheets = lay_out(berkas.isi.jenis, tree.value or {})
    rows = [keys, *(row for rows in sheets.values() for row in rows)]
    written = fold(" ".join(text for row in rows for text in row.values()))
    assert [t for t in claimed(berkas) if t not in written] == []


@pytest.mark.parametrize(("kantor", "berkas"), PAPERS)
def test_every_address_stands_on_its_page(kantor: str, berkas: BerkasDokumen) -> None:
    """Whatever has an id can be linked: its page has that place."""
    markup = render(Lembar(data_of(kantor), alamat.of_paper(berkas)), berkas)
    names = [acuan.id.lower() for acuan in list_acuan(berkas.isi) if acuan.id != berkas.isi.id]
    assert [name for name in names if f'id="{name}"' not in markup] == []
