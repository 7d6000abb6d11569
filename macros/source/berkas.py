"""Read the files of `data/` as bytes and decode them, refusing what a reviewer can't see."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from macros.findings import Finding, Place
from macros.source import rules
from macros.source.hidden import judge

#: Largest source file that is read, in bytes.
BATAS_SUMBER = 64 * 1024 * 1024
#: Largest YAML file that is read, in bytes.
BATAS_UKURAN = 256 * 1024
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Berkas:
    """Hold one file of the data folder: its path below that folder (POSIX) and its bytes."""

    jalur: str
    isi: bytes

    @property
    def sha256(self) -> str:
        """Return the checksum as 64 hexadecimal digits."""
        return hashlib.sha256(self.isi).hexdigest()


def read_files(folder: Path) -> tuple[Berkas, ...]:
    """Read every file below `folder`, sorted by path; hidden files are left out.

    A file that can't or must not be read (a link, a device, no permission, far too large) is
    kept with empty content, so that the checks speak of it instead of a traceback.
    """
    return tuple(
        Berkas(path.relative_to(folder).as_posix(), _read_bytes(path))
        for path in sorted(folder.rglob("*"))
        if not path.is_dir() and not is_hidden(path.relative_to(folder))
    )


def is_hidden(path: PurePath) -> bool:
    """Tell whether a path below the data folder is hidden: schemas and the like, no data."""
    return any(part.startswith(".") for part in path.parts)


def _read_bytes(path: Path) -> bytes:
    try:
        # A link could show a file from elsewhere, and a device never ends.
        if path.is_symlink() or not path.is_file() or path.stat().st_size > BATAS_SUMBER:
            return b""
        return path.read_bytes()
    except OSError:
        return b""


def decode(berkas: Berkas, path: str) -> tuple[str | None, list[Finding]]:
    """Decode a file as UTF-8 text; `path` is how findings name it.

    Returns the text, or None when it can't be read at all, and what is wrong with its bytes.
    """
    if len(berkas.isi) > BATAS_UKURAN:
        return None, [rules.TERLALU_BESAR.at(Place(path), *rules.say_too_large(len(berkas.isi)))]
    findings = []
    raw = berkas.isi
    if raw.startswith(BOM):
        findings.append(rules.BOM.at(Place(path), *rules.SAY_BOM))
        raw = raw.removeprefix(BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        place = _place(path, before, len(before))
        return None, [*findings, rules.BUKAN_UTF8.at(place, *rules.SAY_NOT_UTF8)]
    return text, [*findings, *_find_hidden(path, text)]


def _find_hidden(path: str, text: str) -> Iterator[Finding]:
    """Yield the first forbidden character of each line."""
    for number, line in enumerate(text.split("\n"), start=1):
        for column, char in enumerate(line.removesuffix("\r"), start=1):
            found = judge(char)
            if found is not None:
                yield found[0].at(Place(path, number, column), *found[1])
                break


def _place(path: str, text: str, offset: int) -> Place:
    line = text.count("\n", 0, offset) + 1
    return Place(path, line, offset - (text.rfind("\n", 0, offset) + 1) + 1)
