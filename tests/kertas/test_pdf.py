"""PDFs are tagged, whole, and say on every page what they are."""

from __future__ import annotations

import json
import re

import pytest

from macros.kertas.cap import KONSEP, SALINAN
from macros.kertas.huruf import CETAK, to_paper
from macros.kertas.uraian import BlokTandaTangan, Judul, Kertas, Pasangan, Potong, Sel, Tabel
from tests.alat.cetakan import (
    ask,
    data_of,
    describe_one,
    offices,
    pages_of,
    papers,
    pdf_of,
    squeeze,
)
from tests.conftest import Figure
from tests.contoh_data import change, sample

pytestmark = pytest.mark.xdist_group("kertas")

RKT = "2030/rencana-kinerja-tahunan-kpu.yml"
PK = "2030/perjanjian-kinerja-ketua.yml"
SIGNER_KNOWN = (
    "{kosong: belum-dipublikasikan, tempat: Kota Contoh, penanda_tangan: [{nama: {kosong: "
    "belum-dipublikasikan}, jabatan: Ketua KPU Kota Contoh, baris_sumber: 58}]}"
)
HOSTILE = [
    '#read("/etc/passwd")',
    "$x$ $ a^2 $",
    "*b* _c_ `d` = e",
    "#import sys: *; #panic()",
    "]] #text[x] \\ \\u{41} </script> & <b>",
    "// x /* y */ @label <label> ~ -- --- ...",
    "\u202emundur\u202c",
    "zero\u200bwidth\u00adsoft\ufeff",
    "emoji 🗳 日本 عربي",
    "x" * 2000,
    "a" + "\u0301" * 50,
    "\ue000\U0010ffff",
]


def test_pdfs_are_tagged_titled_and_whole(figure: Figure) -> None:
    """Each PDF passes qpdf, is tagged as PDF/UA-1 and PDF/A-2A, and has a title and a language."""
    count = 0
    for _, _, kertas in papers():
        pdf = pdf_of(kertas)
        info = ask(pdf, "pdfinfo")
        catalogue = json.loads(ask(pdf, "qpdf", "--json=2", "--json-key=qpdf"))["qpdf"][1]
        root = catalogue[f"obj:{catalogue['trailer']['value']['/Root']}"]["value"]
        assert "No syntax or stream encoding errors" in ask(pdf, "qpdf", "--check")
        assert re.search(r"Tagged: +yes", info)
        assert kertas.judul in info
        assert root["/Lang"] == "u:id-ID"
        assert root["/ViewerPreferences"]["/DisplayDocTitle"] is True
        metadata = ask(pdf, "pdfinfo", "-meta")
        assert re.search(r"pdfuaid:part>1<", metadata)
        assert re.search(r"pdfaid:part>2<.*pdfaid:conformance>A<", metadata, re.DOTALL)
        count += 1
    figure(f"prints: {count} PDFs tagged, with title and language, passing qpdf --check")


@pytest.mark.kantor_ini
def test_tables_keep_their_head_for_those_who_listen() -> None:
    """A table is one table with column heads, though it runs over pages."""
    for name, tables in (("RKS-2022", 2), ("RAS-2022", 1)):
        kertas = describe_one(offices()[0].data, name)
        tree = ask(pdf_of(kertas), "pdfinfo", "-struct")
        assert len(re.findall(r"^ *Table\b", tree, re.MULTILINE)) == tables
        assert len(re.findall(r"^ *THead\b", tree, re.MULTILINE)) == tables
        assert re.search(r"^ *TH\b", tree, re.MULTILINE)


def test_every_page_says_what_it_is() -> None:
    """The stamp, the page's address, the data's checksum and 'halaman x dari y' are on each."""
    for terbitan, berkas, kertas in papers():
        pages = pages_of(pdf_of(kertas))
        for number, page in enumerate(pages, 1):
            assert squeeze(SALINAN) in squeeze(page)
            assert f"Halaman {number} dari {len(pages)}" in page
            assert f"{terbitan.site_url}{berkas.jalur.removesuffix('.yml')}/" in page
            assert re.search(r"Sidik data [0-9a-f]{10}\b", page)
            for mark in kertas.sifat:
                assert squeeze(mark) in squeeze(page)


def _long(rows: int) -> Kertas:
    old = "      - id: RKK-2030-02\n"
    more = "".join(
        f"      - id: RKK-2030-X{n}\n        teks: AWAL{n:03} {'kata panjang ' * 40} AKHIR{n:03}\n"
        f"        target: {n}%\n        baris_sumber: 48\n"
        for n in range(1, rows + 1)
    )
    return describe_one(data_of(change(RKT, old, more + old)), "RKK-2030")


def test_a_long_table_repeats_its_head_and_splits_no_row(figure: Figure) -> None:
    """On every page of a long table its head stands first, and no row is torn apart."""
    pages = pages_of(pdf_of(_long(60)))
    with_rows = [page for page in pages if "AWAL" in page]

    assert len(with_rows) > 5
    for page in with_rows:
        assert re.search(r"No\s+Sasaran\s+Indikator Kinerja\s+Target", page)
        assert re.findall(r"AWAL(\d+)", page) == re.findall(r"AKHIR(\d+)", page)
    figure(f"prints: a table of 60 long rows over {len(with_rows)} pages, no row split")


def _draft(name: str, block: str) -> dict[str, bytes]:
    """Return the sample with the signature blocks of a paper replaced by a draft's."""
    files = sample()
    text = files[name].decode()
    indent = "  " if name == PK else ""
    text = re.sub(
        rf"^{indent}tanda_tangan:\n(?:{indent} +.*\n?)+",
        f"{indent}tanda_tangan: {block}\n",
        text,
        flags=re.MULTILINE,
    )
    assert "tanggal:" not in text
    return {**files, name: text.encode()}


@pytest.mark.parametrize(
    ("name", "paper", "block", "signer"),
    [
        (PK, "PKK-2030", "{kosong: belum-dipublikasikan}", "Sari Contoh"),
        (RKT, "RKK-2030", "{kosong: belum-dipublikasikan}", "…………"),
        (
            RKT,
            "RKK-2030",
            SIGNER_KNOWN,
            "Ketua KPU Kota Contoh",
        ),
    ],
)
def test_a_draft_says_so_on_every_page(name: str, paper: str, block: str, signer: str) -> None:
    """A paper that waits for its signature is a draft on every page, with empty lines to sign."""
    kertas = describe_one(data_of(_draft(name, block)), paper)
    pages = pages_of(pdf_of(kertas))

    assert kertas.cap == KONSEP
    for page in pages:
        assert squeeze(KONSEP) in squeeze(page)
        assert "SALINAN" not in page
    assert signer in "".join(pages)
    assert "…………" in "".join(pages)
    assert "tidak ikut disalin" not in "".join(pages)


@pytest.mark.kantor_ini
def test_a_paper_that_prints_no_signature_is_no_draft() -> None:
    """The list of measures prints no date and no name: a copy that says so, not a draft."""
    kertas = describe_one(offices()[0].data, "IKU-2020")
    text = "".join(pages_of(pdf_of(kertas)))

    assert kertas.cap == SALINAN
    assert "[tempat, tanggal, dan tanda tangan: tidak tercetak]" in text


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(text: str) -> None:
    """Text that looks like the typesetter's language, or has no glyph, is printed as text."""
    isi = (Potong(to_paper(text)),)
    kertas = Kertas(
        judul=to_paper(text),
        cap=SALINAN,
        kaki=("",),
        bagian=(
            Judul(isi),
            Pasangan(((to_paper(text), isi),)),
            Tabel((40.0, 40.0), ((Sel((isi,)), Sel((isi,))),), ((Sel((isi,)), Sel((isi,))),)),
            BlokTandaTangan(isi, ()),
        ),
        tanggal="2030-01-01",
    )
    shown = squeeze("".join(pages_of(pdf_of(kertas))))

    # A word of 2,000 letters runs over pages, between which their heads stand.
    wanted = squeeze(to_paper(text))[:1000]
    assert shown.count(wanted) >= (1 if len(text) > 1000 else 6)


def test_hostile_text_of_a_data_file_stays_text() -> None:
    """What a data file holds reaches the print letter by letter."""
    for text in HOSTILE[:6]:
        teks = json.dumps(text)
        files = change(
            RKT, "teks: Persentase tahapan contoh yang selesai tepat waktu", f"teks: {teks}"
        )
        shown = "".join(pages_of(pdf_of(describe_one(data_of(files), "RKK-2030"))))
        assert squeeze(text) in squeeze(shown)


def test_every_letter_that_paper_shows_has_a_glyph() -> None:
    """No character that is let through lacks a glyph: PDF/UA would refuse the whole paper."""
    letters = " ".join(sorted(CETAK - {" ", "\u00a0"}))
    isi = (Potong(letters),)
    kertas = Kertas("Huruf", SALINAN, (), (Judul(isi),), "2030-01-01")
    shown = "".join(pages_of(pdf_of(kertas)))

    assert {char for char in letters if char not in shown} == set()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u0301", "á"),
        ("🗳", "[U+1F5F3]"),
        ("\u202ea", "[U+202E]a"),
        ("a \n b", "a b"),
        ("87,5 %", "87,5 %"),
    ],
)
def test_letters_of_paper(text: str, shown: str) -> None:
    """What paper can't show is named by its code, never dropped."""
    assert to_paper(text) == shown


@pytest.mark.parametrize("title", ["", "judul: {teks: DIPA, baris_sumber: 53}\n"])
def test_a_paper_without_a_title_is_printed(title: str) -> None:
    """The first heading of a paper is of level 1, whether or not the paper prints its title."""
    dipa = (
        "jenis: dipa\nid: DIPA-2030\nnama: DIPA 2030\ntahun: 2030\nbadan: kpu\n"
        f"sumber: {{berkas: contoh, baris: 53}}\n{title}bagian:\n"
        "  - judul: {teks: RINCIAN, baris_sumber: 53}\n    kolom:\n"
        "      - {teks: Uraian, isi: uraian}\n      - {teks: Jumlah, isi: anggaran}\n"
        "    baris:\n      - {id: DIPA-2030-01, tingkat: program, uraian: Program, "
        "anggaran: Rp13.572.000, baris_sumber: 53}\ntanda_tangan: {kosong: tidak-tercetak}\n"
    )
    data = data_of({**sample(), "2030/dipa.yml": dipa.encode()})
    kertas = describe_one(data, "DIPA-2030")
    heads = [part.tingkat for part in kertas.bagian if isinstance(part, Judul)]
    assert heads[0] == 1
    assert pdf_of(kertas).startswith(b"%PDF")
