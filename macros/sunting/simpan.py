"""Write files whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

#: A file in the making; .gitignore names the same, so that git never takes one.
_SEMENTARA = re.compile(r"\..+\.(?P<proses>[0-9]{1,10})\.tmp")


def save(path: Path, isi: bytes) -> None:
    """Write `isi` beside `path` and move it there; an old file stays until the new is whole.

    Raises OSError where the folder can't be written to; then nothing has changed.
    """
    sweep(path.parent)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(isi)
            file.flush()
            # Else a machine that loses its power may keep the new name and none of its bytes.
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a process that was killed while it wrote left in a folder."""
    for entry in list(folder.glob(".*.tmp")):
        found = _SEMENTARA.fullmatch(entry.name)
        if found is not None and not _is_alive(int(found["proses"])):
            with suppress(OSError):
                entry.unlink()


def make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it; return those that were not there, the deepest first."""
    absent = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return absent


def drop_folders(made: list[Path]) -> None:
    """Remove folders that were made for nothing; one that something stands in stays."""
    for path in made:
        with suppress(OSError):
            path.rmdir()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        # Somebody else's, or no number of a process: left alone.
        return True
    return True
