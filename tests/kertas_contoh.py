"""Read the second sample: papers as other offices print them, with names and figures made up."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "contoh_kertas" / "data"
