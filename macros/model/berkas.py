"""Pair a paper or a report with the file that it was read from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from macros.model.dokumen import Dokumen
from macros.model.realisasi import AnyRealisasi

#: Papers stand in a folder for their year or their period.
JALUR_DOKUMEN = re.compile(r"[0-9]{4}(-[0-9]{4})?/[a-z0-9]+(-[a-z0-9]+)*\.yml")


@dataclass(frozen=True)
class BerkasDokumen:
    """Pair a paper with the file it was read from (path below the data folder)."""

    jalur: str
    isi: Dokumen


def printed_order(berkas: BerkasDokumen) -> tuple[str, int, str]:
    """Order papers by folder, then by kind, then by file."""
    folder = berkas.jalur.split("/")[0]
    return folder, berkas.isi.nomor_jenis, berkas.jalur


@dataclass(frozen=True)
class BerkasRealisasi:
    """Pair a report with the file it was read from (path below the data folder)."""

    jalur: str
    isi: AnyRealisasi
