"""Go on with the lists of one file in another, so that both are read as one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from macros.findings import Finding
from macros.source import rules
from macros.source.tree import LETAK, Marks, Path, Tree


def go_on(tree: Tree, rest: Tree) -> list[Finding]:
    """Add the lists of `rest` to the open ones of these names in `tree`; return what has no place.

    Everything keeps its place in its own file. Both trees have a value.
    """
    found: list[Finding] = []
    lists = dict(list_open(tree.value))
    for name, items in rest.value.items():
        if name == LETAK:
            continue
        where = lists.get(name)
        if where is not None and isinstance(items, list) and items:
            _add(tree, where, rest, name)
        else:
            words = _say(name, items, lists, tree.value)
            found.append(rules.SAMBUNGAN.at(rest.place((name,), key=True), *words))
    return found


def list_open(value: Any, path: Path = ()) -> Iterator[tuple[str, Path]]:
    """Yield the name and the path of each list of groups that another file may go on with.

    Of a list only the last group is looked into: what stands below an earlier one is finished.
    """
    if isinstance(value, list) and value:
        yield from list_open(value[-1], (*path, len(value) - 1))
    elif isinstance(value, dict):
        for name, item in value.items():
            if isinstance(item, list) and any(isinstance(one, dict) for one in item):
                yield name, (*path, name)
            yield from list_open(item, (*path, name))


def _add(tree: Tree, where: Path, rest: Tree, name: str) -> None:
    """Add the items of one list, and the places of all that stands in them."""
    owner = _at(tree.value, where[:-1])
    items: list[Any] = owner[name]
    before = len(items)
    items.extend(rest.value[name])
    for old, new in ((rest.places, tree.places), (rest.key_places, tree.key_places)):
        for path, place in old.items():
            if path[:1] == (name,) and len(path) > 1 and isinstance(path[1], int):
                new[(*where, before + path[1], *path[2:])] = place
    marks: Marks = owner[LETAK]
    for index in range(len(items) - before):
        marks.keys[(name, before + index)] = rest.places[(name, index)]


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _say(name: str, items: Any, lists: Mapping[str, Path], value: Any) -> rules.Words:
    """Word the finding for a key that goes on with nothing."""
    if name not in lists:
        if _holds(value, name):
            return (
                f"bagian terakhir berkas yang disambung belum mempunyai daftar “{name}”",
                "diharapkan daftar yang sudah dimulai di sana",
                "tulis butir pertamanya di berkas yang disambung",
            )
        meant = difflib.get_close_matches(name, lists, n=1)
        return (
            f"tidak ada daftar “{name}” yang dapat disambung",
            f"diharapkan salah satu: {', '.join(sorted(lists))}" if lists else "diharapkan daftar",
            f"tulis “{meant[0]}”" if meant else "pindahkan isinya ke berkas yang disambung",
        )
    if items == []:
        return (
            f"“{name}” di sini tidak berisi",
            "diharapkan butir-butir yang menyambung daftar itu",
            "tulis butirnya, atau hapus berkas ini",
        )
    return (
        f"“{name}” di sini bukan daftar",
        "diharapkan butir-butir yang menyambung daftar itu",
        "awali setiap butir dengan tanda hubung",
    )


def _holds(value: Any, name: str) -> bool:
    """Tell whether a list of this name stands anywhere."""
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    here = isinstance(value, dict) and isinstance(value.get(name), list)
    return here or any(_holds(one, name) for one in below)
