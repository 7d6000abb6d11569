"""Take a target that no figure stands for: its text is kept, and nothing is reckoned with it.

Papers print `1 Dokumen dan 2 Laporan`, `2 dari 3`, a day, a week. Each is a target, none is one
number. Whoever keeps it as text says why (`dasar`), and the pages say it to readers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from macros.model.baca_target import JenisTarget, list_readings
from macros.model.skala import Skala

#: What may not stand beside the print of such a target: each would be a reading of it.
_BACAAN = ("bacaan", "nilai", "nilai_atas", "batas", "satuan", "tingkat", "skala")


def is_kept_as_text(value: Mapping[str, Any]) -> bool:
    """Tell whether staff say that a target is a text without a figure."""
    return value.get("jenis") == JenisTarget.TEKS


def keep_text(value: dict[str, Any], skala: Skala) -> dict[str, Any]:
    """Return a target that stays text; refuse it where the print is a figure, a rank or a mark.

    What can be read must be read: as text, a figure would be left out of every comparison.
    """
    printed = value["tercetak"]
    if list_readings(printed, skala) or not any(map(_says_something, printed)):
        raise PydanticCustomError(
            "target_bukan_teks", "“{teks}” bukan target teks", {"teks": printed}
        )
    beside = [key for key in _BACAAN if value.get(key) is not None]
    if beside or value.get("dasar") is None:
        raise PydanticCustomError(
            "target_teks_rancu",
            "target teks “{teks}” {salah}",
            {"teks": printed, "salah": f"bersama `{beside[0]}`" if beside else "tanpa `dasar`"},
        )
    return value


def _says_something(letter: str) -> bool:
    return letter.isalnum() or letter in "√✓✔"
