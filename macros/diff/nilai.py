"""Say one fact of the data: what is compared of it, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from macros.diff.bagian import Bagian, list_told, say_plain, take_apart
from macros.diff.potong import shorten_pair
from macros.model.dasar import Model, Sel
from macros.model.format import format_printed, format_rupiah
from macros.model.sel_tanggal import Tanggal
from macros.model.target import Target
from macros.model.topik import KegiatanTopik
from macros.model.uang import Uang
from macros.views import kata
from macros.views.render import say_target

#: The parts of a text cell that are one fact; all others are facts of their own.
ISI_SEL = frozenset({"tercetak", "kosong"})


@dataclass(frozen=True)
class Nilai:
    """Hold one fact: what is compared, and how it is said; money is whole rupiah besides.

    `bagian` are the parts of a cell, print and value among them; () for a fact that has none.
    """

    makna: object
    kata: str
    rupiah: int | None = None
    target: Target | None = None
    bagian: Bagian = ()


def say_value(value: object) -> Nilai | None:
    """Return the fact that a value is, or None where it holds several or none."""
    if isinstance(value, Uang):
        shown = kata.KOSONG[value.kosong] if value.kosong else format_rupiah(value.rupiah)
        return _cell(value, shown, rupiah=value.rupiah)
    if isinstance(value, Target):
        return _cell(value, say_target(value), target=value)
    if isinstance(value, Tanggal):
        return _cell(value, _say_date(value))
    if isinstance(value, str | int | Decimal | date):
        return Nilai(value, say_plain(value))
    return _say_list(value) if isinstance(value, tuple) and value else None


def _cell(
    cell: Model, shown: str, *, rupiah: int | None = None, target: Target | None = None
) -> Nilai:
    """Return the fact that a cell is; all that its model holds is compared."""
    parts = take_apart(cell)
    return Nilai(parts, shown, rupiah, target, parts)


def tell_sides(old: Nilai, new: Nilai) -> tuple[str, str]:
    """Return how an old and a new fact read, each with the parts that can't be seen in it.

    `45% (tercetak “4,5%”)` stands against `4,5%`; two facts that differ never read alike.
    """
    sides = shorten_pair(old.kata, new.kata)
    changed = old.kata != new.kata
    labels = dict.fromkeys(
        (
            *list_told(old.bagian, new.bagian, old.kata, changed=changed),
            *list_told(new.bagian, old.bagian, new.kata, changed=changed),
        )
    )
    before, after = dict(old.bagian), dict(new.bagian)
    told: tuple[list[str], list[str]] = ([], [])
    for label in labels:
        words = shorten_pair(before.get(label, ""), after.get(label, ""))
        for said, word, parts in zip(told, words, (before, after), strict=True):
            if label in parts:
                said.append(f"{label} “{word}”")
            elif parts:
                said.append(f"tanpa {label}")
    shown = [
        f"{side} ({', '.join(said)})" if said else side
        for side, said in zip(sides, told, strict=True)
    ]
    if shown[0] == shown[1]:  # a text that reads like the word for none
        shown = [
            f"“{side}”" if fact.makna is not None else side
            for side, fact in zip(shown, (old, new), strict=True)
        ]
    return shown[0], shown[1]


def _say_date(tanggal: Tanggal) -> str:
    """Say a date as far as it is printed, and that it is ours where it is our reading."""
    said = format_printed(tanggal.rinci)
    return f"{said} {kata.BACAAN}" if tanggal.bacaan else said


def _say_list(value: tuple[object, ...]) -> Nilai | None:
    """Return the fact that a list of words or of source lines is, or of activities in a topic."""
    placed = tuple((p.baris, p.dasar) for p in value if isinstance(p, KegiatanTopik))
    if len(placed) == len(value):
        # One fact, as the members are: another one before it is no change of those after it.
        return Nilai(placed, "; ".join(f"{row} ({why.rstrip('.')})" for row, why in placed))
    if any(isinstance(part, Model) for part in value):
        return None
    if all(isinstance(part, int) for part in value):
        return Nilai(value, _ranges([part for part in value if isinstance(part, int)]))
    words = [say_plain(part) for part in value]
    if any(", " in word for word in words):
        words = [f"“{word}”" for word in words]
    return Nilai(value, ", ".join(words))


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
    parts = tuple(part for part in take_apart(cell) if part[0] in ISI_SEL)
    return Nilai(parts, shown, bagian=parts)
