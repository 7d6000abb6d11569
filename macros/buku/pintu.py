"""Look at a workbook before anything reads it: what it is, how large, and what hides in it.

A .xlsx is a ZIP of XML. Every XML part is walked with defusedxml, which refuses entities, within
the budgets of `bongkar`; what is read of it is then written anew by `saring`.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException

from macros.buku import kode
from macros.buku.bongkar import (
    BATAS_BITA,
    BATAS_LEMBAR,
    Arsip,
    Hitungan,
    TooLargeError,
    related,
    walk_rest,
)
from macros.buku.saring import rewrite
from macros.findings import Finding, Place

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_BUKU = "xl/workbook.xml"
#: Begins the names of a workbook in the strict variant of the standard, which openpyxl can't read.
_STRICT = "{http://purl.oclc.org/ooxml/"
_MACROS = re.compile(r"vbaProject|xl/macrosheets/|activeX", re.IGNORECASE)
_LINKS = re.compile(r"xl/externalLinks/.+\.xml")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
#: The same by what a relation says it leads to, whatever the part is called.
_MACRO_TYPES = re.compile(r"vbaProject|macrosheet|activeX|/control\b", re.IGNORECASE)
_LINK_TYPES = re.compile(r"externalLink", re.IGNORECASE)


def admit(isi: bytes, path: str, wanted: Callable[[str], bool]) -> Finding | bytes:
    """Return why a file is not read as a workbook, or a workbook of just what may be read of it.

    `wanted` tells by its title whether a sheet is read.
    """
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
    return _open(isi, place, wanted)


def _open(isi: bytes, place: Place, wanted: Callable[[str], bool]) -> Finding | bytes:
    """Look into the ZIP; whatever can't be read of it is a finding."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as archive:
            arsip = Arsip(archive, Hitungan())
            return _inspect_zip(arsip, place, wanted)
    except TooLargeError as error:
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
        "salin isinya saja ke templat baru, tanpa gambar dan lembar lain; kalau memang besar, "
        "pecah: satu buku satu dokumen, dan tabelnya sendiri sebagai CSV (`impor tabel.csv`)",
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


def _inspect_zip(arsip: Arsip, place: Place, wanted: Callable[[str], bool]) -> Finding | bytes:
    main = related(arsip.relations(""), "officeDocument")
    workbook = main[0] if main else _BUKU
    if len(main) > 1:
        return _broken(place)
    if workbook not in arsip.nama:
        ods = "mimetype" in arsip.nama and b"opendocument" in arsip.read("mimetype")
        return kode.BENTUK_BERKAS.at(
            place,
            "ini berkas OpenDocument (.ods)" if ods else "ZIP ini bukan buku kerja Excel",
            "diharapkan .xlsx",
            "buka di LibreOffice, lalu Simpan sebagai: Excel 2007-365 (.xlsx)",
        )
    if next(arsip.walk(workbook))[1][0].tag.startswith(_STRICT):
        return kode.BENTUK_BERKAS.at(
            place,
            "buku kerja ini disimpan sebagai “Strict Open XML”",
            "diharapkan buku kerja Excel biasa (.xlsx)",
            "buka di Excel, lalu Simpan sebagai: Buku Kerja Excel (.xlsx), bukan Strict Open XML",
        )
    types = [kind for kind, _ in arsip.relations(workbook).values()]
    for names, kinds, what in (
        (_MACROS, _MACRO_TYPES, "makro"),
        (_LINKS, _LINK_TYPES, "tautan ke buku lain"),
    ):
        if any(map(names.search, arsip.nama)) or any(map(kinds.search, types)):
            return kode.TERLARANG.at(
                place,
                f"buku kerja memuat {what}",
                f"diharapkan .xlsx tanpa {what}",
                "salin isinya ke templat baru sebagai nilai saja",
            )
    sheets = sum(_SHEET.fullmatch(name) is not None for name in arsip.nama)
    if sheets > BATAS_LEMBAR:
        return _too_large(place, f"buku berisi {sheets} lembar")
    clean = rewrite(arsip, workbook, wanted)
    walk_rest(arsip)
    return clean
