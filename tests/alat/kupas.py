"""Open whatever a site publishes, however it is packed, so that its words can be looked for."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.alat.perkakas import run


def peel(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, and of all that is packed in it, in lower case."""
    if path.suffix == ".pdf":
        for program in ("pdftotext", "pdfinfo"):
            yield (
                run(program, str(path), *(["-"] if program == "pdftotext" else [])).lower().encode()
            )
    for content in _unpack(path.read_bytes()):
        yield content.lower()


def _unpack(content: bytes) -> Iterator[bytes]:
    yield content
    # Text of two bytes a letter, as some formats keep it, is then found as well.
    yield content.replace(b"\0", b"")
    if content.startswith(b"\x1f\x8b"):
        yield from _unpack(gzip.decompress(content))
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                yield info.filename.encode()
                yield from _unpack(archive.read(info))


def find_words(root: Path, words: tuple[str, ...]) -> dict[str, set[str]]:
    """Return, for each file below a folder, which words stand in its name or anywhere in it."""
    found: dict[str, set[str]] = {}
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(root).as_posix()
        parts = [name.lower().encode(), *peel(path)]
        held = {word for word in words if any(word.lower().encode() in part for part in parts)}
        if held:
            found[name] = held
    return found
