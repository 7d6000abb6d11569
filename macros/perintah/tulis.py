"""Write a file so that it is never half there."""

from __future__ import annotations

import os
from pathlib import Path


def write_beside(path: Path, isi: bytes) -> None:
    """Write the bytes into a new file beside `path`, then rename it; raise OSError on failure.

    The name begins with a dot, so that no reader of the folder takes it for data.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(isi)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
