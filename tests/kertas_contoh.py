"""Read the second sample: papers as other offices print them, with names and figures made up."""

from __future__ import annotations

from pathlib import Path

from macros.source.berkas import read_files

FOLDER = Path(__file__).parent / "contoh_kertas" / "data"


def files() -> dict[str, bytes]:
    """Return the files of the second sample, by their path in the data folder."""
    return {berkas.jalur: berkas.isi for berkas in read_files(FOLDER)}
