"""Let a file of an office go on in others, as staff do when it grows too long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

Step = str | int


def list_lists(
    value: object, path: tuple[Step, ...] = ()
) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Yield the name and the path of every list of groups, in the order of the file."""
    if isinstance(value, dict):
        for name, item in value.items():
            if isinstance(item, list) and item and isinstance(item[0], dict):
                yield name, (*path, name)
            yield from list_lists(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from list_lists(item, (*path, index))


def read_plain(isi: bytes) -> dict[str, Any]:
    """Return what a file says, every value a text."""
    found: dict[str, Any] = yaml.load(isi, Loader=yaml.BaseLoader)  # noqa: S506 - all is text
    return found


def items_at(whole: dict[str, Any], path: tuple[Step, ...]) -> list[Any]:
    """Return the list at a path."""
    value: Any = whole
    for step in path:
        value = value[step]
    assert isinstance(value, list)
    return value


def _write(value: object) -> bytes:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False).encode()


def split(
    files: dict[str, bytes], jalur: str, where: str | tuple[Step, ...], *ends: int
) -> dict[str, bytes]:
    """Return files with a list of a file, by name or path, cut at these places, each cut a file.

    What goes on with one of several lists says after which id.
    """
    whole = read_plain(files[jalur])
    paths = list(list_lists(whole))
    path = dict(paths)[where] if isinstance(where, str) else where
    name = str(path[-1])
    several = [called for called, _ in paths].count(name) > 1
    items = items_at(whole, path)
    rest = items[:]
    del items[ends[0] :]
    folder = jalur.removesuffix(".yml")
    parts = {}
    for number, (start, end) in enumerate(zip(ends, (*ends[1:], len(rest)), strict=True), 2):
        after = {"sesudah": rest[start - 1].get("id")} if several else {}
        parts[f"{folder}/{number}.yml"] = _write({**after, name: rest[start:end]})
    return {**files, jalur: _write(whole), **parts}
