"""Write a workbook anew with nothing in it but what is read: cells, formats, what hides them.

The library that reads workbooks follows links over a million cells, unpacks pictures and copies
formulas. None of that reaches it: whatever is not named here is left behind at the door.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from xml.sax.saxutils import quoteattr

from macros.buku.bongkar import BATAS_GAYA, BATAS_LEMBAR, Arsip, TooLargeError, related
from macros.buku.saring_lembar import LembarBaru
from macros.buku.saring_teks import NS, read_strings

_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ID = f"{{{_RELASI}}}id"
_UTAMA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_JENIS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PANJANG_FORMAT = 255
_BATAS_TEMA = 1_000_000


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
    texts = [text for name in strings[:1] for text in read_strings(arsip, name)]
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
        body = (
            LembarBaru(arsip, texts).write(target) if wanted(name) else f'<worksheet xmlns="{NS}"/>'
        )
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
