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


def write_zip(files: Iterable[Berkas], keterangan: Keterangan, judul: str) -> bytes:
    """Return a ZIP with a text to read first and the files at their addresses on the site."""
    first = (BACA_SAYA, readme(keterangan, judul))
    return pack((first, *((file.alamat, file.isi) for file in files)))


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of files by name, in their order; the same files give the same bytes."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            info = ZipInfo(name, _TIME)
            info.compress_type = ZIP_DEFLATED
            info.create_system = _UNIX
            info.external_attr = _READABLE
            archive.writestr(info, content)
    return out.getvalue()


def readme(keterangan: Keterangan, judul: str) -> bytes:
    """Return what to know before the files are opened, in lines that Notepad shows as well."""
    lines = [judul, ""]
    lines += [f"{label}: {text}" for label, text in keterangan.pasangan]
    lines += ["", *keterangan.penjelasan, "", f"Arti setiap kolom: {keterangan.kamus}", ""]
    return show("\r\n".join(lines)).encode()
