"""Small workbooks that would hang the reading or take gigabytes: refused at the door, in words."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.buku.baca_csv import read_table
from macros.buku.kolom import Isi
from macros.buku.sel import read_cell
from macros.buku.tabel import Mentah
from macros.findings import Finding, Place
from tests.buku.bantu import AKSI, add_part, book, rewrite, run

ROOT = Path(__file__).parents[2]
LEMBAR = "xl/worksheets/sheet3.xml"
TEKS = "xl/sharedStrings.xml"
GAYA = "xl/styles.xml"
RELASI = "xl/_rels/workbook.xml.rels"
Ubah = Callable[[bytes], bytes]


def _same(xml: bytes) -> bytes:
    return xml


def _change(changes: dict[str, Ubah], *, names: dict[str, str] | None = None) -> bytes:
    """Return a workbook with parts changed, and some under other names."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book(AKSI))) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = changes.get(name, _same)(source.read(name))
            target.writestr((names or {}).get(name, name), content)
    return out.getvalue()


def _rows(xml: bytes) -> Ubah:
    return lambda sheet: sheet.replace(b"</sheetData>", xml + b"</sheetData>")


def _after(xml: bytes) -> Ubah:
    return lambda sheet: sheet.replace(b"</sheetData>", b"</sheetData>" + xml)


def _table(rows: int, cell: bytes, columns: int = 20) -> bytes:
    """Return rows of equal cells, each named as it must be."""
    letters = [bytes([65 + n]) for n in range(columns)]
    return b"".join(
        b'<row r="%d">' % row
        + b"".join(cell.replace(b"REF", b"%s%d" % (letter, row)) for letter in letters)
        + b"</row>"
        for row in range(100, 100 + rows)
    )


def _inline(text: bytes) -> bytes:
    return b'<c r="REF" t="inlineStr"><is>' + text + b"</is></c>"


def _far_sheet() -> bytes:
    """Return a workbook with a huge merged range in a sheet whose part is not called .xml."""
    merged = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'

    def relations(xml: bytes) -> bytes:
        return xml.replace(b"worksheets/sheet3.xml", b"worksheets/sheet3.dat")

    names = {LEMBAR: "xl/worksheets/sheet3.dat"}
    return _change({LEMBAR: _after(merged), RELASI: relations}, names=names)


def _shared(size: int, rows: int) -> bytes:
    """Return a workbook of which many cells name one long shared text."""
    count = zipfile.ZipFile(io.BytesIO(book(AKSI))).read(TEKS).count(b"<si>")
    cells = _table(rows, b'<c r="REF" t="s"><v>%d</v></c>' % count)
    more = b"<si><t>" + b"x" * size + b"</t></si></sst>"
    return _change({TEKS: lambda xml: xml.replace(b"</sst>", more), LEMBAR: _rows(cells)})


def _repacked(method: int) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book(AKSI))) as source,
        zipfile.ZipFile(out, "w", method) as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return out.getvalue()


def _bad_lzma() -> bytes:
    packed = bytearray(_repacked(zipfile.ZIP_LZMA))
    name = b"[Content_Types].xml"
    start = packed.index(name) + len(name)
    packed[start + 4 : start + 9] = b"\xff" * 5
    return bytes(packed)


def _twice(other: str) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return add_part(book(AKSI), other, b"<worksheet/>")


def _index(value: bytes) -> bytes:
    cell = b'<row r="900"><c r="A900" t="s"><v>' + value + b"</v></c></row>"
    return _change({LEMBAR: _rows(cell)})


def _style(value: bytes) -> bytes:
    return _change(
        {LEMBAR: _rows(b'<row r="900"><c r="A900" s="' + value + b'"><v>1</v></c></row>')}
    )


BERAT: list[tuple[str, Callable[[], bytes], str, str]] = [
    (
        "sel tanpa atribut",
        lambda: _change(
            {
                LEMBAR: _rows(
                    b"<row>"
                    + b"<c><v>1</v></c>" * 3_000
                    + b'</row><row r="4999"><c><v>1</v></c></row>'
                )
            }
        ),
        "XLS-002",
        "kolom ke-201",
    ),
    (
        "baris tanpa nomor",
        lambda: _change({LEMBAR: _rows(b'<row r="5000"/>' + b"<row><c><v>1</v></c></row>")}),
        "XLS-002",
        "baris 5001",
    ),
    ("bagian bernama lain", _far_sheet, "XLS-002", "sel gabungan"),
    ("teks bersama 8 MB", lambda: _shared(8_000_000, 100), "XLS-002", "1 MB"),
    ("teks bersama panjang", lambda: _shared(40_000, 100), "XLS-002", "40000 huruf"),
    ("teks bersama sering", lambda: _shared(32_000, 4), "XLS-002", "huruf"),
    (
        "banyak angka",
        lambda: _change({LEMBAR: _rows(_table(4_800, b'<c r="REF"><v>1</v></c>'))}),
        "XLS-002",
        "yang terisi",
    ),
    (
        "banyak rumus",
        lambda: _change({LEMBAR: _rows(_table(1_100, b'<c r="REF"><f t="shared" si="0"/></c>'))}),
        "XLS-002",
        "yang terisi",
    ),
    (
        "atribut 38 MB",
        lambda: add_part(book(AKSI), "xl/a.xml", b'<a b="' + b"x" * 38_000_000 + b'"/>'),
        "XLS-002",
        "1 MB",
    ),
    (
        "komentar 30 MB",
        lambda: add_part(book(AKSI), "xl/a.bin", b"<a><!--" + b"x" * 30_000_000 + b"--></a>"),
        "XLS-002",
        "1 MB",
    ),
    (
        "huruf demi huruf",
        lambda: _change(
            {LEMBAR: _rows(_table(100, _inline(b"<r><rPr><b/></rPr><t>a</t></r>" * 10)))}
        ),
        "XLS-002",
        "huruf demi huruf",
    ),
    (
        "banyak gabungan",
        lambda: _change(
            {
                LEMBAR: _after(
                    b"<mergeCells>"
                    + b"".join(b'<mergeCell ref="A%d:A%d"/>' % (n, n) for n in range(5, 4_000))
                    + b"</mergeCells>"
                )
            }
        ),
        "XLS-002",
        "sel gabungan",
    ),
    (
        "banyak format",
        lambda: _change(
            {
                GAYA: lambda xml: xml.replace(
                    b"</cellXfs>", b'<xf numFmtId="0"/>' * 21_000 + b"</cellXfs>"
                )
            }
        ),
        "XLS-002",
        "format",
    ),
    (
        "banyak kolom diatur",
        lambda: _change(
            {
                LEMBAR: lambda xml: xml.replace(
                    b"<sheetData>",
                    b"<cols>" + b'<col min="1" max="999"/>' * 3_000 + b"</cols><sheetData>",
                )
            }
        ),
        "XLS-002",
        "kolomnya",
    ),
    (
        "dalam",
        lambda: add_part(book(AKSI), "xl/a.xml", b"<b>" * 90_000 + b"</b>" * 90_000),
        "XLS-001",
        "rusak",
    ),
    ("LZMA", lambda: _repacked(zipfile.ZIP_LZMA), "XLS-001", "rusak"),
    ("LZMA bersifat rusak", _bad_lzma, "XLS-001", "rusak"),
    ("BZIP2", lambda: _repacked(zipfile.ZIP_BZIP2), "XLS-001", "rusak"),
    ("bagian dua kali", lambda: _twice(LEMBAR), "XLS-001", "rusak"),
    ("bagian dua kali, huruf lain", lambda: _twice(LEMBAR.upper()), "XLS-001", "rusak"),
    ("teks ke -1", lambda: _index(b"-1"), "XLS-001", "rusak"),
    ("teks ke 99999", lambda: _index(b"99999"), "XLS-001", "rusak"),
    ("format ke -1", lambda: _style(b"-1"), "XLS-001", "rusak"),
    (
        "huruf ke -1",
        lambda: _change({GAYA: lambda xml: re.sub(rb'fontId="\d+"', b'fontId="-1"', xml)}),
        "XLS-001",
        "rusak",
    ),
    (
        "angka bergaris bawah",
        lambda: rewrite(
            book(AKSI),
            LEMBAR,
            b"</sheetData>",
            b'<row r="900"><c r="A900"><v>1_000</v></c></row></sheetData>',
        ),
        "XLS-001",
        "rusak",
    ),
    (
        "sel dua kali",
        lambda: _change(
            {LEMBAR: _rows(b'<row r="900"><c r="A900"><v>1</v></c><c r="A900"><v>2</v></c></row>')}
        ),
        "XLS-001",
        "rusak",
    ),
    (
        "sel di luar tempatnya",
        lambda: _change(
            {LEMBAR: _after(b'<extLst><row r="900"><c r="A900"><v>1</v></c></row></extLst>')}
        ),
        "XLS-001",
        "rusak",
    ),
    (
        "makro bernama lain",
        lambda: _change(
            {
                RELASI: lambda xml: xml.replace(
                    b"</Relationships>",
                    b'<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/'
                    b'relationships/vbaProject" Target="a.bin"/></Relationships>',
                )
            }
        ),
        "XLS-003",
        "makro",
    ),
]


@pytest.mark.parametrize(("nama", "make", "code", "words"), BERAT, ids=[row[0] for row in BERAT])
def test_heavy_workbook_is_refused_at_the_door(
    nama: str, make: Callable[[], bytes], code: str, words: str
) -> None:
    """One finding says what is too much or not sound; the library never sees the workbook."""
    del nama

    hasil = run(make(), AKSI)

    assert [f.kode for f in hasil.findings] == [code]
    assert words in hasil.findings[0].salah
    assert hasil.pohon is None


def test_what_is_not_read_costs_nothing() -> None:
    """Links over all cells, far formatted cells and pictures are left at the door."""
    links = b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'
    blank = b'<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    changed = {LEMBAR: lambda xml: _after(links)(_rows(blank)(xml))}

    hasil = run(add_part(_change(changed), "xl/media/a.png", b"\x89PNG" + bytes(1_000)), AKSI)

    assert [str(f) for f in hasil.findings] == []
    assert hasil.pohon is not None


@pytest.mark.parametrize("made", [1e14, 0.875, 999_999_999_999_999])
@pytest.mark.parametrize("places", [1, 12, 15, 16, 28, 200])
def test_any_number_of_decimals_is_read_or_refused(made: float, places: int) -> None:
    """A format that shows more decimals than figures are kept gives a text or a finding."""
    cell = Mentah(made, Place("a.xlsx", lembar="A"), f"0.{'0' * places}%")

    assert isinstance(read_cell(cell, Isi.TARGET), str | Finding)


def test_table_of_too_many_cells_is_refused() -> None:
    """A CSV is held to as many cells and letters as a workbook, in words."""
    head = b";".join([b"a"] * 199) + b"\n"
    many = head + (b";".join([b"1"] * 199) + b"\n") * 151

    cells, refused = read_table(many, "a.csv")

    assert cells == []
    assert refused is not None
    assert refused.kode == "XLS-002"


_UKUR = r"""
import re, resource, sys
from pathlib import Path
from macros.buku.impor import import_file
import_file(sys.stdin.buffer.read(), "buku.xlsx", None, None)
if sys.platform == "linux":
    # Here ru_maxrss begins with what the process that started this one takes.
    print(re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())[1])
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.parametrize("nama", ["sel tanpa atribut", "bagian bernama lain", "atribut 38 MB"])
def test_memory_stays_small(nama: str) -> None:
    """What once took gigabytes is turned away in less than 500 MB."""
    make = next(row[1] for row in BERAT if row[0] == nama)

    done = subprocess.run(  # noqa: S603 - this file's own script
        [sys.executable, "-c", _UKUR], input=make(), capture_output=True, check=True, cwd=ROOT
    )

    unit = 1 if sys.platform == "darwin" else 1024
    assert int(done.stdout.split()[-1]) * unit < 500_000_000
