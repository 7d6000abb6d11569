"""Read the sample office, and copies of it with one thing changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from macros.checks.run import check_files
from macros.findings import Example, Finding
from macros.source.berkas import Berkas, read_files

#: The day on which the sample is checked; its last paper and its last report are then there.
HARI = date(2031, 12, 31)
FOLDER = Path(__file__).parent / "contoh" / "data"


def sample() -> dict[str, bytes]:
    """Return the files of the sample office by path below its data folder."""
    return {berkas.jalur: berkas.isi for berkas in read_files(FOLDER)}


def findings(
    files: dict[str, bytes], gangguan: Mapping[str, str] = MappingProxyType({})
) -> tuple[Finding, ...]:
    """Check files as the command line does; `gangguan` says of which it can't read, and why."""
    read = tuple(Berkas(name, isi, gangguan.get(name, "")) for name, isi in sorted(files.items()))
    return check_files(read, "data", HARI)[1]


def change(berkas: str, old: str, new: str | bytes) -> dict[str, bytes]:
    """Return the sample with one passage of one file replaced; the passage must be there."""
    files = sample()
    assert old.encode() in files[berkas], f"{berkas} no longer holds {old!r}"
    new_bytes = new if isinstance(new, bytes) else new.encode()
    files[berkas] = files[berkas].replace(old.encode(), new_bytes, 1)
    return files


def spoil(example: Example) -> dict[str, bytes]:
    """Return the sample with the mistake of an example in it."""
    if example.salah is None:
        files = sample()
        del files[example.berkas]
        return files
    if example.benar:
        return change(example.berkas, example.benar, example.salah)
    assert isinstance(example.salah, str)
    return {**sample(), example.berkas: example.salah.encode()}
