"""Test that pages read well however many programmes, years and kinds of paper an office has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.jenis.indikator_kinerja_utama import IndikatorKinerjaUtama
from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.model.anggaran import JumlahAnggaran
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.program import Program
from macros.model.sasaran import IndikatorBertarget
from macros.model.satker import NamaBadan
from macros.publish.pages.halaman import generate
from macros.views import halaman_umum as umum
from macros.views.jadwal import render_jadwal
from macros.views.matriks import render_matriks
from macros.views.pelaksana import render_pelaksana
from macros.views.penjelajah import render_penjelajah
from macros.views.pohon import render_pohon
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from tests.exports import bantu

SAMPLE = bantu.sample()
JENIS = (PerjanjianKinerja, RencanaKinerjaTahunan, RencanaAksi, IndikatorKinerjaUtama)
BANYAK = st.integers(0, 20)
HALAMAN = (
    umum.render_beranda, umum.render_dokumen, umum.render_anggaran, umum.render_catatan,
    umum.render_istilah, render_pelaksana, render_penjelajah, render_matriks, render_pohon,
    render_jadwal,
)  # fmt: skip
#: Tags without content of their own that a reader meets all the same.
_TAMPAK = frozenset({"img", "svg", "input", "select", "button"})


def _office(programmes: int, years: int, kinds: frozenset[type]) -> Data:
    """Return the sample office with so many programmes in so many years, of these kinds only."""
    names = tuple(Program(id=f"program-{n}", nama=f"Program Ke-{n}") for n in range(programmes))
    papers = {paper.isi.jenis: paper for paper in SAMPLE.berkas if type(paper.isi) in kinds}
    made = [
        BerkasDokumen(f"{2031 + year}/{paper.isi.jenis}.yml", _of(paper.isi, 2031 + year, names))
        for paper in papers.values()
        for year in range(years)
    ]
    return replace(
        SAMPLE, berkas=tuple(made), program=names, topik=(), catatan=(), istilah=(), realisasi=(),
        koreksi=(), konsep=(), topik_tertulis=(), pindah=(),
    )  # fmt: skip


def _of(paper: Dokumen, year: int, names: tuple[Program, ...]) -> Dokumen:
    """Return a paper as one of another year; an agreement with these programmes."""
    text = {"id": f"{paper.id}-{year}", "nama": f"{paper.jenis} {year}"}
    gone = {"menggantikan": None, "berlaku_sejak": None, "terbit_sejak": None}
    if isinstance(paper, IndikatorKinerjaUtama):
        return paper.model_copy(update={**text, **gone, "periode": f"{year}-{year + 4}"})
    new = paper.model_copy(update={**text, **gone, "tahun": year})
    if isinstance(new, PerjanjianKinerja):
        row = new.lampiran.anggaran.program[0]
        rows = tuple(
            row.model_copy(
                update={"id": f"{new.id}-P{n}", "teks": one.nama, "program": one.id, "nomor": None}
            )
            for n, one in enumerate(names)
        )
        budget = new.lampiran.anggaran.model_copy(update={"program": rows, "jumlah": None})
        return new.model_copy(
            update={"lampiran": new.lampiran.model_copy(update={"anggaran": budget})}
        )
    return new.model_copy(update={"anggaran": None}) if hasattr(new, "anggaran") else new


class _Kepala(HTMLParser):
    """Collect each heading with what stands under it, up to the next of its rank or above."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[int, str, bool]] = []
        self.hampa: list[str] = []
        self.dalam = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if re.fullmatch("h[1-6]", tag):
            self._close(int(tag[1]))
            self.open.append((int(tag[1]), "", False))
            self.dalam = int(tag[1])
        elif tag in _TAMPAK:
            self._fill()

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.dalam = 0

    def handle_data(self, data: str) -> None:
        if not data.strip():
            return
        if self.dalam:
            rank, words, filled = self.open[-1]
            self.open[-1] = (rank, words + data, filled)
        else:
            self._fill()

    def _fill(self) -> None:
        self.open = [(rank, words, True) for rank, words, _ in self.open]

    def _close(self, rank: int) -> None:
        self.hampa += [words for r, words, filled in self.open if r >= rank and not filled]
        self.open = [one for one in self.open if one[0] < rank]

    def close(self) -> None:
        super().close()
        self._close(0)


def _pages(data: Data) -> Iterator[str]:
    for render in HALAMAN:
        yield render(Lembar(data, "x/"))
    for page in generate(Terbitan(data)):
        yield page.isi


@settings(max_examples=12, deadline=None)
@given(BANYAK, BANYAK, st.sets(st.sampled_from(JENIS)).map(frozenset))
def test_pages_read_well_whatever_there_is(
    programmes: int, years: int, kinds: frozenset[type]
) -> None:
    """From nothing to twenty of each: one "dan" in a list, no nought counted, no empty heading."""
    years = min(years, 3) if kinds else years
    data = _office(programmes, years, kinds)
    for html in _pages(data):
        reader = _Kepala()
        reader.feed(html)
        reader.close()
        assert reader.hampa == []
        text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
        assert not re.search(r"dan Program Ke-\d+ [\d,]+% dan", text)
        assert not re.search(r"(^|[.:;] )0 (dokumen|baris|program|target|topik|catatan)\b", text)


def test_the_reader_of_headings_sees_an_empty_one() -> None:
    """What finds no empty heading above does find those that are there."""
    reader = _Kepala()
    reader.feed("<h2>satu</h2><h3>dua</h3><p>isi</p><h2>tiga</h2><h2>empat</h2><img><h2>lima</h2>")
    reader.close()
    assert reader.hampa == ["tiga", "lima"]


def test_rows_without_a_topic_are_not_said_to_speak_of_the_same() -> None:
    """Only rows that share a topic are said to speak of the same thing."""
    bare = _office(1, 1, frozenset({PerjanjianKinerja}))
    assert "hal yang sama" not in umum.render_beranda(Lembar(bare, ""))
    first, second = (row.id for row in _rows(bare)[:2])
    topic = SAMPLE.topik[0].model_copy(update={"anggota": (first, second), "kegiatan": ()})
    assert "hal yang sama" in umum.render_beranda(Lembar(replace(bare, topik=(topic,)), ""))


def _rows(data: Data) -> list[IndikatorBertarget]:
    return [row for paper in data.dokumen for goal in paper.semua_sasaran for row in goal.indikator]


def test_the_front_page_shows_the_agreements_of_the_first_body_that_has_one() -> None:
    """Which body's promises stand on the front page follows from `satker.yml`, not from a name."""
    bare = _office(1, 1, frozenset({PerjanjianKinerja}))
    (paper,) = bare.dokumen
    bodies = (NamaBadan(badan="upt", nama="UPT"), NamaBadan(badan="dinas", nama="Dinas"))
    other = replace(
        bare,
        satker=bare.satker.model_copy(update={"badan": bodies}),
        berkas=(replace(bare.berkas[0], isi=paper.model_copy(update={"badan": "dinas"})),),
    )
    assert f"Isi {paper.nama}" in umum.render_beranda(Lembar(other, ""))


@pytest.mark.parametrize(
    ("tanda", "sendiri"),
    [
        (None, False),
        ("Rp", False),
        ("Rp.", False),
        ("=", False),
        ("TOTAL", True),
        ("Jumlah :", True),
    ],
)
def test_a_printed_word_for_the_total_stands_for_itself(
    tanda: str | None, *, sendiri: bool
) -> None:
    """`TOTAL` is the title that the paper prints; only without one do we say that none is."""
    row = {"id": "A-1", "anggaran": "Rp1.000.000", **({"tanda": tanda} if tanda else {})}
    total = JumlahAnggaran.model_validate(row)
    assert total.berjudul is sendiri
