"""Hold the files of a finished site against their checksums and against what hosts take."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path

#: Where the build lists the checksum of every file.
SIDIK = "checksums.txt"
#: GitHub Pages publishes no more than this.
BATAS_SITUS = 1_000_000_000
#: A page of more is slow on a phone; it is told, and published nevertheless.
BATAS_HALAMAN = 100_000


def list_files(site: Path) -> dict[str, Path]:
    """Return the files of a site by their path below it, sorted."""
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path for path in sorted(found)}


def check_sums(files: dict[str, Path]) -> Iterator[str]:
    """Say which files are not as the build listed them."""
    if SIDIK not in files:
        yield f"{SIDIK}: tidak ada (diharapkan daftar sidik jari; bangun ulang dengan `make site`)"
        return
    lines = files[SIDIK].read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    for name in sorted(listed.keys() | files.keys() - {SIDIK}):
        said = listed.get(name)
        path = files.get(name)
        if path is None:
            yield f"{name}: tercatat di {SIDIK} tetapi tidak ada (bangun ulang)"
        elif said is None:
            yield f"{name}: tidak tercatat di {SIDIK} (bangun ulang, jangan menambah berkas)"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != said:
            yield f"{name}: isinya lain dari sidik jarinya (bangun ulang, jangan menyunting)"


def check_weight(files: dict[str, Path]) -> Iterator[str]:
    """Say that a site is more than its host publishes."""
    weight = sum(path.stat().st_size for path in files.values())
    if weight > BATAS_SITUS:
        yield (
            f"situs berukuran {weight:,} bita (diharapkan paling banyak {BATAS_SITUS:,}, batas "
            "GitHub Pages; pindahkan pindaian besar dari data/sumber/ atau pakai tempat lain)"
        )


def list_heavy(files: dict[str, Path]) -> Iterator[str]:
    """Tell which pages are slow on a phone."""
    for name, path in files.items():
        if name.endswith(".html"):
            weight = len(gzip.compress(path.read_bytes(), 6))
            if weight > BATAS_HALAMAN:
                yield f"{name}: {weight:,} bita terkompresi, lambat di ponsel"
