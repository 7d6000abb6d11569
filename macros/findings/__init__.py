"""Hold findings: what is wrong in `data/`, as values that can be collected, sorted and shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from macros.system.characters import show


class Level(StrEnum):
    """Say how grave a finding is; only a galat stops publication."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


@dataclass(order=True, unsafe_hash=True, slots=True)
class Place:
    """Point at one character of a file: path relative to the project, line and column from 1.

    In a workbook `lembar` names the sheet, and line and column count its rows and columns. Nobody
    changes one; it is not frozen because each value of each file has one, and that takes twice
    as long to make.
    """

    path: str
    lembar: str = field(default="", kw_only=True)
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `path:line:column`, or `path[Sheet!C7]` for a cell of a workbook."""
        if self.lembar:
            return f"{self.path}[{self.lembar}!{name_column(self.column)}{self.line}]"
        return f"{self.path}:{self.line}:{self.column}"


def name_column(number: int) -> str:
    """Return the letters that a spreadsheet gives to a column counted from 1: A, Z, AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True)
class Example:
    """Show a rule at work: `benar` stands verbatim in the sample office, `salah` replaces it.

    `berkas` is the sample file, relative to its data folder. `salah` is bytes where the
    mistake is one of encoding and None where the file is gone; where `berkas` does not exist
    in the sample, `salah` is the content of a new file. `terlihat` is what the guide prints
    where `salah` itself would not show the mistake. `gangguan` is why the file can't be read,
    where the mistake is none of its content.
    """

    berkas: str
    benar: str
    salah: str | bytes | None
    terlihat: str = ""
    gangguan: str = ""


@dataclass(frozen=True)
class Rule:
    """Describe one code of the catalogue, as the staff guide prints it."""

    kode: str
    judul: str
    penjelasan: str
    contoh: Example
    tingkat: Level = Level.GALAT

    def at(self, place: Place, salah: str, harap: str, cara: str) -> Finding:
        """Build the finding of this rule at `place`."""
        return Finding(place, self.kode, self.tingkat, salah, harap, cara)


@dataclass(frozen=True, order=True)
class Finding:
    """Say where, what is wrong, what was expected and how to mend it (all in Indonesian)."""

    place: Place
    kode: str
    tingkat: Level
    salah: str
    harap: str
    cara: str

    def __post_init__(self) -> None:
        """Show what can't be seen: a finding quotes the very texts that are refused for it."""
        for name in ("salah", "harap", "cara"):
            object.__setattr__(self, name, show(getattr(self, name)))

    def __str__(self) -> str:
        """Return the one-line form `path:line:column: KODE tingkat: salah (harap; cara)`."""
        place = show(str(self.place))
        text = f"{place}: {self.kode} {self.tingkat}: {self.salah} ({self.harap}; {self.cara})"
        # A line feed from the data could begin a line that a CI takes for a command of its own.
        return text.replace("\r", "⏎").replace("\n", "⏎")


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings without repetition, by file, line, column and code."""
    return tuple(sorted(set(findings)))


#: Findings of one file and one kind of reading that are told one by one.
BATAS_SEBERKAS = 200


def cut(findings: list[Finding]) -> list[Finding]:
    """Return the first findings of a file, and one that tells how many there are besides."""
    rest = len(findings) - BATAS_SEBERKAS
    if rest <= 0:
        return findings
    last = findings[BATAS_SEBERKAS]
    more = replace(
        last,
        tingkat=max(finding.tingkat for finding in findings[BATAS_SEBERKAS:]),
        salah=f"{last.salah}; dan {rest - 1} lagi di berkas ini" if rest > 1 else last.salah,
    )
    return [*findings[:BATAS_SEBERKAS], more]


def has_error(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding stops publication."""
    return any(finding.tingkat is Level.GALAT for finding in findings)
