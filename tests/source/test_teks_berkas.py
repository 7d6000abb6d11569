"""Words of published files: all of them are read, pages apart from what lies beside them."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Callable

import pytest
import typst
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from macros.source.teks_berkas import BATAS_BAGIAN, read_hidden, read_words


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in parts.items():
            # A date of its own would make other bytes of it each time.
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            whole.writestr(info, content)
    return out.getvalue()


def _word(text: str) -> bytes:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>".encode()


_HALAMAN = bytes(typst.compile(b"Satu #pagebreak() Dua"))


def _pdf(change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(_HALAMAN))
    writer.metadata = None
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _add_field(writer: PdfWriter) -> None:
    field = DictionaryObject(
        {
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("nama"),
            NameObject("/V"): TextStringObject("Isian"),
        }
    )
    form = DictionaryObject({NameObject("/Fields"): ArrayObject([writer._add_object(field)])})  # noqa: SLF001 - the library has no other way to make a form
    writer.root_object[NameObject("/AcroForm")] = form


def _add_notes(writer: PdfWriter) -> None:
    writer.add_annotation(0, FreeText(text="Catatan", rect=(50, 50, 200, 100)))
    writer.add_annotation(1, Link(rect=(50, 50, 200, 100), url="https://contoh.invalid"))


def _add_everything(writer: PdfWriter) -> None:
    writer.add_metadata({"/Title": "Judul"})
    _add_field(writer)
    _add_notes(writer)
    writer.add_attachment("A.TXT", b"Lampiran")
    writer.add_attachment("b.bin", b"bukan teks")


def test_a_paper_of_word_is_read_in_its_paragraphs() -> None:
    """Runs of a paragraph join, paragraphs and parts stand apart, and signs are what they mean."""
    paper = _zip(
        {
            "docProps/core.xml": b"<dc:title>Judul</dc:title>",
            "word/document.xml": b"<w:p><w:t>Nomor 12</w:t><w:t>34 &amp; lain</w:t></w:p>"
            b"<w:p><w:t>rusak \xff</w:t></w:p>",
            "word/media/gambar.bin": b"bukan teks",
            "word/_rels/document.xml.rels": b"<a>bukan teks</a>",
            "customXml/item1.xml": b"<a>bukan teks</a>",
        }
    )

    assert read_words("x.DOCX", paper) == "Judul\nNomor 1234 & lain\nrusak \ufffd"


def test_a_workbook_is_read_with_its_numbers_written_out() -> None:
    """Shared texts stand apart; a number is told as its whole figures, never as an index."""
    cells = "".join(
        f'<c r="A1"><v>{value}</v></c>'
        for value in (
            "12.75", "7", "3.17E+15", "3.17e+15", "9E+29", "1E+30", "TRUE",
            "1E99999999999999999999",
        )
    )  # fmt: skip
    book = _zip(
        {
            "xl/sharedStrings.xml": b"<si><t>Satu</t></si><si><t>Dua</t></si>",
            "xl/worksheets/sheet1.xml": f'<row><c r="A1" t="s"><v>77</v></c>{cells}'
            '<c t="inlineStr"><is><t>Tiga</t></is></c></row>'.encode(),
            "xl/styles.xml": b"<v>5.5</v>",
        }
    )

    assert read_words("x.xlsx", book) == "\n".join(
        [
            *("Satu", "Dua", ""),
            *("12", "7", "3170000000000000", "3170000000000000", f"9{'0' * 29}", ""),
            *("TRUE", "1E99999999999999999999"),
            *("12.75", "7", "3.17E+15", "3.17e+15", "9E+29", "1E+30"),
            *("TRUE", "1E99999999999999999999", "Tiga", "", "", "5.5"),
        ]
    )


def test_what_lies_beside_the_text_of_a_paper_is_read_too() -> None:
    """Names, links and files within are found, and only files that hold words are opened."""
    paper = _zip(
        {
            "word/document.xml": b'<w:p><a name="Gambar &amp; satu" descr="Dua \xff"/>Isi</w:p>',
            "word/_rels/document.xml.rels": b'<a Target="mailto:x@contoh.invalid"/>',
            "word/embeddings/a.TXT": b"Lampiran",
            "word/embeddings/b.csv": b"1,2",
            "word/embeddings/c.bin": b"bukan teks",
            "word/embeddings/d.docx": _zip({"word/document.xml": _word("Dalam")}),
            "word/embeddings/e.xlsx": _zip({"xl/workbook.xml": b'<sheet name="Lembar"/>'}),
            "word/embeddings/f.pdf": _HALAMAN,
            "word/media/g.txt": b"bukan lampiran",
        }
    )

    assert list(filter(None, read_hidden("x.docx", paper).split("\n"))) == [
        *("Gambar & satu", "Dua \ufffd", "mailto:x@contoh.invalid"),
        *("Lampiran", "1,2", "Dalam", "Lembar", "Satu", "Dua"),
        *read_hidden("f.pdf", _HALAMAN).split("\n"),
    ]


def test_files_within_files_are_opened_a_few_deep() -> None:
    """Three files within each other are read; what lies deeper is no office's."""
    paper = _zip({"word/document.xml": _word("Lapis 4")})
    for depth in (3, 2, 1, 0):
        paper = _zip(
            {"word/document.xml": _word(f"Lapis {depth}"), "word/embeddings/a.docx": paper}
        )

    found = read_hidden("x.docx", paper)

    assert list(filter(None, found.split("\n"))) == ["Lapis 1", "Lapis 2", "Lapis 3"]


def test_a_part_of_great_size_is_not_read() -> None:
    """At its limit a part is read; beyond, a paper can't be opened; its other parts are told."""
    fits = b"<a name='Nama' " + b'title="Judul"/>'.ljust(BATAS_BAGIAN - 15)
    small = {"word/settings.xml": b'<a title="Kecil"/>'}
    paper = _zip({"word/document.xml": fits, **small})
    beyond = _zip({"word/document.xml": fits + b" ", **small})

    assert read_words("x.docx", paper) == ""
    assert read_words("x.docx", beyond) is None
    assert read_hidden("x.docx", paper) == "Judul\nKecil"
    assert read_hidden("x.docx", beyond) == "Kecil"


def test_the_pages_of_a_pdf_are_read_in_their_order() -> None:
    """Each page stands on its own line; what lies beside the pages is told apart from them."""
    paper = _pdf(_add_everything)

    assert read_words("x.pdf", paper) == "Satu\nDua"
    assert read_hidden("x.pdf", paper).split("\n") == [
        *("Judul", "Isian", "Catatan", ""),
        *("A.TXT", "Lampiran", "", "b.bin"),
    ]


def test_a_locked_pdf_can_not_be_opened() -> None:
    """A paper that is locked, also one that asks for no password, is not taken for a scan."""
    for word in ("rahasia", ""):
        paper = _pdf(lambda writer, word=word: writer.encrypt(word, "pemilik"))  # type: ignore[misc]  # mypy does not know the default

        assert read_words("x.pdf", paper) is None
        assert read_hidden("x.pdf", paper) == ""


def test_slips_of_the_program_that_made_a_pdf_are_not_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What staff can't mend is no line in their log."""
    paper = _HALAMAN.replace(b"startxref\n", b"startxref\n1")
    with caplog.at_level(logging.DEBUG, logger="pypdf"):
        read_words("x.pdf", paper)
        assert not caplog.records


def test_a_picture_has_no_text() -> None:
    """A scan is kept as it is: it has no words, and is not broken."""
    for name in ("x.jpg", "x.PNG"):
        assert read_words(name, b"\xff\xd8") == ""
        assert read_hidden(name, b"\xff\xd8") == ""


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx", "x.pdf"])
def test_a_damaged_file_is_told_apart_from_one_without_text(name: str) -> None:
    """Wherever a file is damaged or ends early: words or none, and never an exception."""
    whole = _HALAMAN if name == "x.pdf" else _zip({"word/document.xml": _word("Isi") * 9})
    step = len(whole) // 60
    for place in range(0, len(whole), step):
        for damaged in (whole[:place], whole[:place] + b"\x00\xff" + whole[place + 2 :]):
            assert isinstance(read_words(name, damaged), str | None)
            assert isinstance(read_hidden(name, damaged), str)

    assert read_words(name, whole[: len(whole) // 2]) is None
