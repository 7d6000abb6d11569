"""A change that can't be seen is told by its letters: no sentence says that X became X."""

from __future__ import annotations

import pytest

from macros.checks.run import check_folder
from macros.diff.banding import Jenis, Perubahan
from macros.diff.fakta import flatten
from macros.diff.kalimat import say_values
from macros.diff.nilai import Nilai
from tests.contoh_data import FOLDER


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Nota dinas", "Nota\u00a0dinas", "Nota[U+0020]dinas → Nota[U+00A0]dinas"),
        ("Kota", "\u041aota", "Kota → \u041a[U+041A]ota"),
        ("caf\u00e9", "cafe\u0301", "caf\u00e9[U+00E9] → cafe\u0301[U+0301]"),
        ("Nota dinas", "Nota  dinas", "Nota dinas → Nota [U+0020]dinas"),
        ("Nota dinas", "Nota resmi", "Nota dinas → Nota resmi"),
        ("Nota dinas", "Nota\u200bdinas", "Nota dinas → Nota[U+200B]dinas"),
    ],
)
def test_a_change_that_looks_like_none_is_told(old: str, new: str, said: str) -> None:
    """Old and new value never read alike."""
    row = next(iter(flatten(check_folder(FOLDER, "data")[0]).values()))

    told = say_values(Perubahan(Jenis.UBAH, row, "nama", Nilai(old, old), Nilai(new, new)))

    assert told == said
