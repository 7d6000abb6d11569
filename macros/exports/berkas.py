"""Hold a published file that is no page: its address and its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from macros.views.unduhan import Unduhan


@dataclass(frozen=True)
class Berkas:
    """Hold one file: `alamat` below the root of the site, and what stands in it.

    `unduhan` is what pages say of it, where it is one of the downloads.
    """

    alamat: str
    isi: bytes
    unduhan: Unduhan | None = None


def offer(
    alamat: str, isi: bytes, lingkup: str = "", tabel: str = "", jumlah_baris: int | None = None
) -> Berkas:
    """Return a file to take away; what it covers is said as `Unduhan` says it."""
    said = Unduhan(alamat, len(isi), sha256(isi).hexdigest(), lingkup, tabel, jumlah_baris)
    return Berkas(alamat, isi, said)


def said_of(berkas: tuple[Berkas, ...]) -> tuple[Unduhan, ...]:
    """Return what pages say of files, in their order; of what is no download they say nothing."""
    return tuple(one.unduhan for one in berkas if one.unduhan)
