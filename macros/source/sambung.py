"""Go on with the lists of one file in others, so that all are read as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from macros.findings import Finding, Place, cut
from macros.source import kata_sambung as kata
from macros.source import rules
from macros.source.builder import BATAS_DALAM, SAY_NOT_MAPPING
from macros.source.tree import LETAK, Marks, Path, Tree

#: Key of a rest that names the last group before its own, where a list's name alone won't do.
SESUDAH = "sesudah"
#: Lists with which one file goes on; a paper has not so many sorts of rows.
BATAS_DAFTAR = 20
_Places = dict[Path, Place]


class Sambungan:
    """Join files to the one that they go on with: everything keeps its place in its own file.

    A list goes on the only one of its name. Where there are several, `sesudah` says which: the
    one that ends with the group of that id. So nothing depends on the order of keys, and no row
    can come under another list than was meant.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._lists: dict[str, list[Path]] = defaultdict(list)
        #: The list of a name that ends with the group of an id.
        self._akhir: dict[tuple[str, str], Path] = {}
        self._learn(tree.value, ())

    def add(self, rest: Tree) -> list[Finding]:
        """Add the lists of the next file; return what has no place. Both have a value."""
        names = [name for name in rest.value if name not in {LETAK, SESUDAH}]
        after = rest.value.get(SESUDAH)
        most = BATAS_DAFTAR if after is None else 1
        if not names or len(names) > most:
            key = names[most] if names else SESUDAH
            return [_find(rest, (key,), kata.say_number(len(names), most))]
        places, key_places = _by_name(rest.places), _by_name(rest.key_places)
        found: list[Finding] = []
        for name in names:
            items = rest.value[name]
            where = self._where(name, after)
            if where is None or not isinstance(items, list) or not items:
                found.append(_find(rest, (name,), self._say(name, items, after)))
            elif (deep := _too_deep(places[name], where)) is not None:
                found.append(rules.TERLALU_DALAM.at(deep, *rules.SAY_DEEP))
            else:
                self._add(items, where, (places[name], key_places[name]))
        return cut(found)

    def _where(self, name: str, after: object) -> Path | None:
        """Return where the list stands with which one of this name goes on."""
        if after is not None:
            # Without an id, lists of groups that have none would all be meant.
            return self._akhir.get((name, after)) if isinstance(after, str) and after else None
        paths = self._lists.get(name, ())
        return paths[0] if len(paths) == 1 else None

    def _add(self, items: list[Any], where: Path, places: tuple[_Places, _Places]) -> None:
        """Add the items of one list, and the places of all that stands in them."""
        *above, name = where
        owner = _at(self._tree.value, above)
        there: list[Any] = owner[name]
        before = len(there)
        self._akhir.pop((str(name), id_of(there[-1])), None)
        there.extend(items)
        trees = (self._tree.places, self._tree.key_places)
        for old, new in zip(places, trees, strict=True):
            for (_, index, *below), place in old.items():
                if isinstance(index, int):
                    new[(*where, before + index, *below)] = place
        marks: Marks = owner[LETAK]
        for index, item in enumerate(items):
            marks.keys[(name, before + index)] = places[0][(name, index)]
            self._learn(item, (*where, before + index))
        self._akhir[(str(name), id_of(there[-1]))] = where

    def _learn(self, value: Any, path: Path) -> None:
        """Take note of each list of groups below a value."""
        for name, where, items in list_groups(value, path):
            self._lists[name].append(where)
            self._akhir[(name, id_of(items[-1]))] = where

    def _say(self, name: str, items: Any, after: object) -> rules.Words:
        """Word the finding for a key that goes on with nothing."""
        paths = self._lists.get(name, [])
        if not isinstance(items, list):
            if isinstance(items, dict):
                return kata.say_group(name, [one for one in items if one in self._lists])
            return kata.say_no_list(name) if items and paths else self._say_unknown(name, items)
        if not items:
            return kata.say_empty(name)
        if not paths:
            return self._say_unknown(name, items)
        if after is not None:
            return kata.say_no_end(name, after if isinstance(after, str) and after else "…")
        return kata.say_several(name, len(paths), id_of(_at(self._tree.value, paths[-1])[-1]))

    def _say_unknown(self, name: str, items: Any) -> rules.Words:
        if name in self._tree.value:
            return kata.say_known(name)
        return kata.say_unknown(name, sorted(self._lists)) if items else kata.say_empty(name)


def list_groups(value: Any, path: Path = ()) -> Iterator[tuple[str, Path, list[Any]]]:
    """Yield the name, the path and the groups of each list of groups, in the order of the file."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from list_groups(item, (*path, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            where = (*path, name)
            if isinstance(item, list) and any(isinstance(one, dict) for one in item):
                yield name, where, item
            yield from list_groups(item, where)


def tell_blank(rest: Tree) -> list[Finding]:
    """Return the findings of a rest; that it holds nothing is told in the words of a rest."""
    blank = rules.BUKAN_SATU_PETA.at(Place(rest.path), *SAY_NOT_MAPPING)
    words = rules.SAMBUNGAN.at(Place(rest.path), *kata.SAY_NOTHING)
    return [words if finding == blank else finding for finding in rest.findings]


def _find(rest: Tree, path: Path, words: rules.Words) -> Finding:
    return rules.SAMBUNGAN.at(rest.place(path, key=True), *words)


def _by_name(places: Mapping[Path, Place]) -> Mapping[str, _Places]:
    """Return the places of what stands within each list, by the list's name."""
    found: dict[str, _Places] = defaultdict(dict)
    for path, place in places.items():
        if len(path) > 1:
            found[str(path[0])][path] = place
    return found


def _too_deep(places: _Places, where: Path) -> Place | None:
    """Return the first place that would stand too deep where its list goes on."""
    return next(
        (at for path, at in places.items() if len(where) + len(path) - 1 > BATAS_DALAM), None
    )


def _at(value: Any, path: Path | list[str | int]) -> Any:
    for step in path:
        value = value[step]
    return value


def id_of(item: object) -> str:
    """Return the id of a group; "" where it has none."""
    found = item.get("id") if isinstance(item, dict) else None
    return found if isinstance(found, str) else ""
