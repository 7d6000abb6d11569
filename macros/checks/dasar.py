"""Hold what every check shares: a finding, and the rows that a note can explain it for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.findings import Finding, Place, Rule
from macros.model.data import Data


@dataclass(frozen=True)
class Temuan:
    """Pair a finding with the rows it concerns.

    A contradiction that stands in the papers themselves has rows: a note over all of them
    that names the code turns the error into an explanation for readers. A mistake has none.
    Where it concerns one cell only, `sel` is the key of that cell and the note must name it.
    """

    finding: Finding
    baris: frozenset[str] = frozenset()
    sel: str = ""


Check = Callable[[Data], Iterator[Temuan]]


def mistake(rule: Rule, place: Place, salah: str, harap: str, cara: str) -> Temuan:
    """Build a finding that only a change of the data can mend."""
    return Temuan(rule.at(place, salah, harap, cara))


def contradiction(  # noqa: PLR0913 - what to say, where, about which rows and which cell
    rule: Rule,
    place: Place,
    baris: Iterable[str],
    salah: str,
    harap: str,
    *,
    sel: str = "",
    atau: str = "",
) -> Temuan:
    """Build a finding that is either a slip of the pen or must be explained to readers.

    `atau` is a third way out, where there may be no contradiction at all.
    """
    rows = frozenset(baris)
    cell = f", `sel: [{sel}]`," if sel else ""
    other = f"{atau}; " if atau else ""
    cara = (
        f"kalau salah salin, perbaiki; {other}kalau memang begitu tercetak, terangkan di "
        f"catatan.yml dengan `menjelaskan: [{rule.kode}]`{cell} dan baris {', '.join(sorted(rows))}"
    )
    return Temuan(rule.at(place, salah, harap, cara), rows, sel)


def normalize(text: str) -> str:
    """Fold case and white space, so that only the words are compared."""
    return " ".join(text.split()).casefold()
