"""List the checksum of every file of the finished site, so that anyone can compare a rebuild."""

from __future__ import annotations

import hashlib
from pathlib import Path

BERKAS = "checksums.txt"


def write_checksums(site: Path) -> None:
    """Write `checksums.txt` in the form that `sha256sum --check` reads, sorted by path.

    The list itself is not in the list.
    """
    files = sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and path.name != BERKAS
    )
    lines = (
        f"{hashlib.sha256((site / name).read_bytes()).hexdigest()}  {name}\n" for name in files
    )
    (site / BERKAS).write_text("".join(lines), encoding="utf-8", newline="\n")
