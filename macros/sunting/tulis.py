"""Write nodes in the one form: two spaces, one line for one text, comments where they were."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import yaml
from yaml.emitter import Emitter

from macros.sunting.simpul import KOSONG, Collection, Entry, Naskah, Node, Scalar

#: What YAML 1.2 takes for something else than text, beyond what YAML 1.1 does.
_BUKAN_TEKS = re.compile(
    r"[-+]?(0o[0-7]+|[0-9][0-9_]*(e[-+]?[0-9]+)?)|~|null|true|false", re.IGNORECASE
)
_RESOLVER = yaml.SafeLoader("")


def write_nodes(naskah: Naskah) -> str:
    """Return the text of a file; the head stands apart as it stood."""
    head = _tidy([*naskah.head, *(naskah.root.entries[0].before if naskah.root.entries else [])])
    if naskah.root.entries:
        naskah.root.entries[0].before = []
    body = _block(naskah.root, 0) if naskah.root.entries else ["{}"]
    foot = _tidy(naskah.foot)
    while foot and foot[-1] == KOSONG:
        foot.pop()
    return "\n".join([*_strip_first(head), *body, *foot]) + "\n"


def write_entry(entry: Entry, indent: int) -> list[str]:
    """Return the lines of one entry of a file, without what stands above it."""
    return _entry(entry, indent)[1]


def _tidy(lines: Iterable[str]) -> list[str]:
    """Leave one blank line where several stood."""
    tidied: list[str] = []
    for line in lines:
        if line != KOSONG or not tidied or tidied[-1] != KOSONG:
            tidied.append(line)
    return tidied


def _strip_first(lines: Sequence[str]) -> list[str]:
    start = next((i for i, line in enumerate(lines) if line != KOSONG), len(lines))
    return list(lines[start:])


def _block(node: Collection, indent: int) -> list[str]:
    lines: list[str] = []
    for index, entry in enumerate(node.entries):
        before, written = _entry(entry, indent)
        pad = " " * indent
        above = _strip_first(before) if index == 0 else before
        lines += [pad + line if line else KOSONG for line in above]
        lines += written
        lines += [pad + line for line in entry.after]
    return lines


def _entry(entry: Entry, indent: int) -> tuple[list[str], list[str]]:
    """Return the lines above an entry (not indented) and its own lines."""
    pad = " " * indent
    beside = f"  {entry.beside}" if entry.beside else ""
    before = list(entry.before)
    lead = f"{pad}-" if entry.key is None else f"{pad}{_scalar(entry.key, flow=False)}:"
    node = entry.node
    if isinstance(node, Scalar) and "\n" in node.value and _fits_literal(node.value):
        return _tidy(before), _literal(lead, node.value, indent)
    if isinstance(node, Scalar) or node.flow or not node.entries:
        text = write_inline(node, flow=False)
        return _tidy(before), [f"{lead} {text}{beside}" if text else f"{lead}{beside}"]
    if entry.key is not None:
        return _tidy(before), [f"{lead}{beside}", *_block(node, indent + 2)]
    # An item begins on the line of its dash; what would stand above its first line goes higher.
    before += _strip_first(_lift(node))
    inner = _block(node, indent + 2)
    return _tidy(before), [f"{lead} {inner[0][indent + 2 :]}", *inner[1:]]


def _lift(node: Collection) -> list[str]:
    """Take the lines above the first line of a block out of it."""
    first = node.entries[0]
    lines, first.before = first.before, []
    if first.key is None and isinstance(first.node, Collection) and not first.node.flow:
        lines = [*lines, *_lift(first.node)]
    return lines


def write_inline(node: Node, *, flow: bool = False) -> str:
    """Return a node on one line; `flow` where it stands within brackets."""
    if isinstance(node, Scalar):
        return _scalar(node, flow=flow)
    parts = [
        write_inline(entry.node, flow=True)
        if entry.key is None
        else f"{_scalar(entry.key, flow=True)}: {write_inline(entry.node, flow=True)}"
        for entry in node.entries
    ]
    return f"{{{', '.join(parts)}}}" if node.mapping else f"[{', '.join(parts)}]"


def _scalar(scalar: Scalar, *, flow: bool) -> str:
    """Write a text: plain where it was plain, quoted only where it must be."""
    value = scalar.value
    if scalar.style is None and scalar.lines[0] == scalar.lines[1]:
        return value if value or not flow else '""'
    if may_be_plain(value, flow) and (scalar.style is None or _is_text(value)):
        return value
    if not value.isprintable():
        return yaml.dump(value, default_style='"', width=float("inf"), allow_unicode=True).strip()
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


@lru_cache(maxsize=4096)
def may_be_plain(value: str, flow: bool) -> bool:  # noqa: FBT001 - the cache wants it so
    """Tell whether a text would read back as itself without quotes."""
    found = Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(value)
    return bool(found.allow_flow_plain if flow else found.allow_block_plain)


def _is_text(value: str) -> bool:
    """Tell whether every YAML reader takes an unquoted `value` for text."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str" and _BUKAN_TEKS.fullmatch(value) is None


def _fits_literal(value: str) -> bool:
    lines = value.split("\n")
    return (
        value.endswith("\n")
        and not value.endswith("\n\n")
        and all(line.isprintable() and line == line.rstrip() for line in lines)
        and not lines[0].startswith(" ")
        and lines[0] != ""
    )


def _literal(lead: str, value: str, indent: int) -> list[str]:
    pad = " " * (indent + 2)
    return [f"{lead} |", *(pad + line if line else "" for line in value.split("\n")[:-1])]
