"""Keep what comparing old versions told, so that only new ones are read.

The file begins with its own SHA-256 and says by which program it was made; one that was cut
short, touched, or made by other code counts as lost, and everything is told anew. It holds text
only, in JSON: whoever could write to it could make a page say something, but run nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import astuple
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from macros.diff.kabar import Kabar
from macros.diff.tautan import Letak

_PUSTAKA = ("pydantic", "pydantic_core", "PyYAML")
_PANJANG = hashlib.sha256().digest_size
#: One version of the data folder: its first days by paper, and the mark of its office.
Isi = tuple[dict[str, date], str] | None


class Simpanan:
    """Hold what is known of versions and pairs of versions; None as the file keeps nothing.

    Only what was asked for is written back: what no history needs any more is forgotten.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lama = _read(path) if path else {}
        self._pakai: dict[str, object] = {}

    def get_version(self, name: str) -> tuple[bool, Isi]:
        """Return whether a version is known, and what is known of it; None: it can't be read."""
        kept = self._get(f"versi {name}")
        if not isinstance(kept, dict):
            return kept == "", None
        days = {str(key): date.fromisoformat(day) for key, day in kept["terbit"].items()}
        return True, (days, str(kept["mulai"]))

    def put_version(self, name: str, known: Isi) -> None:
        """Keep what a version holds."""
        self._pakai[f"versi {name}"] = known and {
            "terbit": {key: day.isoformat() for key, day in known[0].items()},
            "mulai": known[1],
        }
        if known is None:
            self._pakai[f"versi {name}"] = ""

    def get_pair(self, key: str) -> tuple[Kabar, ...] | None:
        """Return what changed between two versions, if it was told before."""
        kept = self._get(f"banding {key}")
        if not isinstance(kept, list):
            return None
        return tuple(_revive(told) for told in kept)

    def put_pair(self, key: str, told: tuple[Kabar, ...]) -> None:
        """Keep what changed between two versions."""
        self._pakai[f"banding {key}"] = [astuple(kabar) for kabar in told]

    def _get(self, key: str) -> object:
        if key in self._lama:
            self._pakai[key] = self._lama[key]
        return self._pakai.get(key)

    def save(self) -> None:
        """Write at once or not at all; a folder that can't be written keeps nothing."""
        if self._path is None or self._pakai == self._lama:
            return
        whole = {"kode": workshop(), "isi": self._pakai}
        body = json.dumps(whole, separators=(",", ":")).encode()
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(hashlib.sha256(body).digest() + body)
            temporary.replace(self._path)


def _revive(told: list[Any]) -> Kabar:
    """Make a change of what JSON kept of it: its fields in order, the place last."""
    parts = [*told[:-1], Letak(*told[-1])]
    return Kabar(*parts)


def _read(path: Path) -> dict[str, object]:
    try:
        kept = path.read_bytes()
    except OSError:
        return {}
    body = kept[_PANJANG:]
    if kept[:_PANJANG] != hashlib.sha256(body).digest():
        return {}
    whole = json.loads(body)
    return dict(whole["isi"]) if whole["kode"] == workshop() else {}


@cache
def workshop() -> str:
    """Return what all that is told depends on: this whole program, its libraries, its Python.

    Which of its modules take part is not asked: a list of them would be wrong one day.
    """
    root = Path(__file__).parents[1]
    own = hashlib.sha256()
    for path in sorted(_list_code(root)):
        own.update(f"{path.relative_to(root).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    libraries = (f"{name} {version(name)}" for name in _PUSTAKA)
    return "\n".join([own.hexdigest(), *libraries, sys.version])


def _list_code(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        # Packages of others for the browser: many files, and nothing of them is read here.
        if path.is_dir() and path.name not in {"npm", "__pycache__"}:
            yield from _list_code(path)
        elif path.suffix in {".py", ".toml"}:
            yield path
