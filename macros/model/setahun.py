"""Tell whether a target of quarters promises for the year what a target of the year does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.model.baca_target import JenisTarget
from macros.model.dasar import Kosong
from macros.model.target import Target, Triwulan

#: Blanks that promise nothing for their quarter; any other hides what is promised.
_NIHIL = {Kosong.TIDAK_BERLAKU, Kosong.TIDAK_TERCETAK}


#: What a target means, as `Target.makna` tells it.
_Makna = tuple[object, ...]
#: What may be a number alone in one paper, and a number with its unit in another. A percentage is
#: not among them: 75 and 75% of one measure are two promises, whatever the table prints.
_ANGKA = frozenset({JenisTarget.SKOR, JenisTarget.JUMLAH})


def agree(one: Target, other: Target) -> bool:
    """Tell whether the targets that two rows of one indicator print for a year can be the same.

    A table without a column of units prints the number alone; nothing in it is against the unit
    that the other paper prints. Two units that are both printed have to be the same.
    """
    return _agree(one, other, _is_same_number)


def agree_in_units(one: Target, other: Target) -> bool:
    """Tell whether two printed targets of a year can be meant as the same, unit and all.

    Quarters agree with a year by their last one, where they grow towards it, or by their sum,
    where each counts alone. Which is meant is not printed, so either will do.
    """
    return _agree(one, other, _is_equal)


def differ_in_unit(targets: Iterable[Target]) -> bool:
    """Tell whether several targets print one number, and only what it counts differs."""
    meant = {target.makna for target in targets}
    numbers = all(kind in {*_ANGKA, JenisTarget.PERSEN} for kind, *_ in meant)
    return numbers and len(meant) > 1 and len({one[1:4] for one in meant}) == 1


def _agree(one: Target, other: Target, same: Callable[[_Makna, _Makna], bool]) -> bool:
    if one.triwulan is not None and other.triwulan is not None:
        pairs = zip(one.triwulan.bagian, other.triwulan.bagian, strict=True)
        return all(same(first.makna, second.makna) for (_, first), (_, second) in pairs)
    if one.triwulan is None and other.triwulan is None:
        return same(one.makna, other.makna)
    quarters, year = (one, other) if one.triwulan else (other, one)
    return any(same(promised, year.makna) for promised in _promised(quarters))


def _is_equal(one: _Makna, other: _Makna) -> bool:
    return one == other


def _is_same_number(one: _Makna, other: _Makna) -> bool:
    """Tell whether two meanings are one, or one number of which at least one has no unit."""
    bare = any((kind, unit) == (JenisTarget.SKOR, None) for kind, *_, unit, _, _ in (one, other))
    numbers = {one[0], other[0]} <= _ANGKA
    return one == other or (bare and numbers and one[1:4] == other[1:4])


def reach(year: Target, quarters: Triwulan) -> bool:
    """Tell whether the quarters that a row prints beside its year can lead to it.

    Percents of quarters are added up as well: some papers print a quarter's share of the work.
    """
    whole = Target(triwulan=quarters)
    if agree_in_units(year, whole):
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
    if all(part.jenis is JenisTarget.JUMLAH for part in told) and (total := _sum_up(told)):
        yield total


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
