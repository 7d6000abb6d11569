"""The Rencana Strategis: tujuan, sasaran and the targets of each year of a period."""

from __future__ import annotations

from typing import Literal

from macros.model.dasar import Periode
from macros.model.dokumen_bagian import DokumenBagian


class Renstra(DokumenBagian):
    """Hold a Rencana Strategis (Renstra)."""

    nama_jenis = "Rencana Strategis"
    nomor_jenis = 10
    tingkat = 1

    jenis: Literal["renstra"]
    periode: Periode

    @property
    def masa(self) -> tuple[int, int]:
        """Return the first and the last year of the period."""
        first, last = sorted(int(year) for year in self.periode.split("-"))
        return first, last
