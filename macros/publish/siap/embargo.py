"""Search the bytes of a finished site for what may not be seen yet."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

from macros.embargo.potongan import all_papers
from macros.embargo.tahan import list_withheld, withhold
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.isi import values_of

#: Shorter texts stand in many papers, and say nothing of one.
_TERPENDEK = 12
_ARSIP = (".zip", ".xlsx", ".docx")


def list_secrets(data: Data, day: date) -> frozenset[str]:
    """Return the ids and the texts that only papers hold which may not be seen on a day."""
    withheld = list_withheld(data, day)
    if not withheld:
        return frozenset()
    theirs = {
        text for b in all_papers(data) if b.isi.id in withheld for text in _texts(b.isi)
    } | withheld
    seen = withhold(data, day)
    models = (*(b.isi for b in all_papers(seen)), *(b.isi for b in seen.realisasi), seen.satker)
    lists = (seen.topik, seen.catatan, seen.istilah, seen.koreksi, seen.program, seen.pelaksana)
    every = (*models, *(entry for entries in lists for entry in entries), *seen.sumber)
    open_to_all = "\n".join(text for model in every for text in _texts(model))
    return frozenset(t for t in theirs if len(t) >= _least(t, withheld) and t not in open_to_all)


def _least(text: str, withheld: frozenset[str]) -> int:
    return 1 if text in withheld else _TERPENDEK


def _texts(value: object) -> Iterator[str]:
    """Yield every text that a model holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Model):
        for _, part in values_of(value):
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def check_embargo(files: dict[str, Path], secrets: frozenset[str], told: str = "") -> Iterator[str]:
    """Say which files hold what may not be seen yet; the words themselves are not repeated.

    `told` is what hand-written pages say: words of theirs are no secret.
    """
    words = sorted((word for word in secrets if word not in told), key=len, reverse=True)
    if not words:
        return
    pattern = re.compile("|".join(map(re.escape, words)))
    for name, path in files.items():
        if any(pattern.search(text) for text in _read(name, path.read_bytes())):
            yield (
                f"{name}: memuat isi dokumen yang belum boleh terbit (jangan diterbitkan; "
                "laporkan sebagai cacat program)"
            )


def _read(name: str, content: bytes) -> Iterator[str]:
    """Yield the name and the texts of a file, also of those packed within it."""
    yield name
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
    if name.endswith(_ARSIP):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from _read(inner, archive.read(inner))
        return
    text = content.decode("utf-8", "ignore")
    yield text
    if name.endswith((".html", ".xml", ".rels", ".svg")):
        yield unescape(text)
