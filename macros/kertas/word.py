"""Write a description as DOCX, for an office that edits its next paper from the last one.

The same parts as in the PDF: `macros.kertas.bagian.typ` draws them there. Bytes depend on the
description alone: no clock, no user name, fixed times within the archive.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as RATA
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from macros.kertas.uraian import BlokTandaTangan, Judul, Kertas, Paragraf, Pasangan, Tabel
from macros.kertas.word_tabel import add_field, add_table, bare_table, set_flag, write
from macros.system.characters import show_all

#: Letters that a property of DOCX takes.
_SIFAT = 255
_A4 = (Mm(210), Mm(297))
#: The oldest day that a ZIP archive can name.
_WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)
_HURUF = "Times New Roman"


def print_docx(kertas: Kertas) -> bytes:
    """Return the DOCX of a description."""
    kertas = show_all(kertas)
    document = docx.Document()
    _set_styles(document)
    _set_properties(document, kertas)
    _set_page(document, kertas)
    stamp = document.add_paragraph(style="Cap")
    stamp.add_run("\n".join((kertas.cap, *kertas.sifat)))
    for part in kertas.bagian:
        if isinstance(part, Judul):
            heading = document.add_heading(level=part.tingkat)
            write(heading, part.isi)
        elif isinstance(part, Paragraf):
            write(document.add_paragraph(), part.isi)
        elif isinstance(part, Pasangan):
            _add_pairs(document, part)
        elif isinstance(part, Tabel):
            add_table(document, part)
        elif isinstance(part, BlokTandaTangan):
            _add_signatures(document, part)
        else:
            # The library types most of itself, not this.
            document.add_page_break()  # type: ignore[no-untyped-call]
    return _save(document)


def _set_styles(document: Document) -> None:
    """Set the language, one font and black headings; Word's own are blue and American."""
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
        style = document.styles[name]
        style.font.name = _HURUF
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for side in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(side), None)
    document.styles["Normal"].font.size = Pt(11)
    for name, size in (("Heading 1", 13), ("Heading 2", 12), ("Heading 3", 11)):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before = Pt(12)
        style.paragraph_format.space_after = Pt(8)
        style.paragraph_format.alignment = RATA.LEFT if name == "Heading 3" else RATA.CENTER
    stamp = document.styles.add_style("Cap", WD_STYLE_TYPE.PARAGRAPH)
    stamp.base_style = document.styles["Normal"]
    stamp.font.bold = True
    stamp.paragraph_format.alignment = RATA.CENTER
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "id-ID")


def _set_properties(document: Document, kertas: Kertas) -> None:
    day = datetime.fromisoformat(kertas.tanggal).replace(tzinfo=UTC)
    core = document.core_properties
    core.title, core.language = _fit(kertas.judul), "id-ID"
    core.author = core.last_modified_by = core.comments = core.keywords = ""
    core.created = core.modified = day
    core.revision = 1


def _fit(title: str) -> str:
    """Cut a title to what a property of DOCX takes; the paper itself prints all of it."""
    return title if len(title) <= _SIFAT else f"{title[: _SIFAT - 1]}…"


def _set_page(document: Document, kertas: Kertas) -> None:
    """Set A4, the stamp at the head of every page, address and page number at its foot."""
    section = document.sections[0]
    section.page_width, section.page_height = _A4[::-1] if kertas.rebah else _A4
    section.orientation = WD_ORIENT.LANDSCAPE if kertas.rebah else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(22), Mm(28)
    section.left_margin = section.right_margin = Mm(12 if kertas.rebah else 22)
    head = section.header.paragraphs[0]
    head.add_run("\n".join((kertas.cap, *kertas.sifat))).bold = True
    foot = section.footer.paragraphs[0]
    foot.add_run("\n".join(kertas.kaki) + "\nHalaman ")
    add_field(foot, "PAGE")
    foot.add_run(" dari ")
    add_field(foot, "NUMPAGES")
    for paragraph in (head, foot):
        for run in paragraph.runs:
            run.font.size = Pt(8.5)


def _add_pairs(document: Document, part: Pasangan) -> None:
    marks = all(label.startswith("[") for label, _ in part.butir)
    table = bare_table(document, len(part.butir), (16, 150) if marks else (42, 124))
    for row, (label, isi) in zip(table.rows, part.butir, strict=True):
        row.cells[0].paragraphs[0].add_run(label)
        if not label.startswith("["):
            row.cells[1].paragraphs[0].add_run(": ")
        write(row.cells[1].paragraphs[0], isi)
    document.add_paragraph()


def _add_signatures(document: Document, part: BlokTandaTangan) -> None:
    """Add place and date, then two signers to a row; one alone stands on the right."""
    if not part.penanda:
        write(document.add_paragraph(), part.tempat)
        return
    people = part.penanda
    start = len(people) % 2
    table = bare_table(document, 1 + (len(people) + start) // 2, (83, 83))
    place = table.rows[0].cells[1].paragraphs[0]
    place.alignment = RATA.CENTER
    write(place, part.tempat)
    for number, person in enumerate(people):
        last_alone = start == 1 and number == len(people) - 1
        column = 1 if last_alone else number % 2
        cell = table.rows[1 + number // 2].cells[column]
        lines = [line for line in (person.sebutan, person.jabatan) if line]
        first = cell.paragraphs[0]
        first.add_run("\n".join(lines))
        room = cell.add_paragraph()
        room.add_run(person.ruang).italic = True
        room.paragraph_format.space_before = room.paragraph_format.space_after = Pt(24)
        name = cell.add_paragraph()
        write(name, person.nama, bold=True)
        if person.pangkat:
            name.add_run(f"\n{person.pangkat}")
        for paragraph in (first, room, name):
            _keep(paragraph)
    for row in table.rows:
        set_flag(row, "w:cantSplit")


def _keep(paragraph: WordParagraph) -> None:
    paragraph.alignment = RATA.CENTER
    paragraph.paragraph_format.keep_with_next = True


def _save(document: Document) -> bytes:
    """Write the archive again, its parts in one order and with fixed times."""
    draft = io.BytesIO()
    document.save(draft)
    final = io.BytesIO()
    with (
        zipfile.ZipFile(draft) as source,
        zipfile.ZipFile(final, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, _WAKTU_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return final.getvalue()
