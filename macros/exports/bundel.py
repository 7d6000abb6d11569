"""Put many files into one ZIP whose bytes depend on nothing but the files."""

from __future__ import annotations

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros.exports.berkas import Berkas
from macros.exports.keterangan import Keterangan
from macros.system.characters import show

#: The first moment that a ZIP can hold; the clock must not reach the bytes.
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o644 << 16
BACA_SAYA = "BACA-SAYA.txt"


class Bundel:
    """Take files one by one into a ZIP, so that none of them need stay in memory."""

    def __init__(self) -> None:
        self._isi = io.BytesIO()
        self._arsip = ZipFile(self._isi, "w", ZIP_DEFLATED)

    def add(self, nama: str, isi: bytes) -> None:
        """Add a file after the others."""
        info = ZipInfo(nama, _TIME)
        info.compress_type = ZIP_DEFLATED
        info.create_system = _UNIX
        info.external_attr = _READABLE
        self._arsip.writestr(info, isi)

    def close(self) -> bytes:
        """Return the ZIP; the same files in the same order give the same bytes."""
        self._arsip.close()
        return self._isi.getvalue()


def begin_zip(keterangan: Keterangan, judul: str) -> Bundel:
    """Return a ZIP that holds a text to read first, and nothing else yet."""
    bundel = Bundel()
    bundel.add(BACA_SAYA, readme(keterangan, judul))
    return bundel


def write_zip(files: Iterable[Berkas], keterangan: Keterangan, judul: str) -> bytes:
    """Return a ZIP with a text to read first and the files at their addresses on the site."""
    bundel = begin_zip(keterangan, judul)
    for file in files:
        bundel.add(file.alamat, file.isi)
    return bundel.close()


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of files by name, in their order."""
    bundel = Bundel()
    for nama, isi in files:
        bundel.add(nama, isi)
    return bundel.close()


def readme(keterangan: Keterangan, judul: str) -> bytes:
    """Return what to know before the files are opened, in lines that Notepad shows as well."""
    lines = [judul, ""]
    lines += [f"{label}: {text}" for label, text in keterangan.pasangan]
    lines += ["", *keterangan.penjelasan, "", f"Arti setiap kolom: {keterangan.kamus}", ""]
    return show("\r\n".join(lines)).encode()
