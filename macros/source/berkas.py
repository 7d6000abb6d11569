"""Read the files of `data/` as bytes and decode them, refusing what a reviewer can't see."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from macros.findings import Finding, Place, cut
from macros.source import rules
from macros.source.hidden import list_hidden
from macros.system.characters import show

#: Largest source file that is read, in bytes.
BATAS_SUMBER = 64 * 1024 * 1024
#: Largest YAML file that is read, in bytes.
BATAS_UKURAN = 256 * 1024
BOM = b"\xef\xbb\xbf"
#: Why a file is no data, as findings say it.
TAUTAN = "tautan"
KHUSUS = "berkas khusus"
TANPA_IZIN = "tidak dapat dibuka"
KEBESARAN = "terlalu besar"
BERUBAH = "berubah selagi dibaca"
NAMA_RUSAK = "namanya bukan UTF-8"
#: A link is not opened, and a pipe that nobody writes to is not waited for.
_CARA_BUKA = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINER = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Berkas:
    """Hold one file of the data folder: its path below that folder (POSIX) and its bytes.

    `gangguan` says why there are none: the file is a link, or could not be read whole.
    """

    jalur: str
    isi: bytes
    gangguan: str = ""

    @property
    def sha256(self) -> str:
        """Return the checksum as 64 hexadecimal digits."""
        return hashlib.sha256(self.isi).hexdigest()


def read_files(folder: Path) -> tuple[Berkas, ...]:
    """Read every file below `folder`, sorted by path; hidden files are left out.

    What can't or must not be read (a link, also one to a folder; a device; no permission; far too
    large) is kept without content and with the reason, so that the checks speak of it.
    """
    return tuple(sorted(_walk(folder, ""), key=lambda berkas: PurePath(berkas.jalur)))


def _walk(folder: Path, jalur: str) -> Iterator[Berkas]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield Berkas(jalur or ".", b"", TANPA_IZIN)
        return
    for entry in entries:
        name = f"{jalur}/{entry.name}" if jalur else entry.name
        if is_hidden(PurePath(entry.name)):
            continue
        if not entry.name.isprintable() and _is_broken(entry.name):
            # Neither a report nor a page can carry such a name as it is.
            yield Berkas(show(name), b"", NAMA_RUSAK)
            continue
        # Windows' links to folders count as folders; Python 3.11 does not know them at all.
        junction = getattr(entry, "is_junction", bool)()
        if entry.is_dir(follow_symlinks=False) and not junction:
            yield from _walk(Path(entry.path), name)
        else:
            yield read_file(folder, entry.name, name)


def _is_broken(name: str) -> bool:
    """Tell whether a name is no UTF-8: Python then keeps its bytes as lone surrogates."""
    return any(unicodedata.category(char) == "Cs" for char in name)


def is_hidden(path: PurePath) -> bool:
    """Tell whether a path below the data folder is hidden: schemas and the like, no data."""
    return any(part.startswith(".") for part in path.parts)


def read_file(folder: Path, nama: str, jalur: str | None = None) -> Berkas:
    """Read one file below `folder` without following a link; `jalur` is how it is named."""
    jalur = nama if jalur is None else jalur
    steps = PurePath(nama).parts
    if any(folder.joinpath(*steps[:end]).is_symlink() for end in range(1, len(steps) + 1)):
        return Berkas(jalur, b"", TAUTAN)
    try:
        # Asked before it is opened: merely to open a device may do something.
        if not stat.S_ISREG(os.lstat(folder / nama).st_mode):
            return Berkas(jalur, b"", KHUSUS)
        handle = os.open(folder / nama, _CARA_BUKA | _BINER)
    except OSError:
        return Berkas(jalur, b"", TANPA_IZIN)
    try:
        return _read_whole(handle, jalur)
    finally:
        os.close(handle)


def _read_whole(handle: int, jalur: str) -> Berkas:
    """Read an open file to its end; refuse one that grew, shrank or was written meanwhile."""
    try:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            return Berkas(jalur, b"", KHUSUS)
        if before.st_size > BATAS_SUMBER:
            return Berkas(jalur, b"", KEBESARAN)
        content = bytearray()
        while len(content) <= before.st_size and (part := os.read(handle, BATAS_SUMBER)):
            content += part
        after = os.fstat(handle)
    except OSError:
        return Berkas(jalur, b"", TANPA_IZIN)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not same or len(content) != before.st_size:
        return Berkas(jalur, b"", BERUBAH)
    return Berkas(jalur, bytes(content))


def say_trouble(berkas: Berkas, path: str) -> Finding | None:
    """Return the finding for a file that was not read, or None where it was."""
    if not berkas.gangguan:
        return None
    if berkas.gangguan in {TAUTAN, KHUSUS}:
        return rules.TAUTAN.at(Place(path), *rules.say_link(berkas.gangguan))
    if berkas.gangguan == KEBESARAN:
        return rules.TAK_UTUH_DIBACA.at(Place(path), *rules.SAY_HUGE)
    if berkas.gangguan == NAMA_RUSAK:
        return rules.TAK_UTUH_DIBACA.at(Place(path), *rules.SAY_NAME)
    return rules.TAK_UTUH_DIBACA.at(Place(path), *rules.say_not_whole(berkas.gangguan))


def decode(berkas: Berkas, path: str) -> tuple[str | None, list[Finding]]:
    """Decode a file as UTF-8 text; `path` is how findings name it.

    Returns the text, or None when it can't be read at all, and what is wrong with its bytes.
    """
    trouble = say_trouble(berkas, path)
    if trouble is not None:
        return None, [trouble]
    if len(berkas.isi) > BATAS_UKURAN:
        return None, [rules.TERLALU_BESAR.at(Place(path), *rules.say_too_large(len(berkas.isi)))]
    findings = []
    raw = berkas.isi
    if raw.startswith(BOM):
        findings.append(rules.BOM.at(Place(path), *rules.SAY_BOM))
        raw = raw.removeprefix(BOM)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return None, [*findings, rules.BUKAN_UTF8.at(place, *rules.SAY_NOT_UTF8)]
    return text, [*findings, *cut(list(_find_hidden(path, text)))]


def _find_hidden(path: str, text: str) -> Iterator[Finding]:
    """Yield the first forbidden character of each line, and spaces that YAML takes for letters."""
    if _PLAIN.fullmatch(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        found = next(list_hidden(line.removesuffix("\r")), None)
        if found is not None:
            yield found.rule.at(Place(path, number, found.letak + 1), *found.words)
        strange = _STRANGE.match(line)
        if strange is not None:
            place = Place(path, number, strange.end())
            yield rules.SPASI_LAIN.at(place, *rules.say_space(line[strange.end() - 1]))


#: What nearly every file is made of, lines of which nothing is hidden and no space is strange.
_PLAIN = re.compile(r"(?:[ -~]|\r?\n)*")
#: Other spaces before a line's first letter, or behind a key's colon or an item's dash.
_STRANGE = re.compile(
    r"^[ ]*(?:(?:- *)*[\w-]+ *:|- *)? *[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
)
