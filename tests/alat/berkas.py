"""Write what is published beside the pages, in this process and into memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from macros.exports.berkas import Berkas, said_of
from macros.exports.semua import list_parts
from macros.exports.unduhan import Penulis, write_checksums
from macros.publish.situs import Situs
from macros.views.unduhan import Unduhan


@dataclass(frozen=True)
class UnduhanUtuh(Unduhan):
    """Hold a download together with its bytes."""

    isi: bytes = b""


def list_downloads(penulis: Penulis) -> tuple[UnduhanUtuh, ...]:
    """Return every download, as they are offered: everything, years, papers, the checksums."""
    return tuple(
        UnduhanUtuh(**vars(file.unduhan), isi=file.isi)
        for file in _whole(penulis.bagian)
        if file.unduhan
    )


def list_exports(penulis: Penulis) -> tuple[Berkas, ...]:
    """Return every file that holds data, prints aside, by address."""
    return tuple(sorted(_whole(list_parts(penulis)), key=lambda berkas: berkas.alamat))


def list_files(situs: Situs) -> dict[str, bytes]:
    """Return every file of a site that is no page, by address."""
    return {berkas.alamat: berkas.isi for berkas in _whole(situs.bagian)}


def _whole(parts: Iterable[Callable[[], Iterable[Berkas]]]) -> tuple[Berkas, ...]:
    files = tuple(file for part in parts for file in part())
    return (*files, write_checksums(said_of(files)))
