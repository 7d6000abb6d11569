"""Hold what was read of a YAML file: its plain value, and the place of everything in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from macros.findings import Finding, Place

#: Key under which each mapping carries its `Marks`; no YAML key may be called so.
LETAK = "letak"

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True)
class Marks:
    """Say where a mapping stands, and where each of its keys and list items stands."""

    place: Place
    keys: dict[Path, Place] = field(default_factory=dict, hash=False)

    def at(self, *path: Step) -> Place:
        """Return the place of the value at `path`, or of its nearest known parent."""
        for end in range(len(path), 0, -1):
            found = self.keys.get(path[:end])
            if found is not None:
                return found
        return self.place


@dataclass
class Tree:
    """Hold one read file: its plain value, the place of everything in it, and what was wrong."""

    path: str
    value: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    #: Paths whose value could not be read and has a finding, in what was read from a workbook.
    ditolak: set[Path] = field(default_factory=set)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return where the value (or the key) at `path` stands, or its nearest known parent."""
        if key and path in self.key_places:
            return self.key_places[path]
        for end in range(len(path), -1, -1):
            if path[:end] in self.places:
                return self.places[path[:end]]
        return Place(self.path)
