"""Whatever a text holds, no writer loses it, and no spreadsheet runs it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from macros.exports.skema import lay_out_table
from macros.exports.tabel_csv import neutralize, restore, write_csv
from macros.exports.tabel_json import write_json
from macros.exports.tabel_xlsx import BATAS_SEL, write_xlsx
from macros.exports.unduhan import Penulis
from macros.kertas.uraian import Judul, Kertas, Potong, as_json
from macros.kertas.word import print_docx
from macros.model.data import Data
from macros.system.characters import show
from macros.views.halaman_umum import render_teks_sumber
from macros.views.render import Lembar
from macros.views.tabel.kolom import Jenis, Kolom, Tabel
from tests.alat.berkas import list_exports
from tests.conftest import Figure
from tests.exports import bantu

pytestmark = pytest.mark.xdist_group("unduhan")

#: What once did harm in somebody's spreadsheet, and what looks like it.
PAYLOADS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "'", '=HYPERLINK("http://x")',
    "\uff1d1+1", "-5", "1-2", "{{ 7*7 }}", '"', '""', "a\nb", "a\r\nb", ",", ";", "https://x.invalid/",
    "mailto:a@b.invalid", "internal:A1", "0010", "1E5", "TRUE", "{=1}", "_x0041_", " ", "NULL", "–",
)  # fmt: skip
#: What a reader can't see no door lets in; what becomes of it all the same is told by
#: `test_no_forbidden_letter_is_published`.
_TEXT = st.one_of(
    st.sampled_from(PAYLOADS),
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Cn", "Cf", "Co", "Zl", "Zp"]), min_size=1
    ),
).filter(lambda text: show(text) == text)
_CODE = st.from_regex(r"[A-Z0-9]{1,5}(-[A-Z0-9]{1,5}){0,2}", fullmatch=True)
_VALUES = {
    Jenis.TEKS: _TEXT,
    Jenis.KODE: _CODE,
    Jenis.BILANGAN: st.integers(-(10**25), 10**25),
    Jenis.PECAHAN: st.decimals(-(10**15), 10**15, places=9),
    Jenis.TAHUN: st.integers(1900, 2099),
    Jenis.TANGGAL: st.dates(date(1900, 3, 1), date(2099, 12, 31)),
    Jenis.BOOLEAN: st.booleans(),
    Jenis.DAFTAR_KODE: st.lists(_CODE, max_size=4).map(tuple),
    Jenis.DAFTAR_BILANGAN: st.lists(st.integers(1, 10**6), max_size=4).map(tuple),
}
_NUMBERS = {Jenis.BILANGAN, Jenis.PECAHAN, Jenis.TAHUN}
_LISTS = {Jenis.DAFTAR_KODE, Jenis.DAFTAR_BILANGAN}
TABEL = Tabel(
    "uji",
    "Uji",
    "Tabel untuk menguji.",
    tuple(Kolom(jenis.name.lower(), jenis.name, jenis, "Untuk menguji.") for jenis in _VALUES),
    ("teks",),
)
_ROW = st.tuples(
    *(
        # A row always has its code: a sheet can't tell a row of blanks from the end.
        values if jenis in {*_LISTS, Jenis.KODE} else st.one_of(st.none(), values)
        for jenis, values in _VALUES.items()
    )
)
_ROWS = st.lists(_ROW, max_size=6).map(tuple)


@pytest.mark.contoh
@given(_ROWS)
def test_any_rows_come_back_from_csv(rows: tuple[bantu.Baris, ...]) -> None:
    """Any rows come back from CSV as they were, and no text in it begins a formula."""
    tabel = replace(TABEL, baris=rows)
    content = write_csv(tabel)

    assert bantu.read_csv(content, tabel) == rows
    assert content.endswith(b"\r\n")
    assert not content.startswith(b"\xef\xbb\xbf")
    for row in csv.reader(io.StringIO(content.decode(), newline="")):
        for cell, jenis in zip(row, _VALUES, strict=True):
            assert jenis in _NUMBERS or not re.match(r"[=+\-@\t\r\n\0]", cell)


@pytest.mark.contoh
@given(_ROWS)
def test_any_rows_come_back_from_json(rows: tuple[bantu.Baris, ...]) -> None:
    """Any rows come back from JSON as they were, to the last digit."""
    tabel = replace(TABEL, baris=rows)
    content = bantu.load_json(write_json(lay_out_table(tabel, bantu.about(bantu.sample()))))

    assert bantu.read_json_rows(content["baris"], tabel) == rows


@pytest.mark.contoh
@settings(max_examples=40)
@given(_ROWS)
def test_any_rows_come_back_from_xlsx(rows: tuple[bantu.Baris, ...]) -> None:
    """Any rows come back from a workbook as they were; none became a formula or a link."""
    tabel = replace(TABEL, baris=rows)
    content = write_xlsx([tabel], bantu.about(bantu.sample()), "Uji")

    assert bantu.read_xlsx(content, tabel) == rows
    assert list_formulas(content) == []


#: One of each kind that no door lets in, also of those that XML has no way to write.
TERLARANG = "\ufffe\uffff\x00\x1b\ud800\u200b\u00ad\u202e\u2028\ue000\ufdd0\U000e0041"


def _spoilt() -> Data:
    """Return the sample with hostile letters in the office's name, in a paper and in a source."""
    data = bantu.sample()
    satker = data.satker.model_copy(update={"nama": f"KPU {TERLARANG}", "pengelola": TERLARANG})
    first, *rest = data.berkas
    paper = replace(first, isi=first.isi.model_copy(update={"nama": f"Naskah {TERLARANG}"}))
    lines = {name: (TERLARANG, *text) for name, text in data.teks_sumber.items()}
    return replace(data, satker=satker, berkas=(paper, *rest), teks_sumber=lines)


@pytest.mark.contoh
def test_no_forbidden_letter_is_published(figure: Figure) -> None:
    """Whatever data holds, every file that is published can be read, and hides nothing."""
    parts: list[tuple[str, bytes]] = []
    for file in list_exports(Penulis(bantu.published(_spoilt()))):
        if zipfile.is_zipfile(io.BytesIO(file.isi)):
            with zipfile.ZipFile(io.BytesIO(file.isi)) as archive:
                parts += [(f"{file.alamat}/{n}", archive.read(n)) for n in archive.namelist()]
        else:
            parts.append((file.alamat, file.isi))
    paper = Kertas(TERLARANG, TERLARANG, (TERLARANG,), (Judul((Potong(TERLARANG),)),), "2030-05-17")
    with zipfile.ZipFile(io.BytesIO(print_docx(paper))) as archive:
        parts += [(f"docx/{n}", archive.read(n)) for n in archive.namelist()]
    parts.append(("typst", as_json(paper).encode()))

    texts = 0
    for name, content in parts:
        if name.endswith((".xml", ".rels")):
            ET.fromstring(content)  # noqa: S314 - our own output
        if name.endswith(".json"):
            json.loads(content)
        if not name.endswith((".xlsx", ".zip", ".png", ".jpeg", ".pdf")):
            texts += 1
            assert not set(content.decode()) & set(TERLARANG), name
    assert any(b"[U+FFFE]" in content for _, content in parts)
    figure(f"{texts} published texts hold no unseen character")


def test_a_page_shows_an_unseen_letter_by_its_code() -> None:
    """A page shows an unseen letter by its code, in texts and in attributes."""
    page = render_teks_sumber(Lembar(_spoilt(), "sumber/contoh/"), "contoh")

    assert not set(page) & set(TERLARANG)
    assert "[U+FFFE][U+FFFF][U+0000]" in page


def list_formulas(content: bytes) -> list[str]:
    """Return every cell of a workbook that is a formula or a link."""
    book = load_workbook(io.BytesIO(content))
    return [
        f"{sheet.title}!{cell.coordinate}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" or cell.hyperlink is not None
    ]


@pytest.mark.contoh
@given(st.text() | st.sampled_from(PAYLOADS))
def test_the_apostrophe_can_be_taken_off(text: str) -> None:
    """The apostrophe that keeps a text from running can always be taken off again."""
    assert restore(neutralize(text)) == text


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "\0=1", "\uff1d1"]
)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    """What begins a formula gets an apostrophe; what does not is left alone."""
    assert neutralize(text) == f"'{text}"
    assert neutralize(f"a{text}") == f"a{text}"


def test_a_number_stays_a_number() -> None:
    """A negative number is a number, not a text that was made harmless."""
    row = (None, "A", -5, Decimal("-2.50"), None, None, None, (), ())
    tabel = replace(TABEL, baris=(row,))

    assert write_csv(tabel).splitlines()[1] == b",A,-5,-2.5,,,,,"


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    """A text that no cell can hold is cut and says so, instead of vanishing."""
    row = ("a" * 40_000, "A", None, None, None, None, None, (), ())
    tabel = replace(TABEL, baris=(row,))
    (cells,) = bantu.read_xlsx(write_xlsx([tabel], bantu.about(bantu.sample()), "Uji"), tabel)

    assert len(str(cells[0])) == BATAS_SEL
    assert str(cells[0]).endswith("(terpotong; utuh dalam CSV dan JSON)")
    assert bantu.read_csv(write_csv(tabel), tabel) == (row,)


def test_no_workbook_holds_a_formula_or_a_link(figure: Figure) -> None:
    """No published workbook holds a formula, a link, a macro or a link to another file."""
    books = [file for file in bantu.files().values() if file.bentuk == "XLSX"]
    for file in books:
        assert list_formulas(file.isi) == [], file.alamat
        with zipfile.ZipFile(io.BytesIO(file.isi)) as archive:
            assert not [n for n in archive.namelist() if "vba" in n or "externalLink" in n]
    figure(f"{len(books)} workbooks, 0 formulas, 0 links")


def test_sheets_are_ready_to_use() -> None:
    """A workbook begins with what to know; each sheet has a frozen head, a filter and a page."""
    book = load_workbook(io.BytesIO(bantu.files()["data/all.xlsx"].isi))
    first, *sheets = book.worksheets

    assert first.title == "Baca saya"
    assert bantu.real().satker.nama in {cell.value for cell in first["B"]}
    assert [sheet.title for sheet in sheets] == list(bantu.tables())
    for sheet in sheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows == "$1:$1"
    assert str(book.properties.created) == "2030-05-17 00:00:00"
