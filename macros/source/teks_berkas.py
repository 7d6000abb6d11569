"""Find the words in a file that is published: text, PDF, Word or a workbook.

They are wanted for two things: to tell a scan, which nobody can have read aloud, from a paper
with text; and to refuse numbers of persons before they are published.
"""

from __future__ import annotations

import io
import logging
import lzma
import re
import struct
import zipfile
import zlib
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from html import unescape

from pypdf import PdfReader
from pypdf.errors import PyPdfError

#: What is read of one part of a Word paper or a workbook: more is no office's.
BATAS_BAGIAN = 32 * 1024 * 1024
#: How deep a file within a file is looked into.
_LAPIS = 3
#: How the readers break on what is damaged, cut short, or was written carelessly by others'
#: programs; each means the same to us.
_PATAH = (
    PyPdfError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
    TypeError, ValueError,
)  # fmt: skip
#: Values that a person wrote: names of sheets and pictures, what they show, where links lead.
_ATRIBUT = re.compile(rb'\s(?:name|title|descr|Target|tooltip|alias|w:val)="([^"]*)"')
_PARAGRAF = re.compile(rb"</(?:w:p|si|c|row|a:p)>")
_NILAI = re.compile(rb"<v>([^<]*)</v>")
_TANDA = re.compile(r"<[^>]*>")
_SEL_TEKS = re.compile(rb"<c [^>]*t=\"s\"[^>]*>.*?</c>", re.DOTALL)


@lru_cache(maxsize=64)
def read_words(nama: str, isi: bytes) -> str | None:
    """Return the text of a file, "" where it has none, None where it can't be opened."""
    kind = nama.rsplit(".", 1)[-1].lower()
    if kind in {"jpg", "png"}:
        return ""
    if kind == "pdf":
        return _read_pdf(isi)
    if kind in {"docx", "xlsx"}:
        return _read_zip(isi)
    return isi.decode("utf-8", errors="replace")


@lru_cache(maxsize=64)
def read_hidden(nama: str, isi: bytes, lapis: int = 0) -> str:
    """Return what a file holds beside its pages: properties, fields of forms, notes, attachments.

    It is no text that is read aloud, so a scan stays one; but it is published with the file.
    """
    kind = nama.rsplit(".", 1)[-1].lower()
    if kind == "pdf":
        return "\n".join(_hidden_in_pdf(isi, lapis))
    if kind in {"docx", "xlsx"}:
        return "\n".join(_hidden_in_zip(isi, lapis))
    return ""


def _hidden_in_pdf(isi: bytes, lapis: int) -> list[str]:
    try:
        reader = _open_pdf(isi)
        if reader is None:
            return []
        found = [str(value) for value in (reader.metadata or {}).values()]
        found += [str(field.value) for field in (reader.get_fields() or {}).values()]
        found += [
            str(note.get_object().get("/Contents", ""))
            for page in reader.pages
            for note in page.get("/Annots") or ()
        ]
        found += [
            text
            for name, copies in reader.attachments.items()
            for copy in copies
            for text in (name, *_within(name, copy, lapis))
        ]
    except _PATAH:
        return []
    return found


def _hidden_in_zip(isi: bytes, lapis: int) -> list[str]:
    found = []
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as whole:
            for part in whole.infolist():
                if part.file_size > BATAS_BAGIAN:
                    continue
                if part.filename.endswith((".xml", ".rels")):
                    values = _ATRIBUT.findall(whole.read(part))
                    found += [unescape(v.decode(errors="replace")) for v in values]
                elif "/embeddings/" in part.filename:
                    found += _within(part.filename, whole.read(part), lapis)
    except _PATAH:
        return []
    return found


def _within(nama: str, isi: bytes, lapis: int) -> list[str]:
    """Return the words of a file within a file, a few deep."""
    if lapis >= _LAPIS or not nama.lower().endswith((".pdf", ".docx", ".xlsx", ".csv", ".txt")):
        return []
    return [read_words(nama, isi) or "", read_hidden(nama, isi, lapis + 1)]


def _read_pdf(isi: bytes) -> str | None:
    try:
        reader = _open_pdf(isi)
        if reader is None:
            return None
        return "\n".join(page.extract_text() for page in reader.pages).strip()
    except _PATAH:
        return None


def _open_pdf(isi: bytes) -> PdfReader | None:
    """Return a reader of a PDF, None of one that wants a password."""
    # It warns of every slip of the program that made the file; none is staff's to mend.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(isi))
    return None if reader.is_encrypted else reader


def _read_zip(isi: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as whole:
            parts = [i for i in whole.infolist() if i.filename.endswith(".xml")]
            if any(part.file_size > BATAS_BAGIAN for part in parts):
                return None
            return "\n".join(
                _words_of(part.filename, whole.read(part))
                for part in parts
                if part.filename.startswith(("word/", "xl/", "docProps/"))
            ).strip()
    except _PATAH:
        return None


def _words_of(nama: str, xml: bytes) -> str:
    """Return the words of one part: runs of a paragraph join, paragraphs stand apart."""
    if nama.startswith("xl/worksheets/"):
        # The index of a shared text is no number of the sheet.
        plain = _SEL_TEKS.sub(b"", xml)
        numbers = [_whole(value.decode()) for value in _NILAI.findall(plain)]
        return "\n".join([*numbers, _text(plain)])
    return _text(xml)


def _text(xml: bytes) -> str:
    apart = _PARAGRAF.sub(b"\n", xml).decode(errors="replace")
    return unescape(_TANDA.sub("", apart))


#: More figures than these are no number of a person.
_ANGKA = 30


def _whole(value: str) -> str:
    """Write out a number that the workbook keeps as `3.17E+15`; a fraction is no one's number."""
    if "E" not in value.upper():
        return value.partition(".")[0]
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    return f"{int(number)}" if number.is_finite() and number.adjusted() < _ANGKA else ""
