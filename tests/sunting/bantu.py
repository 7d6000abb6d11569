"""Give every YAML file of the office and of the sample, one test each."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.source.berkas import read_files
from tests.contoh_data import FOLDER

ROOT = Path(__file__).parents[2]
FILES = [
    (folder, berkas)
    for folder in (ROOT / "data", FOLDER)
    for berkas in read_files(folder)
    if berkas.jalur.endswith(".yml")
]
by_file = pytest.mark.parametrize(
    ("folder", "berkas"),
    [
        pytest.param(
            *(folder, berkas),
            id=f"{folder.parent.name}-{berkas.jalur}",
            marks=[pytest.mark.contoh] if folder == FOLDER else [],
        )
        for folder, berkas in FILES
    ],
)
