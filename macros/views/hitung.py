"""Ask a paper how much it holds and when it was signed."""

from __future__ import annotations

from macros.model.bagian import TandaTangan
from macros.model.dokumen import (
    AnyDokumen,
    IndikatorKinerjaUtama,
    list_sasaran,
    list_tanda_tangan,
)


def count_indikator(dokumen: AnyDokumen) -> int:
    """Count the printed indicators of a paper."""
    if isinstance(dokumen, IndikatorKinerjaUtama):
        return sum(len(row.indikator.butir) for row in dokumen.baris)
    return sum(len(sasaran.indikator) for sasaran in list_sasaran(dokumen))


def signing_date(dokumen: AnyDokumen) -> TandaTangan | None:
    """Return the first signature block that carries a date."""
    return next((b for b in list_tanda_tangan(dokumen) if b.tanggal is not None), None)
