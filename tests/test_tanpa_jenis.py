"""Hold every paper of every office against what is made of it, without naming a kind."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

import pytest

from macros.buku.isi import lay_out
from macros.buku.jenis_buku import list_model
from macros.checks.tercetak import list_claims
from macros.exports.unduhan import Penulis
from macros.jenis import JENIS
from macros.kertas.susun import describe
from macros.kertas.uraian import as_json
from macros.load import load
from macros.model import alamat
from macros.model.acuan import list_acuan
from macros.model.berkas import BerkasDokumen
from macros.model.dasar import Teks
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.dokumen_bagian import DokumenBagianTahunan
from macros.model.isi import keys_of
from macros.model.kunci_sendiri import list_own, own_keys
from macros.model.sel_tanggal import Tanggal
from macros.model.susunan_model import list_models
from macros.model.tabel_cetak import list_tabel
from macros.model.uang import Uang
from macros.source.baca import read_tree
from macros.source.berkas import Berkas, read_files
from macros.sunting.urut import key_order
from macros.views import unduhan
from macros.views.dokumen import render, summarize
from macros.views.render import Lembar
from macros.views.tabel.kolom import Tabel
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests import contoh_data, kertas_contoh

KANTOR = {
    "kantor ini": Path("data"),
    "contoh": contoh_data.FOLDER,
    "kertas lain": kertas_contoh.FOLDER,
}


@cache
def files_of(kantor: str) -> dict[str, Berkas]:
    """Return the files of an office by path."""
    return {berkas.jalur: berkas for berkas in read_files(KANTOR[kantor])}


@cache
def data_of(kantor: str) -> Data:
    """Return the data of an office."""
    return load(tuple(files_of(kantor).values()), "data").data


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


PAPERS = [
    pytest.param(kantor, berkas, id=f"{kantor}: {berkas.isi.id}")
    for kantor in KANTOR
    for berkas in data_of(kantor).berkas
]


class Tahap(StrEnum):
    """Name the steps of a paper that exists in this test alone."""

    AWAL = "awal"


class KertasSendiri(DokumenBagianTahunan):
    """Hold a paper with keys of each sort."""

    nama_jenis = "Kertas Sendiri"
    nomor_jenis = 99

    jenis: Literal["kertas-sendiri"]
    sandi: Teks | None = None
    tahap: Tahap | None = None
    dasar_hukum: tuple[Teks, ...] = ()
    ditetapkan: Tanggal | None = None
    pagu: Uang | None = None
    lembar: int | None = None


def fold(text: str) -> str:
    """Return text without white space, so that a line broken elsewhere is the same text."""
    return re.sub(r"\s+", "", text)


def claimed(berkas: BerkasDokumen) -> list[str]:
    """Return every printed text that a paper claims."""
    return [fold(claim.teks) for claim in list_claims(berkas.isi)]


def seen(markup: str) -> str:
    """Return the text of a page."""
    return fold(html.unescape(re.sub(r"<[^>]+>", " ", markup)))


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


@pytest.mark.parametrize("kantor", KANTOR)
def test_loose_cells_stand_in_a_file_of_their_paper(kantor: str) -> None:
    """A paper with rows in `sel` has a CSV of just those; a page links to no file that lacks."""
    data = data_of(kantor)
    files = {file.alamat: file for file in Penulis(Terbitan(data)).unduhan}
    (sel,) = (tabel for tabel in build_tables(Terbitan(data)) if tabel.nama == unduhan.SEL)
    for berkas in data.berkas:
        own = sel.of_papers({berkas.isi.id})
        name = unduhan.of_table_of_paper(berkas, unduhan.SEL)
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
    files = {file.alamat: file for file in Penulis(Terbitan(data_of("kertas lain"))).unduhan}
    text = files["data/2031/perjanjian-kinerja-kepala-2031-sel.csv"].isi.decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(text, newline="")) if "-P" in row["baris"]]

    assert [(row["judul_kolom"], row["sel_tercetak"]) for row in rows] == [
        ("KETERANGAN", "APBD"),
        ("KETERANGAN", "APBD Murni"),
    ]


def _printed(cell: object) -> str:
    return getattr(cell, "tercetak", None) or getattr(cell, "teks", None) or ""


@pytest.mark.parametrize("kind", [*JENIS.values(), KertasSendiri], ids=lambda kind: kind.__name__)
def test_every_key_of_a_kind_has_a_place_in_the_downloads(kind: type[Dokumen]) -> None:
    """A key stands in the table of papers, among the keys of its own, or is a part with rows."""
    (tabel,) = (t for t in build_tables(Terbitan(data_of("contoh"))) if t.nama == "dokumen")
    shared = {kolom.nama for kolom in tabel.kolom}
    left = [name for name in keys_of(kind) if name not in {*shared, *own_keys(kind)}]
    # What is neither has further keys below it: a part, never a lone text, figure or choice.
    assert [name for name in left if not list(list_models((keys_of(kind)[name].annotation,)))] == []


@pytest.mark.parametrize(("kantor", "berkas"), PAPERS)
def test_every_key_of_its_own_is_told(kantor: str, berkas: BerkasDokumen) -> None:
    """What only its kind has a key for stands on the page, in a sentence and in the downloads."""
    data, paper = data_of(kantor), berkas.isi
    page = seen(render(Lembar(data, alamat.of_paper(berkas)), berkas))
    (tabel,) = (t for t in build_tables(Terbitan(data)) if t.nama == "keterangan_dokumen")
    rows = _by_name(tabel.of_papers({paper.id}))
    own = list(list_own(paper))

    assert {one.kunci for one in own} == {
        key for key in own_keys(type(paper)) if getattr(paper, key) not in {None, ()}
    }
    assert [row["kunci"] for row in rows if row["kunci"]] == [one.kunci for one in own]
    assert [row["isi_nilai"] for row in rows if row["kunci"]] == [one.nilai for one in own]
    for one in own:
        assert fold(f"{one.judul}{one.isi.tercetak}") in page
        assert one.isi.terbaca is not None
        assert one.isi.terbaca in summarize(paper)
    for line in paper.semua_keterangan:
        assert (line.label, line.isi) in {(row["label"], row["isi_tercetak"]) for row in rows}


def _by_name(tabel: Tabel) -> list[dict[str, object]]:
    names = [kolom.nama for kolom in tabel.kolom]
    return [dict(zip(names, row, strict=True)) for row in tabel.baris]


def test_keys_of_any_sort_are_read() -> None:
    """Text, choice, list, day, amount and number of a new kind are said to people and programs."""
    paper = KertasSendiri.model_validate(
        {
            "jenis": "kertas-sendiri",
            "id": "KSD-2031",
            "nama": "Kertas Sendiri",
            "tahun": "2031",
            "badan": "kpu",
            "bagian": [{"uraian": [{"teks": "Paragraf"}]}],
            "tanda_tangan": {"kosong": "tidak-tercetak"},
            "sandi": "S-1",
            "tahap": "awal",
            "dasar_hukum": ["Aturan satu", "Aturan dua"],
            "ditetapkan": "3 Maret 2031",
            "pagu": {"kosong": "tidak-tercetak"},
            "lembar": 12,
        }
    )
    told = [(one.kunci, one.isi.tercetak, one.nilai, one.tercetak) for one in list_own(paper)]

    assert told == [
        ("sandi", "S-1", "S-1", True),
        ("tahap", "awal", "awal", False),
        ("dasar_hukum", "Aturan satu", "Aturan satu", True),
        ("dasar_hukum", "Aturan dua", "Aturan dua", True),
        ("ditetapkan", "3 Maret 2031", "2031-03-03", True),
        ("pagu", None, None, True),
        ("lembar", "12", "12", False),
    ]
    assert [one.isi.kosong for one in list_own(paper) if one.kunci == "pagu"] == ["tidak-tercetak"]
    assert key_order(KertasSendiri).index("lembar") < key_order(KertasSendiri).index("sumber")


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
