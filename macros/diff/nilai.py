"""Say one fact of the data: what is compared of it, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from macros.model.dasar import Sel, Tanggal, Uang
from macros.model.format import format_date, format_rupiah
from macros.model.lain import KegiatanTopik
from macros.model.target import Target
from macros.views import kata
from macros.views.render import say_target


@dataclass(frozen=True)
class Nilai:
    """Hold one fact: what is compared, and how it is said; money is whole rupiah besides."""

    makna: object
    kata: str
    rupiah: int | None = None
    target: Target | None = None


def say_value(value: object) -> Nilai | None:
    """Return the fact that a value is, or None where it holds several or none."""
    if isinstance(value, Uang):
        shown = kata.KOSONG[value.kosong] if value.kosong else format_rupiah(value.rupiah)
        return Nilai((value.tercetak, value.rupiah, value.kosong), shown, value.rupiah)
    if isinstance(value, Target):
        return Nilai(repr(value.model_dump(mode="json")), say_target(value), target=value)
    if isinstance(value, Tanggal):
        return Nilai((value.tercetak, value.nilai), format_date(value.nilai))
    if isinstance(value, str | int | Decimal):
        return Nilai(value, _plain(value))
    return _say_list(value) if isinstance(value, tuple) and value else None


def _say_list(value: tuple[object, ...]) -> Nilai | None:
    """Return the fact that a list of words or of source lines is, or of activities in a topic."""
    if all(isinstance(part, int) for part in value):
        return Nilai(value, _ranges([part for part in value if isinstance(part, int)]))
    if all(isinstance(part, str) for part in value):
        return Nilai(value, ", ".join(_plain(part) for part in value if isinstance(part, str)))
    placed = tuple((p.baris, p.dasar) for p in value if isinstance(p, KegiatanTopik))
    if len(placed) == len(value):
        # One fact, as the members are: another one before it is no change of those after it.
        return Nilai(placed, "; ".join(f"{row} ({why.rstrip('.')})" for row, why in placed))
    return None


def _plain(value: str | int | Decimal) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def _ranges(lines: list[int]) -> str:
    """Say source lines in short: `83–85, 90`."""
    spans: list[list[int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in spans)


def say_cell(cell: Sel) -> Nilai:
    """Return what a text cell prints, or why it is blank; our reading of it is another fact."""
    shown = kata.KOSONG[cell.kosong] if cell.kosong else cell.tercetak or ""
    return Nilai((cell.tercetak, cell.kosong), shown)
