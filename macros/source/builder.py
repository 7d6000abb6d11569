"""Build plain lists, dicts and *strings* from YAML events, and remember where each one stood.

YAML's own typing is switched off on purpose: `1.000` would become 1.0, `010` eight and `NO`
false. The field's own type reads the text instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.findings import Place, Rule
from macros.source import koma, rules
from macros.source.hidden import find_hidden, without_unseen
from macros.source.tree import LETAK, Marks, Path, Tree
from macros.system.characters import show

#: Deepest nesting that is read.
BATAS_DALAM = 12


class TooDeepError(Exception):
    """End the reading of a file that nests too deeply; the finding is already made."""


def _may_be_cut(content: Any) -> bool:
    """Tell whether a comma may have cut something off a value: `content` is its event."""
    return koma.is_plain(content) and content.value != ""


class Builder:
    """Build plain values from the stream of YAML events."""

    def __init__(self, tree: Tree, text: str, *, lama: bool) -> None:
        self.tree = tree
        self.text = text
        self.lama = lama
        self.stopped = False

    def build(self, events: Iterator[Any]) -> Any:
        """Return the value of the one document of a file, a mapping; what is wrong is found."""
        documents = 0
        value: Any = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 1:
                    value = self._node(next(events), events, (), 0)
                else:
                    self.stop(rules.BUKAN_SATU_PETA, event, _SAY_MANY)
                    return None
        if documents == 0 or not isinstance(value, dict):
            self.stopped = True
            place = Place(self.tree.path)
            self.tree.findings.append(rules.BUKAN_SATU_PETA.at(place, *SAY_NOT_MAPPING))
        return value

    def _node(self, event: Any, events: Iterator[Any], path: Path, depth: int) -> Any:
        self._refuse_features(event)
        self.tree.places[path] = self._place(event)
        if depth > BATAS_DALAM:
            self.stop(rules.TERLALU_DALAM, event, rules.SAY_DEEP)
            raise TooDeepError
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, path, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._dict(event, events, path, depth)
        return self._text(event)

    def _text(self, event: Any) -> str:
        """Return a scalar's text; its escapes may not smuggle in what the bytes may not hold."""
        text = str(getattr(event, "value", ""))
        if self.lama:
            return show(text)
        found = find_hidden(text)
        if found is None:
            return text
        self._find(found[0], event, found[1])
        # Told once; whatever else is checked is held against what a reader sees.
        return without_unseen(text)

    def _list(self, events: Iterator[Any], path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        first = last = None
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            if not koma.splits_number(self.text, last, event):
                self._join_split(items, first, last)
                first = event
                items.append(self._node(event, events, (*path, len(items)), depth + 1))
            last = event
        self._join_split(items, first, last)
        return items

    def _join_split(self, items: list[Any], first: Any, last: Any) -> None:
        """Give back to the last item what commas cut off it, from one event to another."""
        if first is not last:
            items[-1] = koma.join(self.text, first, last)
            self._find_cut(first, koma.say_split(items[-1]))

    def _dict(self, start: Any, events: Iterator[Any], path: Path, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        marks = Marks(self.tree.places[path])
        key = ""
        content: Any = None
        rest: Any = None
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            name, before = self._key(event, events), content
            content = next(events)
            if start.flow_style and koma.lacks_value(self.text, event, content):
                if _may_be_cut(before):
                    rest = event
                else:
                    self._find_cut(event, koma.say_no_value(str(event.value)))
                content = before
                continue
            if rest is not None:
                self._rejoin(items, key, before, rest)
                rest = None
            key, where = name, (*path, name)
            if key and key in items:
                self._find(rules.KUNCI_GANDA, event, _say_duplicate(key))
            self.tree.key_places[where] = self._place(event)
            items[key] = self._node(content, events, where, depth + 1)
            self._mark(marks, key, items[key], where)
        if rest is not None:
            self._rejoin(items, key, content, rest)
        items[LETAK] = marks
        return items

    def _rejoin(self, items: dict[str, Any], key: str, before: Any, rest: Any) -> None:
        """Give back to a text all that commas cut off it; `rest` is the event of the last of it."""
        items[key] = koma.join(self.text, before, rest)
        self._find_cut(before, koma.say_cut(key, before.value, items[key]))

    def _find_cut(self, event: Any, words: rules.Words) -> None:
        self._find(rules.TERPOTONG, event, words)

    def _mark(self, marks: Marks, key: str, value: Any, where: Path) -> None:
        marks.keys[(key,)] = self.tree.places[where]
        if isinstance(value, list):
            for index in range(len(value)):
                marks.keys[(key, index)] = self.tree.places[(*where, index)]

    def _key(self, event: Any, events: Iterator[Any]) -> str:
        self._refuse_features(event)
        if isinstance(event, yaml.ScalarEvent) and event.value != LETAK:
            return str(event.value)
        self.stop(rules.RUSAK, event, _SAY_KEY)
        self._skip(event, events)
        return ""

    def _skip(self, event: Any, events: Iterator[Any]) -> None:
        """Consume the rest of a node without building it (and without recursion)."""
        depth = 0
        while True:
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth <= 0:
                return
            event = next(events)

    def _refuse_features(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._find(rules.JANGKAR, event, _SAY_ANCHOR)
        elif event.tag is not None:
            self._find(rules.JANGKAR, event, _SAY_TAG)

    def stop(self, rule: Rule, event: Any, words: rules.Words) -> None:
        """Find what ends the reading: nothing of the file is used."""
        self.stopped = True
        self._find(rule, event, words)

    def _find(self, rule: Rule, event: Any, words: rules.Words) -> None:
        self.tree.findings.append(rule.at(self._place(event), *words))

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.tree.path, mark.line + 1, mark.column + 1)


_SAY_MANY: rules.Words = (
    "berkas berisi lebih dari satu dokumen YAML",
    "diharapkan satu",
    "hapus baris `---` di tengah berkas",
)
SAY_NOT_MAPPING: rules.Words = (
    "berkas ini kosong atau bukan daftar kunci",
    "diharapkan baris-baris `kunci: isi`",
    "salin susunan dari berkas sejenis",
)
_SAY_KEY: rules.Words = (
    "kunci ini bukan kata biasa",
    "diharapkan satu kata seperti `target`",
    "tulis kunci tanpa kurung",
)
_SAY_ANCHOR: rules.Words = (
    "ada jangkar (&) atau alias (*)",
    "diharapkan isi yang ditulis utuh",
    "salin isinya ke sini; kalau memang teks, beri tanda kutip",
)
_SAY_TAG: rules.Words = (
    "ada tag YAML (!)",
    "diharapkan teks biasa",
    "hapus tag; kalau memang teks, beri tanda kutip",
)


def _say_duplicate(key: str) -> rules.Words:
    return (
        f"kunci “{key}” ditulis dua kali",
        "diharapkan sekali saja",
        "hapus yang keliru; jangan biarkan keduanya",
    )
