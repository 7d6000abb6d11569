"""Show the target of each year of a plan beside what the agreement of that year promises."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.acuan import Acuan
from macros.model.data import Data
from macros.model.janji_tahun import TargetRencana
from macros.model.setahun import agree
from macros.model.target import Target


@dataclass(frozen=True)
class Sanding:
    """Hold the row of an agreement beside a plan's target; `sama` is None where that is blank."""

    janji: Acuan
    sama: bool | None


@dataclass(frozen=True)
class TahunRencana:
    """Hold what a row of a plan prints for one year, with the agreements beside it."""

    tahun: int
    target: Target
    sanding: tuple[Sanding, ...]


def list_years(data: Data, name: str) -> tuple[TahunRencana, ...]:
    """Return the years of a row of a plan; () for any other row."""
    return tuple(_beside(one) for one in data.target_rencana.get(name, ()))


def _beside(one: TargetRencana) -> TahunRencana:
    pairs = tuple(
        Sanding(row, None if one.target.kosong else agree(one.target, row.target))
        for row in one.janji
        if row.target is not None
    )
    return TahunRencana(one.tahun, one.target, pairs)
