"""The DOCX is the same form, ready to be edited and to be listened to."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from macros.kertas.uraian import Kertas, Potong, Sel, Tabel
from macros.kertas.word import print_docx
from tests.alat.cetakan import docx_of, open_docx, papers, text_of_docx

pytestmark = pytest.mark.xdist_group("kertas")


def test_heads_repeat_and_rows_stay_whole() -> None:
    """Every row of every table stays whole, and the head rows repeat on each page."""
    for _, _, kertas in papers():
        document = open_docx(docx_of(kertas))
        tables = [t for t in document.tables if t.style and t.style.name == "Table Grid"]
        described = [part for part in kertas.bagian if isinstance(part, Tabel)]
        assert len(tables) == len(described)
        for table, part in zip(tables, described, strict=True):
            heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]  # noqa: SLF001
            whole = [row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows]  # noqa: SLF001
            assert heads == [i < len(part.kepala) for i in range(len(heads))]
            assert all(whole)


def test_page_language_and_title() -> None:
    """A4, lying where the table is wide; Indonesian; a title; no author is made up."""
    for _, _, kertas in papers():
        document = open_docx(docx_of(kertas))
        section = document.sections[0]
        wanted = WD_ORIENT.LANDSCAPE if kertas.rebah else WD_ORIENT.PORTRAIT
        languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
        assert section.orientation == wanted
        sides = [round((side or 0) / Mm(1)) for side in (section.page_width, section.page_height)]
        assert sides == ([297, 210] if kertas.rebah else [210, 297])
        assert languages == {"id-ID"}
        assert document.core_properties.title == kertas.judul
        assert document.core_properties.author == ""
        assert kertas.cap in section.header.paragraphs[0].text
        assert "PAGE" in section.footer.paragraphs[0]._p.xml  # noqa: SLF001 - fields are XML


@pytest.mark.parametrize("length", [255, 256, 4_000])
def test_a_long_title_fits_its_property(length: int) -> None:
    """A title longer than a property of DOCX takes is cut there, and does not end the build."""
    _, _, kertas = papers()[0]
    long = replace(kertas, judul="x" * length)

    document = open_docx(print_docx(long))

    title = document.core_properties.title
    assert len(title) == 255
    assert title.endswith("…") is (length > 255)


def test_the_archive_holds_no_time_of_its_own() -> None:
    """Every part of the archive carries the same fixed time."""
    _, _, kertas = papers()[0]
    with zipfile.ZipFile(io.BytesIO(docx_of(kertas))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_markup_stays_text() -> None:
    """Text that looks like XML or a field is text."""
    text = "<w:t>x</w:t> & { PAGE } ]]> =1+1"
    table = Tabel((40.0,), ((Sel(((Potong(text),),)),),), ())
    kertas = Kertas("Judul", "Cap", (), (table,), "2030-01-01")

    assert text in text_of_docx(docx_of(kertas))
