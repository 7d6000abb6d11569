"""Hold a YAML file as nodes that remember their style and their comments."""

from __future__ import annotations

from dataclasses import dataclass, field

#: A blank line within the lines that stand before an entry.
KOSONG = ""


@dataclass
class Scalar:
    """Hold a text; `style` is the mark it was written with (None where plain)."""

    value: str
    style: str | None = None
    lines: tuple[int, int] = (0, 0)


@dataclass
class Entry:
    """Hold a key with its value, or an item of a list (`key` None), and what stands around it.

    `before` are comments and blank lines above it, `beside` the comment at its end, `after`
    comments below it that are indented as deep as it.
    """

    node: Node
    key: Scalar | None = None
    line: int = 0
    column: int = 0
    before: list[str] = field(default_factory=list)
    beside: str = ""
    after: list[str] = field(default_factory=list)


@dataclass
class Collection:
    """Hold a mapping (entries with keys) or a list (entries without)."""

    mapping: bool
    flow: bool
    entries: list[Entry] = field(default_factory=list)
    lines: tuple[int, int] = (0, 0)


Node = Scalar | Collection


@dataclass
class Naskah:
    """Hold a whole file: the comments at its head and at its foot, and its root mapping."""

    root: Collection
    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
