"""Add a kind of paper that nobody has heard of, and find it everywhere; no room names the kinds."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from macros.buku.templat import blank, write_template
from macros.embargo.tahan import withhold
from macros.jenis import JENIS
from macros.kelola.bidang import list_bidang
from macros.kertas.susun import describe
from macros.model import alamat
from macros.model.acuan import list_acuan
from macros.model.data import Data
from macros.model.dokumen import is_konsep
from macros.model.dokumen_bagian import DokumenBagianTahunan
from macros.publish.situs import Situs
from macros.source.berkas import read_files
from macros.sunting import skema
from macros.views.dokumen import render
from macros.views.pohon_dokumen import grow
from macros.views.render import Lembar
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests import kertas_contoh
from tests.alat.berkas import list_files
from tests.alat.cetakan import data_of

KERTAS = """\
jenis: kertas-karangan
id: KRG-2031
nama: Kertas Karangan 2031
tahun: 2031
badan: kpu
sumber: {berkas: bundel, baris: 1}
bagian:
  - judul: {teks: BAGIAN KARANGAN, baris_sumber: 1}
    kolom:
      - {teks: Indikator, isi: indikator}
      - {teks: Target, isi: target}
    baris_sumber: 1
    baris:
      - {id: KRG-2031-01, indikator: Indikator karangan, target: 7 Laporan, baris_sumber: 1}
tanda_tangan: {kosong: %s}
"""


class KertasKarangan(DokumenBagianTahunan):
    """Hold a paper that exists in this test alone."""

    nama_jenis = "Kertas Karangan"
    nomor_jenis = 99
    tingkat = 3

    jenis: Literal["kertas-karangan"]


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Data:
    """Return the second sample with one paper of the new kind."""
    return _office(monkeypatch, "tidak-tercetak")


def _office(monkeypatch: pytest.MonkeyPatch, kosong: str) -> Data:
    word = "kertas-karangan"
    monkeypatch.setitem(JENIS, word, KertasKarangan)  # what one line in the registry does
    files = {berkas.jalur: berkas.isi for berkas in read_files(kertas_contoh.FOLDER)}
    return data_of({**files, "2031/kertas-karangan.yml": (KERTAS % kosong).encode()})


def test_a_new_kind_is_found_everywhere(office: Data) -> None:
    """Page, print, rows, tree, downloads, workbook, form and schema know a kind by its module."""
    berkas = next(b for b in office.berkas if b.isi.id == "KRG-2031")
    page = render(Lembar(office, alamat.of_paper(berkas)), berkas)
    kertas = describe(Terbitan(office), berkas)
    rows = [
        row
        for tabel in build_tables(Terbitan(office))
        for row in tabel.baris
        if "KRG-2031-01" in row
    ]

    assert "Indikator karangan" in page
    assert 'id="krg-2031-01"' in page
    assert kertas is not None
    assert "Indikator karangan" in repr(kertas)
    assert [a.id for a in list_acuan(berkas.isi)] == ["KRG-2031", "KRG-2031-01"]
    assert [root.id for root in grow(berkas.isi).akar] == ["KRG-2031-01"]
    assert any("Indikator karangan" in row for row in rows)
    assert any("7 Laporan" in row for row in rows)
    assert write_template("kertas-karangan", {}, blank("kertas-karangan"))[:2] == b"PK"
    assert {field["name"] for field in list_bidang(KertasKarangan, {})} >= {"bagian", "tahun"}
    assert "kertas-karangan" in skema.make_schema("kertas-karangan", ("kpu",))
    assert 2031 in office.tahun


def test_a_new_kind_is_published_everywhere(office: Data) -> None:
    """The whole site of an office has a paper of a new kind on its page, its year and in files."""
    situs = Situs(Terbitan(office))
    address = alamat.of_paper(next(b for b in office.berkas if b.isi.id == "KRG-2031"))
    pages = {name for name, page in situs.halaman.items() if "Kertas Karangan 2031" in page.isi}
    every = list_files(situs)
    files = {name for name, body in every.items() if b"Kertas Karangan 2031" in body}
    own = {f"data/2031/kertas-karangan-2031{end}" for end in ("-sel.csv", ".json", ".xlsx")}

    assert pages >= {address, "2031/"}
    assert own <= every.keys()
    assert files >= {
        "data/dokumen.csv",
        "data/all.json",
        "data/daftar-informasi-publik.csv",
        "informasi-publik/daftar-informasi-publik.csv",
    }


def test_a_draft_and_an_embargo_of_a_new_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft of a new kind stands apart, and one under embargo leaves no trace."""
    draft = _office(monkeypatch, "belum-dipublikasikan")
    assert [b.isi.id for b in draft.konsep if is_konsep(b.isi)] == ["KRG-2031"]

    whole = _office(monkeypatch, "tidak-tercetak")
    hidden = KERTAS % "tidak-tercetak"
    files = {berkas.jalur: berkas.isi for berkas in read_files(kertas_contoh.FOLDER)}
    later = hidden.replace("sumber:", "terbit_sejak: 1 Juli 2031\nsumber:", 1)
    waiting = data_of({**files, "2031/kertas-karangan.yml": later.encode()})
    assert "KRG-2031" in whole.acuan
    assert "KRG-2031" not in withhold(waiting, date(2031, 6, 30)).acuan
    assert "KRG-2031" in withhold(waiting, date(2031, 7, 1)).acuan


def test_no_room_names_a_kind() -> None:
    """Outside their room at most eight files know single kinds: those that compare two by name."""
    root = Path(__file__).parents[1] / "macros"
    named = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if re.search(r"^from macros\.jenis\.", path.read_text(encoding="utf-8"), re.MULTILINE)
        and path.parent.name != "jenis"
    }
    text = "\n".join(path.read_text(encoding="utf-8") for path in root.rglob("*.py"))

    assert len(named) <= 8, sorted(named)
    assert 'getattr(paper, "tahun"' not in text
