"""Ask a paper how much it holds and when it was signed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from macros.model.bagian import TandaTangan
from macros.model.dokumen import (
    AnyDokumen,
    IndikatorKinerjaUtama,
    list_sasaran,
    list_tanda_tangan,
)
from macros.model.format import format_printed
from macros.model.sel_tanggal import Tanggal


def count_indikator(dokumen: AnyDokumen) -> int:
    """Count the printed indicators of a paper."""
    if isinstance(dokumen, IndikatorKinerjaUtama):
        return sum(len(row.indikator.butir) for row in dokumen.baris)
    return sum(len(sasaran.indikator) for sasaran in list_sasaran(dokumen))


def signing_date(dokumen: AnyDokumen) -> TandaTangan | None:
    """Return the first signature block that carries a date."""
    return next((b for b in list_tanda_tangan(dokumen) if b.tanggal is not None), None)


def say_date(tanggal: Tanggal) -> str:
    """Say when a paper was signed; that it is our reading where the print is damaged."""
    return f"{format_printed(tanggal.rinci)}{' (bacaan kami)' if tanggal.bacaan else ''}"


def latest_day(papers: Iterable[AnyDokumen]) -> date | None:
    """Return the latest day on which papers were signed; None where that can't be told.

    A paper that prints its month alone may be later than one of that month with its day.
    """
    blocks = (signing_date(paper) for paper in papers)
    dates = [block.tanggal for block in blocks if block is not None and block.tanggal is not None]
    month = max(((one.rinci.tahun, one.rinci.bulan) for one in dates), default=None)
    # What we read in damaged print is not said as if it stood there.
    newest = [
        None if one.bacaan else one.nilai
        for one in dates
        if (one.rinci.tahun, one.rinci.bulan) == month
    ]
    days = [day for day in newest if day is not None]
    return max(days) if days and len(days) == len(newest) else None
