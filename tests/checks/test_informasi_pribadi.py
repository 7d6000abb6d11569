"""Numbers of persons are found wherever they hide, and nothing else is taken for one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
import typst
from docx import Document
from pypdf import PdfWriter
from pypdf.annotations import FreeText

from macros.source.teks_berkas import read_words
from tests.contoh_data import change, findings, sample

#: No person's: no province has the number 00.
NOMOR = "0012345678901234"


def _pdf(text: str) -> bytes:
    return bytes(typst.compile(text.encode()))


#: Made while the tests are read: typst can't be called in a process that was forked after it ran,
#: as mutmut does for each change; the test would hang, and the change pass for noticed.
PDF_NOMOR = _pdf(f"Nomor {NOMOR}.")
PDF_AKHIR = _pdf(NOMOR)
PDF_NIP = _pdf("NIP 19000101 190001 1 000")


def _docx(text: str) -> bytes:
    paper = Document()
    paragraph = paper.add_paragraph()
    # Word parts a number into runs wherever somebody corrected it.
    paragraph.add_run(text[: len(text) // 2])
    paragraph.add_run(text[len(text) // 2 :])
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _xlsx(value: object) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append([value])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _codes(name: str, isi: bytes) -> set[str]:
    return {f.kode for f in findings({**sample(), name: isi})} - {"INF-011"}


@pytest.mark.parametrize(
    ("name", "isi"),
    [
        ("berkas/x.pdf", PDF_NOMOR),
        ("berkas/x.docx", _docx(f"Nomor {NOMOR}.")),
        ("berkas/x.xlsx", _xlsx(NOMOR)),
        ("berkas/x.xlsx", _xlsx(3112345678901234)),
        ("berkas/x.csv", f"nomor\n{NOMOR}\n".encode()),
    ],
    ids=["pdf", "docx-in-two-runs", "xlsx-text", "xlsx-number", "csv"],
)
def test_sixteen_figures_stop_publication(name: str, isi: bytes) -> None:
    """A run of 16 figures is refused in every form that is published."""
    assert _codes(name, isi) == {"PRB-001"}


def _written(change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(_pdf("Contoh")))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _note(writer: PdfWriter) -> None:
    note = FreeText(text=f"Nomor {NOMOR}", rect=(50, 50, 200, 100))
    writer.add_annotation(page_number=0, annotation=note)


def _sheet_name() -> bytes:
    book = openpyxl.Workbook()
    book.create_sheet(NOMOR)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _embedded() -> bytes:
    out = io.BytesIO(_docx("Contoh"))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/embeddings/Lembar1.xlsx", _xlsx(NOMOR))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "isi"),
    [
        ("berkas/x.pdf", _written(lambda pdf: pdf.add_metadata({"/Title": NOMOR}))),
        ("berkas/x.pdf", _written(_note)),
        ("berkas/x.pdf", _written(lambda pdf: pdf.add_attachment("a.xlsx", _xlsx(NOMOR)))),
        ("berkas/x.xlsx", _sheet_name()),
        ("berkas/x.docx", _embedded()),
    ],
    ids=["pdf-properties", "pdf-note", "pdf-attachment", "name-of-a-sheet", "workbook-in-a-paper"],
)
def test_figures_beside_the_pages_stop_publication(name: str, isi: bytes) -> None:
    """What a file holds out of sight is published with it, and refused with it."""
    assert _codes(name, isi) == {"PRB-001"}


def test_properties_do_not_make_a_scan_readable() -> None:
    """A picture of a page stays a scan, whatever its properties say."""
    writer = PdfWriter()
    writer.add_blank_page(9, 9)
    writer.add_metadata({"/Title": "Maklumat"})
    out = io.BytesIO()
    writer.write(out)

    assert read_words("x.pdf", out.getvalue()) == ""


@pytest.mark.parametrize(
    ("name", "isi"),
    [
        ("berkas/x.xlsx", _xlsx(0.3333333333333333)),
        ("berkas/x.xlsx", _xlsx(12.3333333333333333)),
        ("berkas/x.csv", b"bagian\n0.3333333333333333\n0,3333333333333333\n"),
    ],
    ids=["xlsx", "xlsx-above-one", "csv"],
)
def test_fractions_pass(name: str, isi: bytes) -> None:
    """The figures of a share are no number of a person."""
    assert _codes(name, isi) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NIP 19000101.190001.1.000", "PRB-002"),
        ("NIP 19000101-190001-1-000", "PRB-002"),
        ("1900.0101.1900", ""),
    ],
)
def test_nip_is_found_however_it_is_parted(text: str, code: str) -> None:
    """Points and dashes hide no NIP in the data."""
    files = change("profil.yml", "masa: 2028–2033", f"masa: 2028–2033 {text}")

    assert {f.kode for f in findings(files)} == ({code} if code else set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pelapor: Budi", True),
        ("terlapor: BUDI", True),
        ("a.n. BUDI", True),
        ("Tn. Budi", True),
        ("Laporan pelapor dan pemohon", False),
        ("Pelayanan pemohon: 3 hari", False),
        ("Jam Layanan Kantor", False),
    ],
)
def test_names_are_told_from_matters(text: str, told: bool) -> None:  # noqa: FBT001 - a row of a table
    """A name beside a word for a person is refused; what complaints are about is not."""
    files = change("pengaduan/2031.yml", "perihal: Layanan kantor contoh", f'perihal: "{text}"')

    assert ("PRB-004" in {f.kode for f in findings(files)}) is told


@pytest.mark.parametrize(
    "text",
    ["123456789012345", "12345678901234567", "Rp1.234.567.890.123.456", "a1234567890123456"],
    ids=["fifteen", "seventeen", "amount", "within-a-word"],
)
def test_other_figures_pass(text: str) -> None:
    """Fewer or more figures, an amount, or part of a code are no such number."""
    assert _codes("berkas/x.txt", f"{text}\n".encode()) == set()


def test_nip_in_a_file_is_a_warning() -> None:
    """Papers print NIP; a file with one is told, and can be published."""
    assert _codes("berkas/x.pdf", PDF_NIP) == {"PRB-003"}


def _places(files: dict[str, bytes]) -> list[tuple[str, str]]:
    return [(f.kode, str(f.place)) for f in findings(files) if f.kode.startswith("PRB-")]


def test_a_number_is_told_at_its_line_where_a_file_has_lines() -> None:
    """In a table or a text the line and the column are said; a paper that is printed has none."""
    table, text = f"a\nb,{NOMOR}\n".encode(), b"\nxyz NIP 19000101 190001 1 000\n"
    files = {
        **sample(),
        "berkas/a.csv": table,
        "berkas/b.txt": text,
        "berkas/c.csv": text,
        "berkas/d.pdf": PDF_NOMOR,
        "berkas/e.pdf": PDF_NIP,
    }

    assert _places(files) == [
        ("PRB-001", "data/berkas/a.csv:2:3"),
        ("PRB-003", "data/berkas/b.txt:2:9"),
        ("PRB-003", "data/berkas/c.csv:2:9"),
        ("PRB-001", "data/berkas/d.pdf:1:1"),
        ("PRB-003", "data/berkas/e.pdf:1:1"),
    ]


def test_what_cannot_be_read_hides_no_number_elsewhere() -> None:
    """A picture, a file that can't be opened and one with broken letters stop no search."""
    files = {
        **sample(),
        "berkas/a.jpg": NOMOR.encode(),
        "berkas/b.txt": NOMOR.encode(),
        "layanan/2030.yml": b"# \xff " + NOMOR.encode() + b"\n" + sample()["layanan/2030.yml"],
    }
    found = findings(files, {"berkas/b.txt": "tidak dapat dibuka"})

    assert [f.place.path for f in found if f.kode == "PRB-001"] == ["data/layanan/2030.yml"]


def test_the_last_word_of_a_page_is_parted_from_what_is_out_of_sight() -> None:
    """A number that ends a paper is found as well where the file holds other words beside."""
    writer = PdfWriter(clone_from=io.BytesIO(PDF_AKHIR))
    writer.add_metadata({"/Author": "Contoh"})
    out = io.BytesIO()
    writer.write(out)

    assert _codes("berkas/x.pdf", out.getvalue()) == {"PRB-001"}


@pytest.mark.parametrize(("jenis", "told"), [("laporan-layanan", True), ("laporan-kinerja", False)])
def test_names_are_refused_in_entries_about_people(jenis: str, told: bool) -> None:  # noqa: FBT001 - a row of a table
    """An entry of services names nobody who asked; one of another kind may name an official."""
    files = change(
        "informasi/2030.yml", f"jenis: {jenis}\n", f"ringkasan: Ibu Contoh\n    jenis: {jenis}\n"
    )

    assert ("PRB-004" in {f.kode for f in findings(files)}) is told
