"""Read old versions of files just as git stores them, through one process of git.

`git archive` asks the attributes of the version what to leave out and what to put in: a hidden
file of the data folder could then silence the history. Stored objects ask nobody.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from macros.history.git import run_git
from macros.source.berkas import BATAS_SUMBER, KEBESARAN, TAUTAN, Berkas, is_hidden
from macros.source.ingatan import Ingatan

_FOLDER, _TAUTAN, _REPOSITORI = "40000", "120000", "160000"


@dataclass(frozen=True)
class Butir:
    """Hold one entry of a stored folder: its mode as git writes it, its name, its object."""

    ragam: str
    nama: str
    objek: str


class MissingObjectError(Exception):
    """Say that this copy of the repository lacks an object that its history names."""


class Gudang:
    """Ask one `git cat-file --batch` for stored objects; each of a turn is read once."""

    def __init__(self, root: Path, ingatan: Ingatan | None = None) -> None:
        self._ingatan = ingatan or Ingatan()
        #: Where `root` stands in its repository.
        self._awalan = run_git(root, "rev-parse", "--show-prefix").strip("\n")
        git = shutil.which("git")
        self._proses = git and subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
            [git, "-C", str(root), "cat-file", "--batch"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let git end."""
        if self._proses:
            self._proses.communicate()

    def find_folder(self, commit: str, path: str) -> str | None:
        """Return the object of a folder (a path below `root`) at a commit, if it was there."""
        body = self._get(commit, "commit")
        if body is None:
            return None
        found = body.split(b"\n", 1)[0].removeprefix(b"tree ").decode()
        for name in PurePosixPath(self._awalan, path).parts:
            below = {b.nama: b for b in self._list(found) if b.ragam == _FOLDER}
            if name not in below:
                return None
            found = below[name].objek
        return found

    def read_folder(self, folder: str, *, sumber: bool = True) -> tuple[Berkas, ...]:
        """Return the files of a stored folder, sorted by path; hidden ones are no data.

        Without `sumber` the bytes of the sources are not fetched: scans are large.
        """
        found = (self._read(name, butir, sumber=sumber) for name, butir in self._walk(folder, ""))
        return tuple(sorted(found, key=lambda berkas: berkas.jalur))

    def _walk(self, folder: str, above: str) -> Iterator[tuple[str, Butir]]:
        for butir in self._list(folder):
            name = f"{above}{butir.nama}"
            if is_hidden(PurePosixPath(butir.nama)) or butir.ragam == _REPOSITORI:
                continue
            if butir.ragam == _FOLDER:
                yield from self._walk(butir.objek, f"{name}/")
            else:
                yield name, butir

    def _read(self, name: str, butir: Butir, *, sumber: bool) -> Berkas:
        if butir.ragam == _TAUTAN:
            # A link's blob is but a path; what that names today is no part of the version.
            return Berkas(name, b"", TAUTAN)
        if not sumber and name.startswith("sumber/"):
            return Berkas(name, b"")
        body = self._ingatan.get(("isi", butir.objek), lambda: self._need(butir.objek, "blob"))
        return Berkas(name, body) if len(body) <= BATAS_SUMBER else Berkas(name, b"", KEBESARAN)

    def _list(self, folder: str) -> tuple[Butir, ...]:
        return self._ingatan.get(("folder", folder), lambda: tuple(self._parse(folder)))

    def _parse(self, folder: str) -> Iterator[Butir]:
        """Yield the entries of a stored folder: `mode SP name NUL object`, the object as bytes."""
        rest = self._need(folder, "tree")
        size = len(folder) // 2
        while rest:
            head, _, rest = rest.partition(b"\0")
            mode, _, name = head.partition(b" ")
            yield Butir(mode.decode(), name.decode("utf-8", "replace"), rest[:size].hex())
            rest = rest[size:]

    def _need(self, name: str, kind: str) -> bytes:
        body = self._get(name, kind)
        if body is None:
            raise MissingObjectError(name)
        return body

    def _get(self, name: str, kind: str) -> bytes | None:
        """Return an object of a kind; None where git has none of that name."""
        if not self._proses or not name or "\n" in name:
            return None
        put, take = self._proses.stdin, self._proses.stdout
        if put is None or take is None or self._proses.poll() is not None:
            return None
        put.write(f"{name}\n".encode())
        put.flush()
        match take.readline().split():
            case [_, found, size]:
                body = take.read(int(size) + 1)[:-1]
                return body if found.decode() == kind else None
        return None
