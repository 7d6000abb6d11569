"""Look at a workbook before anything reads it: what it is, how large, and what hides in it.

A .xlsx is a ZIP of XML. Sizes are taken from its directory, to which Python's reader holds each
entry; every XML part is then parsed once with defusedxml, which refuses entities, and counted.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from macros.buku import kode
from macros.findings import Finding, Place

#: Bytes of the file, and of everything in it once unpacked.
BATAS_BITA = 5_000_000
BATAS_TERBUKA = 40_000_000
BATAS_BAGIAN = 400
BATAS_LEMBAR = 50
BATAS_BARIS = 5_000
BATAS_KOLOM = 200
BATAS_SEL = 100_000
#: XML elements in all parts together: five for each of the most cells.
BATAS_UNSUR = 500_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
#: Names the parts of a workbook in the strict variant of the standard, which openpyxl can't read.
_STRICT = b"http://purl.oclc.org/ooxml/"
_MACROS = re.compile(r"vbaProject|xl/macrosheets/|activeX", re.IGNORECASE)
_LINKS = re.compile(r"xl/externalLinks/.+\.xml")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_REF = re.compile(r"\$?(?P<kolom>[A-Za-z]{1,3})\$?(?P<baris>[0-9]{1,7})")


class _TooLargeError(Exception):
    """Say what of a workbook is too large."""


@dataclass
class _Count:
    """Count what the parts hold, and stop as soon as it is too much."""

    unsur: int = 0
    sel: int = 0
    gabungan: int = 0

    def add(self, tag: str, attributes: dict[str, str], *, filled: bool) -> None:
        """Count one element; a sheet may lie anywhere in the ZIP, so the part does not matter.

        A row or a cell that is merely formatted reaches nowhere: nothing stands in it.
        """
        self.unsur += 1
        if tag == "c" and attributes:
            self.sel += 1
            if filled:
                self._reach(attributes.get("r", "A1"))
        elif tag == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            (top, left), (bottom, right) = _cell(first), _cell(last or first)
            self.gabungan += (abs(bottom - top) + 1) * (abs(right - left) + 1)
        if self.unsur > BATAS_UNSUR or max(self.sel, self.gabungan) > BATAS_SEL:
            raise _TooLargeError(f"buku berisi lebih dari {BATAS_SEL} sel")

    def _reach(self, ref: str) -> None:
        row, column = _cell(ref)
        if row > BATAS_BARIS or column > BATAS_KOLOM:
            raise _TooLargeError(f"isi sampai baris {row}, kolom ke-{column}")


def inspect(isi: bytes, path: str) -> Finding | None:
    """Return why a file is not read as a workbook, or None where it may be."""
    place = Place(path)
    if len(isi) > BATAS_BITA:
        return _too_large(place, f"berkas sebesar {len(isi) / 1e6:.1f} MB".replace(".", ","))
    if isi.startswith(_OLE):
        return _say_ole(place, isi)
    if not isi.startswith(_ZIP):
        return kode.BENTUK_BERKAS.at(
            place,
            "berkas ini bukan buku kerja Excel",
            "diharapkan .xlsx dari templat, atau tabel .csv atau .tsv",
            "simpan ulang dari Excel atau LibreOffice sebagai .xlsx",
        )
    return _open(isi, place)


def _open(isi: bytes, place: Place) -> Finding | None:
    """Look into the ZIP; whatever can't be read of it is a finding."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as archive:
            return _inspect_zip(archive, place)
    except _TooLargeError as error:
        return _too_large(place, str(error))
    except DefusedXmlException as error:
        return kode.TERLARANG.at(
            place,
            f"XML di dalam buku memuat entitas atau DTD ({type(error).__name__})",
            "diharapkan buku kerja dari Excel atau LibreOffice",
            "jangan pakai berkas ini; salin isinya ke templat baru",
        )
    except (zipfile.BadZipFile, ParseError, EOFError, OSError, RuntimeError, ValueError,
            NotImplementedError, LookupError, zlib.error):  # fmt: skip
        return _broken(place)


def _broken(place: Place) -> Finding:
    return kode.BENTUK_BERKAS.at(
        place,
        "buku kerja terpotong atau rusak",
        "diharapkan .xlsx yang utuh",
        "unduh atau simpan ulang berkasnya, lalu coba lagi",
    )


def _too_large(place: Place, wrong: str) -> Finding:
    return kode.TERLALU_BESAR.at(
        place,
        wrong,
        "diharapkan paling besar seperti pada panduan",
        "salin isinya saja ke templat baru; jangan tempel gambar atau lembar lain",
    )


def _say_ole(place: Place, isi: bytes) -> Finding:
    """Tell a workbook with a password from an old .xls: both are OLE compound files."""
    locked = "EncryptedPackage".encode("utf-16-le") in isi
    return kode.BENTUK_BERKAS.at(
        place,
        "buku kerja dikunci dengan sandi" if locked else "ini berkas Excel lama (.xls)",
        "diharapkan .xlsx tanpa sandi",
        "buka dengan sandinya, hapus sandinya, lalu simpan lagi"
        if locked
        else "buka di Excel, lalu Simpan sebagai: Buku Kerja Excel (.xlsx)",
    )


def _inspect_zip(archive: zipfile.ZipFile, place: Place) -> Finding | None:
    names = archive.namelist()
    total = sum(part.file_size for part in archive.infolist())
    if total > BATAS_TERBUKA or len(names) > BATAS_BAGIAN:
        return _too_large(place, f"isi buku sesudah dibuka {total // 1_000_000} MB")
    if "xl/workbook.xml" not in names:
        ods = "mimetype" in names and b"opendocument" in archive.read("mimetype")
        return kode.BENTUK_BERKAS.at(
            place,
            "ini berkas OpenDocument (.ods)" if ods else "ZIP ini bukan buku kerja Excel",
            "diharapkan .xlsx",
            "buka di LibreOffice, lalu Simpan sebagai: Excel 2007-365 (.xlsx)",
        )
    if _STRICT in archive.read("xl/workbook.xml"):
        return kode.BENTUK_BERKAS.at(
            place,
            "buku kerja ini disimpan sebagai “Strict Open XML”",
            "diharapkan buku kerja Excel biasa (.xlsx)",
            "buka di Excel, lalu Simpan sebagai: Buku Kerja Excel (.xlsx), bukan Strict Open XML",
        )
    for pattern, what in ((_MACROS, "makro"), (_LINKS, "tautan ke buku lain")):
        if any(pattern.search(name) for name in names):
            return kode.TERLARANG.at(
                place,
                f"buku kerja memuat {what}",
                f"diharapkan .xlsx tanpa {what}",
                "salin isinya ke templat baru sebagai nilai saja",
            )
    return _inspect_xml(archive, place)


def _inspect_xml(archive: zipfile.ZipFile, place: Place) -> Finding | None:
    count = _Count()
    sheets = sum(_SHEET.fullmatch(name) is not None for name in archive.namelist())
    if sheets > BATAS_LEMBAR:
        return _too_large(place, f"buku berisi {sheets} lembar")
    for name in archive.namelist():
        if name.endswith((".xml", ".rels", ".vml")):
            for tag, attributes, filled in _elements(archive.read(name)):
                count.add(tag, attributes, filled=filled)
    return None


def _elements(xml: bytes) -> Iterator[tuple[str, dict[str, str], bool]]:
    """Yield each element's own name, its attributes, and whether it holds others; forget it."""
    for _, element in iterparse(io.BytesIO(xml), forbid_dtd=True):
        yield str(element.tag).rpartition("}")[2], element.attrib, len(element) > 0
        element.clear()


def _cell(ref: str) -> tuple[int, int]:
    """Return row and column of a cell, from 1; ValueError for what names none."""
    match = _REF.fullmatch(ref)
    if match is None:
        raise ValueError(ref)
    column = 0
    for letter in match["kolom"].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match["baris"]), column
