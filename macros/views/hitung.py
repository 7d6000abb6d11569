"""Ask a paper how much it holds and when it was signed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from macros.model.dokumen import Dokumen


def latest_day(papers: Iterable[Dokumen]) -> date | None:
    """Return the latest day on which papers were signed; None where that can't be told.

    A paper that prints its month alone may be later than one of that month with its day.
    """
    blocks = (paper.bertanggal for paper in papers)
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
