"""Write every file of a site that is no page, on all cores, while pages are being made.

Nothing of what was written stays in memory; pages learn what is said of it when they ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from macros.exports.berkas import Berkas, said_of
from macros.exports.unduhan import write_checksums
from macros.system.cores import Shared, count_helpers
from macros.views.unduhan import Unduhan

Bagian = Callable[[], Iterable[Berkas]]


@dataclass(frozen=True)
class Ditulis:
    """Hold what is known of the files once they stand: their addresses, and what pages say."""

    alamat: frozenset[str]
    unduhan: tuple[Unduhan, ...]


class Penulisan:
    """Write parts of a site below a folder; without one they are made and told of, and dropped."""

    def __init__(self, parts: Sequence[Bagian], folder: Path | None) -> None:
        self.folder = folder
        self._shared = Shared([partial(self._write, part) for part in parts])

    def start(self) -> None:
        """Begin to write, where this machine has a core to spare."""
        self._shared.start(count_helpers())

    def stop(self) -> None:
        """Write nothing more."""
        self._shared.stop()

    @cached_property
    def hasil(self) -> Ditulis:
        """Wait until every file stands, and return what is known of them.

        Raises what a part raises: CetakError where a paper can't be printed, OSError where the
        disk refuses.
        """
        told = self._shared.results()
        offered = tuple(said for _, files in told for said in files)
        sums = self._write(lambda: (write_checksums(offered),))
        every = [*told, sums]
        return Ditulis(
            frozenset(address for addresses, _ in every for address in addresses),
            tuple(said for _, files in every for said in files),
        )

    def read(self, address: str) -> bytes:
        """Return a file that was written."""
        return (self.folder / address).read_bytes() if self.folder else b""

    def _write(self, part: Bagian) -> tuple[tuple[str, ...], tuple[Unduhan, ...]]:
        """Write each file of a part as soon as it is made, and keep what is said of it alone."""
        addresses: list[str] = []
        said: list[Unduhan] = []
        for file in part():
            if self.folder is not None:
                path = self.folder / file.alamat
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.isi)
            addresses.append(file.alamat)
            said += said_of((file,))
        return tuple(addresses), tuple(said)
