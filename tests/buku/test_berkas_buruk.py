"""Files that are no workbook, or one that no one should open, beside their findings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.xml import functions

from macros.buku import bongkar
from macros.buku.bongkar import BATAS_BITA
from macros.buku.kode import KODE
from macros.findings import Place, name_column
from tests.buku.bantu import AKSI, BUKU, add_part, book, rewrite, run
from tests.buku.test_sel_buruk import KASUS
from tests.buku.test_tabel_csv import BURUK as CSV_BURUK

_BOM_XML = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>'
)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_SHEET = "xl/worksheets/sheet3.xml"


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _tail(part: bytes) -> Callable[[], bytes]:
    return lambda: rewrite(book(AKSI), _SHEET, b"</sheetData>", part)


BURUK: list[tuple[str, Callable[[], bytes], str, str]] = [
    ("kosong", lambda: b"", "XLS-001", "bukan buku kerja"),
    ("teks", lambda: b"a;b\n1;2\n", "XLS-001", "bukan buku kerja"),
    ("xls lama", lambda: _OLE + bytes(2000), "XLS-001", "Excel lama"),
    ("bersandi", lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "XLS-001", "sandi"),
    ("terpotong", lambda: book(AKSI)[:-900], "XLS-001", "terpotong"),
    ("terpotong awal", lambda: book(AKSI)[:3000], "XLS-001", "terpotong"),
    ("zip lain", lambda: _zip({"a.txt": b"a"}), "XLS-001", "bukan buku kerja"),
    ("ods", lambda: _zip({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
     "XLS-001", ".ods"),
    ("Strict Open XML", lambda: rewrite(
        book(AKSI), "xl/workbook.xml", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main"), "XLS-001", "Strict Open XML"),
    ("xml rusak", lambda: rewrite(book(AKSI), _SHEET, b"<sheetData>", b"<sheetData"), "XLS-001",
     "rusak"),
    ("gaya rusak", lambda: rewrite(book(AKSI), "xl/styles.xml", b"<cellXfs", b"<cellXfz"),
     "XLS-001", "rusak"),
    ("sel tanpa arti", lambda: rewrite(book(AKSI), _SHEET, b' r="A1"', b' r="satu"'), "XLS-001",
     "rusak"),
    ("terlalu besar", lambda: b"PK" + bytes(BATAS_BITA), "XLS-002", "5,0 MB"),
    ("bom zip", lambda: add_part(book(AKSI), "xl/media/a.xml", bytes(60_000_000)), "XLS-002",
     "sesudah dibuka"),
    ("banyak bagian", lambda: _zip({f"a{n}": b"" for n in range(500)}), "XLS-002",
     "sesudah dibuka"),
    ("banyak lembar", lambda: _zip(
        {"xl/workbook.xml": b"<a/>", **{f"xl/worksheets/s{n}.xml": b"<a/>" for n in range(60)}}),
     "XLS-002", "60 lembar"),
    ("sel jauh", _tail(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
     "XLS-002", "1048576"),
    ("gabungan raksasa",
     _tail(b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), "XLS-002",
     "lebih dari"),
    ("banyak sel", _tail(b"</sheetData><extLst>" + b'<c r="A1"/>' * 100_001 + b"</extLst>"),
     "XLS-002", "lebih dari"),
    ("bom entitas", lambda: add_part(book(AKSI), "xl/bom.xml", _BOM_XML), "XLS-003", "entitas"),
    ("entitas utf-16", lambda: add_part(
        book(AKSI), "xl/bom.xml", b"\xff\xfe" + _BOM_XML[21:].decode().encode("utf-16-le")),
     "XLS-003", "entitas"),
    ("entitas luar", lambda: add_part(
        book(AKSI), "docProps/x.xml", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a/>'),
     "XLS-003", "entitas"),
    ("makro", lambda: add_part(book(AKSI), "xl/vbaProject.bin", b"x"), "XLS-003", "makro"),
    ("tautan luar", lambda: add_part(book(AKSI), "xl/externalLinks/externalLink1.xml", b"<a/>"),
     "XLS-003", "tautan ke buku lain"),
]  # fmt: skip


@pytest.mark.parametrize(("nama", "make", "code", "words"), BURUK, ids=[row[0] for row in BURUK])
def test_bad_file_is_refused_in_words(
    nama: str, make: Callable[[], bytes], code: str, words: str
) -> None:
    """One finding says what the file is; nothing of it is read."""
    del nama

    hasil = run(make(), AKSI)

    assert [(f.kode, f.place.path) for f in hasil.findings] == [(code, BUKU)]
    assert words in hasil.findings[0].salah
    assert hasil.pohon is None


def test_many_small_elements_are_counted_before_they_cost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A part of nothing but tiny elements ends at the limit, not in memory."""
    monkeypatch.setattr(bongkar, "BATAS_UNSUR", 20_000)
    part = b"<a>" + b"<b/>" * 20_001 + b"</a>"

    hasil = run(add_part(book(AKSI), "xl/a.xml", part), AKSI)

    assert [f.kode for f in hasil.findings] == ["XLS-002"]


def test_openpyxl_reads_with_defusedxml() -> None:
    """The library that reads workbooks found defusedxml, and its sheets go through it."""
    assert openpyxl.DEFUSEDXML is True
    assert functions.iterparse.__module__ == "defusedxml.common"


def test_place_in_a_workbook_is_named_as_spreadsheets_do() -> None:
    """Columns are letters: A, Z, AA, XFD; files without sheets keep line and column."""
    assert [name_column(number) for number in (1, 26, 27, 16_384)] == ["A", "Z", "AA", "XFD"]
    assert str(Place("a.xlsx", lembar="Anggaran", line=7, column=3)) == "a.xlsx[Anggaran!C7]"
    assert str(Place("a.yml", 7, 3)) == "a.yml:7:3"


def test_every_code_of_workbooks_is_seen_at_work() -> None:
    """Each code of the catalogue is given by at least one bad file, cell or table here."""
    seen = {row[2] for row in BURUK} | {row[3] for row in KASUS} | {row[2] for row in CSV_BURUK}

    assert {kode.kode for kode in KODE} <= seen
    assert len({kode.kode for kode in KODE}) == len(KODE)
