"""Line up two versions of a list whose entries have no ids, so that one new entry is one change.

Such entries are facts of their row, numbered by place: `rincian 2`, `kutipan 1 teks`. Without
this, an entry put first would make every later one look changed. Facts of a period, `nilai TW1`,
belong together as well, but need no lining up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from macros.diff.nilai import Nilai

_NUMBERED = re.compile(r"(?P<daftar>\D+) (?P<nomor>\d+)(?P<sisa>| .*)")

_PERIODE = re.compile(r"(?P<sisa>.+) (?P<periode>TW[1-4]|TAHUN)")

Fakta = dict[str, Nilai]
#: The facts of one entry by the rest of their label: "" or ` teks`.
Butir = dict[str, Nilai]


def align(old: Mapping[str, Nilai], new: Mapping[str, Nilai]) -> tuple[Fakta, Fakta]:
    """Return the facts of both versions under labels that fit each other.

    An entry that came or went is one fact; entries that only changed places are one fact as
    well, `urutan …`.
    """
    before, lists_before = _split(old)
    after, lists_after = _split(new)
    for name in dict.fromkeys((*lists_before, *lists_after)):
        then = list(lists_before.get(name, {}).values())
        now = list(lists_after.get(name, {}).values())
        if len(then) > 1 and sorted(map(_key, then)) == sorted(map(_key, now)):
            before |= _order(name, then)
            after |= _order(name, now)
            continue
        for number, (was, is_) in enumerate(_pairs(then, now), start=1):
            if was and is_:
                before |= {f"{name} {number}{rest}": fact for rest, fact in was.items()}
                after |= {f"{name} {number}{rest}": fact for rest, fact in is_.items()}
            else:
                before |= _whole(f"{name} {number}", was)
                after |= _whole(f"{name} {number}", is_)
    _join_periods(before, after)
    _join_periods(after, before)
    return before, after


def _join_periods(facts: Fakta, other: Fakta) -> None:
    """Make one fact of a period that the other version does not have."""
    theirs = {match["periode"] for label in other if (match := _PERIODE.fullmatch(label))}
    entries: dict[str, Fakta] = {}
    for label, fact in facts.items():
        match = _PERIODE.fullmatch(label)
        if match is not None and match["periode"] not in theirs:
            entries.setdefault(match["periode"], {})[label] = fact
    for periode, entry in entries.items():
        if len(entry) > 1:
            for label in entry:
                del facts[label]
            facts |= _whole(periode, entry)


def _split(facts: Mapping[str, Nilai]) -> tuple[Fakta, dict[str, dict[int, Butir]]]:
    """Return the plain facts, and the entries of each list by their number."""
    plain: Fakta = {}
    lists: dict[str, dict[int, Butir]] = {}
    for label, fact in facts.items():
        match = _NUMBERED.fullmatch(label)
        if match is None:
            plain[label] = fact
        else:
            entries = lists.setdefault(match["daftar"], {})
            entries.setdefault(int(match["nomor"]), {})[match["sisa"]] = fact
    return plain, lists


def _key(entry: Butir) -> str:
    return repr([(rest, fact.makna) for rest, fact in entry.items()])


def _pairs(then: list[Butir], now: list[Butir]) -> Iterator[tuple[Butir, Butir]]:
    """Yield entries that belong together, in order; an empty one stands for none."""
    matcher = SequenceMatcher(None, [*map(_key, then)], [*map(_key, now)], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        for step in range(max(b - a, d - c)):
            yield (
                then[a + step] if a + step < b else {},
                now[c + step] if c + step < d else {},
            )


def _whole(label: str, entry: Butir) -> Fakta:
    """Return an entry as one fact, named by its words."""
    if not entry:
        return {}
    if set(entry) == {""}:
        return {label: entry[""]}
    return {label: Nilai(_key(entry), "; ".join(fact.kata for fact in entry.values()))}


def _order(name: str, entries: list[Butir]) -> Fakta:
    """Return a list as one fact: equal where the order is, and said by the first words of each."""
    shown = ", ".join(next(iter(entry.values())).kata for entry in entries)
    return {f"urutan {name}": Nilai(tuple(map(_key, entries)), shown)}
