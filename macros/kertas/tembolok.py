"""Keep what was printed, so that only what changed is printed again.

The key is the SHA-256 of everything that goes into a print: this package's own files, the
versions of its libraries, the form and the description. A kept file begins with its own
SHA-256; one that was cut short or touched is printed anew.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from macros.kertas.uraian import as_json

_PUSTAKA = ("typst", "python-docx", "lxml", "segno")
_PANJANG = hashlib.sha256().digest_size


@dataclass(frozen=True)
class Tembolok:
    """Hold the folder of kept prints; None keeps nothing."""

    folder: Path | None = None

    def get(self, bentuk: str, uraian: object, print_it: Callable[[], bytes]) -> bytes:
        """Return the print of a description in a form, kept or fresh: the bytes are the same."""
        if self.folder is None:
            return print_it()
        key = f"{_workshop()}\n{bentuk}\n{as_json(uraian)}"
        path = self.folder / hashlib.sha256(key.encode()).hexdigest()
        kept = path.read_bytes() if path.is_file() else b""
        body = kept[_PANJANG:]
        if kept[:_PANJANG] == hashlib.sha256(body).digest():
            return body
        body = print_it()
        self._keep(path, body)
        return body

    def _keep(self, path: Path, body: bytes) -> None:
        """Write at once or not at all: several builds may share the folder."""
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f"{path.name}.{os.getpid()}")
        temporary.write_bytes(hashlib.sha256(body).digest() + body)
        temporary.replace(path)


@cache
def _workshop() -> str:
    """Return what all prints depend on: the code and templates here, and the libraries."""
    files = sorted(p for p in Path(__file__).parent.iterdir() if p.suffix in {".py", ".typ"})
    own = hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()
    return "\n".join([own, *(f"{name} {version(name)}" for name in _PUSTAKA)])
