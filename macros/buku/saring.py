"""Write a workbook anew with nothing in it but what is read: cells, formats, what hides them.

The library that reads workbooks follows links over a million cells, unpacks pictures and copies
formulas. None of that reaches it: whatever is not named here is left behind at the door.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, tostring
from xml.sax.saxutils import escape, quoteattr

from macros.buku.bongkar import BATAS_GAYA, BATAS_LEMBAR, Arsip, TooLargeError, Tumpukan, related

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ID = f"{{{_RELASI}}}id"
_UTAMA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_JENIS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_REF = re.compile(r"\$?(?P<kolom>[A-Za-z]{1,3})\$?(?P<baris>[0-9]{1,7})")
_INDEKS = re.compile(r"[0-9]{1,7}")
#: A number as files write it: Python would take `1_000` and figures of other scripts too.
_ANGKA = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_PANJANG_ANGKA = 64
_PANJANG_FORMAT = 255
_BATAS_KOLOM_DIATUR = 2_000
_BATAS_TEMA = 1_000_000
#: Where each element of a sheet that is read stands; elsewhere no program would show it.
_TEMPAT = {
    f"{{{NS}}}sheetFormatPr": ("worksheet",),
    f"{{{NS}}}col": ("worksheet", "cols"),
    f"{{{NS}}}row": ("worksheet", "sheetData"),
    f"{{{NS}}}c": ("worksheet", "sheetData", "row"),
    f"{{{NS}}}mergeCell": ("worksheet", "mergeCells"),
}
_SEL = f"{{{NS}}}c"
_BUTIR = f"{{{NS}}}si"
_TEKS = f"{{{NS}}}t"
_POTONG = f"{{{NS}}}r"


def cell_of(ref: str) -> tuple[int, int]:
    """Return row and column of a cell, from 1; ValueError for what names none."""
    match = _REF.fullmatch(ref)
    if match is None:
        raise ValueError(ref)
    column = 0
    for letter in match["kolom"].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match["baris"]), column


@dataclass(frozen=True)
class _Teks:
    """Hold one text: its length as it is read, its inline form, and what formats single letters."""

    huruf: int
    xml: str
    potongan: int = 0


@dataclass
class _Lembar:
    """Write one sheet anew while it is walked."""

    arsip: Arsip
    teks: list[_Teks]
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
    ) -> _Teks | None:
        """Return what stands in a cell; None for nothing. What a formula says is not looked at."""
        if kind not in {"n", "s", "str", "b", "e", "d", "inlineStr"}:
            raise ValueError(kind)
        if formula is not None:
            return _Teks(1, "<f>0</f>")
        if kind == "inlineStr":
            return _inline(inline) if inline is not None else None
        text = (value.text or "") if value is not None else ""
        if not text:
            return None
        if kind == "s":
            if _INDEKS.fullmatch(text.strip()) is None:
                raise ValueError(text[:40])
            return self.teks[int(text)]
        if kind == "n" and not (len(text) <= _PANJANG_ANGKA and _ANGKA.fullmatch(text.strip())):
            raise ValueError(text[:40])
        return _Teks(len(text), f"<v>{escape(text)}</v>")


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


def _inline(item: Element) -> _Teks:
    """Return a text with its runs, as one that stands in its own cell."""
    runs = [part for part in item if part.tag in {_TEKS, _POTONG}]
    if len(runs) == 1 and runs[0].tag == _TEKS:
        text = runs[0].text or ""
        return _Teks(len(text), f'<is><t xml:space="preserve">{escape(text)}</t></is>')
    length = sum(len(part) for run in runs for part in run.itertext())
    inside = "".join(tostring(run, encoding="unicode") for run in runs)
    return _Teks(length, f"<is>{inside}</is>", sum(1 for run in runs for _ in run.iter()))


def _read_strings(arsip: Arsip, name: str) -> list[_Teks]:
    found = []
    for event, stack in arsip.walk(name, whole=_BUTIR):
        if event == "end" and stack[-1].tag == _BUTIR:
            found.append(_inline(stack[-1]))
    return found


def _check_styles(arsip: Arsip, name: str) -> None:
    """Refuse formats that are too many, or that point before the first of their list."""
    count = 0
    for event, stack in arsip.walk(name):
        count += event == "start"
        if count > BATAS_GAYA:
            raise TooLargeError("buku memakai terlalu banyak format")
        for key, value in stack[-1].attrib.items():
            index = key.endswith(("Id", "indexed", "theme"))
            if (index and value.strip().startswith("-")) or (
                key == "formatCode" and len(value) > _PANJANG_FORMAT
            ):
                raise ValueError(key)


def _list_sheets(arsip: Arsip, workbook: str) -> tuple[list[dict[str, str]], bool]:
    """Return the attributes of every sheet, and whether days are counted from 1904."""
    sheets: list[dict[str, str]] = []
    old = False
    for event, stack in arsip.walk(workbook):
        tag = str(stack[-1].tag)
        if event == "end":
            continue
        if tag == f"{{{NS}}}sheet":
            sheets.append(dict(stack[-1].attrib))
        elif tag == f"{{{NS}}}workbookPr":
            old = stack[-1].get("date1904", "0") in {"1", "true", "on"}
        if len(sheets) > BATAS_LEMBAR:
            raise TooLargeError(f"buku berisi lebih dari {BATAS_LEMBAR} lembar")
    return sheets, old


def rewrite(arsip: Arsip, workbook: str, wanted: Callable[[str], bool]) -> bytes:
    """Return a workbook of just what is read; sheets that are not wanted stay as mere names."""
    relations = arsip.relations(workbook)
    strings = related(relations, "sharedStrings")
    texts = [text for name in strings[:1] for text in _read_strings(arsip, name)]
    if len(strings) > 1:
        raise ValueError("strings twice")
    sheets, old = _list_sheets(arsip, workbook)
    parts: dict[str, str | bytes] = {}
    entries: list[str] = []
    links: list[str] = []
    used: set[str] = set()
    for sheet in sheets:
        kind, target = relations.get(sheet.get(_ID, ""), ("", ""))
        if target not in arsip.nama or kind.endswith("/chartsheet"):
            continue
        name = sheet["name"]
        if wanted(name) and target in used:
            raise ValueError("one sheet under two names")
        used.add(target)
        number = len(entries) + 1
        body = _Lembar(arsip, texts).write(target) if wanted(name) else f'<worksheet xmlns="{NS}"/>'
        parts[f"xl/worksheets/sheet{number}.xml"] = body
        state = quoteattr(sheet.get("state", "visible"))
        entries.append(
            f'<sheet name={quoteattr(name)} sheetId="{number}" state={state} r:id="r{number}"/>'
        )
        links.append(
            f'<Relationship Id="r{number}" Type="{_RELASI}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
        )
    parts.update(_formats(arsip, relations))
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{NS}" xmlns:r="{_RELASI}"><workbookPr date1904="{int(old)}"/>'
        f"<sheets>{''.join(entries)}</sheets></workbook>"
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{_RELS}">{"".join(links)}</Relationships>'
    )
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_JENIS}"><Override PartName="/xl/workbook.xml" ContentType="{_UTAMA}"/>'
        "</Types>"
    )
    return _pack(parts)


def _formats(arsip: Arsip, relations: dict[str, tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield the formats and the colours of a workbook, where the library looks for them."""
    for kind, name in (("styles", "xl/styles.xml"), ("theme", "xl/theme/theme1.xml")):
        found = related(relations, kind) or [name]
        if len(found) > 1:
            raise ValueError(kind)
        if found[0] not in arsip.nama:
            continue
        if kind == "styles":
            _check_styles(arsip, found[0])
        content = arsip.read(found[0])
        if kind == "styles" or len(content) <= _BATAS_TEMA:
            yield name, content


def _pack(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()
