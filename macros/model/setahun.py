"""Tell whether a target of quarters promises for the year what a target of the year does."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.baca_target import JenisTarget
from macros.model.dasar import Kosong
from macros.model.target import Target, Triwulan

#: Blanks that promise nothing for their quarter; any other hides what is promised.
_NIHIL = {Kosong.TIDAK_BERLAKU, Kosong.TIDAK_TERCETAK}


def agree(one: Target, other: Target) -> bool:
    """Tell whether two printed targets of a year can be meant as the same.

    Quarters agree with a year by their last one, where they grow towards it, or by their sum,
    where each counts alone. Which is meant is not printed, so either will do.
    """
    if one.makna == other.makna:
        return True
    if (one.triwulan is None) == (other.triwulan is None):
        return False
    quarters, year = (one, other) if one.triwulan else (other, one)
    return any(promised == year.makna for promised in _promised(quarters))


def reach(year: Target, quarters: Triwulan) -> bool:
    """Tell whether the quarters that a row prints beside its year can lead to it.

    Percents of quarters are added up as well: some papers print a quarter's share of the work.
    """
    whole = Target(triwulan=quarters)
    if agree(year, whole):
        return True
    told = [part for _, part in quarters.bagian if part.nilai is not None]
    return _sum_up(told) == year.makna


def _promised(target: Target) -> Iterator[tuple[object, ...]]:
    """Yield what quarters may promise for the whole year."""
    parts = [part for _, part in target.triwulan.bagian] if target.triwulan else []
    if any(part.kosong not in {None, *_NIHIL} for part in parts):
        return
    told = [part for part in parts if part.kosong is None]
    if not told:
        return
    # A quarter without a target of its own leaves standing what was promised before it.
    yield told[-1].makna
    if all(part.jenis is JenisTarget.JUMLAH for part in told):
        yield _sum_up(told)


def _sum_up(parts: list[Target]) -> tuple[object, ...]:
    """Return what parts of one kind, unit and bound promise together; () where they are not alike.

    Nothing is added up of ranges: two figures would have to agree, and papers print one.
    """
    values = [part.nilai for part in parts if part.nilai is not None and part.nilai_atas is None]
    kinds = {(part.jenis, *part.makna[2:]) for part in parts}
    if len(values) < len(parts) or len(kinds) != 1:
        return ()
    ((jenis, *measure),) = kinds
    return (jenis, sum(values), *measure)
