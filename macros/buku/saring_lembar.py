"""Write one sheet of a workbook anew: its cells, what is merged, and what hides them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape, quoteattr

from macros.buku.bongkar import Arsip, TooLargeError, Tumpukan
from macros.buku.saring_teks import NS, TeksSel, inline_text

_REF = re.compile(r"\$?(?P<kolom>[A-Za-z]{1,3})\$?(?P<baris>[0-9]{1,7})")
_INDEKS = re.compile(r"[0-9]{1,7}")
#: A number as files write it: Python would take `1_000` and figures of other scripts too.
_ANGKA = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_PANJANG_ANGKA = 64
_BATAS_KOLOM_DIATUR = 2_000
#: Where each element of a sheet that is read stands; elsewhere no program would show it.
_TEMPAT = {
    f"{{{NS}}}sheetFormatPr": ("worksheet",),
    f"{{{NS}}}col": ("worksheet", "cols"),
    f"{{{NS}}}row": ("worksheet", "sheetData"),
    f"{{{NS}}}c": ("worksheet", "sheetData", "row"),
    f"{{{NS}}}mergeCell": ("worksheet", "mergeCells"),
}
_SEL = f"{{{NS}}}c"


def cell_of(ref: str) -> tuple[int, int]:
    """Return row and column of a cell, from 1; ValueError for what names none."""
    match = _REF.fullmatch(ref)
    if match is None:
        raise ValueError(ref)
    column = 0
    for letter in match["kolom"].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match["baris"]), column


@dataclass
class LembarBaru:
    """Write one sheet anew while it is walked."""

    arsip: Arsip
    teks: list[TeksSel]
    #: What becomes of the sheet, in the order of the standard.
    bentuk: str = ""
    kolom: list[str] = field(default_factory=list)
    baris: list[str] = field(default_factory=list)
    gabungan: list[str] = field(default_factory=list)
    #: Row and column where the next cell stands that does not say so.
    di: tuple[int, int] = (0, 0)
    terisi: set[tuple[int, int]] = field(default_factory=set)

    def write(self, name: str) -> str:
        """Return the sheet in a part; ValueError where it can't be read one way only."""
        stray = False
        for event, stack in self.arsip.walk(name, whole=_SEL):
            tag = str(stack[-1].tag)
            if tag not in _TEMPAT:
                continue
            where = tuple(f"{{{NS}}}{step}" for step in _TEMPAT[tag])
            if where != tuple(element.tag for element in stack[:-1]):
                stray = True
            elif event == "start":
                self._begin(tag.rpartition("}")[2], stack)
            else:
                self._end(tag.rpartition("}")[2], stack[-1])
        if stray:
            raise ValueError("cells outside their place")
        merged = f"<mergeCells>{''.join(self.gabungan)}</mergeCells>" if self.gabungan else ""
        columns = f"<cols>{''.join(self.kolom)}</cols>" if self.kolom else ""
        rows = "".join(self.baris)
        return (
            f'<worksheet xmlns="{NS}">{self.bentuk}{columns}'
            f"<sheetData>{rows}</sheetData>{merged}</worksheet>"
        )

    def _begin(self, name: str, stack: Tumpukan) -> None:
        element = stack[-1]
        if name == "row":
            self.di = (_row_of(element, self.di[0]), 0)
            self.baris.append(f"<row r={_q(self.di[0])}{_copy(element, 'hidden', 'ht')}>")
        elif name == "col":
            if len(self.kolom) >= _BATAS_KOLOM_DIATUR:
                raise TooLargeError("kolomnya diatur lebih dari 2.000 kali")
            self.kolom.append(f"<col{_copy(element, 'min', 'max', 'width', 'hidden')}/>")
        elif name == "sheetFormatPr":
            kept = _copy(element, "zeroHeight", "defaultColWidth", "defaultRowHeight")
            self.bentuk = f"<sheetFormatPr{kept}/>"
        elif name == "mergeCell":
            ref = element.get("ref", "")
            first, _, last = ref.partition(":")
            (top, left), (bottom, right) = cell_of(first), cell_of(last or first)
            self.arsip.hitungan.merge((abs(bottom - top) + 1) * (abs(right - left) + 1))
            self.gabungan.append(f"<mergeCell ref={quoteattr(ref)}/>")

    def _end(self, name: str, element: Element) -> None:
        if name == "row":
            self.baris.append("</row>")
        elif name == "c":
            self._cell(element)

    def _cell(self, cell: Element) -> None:
        ref = cell.get("r")
        row, column = cell_of(ref) if ref else (self.di[0], self.di[1] + 1)
        self.di = (self.di[0], column)
        value, formula = cell.find(f"{{{NS}}}v"), cell.find(f"{{{NS}}}f")
        inline = cell.find(f"{{{NS}}}is")
        kind = cell.get("t", "n")
        style = cell.get("s", "0") or "0"
        if _INDEKS.fullmatch(style) is None:
            raise ValueError(style)
        body = self._body(kind, value, formula, inline)
        if body is None:
            # Merely formatted: nothing stands in it, however far away it is.
            return
        self.arsip.hitungan.cell(row, column, body.huruf, body.potongan)
        if (row, column) in self.terisi:
            raise ValueError("cell twice")
        self.terisi.add((row, column))
        kind = "inlineStr" if kind == "s" and formula is None else kind
        name = f"{_letters(column)}{row}"
        self.baris.append(f'<c r="{name}" s="{style}" t={quoteattr(kind)}>{body.xml}</c>')

    def _body(
        self, kind: str, value: Element | None, formula: Element | None, inline: Element | None
    ) -> TeksSel | None:
        """Return what stands in a cell; None for nothing. What a formula says is not looked at."""
        if kind not in {"n", "s", "str", "b", "e", "d", "inlineStr"}:
            raise ValueError(kind)
        if formula is not None:
            return TeksSel(1, "<f>0</f>")
        if kind == "inlineStr":
            return inline_text(inline) if inline is not None else None
        text = (value.text or "") if value is not None else ""
        if not text:
            return None
        if kind == "s":
            if _INDEKS.fullmatch(text.strip()) is None:
                raise ValueError(text[:40])
            return self.teks[int(text)]
        if kind == "n" and not (len(text) <= _PANJANG_ANGKA and _ANGKA.fullmatch(text.strip())):
            raise ValueError(text[:40])
        return TeksSel(len(text), f"<v>{escape(text)}</v>")


def _row_of(row: Element, before: int) -> int:
    """Return the number of a row; some programs write it as a fraction that is none."""
    given = row.get("r")
    if given is None:
        return before + 1
    number = float(given) if _ANGKA.fullmatch(given) and len(given) <= _PANJANG_ANGKA else -1.0
    if number < 1 or not number.is_integer():
        raise ValueError(given[:40])
    return int(number)


def _letters(column: int) -> str:
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _q(value: object) -> str:
    return quoteattr(str(value))


def _copy(element: Element, *names: str) -> str:
    return "".join(f" {n}={_q(element.get(n))}" for n in names if element.get(n) is not None)
