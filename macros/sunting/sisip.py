"""Write a changed value into the text that held the old one: what is equal stays as it was.

A reviewer then reads only what changed, and comments beside untouched lines survive.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.source.parse import parse
from macros.source.tree import LETAK
from macros.sunting.nilai import lines_of_entry, lines_of_item, write_yaml


def renew_yaml(old: str, value: dict[str, Any]) -> str:
    """Return YAML that reads as `value`, with the lines of `old` wherever they say the same."""
    fresh = write_yaml(value, head_of(old))
    try:
        node = yaml.compose(old, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return fresh
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return fresh
    lines = old.splitlines()
    body = list(_mapping(lines, node, value, 0, len(lines)))
    start = node.value[0][0].start_mark.line
    text = "\n".join([*lines[:start], *body]) + "\n"
    # Layouts that a person may choose are many; where they don't fit together, write anew.
    return text if strip_marks(parse("", text).value) == value else fresh


def head_of(text: str) -> str:
    """Return the comment lines that begin a file."""
    head = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        head.append(line)
    return "\n".join(head)


def strip_marks(value: Any) -> Any:
    """Return a read tree without the marks that say where each part stood."""
    if isinstance(value, dict):
        return {key: strip_marks(part) for key, part in value.items() if key != LETAK}
    return [strip_marks(item) for item in value] if isinstance(value, list) else value


def _mapping(
    lines: list[str], node: yaml.MappingNode, value: dict[str, Any], indent: int, end: int
) -> Iterator[str]:
    """Yield the lines of a mapping whose old lines end before `end`."""
    starts = [key.start_mark.line for key, _ in node.value]
    known = {
        key.value: (part, start, stop)
        for (key, part), start, stop in zip(node.value, starts, [*starts[1:], end], strict=True)
    }
    for key in _order(list(known), list(value)):
        part = value[key]
        if key not in known:
            yield from lines_of_entry(key, part, indent)
            continue
        old, start, stop = known[key]
        yield from _entry(lines, (key, old), part, indent, (start, stop))


def _order(old: list[str], new: list[str]) -> list[str]:
    """Return the keys of `new` in the old order, added ones behind what they follow in `new`."""
    keys = [key for key in old if key in new]
    for at, key in enumerate(new):
        if key not in keys:
            keys.insert(keys.index(new[at - 1]) + 1 if at else 0, key)
    return keys


def _entry(
    lines: list[str],
    old: tuple[str, yaml.Node],
    value: Any,
    indent: int,
    span: tuple[int, int],
) -> Iterator[str]:
    key, node = old
    start, stop = span
    if _plain(node) == value:
        yield from lines[start:stop]
        return
    first = _first_line(node)
    if first is None:
        yield from lines_of_entry(key, value, indent)
        yield from _blank_tail(lines, stop)
    elif isinstance(node, yaml.MappingNode) and isinstance(value, dict) and value:
        yield from lines[start:first]
        yield from _mapping(lines, node, value, node.value[0][0].start_mark.column, stop)
    elif isinstance(node, yaml.SequenceNode) and isinstance(value, list) and value:
        yield from lines[start:first]
        yield from _sequence(lines, node, value, stop)
    else:
        yield from lines_of_entry(key, value, indent)
        yield from _blank_tail(lines, stop)


def _sequence(
    lines: list[str], node: yaml.SequenceNode, value: list[Any], end: int
) -> Iterator[str]:
    """Yield the lines of a list; an old item is found by its id, or else as the n-th without."""
    starts = [item.start_mark.line for item in node.value]
    spans = list(zip(starts, [*starts[1:], end], strict=True))
    indent = node.start_mark.column
    names = [_name(_plain(item)) for item in node.value]
    known = {name: at for at, name in enumerate(names) if name}
    nameless = (at for at, name in enumerate(names) if not name)
    for item in value:
        name = _name(item)
        place = known.get(name) if name else next(nameless, None)
        if place is None:
            yield from lines_of_item(item, indent)
            continue
        old, (start, stop) = node.value[place], spans[place]
        if _plain(old) == item:
            yield from lines[start:stop]
        elif isinstance(old, yaml.MappingNode) and isinstance(item, dict) and not old.flow_style:
            yield from _within_item(lines, old, item, indent, stop)
        else:
            yield from lines_of_item(item, indent)
            yield from _blank_tail(lines, stop)


def _within_item(
    lines: list[str], node: yaml.MappingNode, item: dict[str, Any], indent: int, end: int
) -> Iterator[str]:
    column = node.value[0][0].start_mark.column
    written = list(_mapping(lines, node, item, column, end))
    first = written[0]
    yield f"{' ' * indent}-{' ' * (column - indent - 1)}{first[column:]}"
    yield from written[1:]


def _blank_tail(lines: list[str], stop: int) -> list[str]:
    """Return the blank lines and comments that follow an old entry: they lead to the next one."""
    tail: list[str] = []
    for line in reversed(lines[:stop]):
        if line.strip() and not line.lstrip().startswith("#"):
            break
        tail.insert(0, line)
    return tail


def _first_line(node: yaml.Node) -> int | None:
    """Return the line on which a block begins; None for scalars and what is in brackets."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return None
    return int(node.start_mark.line)


def _name(item: Any) -> str | None:
    return item.get("id") if isinstance(item, dict) else None


def _plain(node: yaml.Node) -> Any:
    """Return a composed node as dicts, lists and the text of its scalars."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(part) for key, part in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value
