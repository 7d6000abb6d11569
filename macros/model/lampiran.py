"""Hold what is known of a published file: its size, its checksum, and whether it has text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Keterbacaan(StrEnum):
    """Say whether a program can read a file aloud."""

    ADA = "teksnya dapat dibaca"
    #: A scan: a picture of a page.
    TANPA = "pindaian tanpa teks"
    #: Locked by a password, broken, or no such file at all.
    TIDAK_TERBUKA = "tidak dapat dibuka"


@dataclass(frozen=True)
class Lampiran:
    """Hold one file of `data/berkas/`; `isi` are its bytes, `teks` the words found in it."""

    jalur: str
    isi: bytes = field(repr=False)
    sha256: str
    keterbacaan: Keterbacaan
    teks: str = field(default="", repr=False)

    @property
    def ukuran(self) -> int:
        """Return the size in bytes."""
        return len(self.isi)

    @property
    def bentuk(self) -> str:
        """Return the kind, as in `PDF`."""
        return self.jalur.rsplit(".", 1)[-1].upper()
