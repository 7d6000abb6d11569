"""Say one fact of the data: what is compared of it, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from macros.model.dasar import Sel, Tanggal, Uang
from macros.model.format import format_printed, format_rupiah
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
        return Nilai(repr(value.model_dump(mode="json")), _say_date(value))
    if isinstance(value, str | int | Decimal):
        return Nilai(value, _plain(value))
    return _say_list(value) if isinstance(value, tuple) and value else None


def _say_date(tanggal: Tanggal) -> str:
    """Say a date; with the damaged print and the basis where it is our reading."""
    said = format_printed(tanggal.rinci)
    if tanggal.bacaan is None:
        return said
    return f"{said} (bacaan kami atas “{tanggal.tercetak}”; dasar: {tanggal.dasar})"


def _say_list(value: tuple[object, ...]) -> Nilai | None:
    """Return the fact that a list of words or of source lines is; None for a list of models."""
    if all(isinstance(part, int) for part in value):
        return Nilai(value, _ranges([part for part in value if isinstance(part, int)]))
    if all(isinstance(part, str) for part in value):
        return Nilai(value, ", ".join(_plain(part) for part in value if isinstance(part, str)))
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
