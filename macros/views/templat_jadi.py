"""Keep compiled templates where Python keeps its compiled modules, and trust them as little.

Jinja compiles every template anew in each process, which takes a sixth of a build. What is kept
is good for one template and one state of this program: a filter may run while a template is
compiled. It is code, so it is never put among what a hosted runner's cache holds.
"""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2.bccache import Bucket, FileSystemBytecodeCache

_PROGRAM = Path(__file__).parents[1]


class TemplatJadi(FileSystemBytecodeCache):
    """Keep compiled templates in a folder; one that can't be written keeps nothing."""

    def get_source_checksum(self, source: str) -> str:
        """Return what a template and this program are told by."""
        return hashlib.sha256(f"{version('jinja2')}{_program()}{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a template, if the folder can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write a template, if the folder can be written."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def open_kept() -> TemplatJadi | None:
    """Return the folder of compiled templates; None where Python keeps no modules either."""
    if sys.dont_write_bytecode:
        return None
    folder = Path(importlib.util.cache_from_source(str(Path(__file__)))).parent / "templat"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return TemplatJadi(str(folder))


@cache
def _program() -> str:
    """Return the checksum of all that a template may run while it is compiled."""
    files = sorted(_PROGRAM.rglob("*.py"))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()
