"""Write files whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def save(path: Path, isi: bytes) -> None:
    """Write `isi` beside `path` and move it there; an old file stays until the new is whole.

    Raises OSError where the folder can't be written to; then nothing has changed.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(isi)
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
