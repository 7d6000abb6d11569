"""Find what only one kind of paper has a key for everywhere, whatever the kind."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import pytest

from macros.jenis import JENIS
from macros.kertas.susun import describe
from macros.model import alamat
from macros.model.berkas import BerkasDokumen
from macros.model.dasar import Teks
from macros.model.dokumen import Dokumen
from macros.model.dokumen_bagian import DokumenBagianTahunan
from macros.model.isi import keys_of
from macros.model.kunci_sendiri import list_own, own_keys, say_own
from macros.model.sel_tanggal import Tanggal
from macros.model.susunan_model import list_models
from macros.model.uang import Uang
from macros.sunting.urut import key_order
from macros.views.dokumen import render, summarize
from macros.views.render import Lembar
from macros.views.tabel.kolom import Tabel
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests.alat.semua_kertas import PAPERS, data_of, fold, seen


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
    """What only its kind has a key for stands on page and print, in a sentence and in downloads."""
    data, paper = data_of(kantor), berkas.isi
    page = seen(render(Lembar(data, alamat.of_paper(berkas)), berkas))
    (tabel,) = (t for t in build_tables(Terbitan(data)) if t.nama == "keterangan_dokumen")
    rows = _by_name(tabel.of_papers({paper.id}))
    own = list(list_own(paper))
    drawn = fold(repr(describe(Terbitan(data), berkas)))

    assert {one.kunci for one in own} == {
        key for key in own_keys(type(paper)) if getattr(paper, key) not in {None, ()}
    }
    assert [row["kunci"] for row in rows if row["kunci"]] == [one.kunci for one in own]
    assert [row["isi_nilai"] for row in rows if row["kunci"]] == [one.nilai for one in own]
    for one in own:
        assert fold(f"{one.judul}{one.isi.tercetak}") in page
        assert one.isi.terbaca is not None
        assert one.isi.terbaca in summarize(paper)
        assert (fold(one.isi.tercetak or "") in drawn) or not one.tercetak
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
    assert say_own(paper).startswith("; sandi S-1; tahap awal; ")
    assert key_order(KertasSendiri).index("lembar") < key_order(KertasSendiri).index("sumber")


def test_a_sentence_names_nothing_twice() -> None:
    """A revision that prints the word itself is not called by it once more."""
    papers = {berkas.isi.id: berkas.isi for berkas in data_of("kertas lain").berkas}

    assert papers["RKA-2031"].ringkasan.endswith("; Revisi ke-1.")
    assert papers["LTW-2031-1"].ringkasan.endswith("; triwulan I.")
