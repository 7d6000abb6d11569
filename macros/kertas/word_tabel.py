"""Draw tables and pieces of text in a DOCX: heads that repeat, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as RATA
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from macros.kertas.uraian import Isi, Sel, Tabel

_RATA = {"kiri": RATA.LEFT, "tengah": RATA.CENTER, "kanan": RATA.RIGHT}


def write(paragraph: Paragraph, isi: Isi, *, bold: bool = False) -> None:
    """Add pieces of text to a paragraph: blanks in italics, marks raised."""
    for number, piece in enumerate(isi):
        if number:
            paragraph.add_run(" ")
        run = paragraph.add_run(piece.teks)
        run.bold = True if bold and piece.gaya == "cetak" else None
        run.italic = True if piece.gaya == "kosong" else None
        run.font.superscript = True if piece.gaya == "tanda" else None


def add_table(document: Document, tabel: Tabel) -> None:
    """Add a table; cells that span rows or columns are merged as on the paper."""
    rows = (*tabel.kepala, *tabel.baris)
    table = document.add_table(len(rows), len(tabel.lebar), "Table Grid")
    table.autofit = False
    _set_margins(table, Mm(0.8 if tabel.kecil else 1.7))
    for column, width in zip(table.columns, tabel.lebar, strict=True):
        column.width = Mm(width)
    taken: set[tuple[int, int]] = set()
    grid = [list(row.cells) for row in table.rows]
    for cells in grid:
        for cell, width in zip(cells, tabel.lebar, strict=True):
            cell.width = Mm(width)
    for y, row in enumerate(rows):
        x = 0
        for sel in row:
            while (y, x) in taken:
                x += 1
            taken |= {(y + dy, x + dx) for dy in range(sel.baris) for dx in range(sel.kolom)}
            _fill(_merged(grid, y, x, sel), sel, Pt(8 if tabel.kecil else 10))
            x += sel.kolom
    for y, word_row in enumerate(table.rows):
        set_flag(word_row, "w:cantSplit")
        if y < len(tabel.kepala):
            set_flag(word_row, "w:tblHeader")
    document.add_paragraph()


def _set_margins(table: Table, width: Mm) -> None:
    """Set how far text stands from the lines at its sides; Word's own is too far for months."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(round(width.twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - the library offers no other way
    if look is not None:
        look.addprevious(margins)


def _merged(grid: list[list[_Cell]], y: int, x: int, sel: Sel) -> _Cell:
    if sel.baris == sel.kolom == 1:
        return grid[y][x]
    merged: _Cell = grid[y][x].merge(grid[y + sel.baris - 1][x + sel.kolom - 1])
    return merged


def _fill(cell: _Cell, sel: Sel, size: Pt) -> None:
    for number, isi in enumerate(sel.isi):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = _RATA[sel.rata]
        write(paragraph, isi, bold=sel.tebal)
        for run in paragraph.runs:
            run.font.size = size
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.space_after = Pt(2)


def bare_table(document: Document, rows: int, widths: Sequence[float]) -> Table:
    """Add a table without lines, which only puts things side by side."""
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.space_after = Pt(3)
    return table


def set_flag(row: _Row, name: str) -> None:
    """Switch on a property of a row, such as `w:tblHeader`."""
    flag = OxmlElement(name)
    flag.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(flag)  # noqa: SLF001 - the library offers no other way


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that the reader's program fills in, such as `PAGE`."""
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind is None:
            element = OxmlElement("w:instrText")
            element.text = code
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)  # noqa: SLF001 - the library offers no other way
