"""Shorten texts so that what differs in them is still seen."""

from __future__ import annotations

from difflib import SequenceMatcher

from macros.source.mirip import count_same, tell_apart
from macros.system.characters import show

#: Longer names are cut at a word; the row's own page has all of it.
BATAS_SEBUTAN = 90
#: Equal words shown around each place at which two long texts differ.
_KONTEKS = 3
#: Words shown of each end of a part that is other from end to end.
_UJUNG = 20
#: Longest word that is shown whole, and the letters shown around what differs in a longer one.
_KATA = 60
_HURUF = 12


def shorten(text: str) -> str:
    """Cut a long text at a word, with an ellipsis."""
    flat = " ".join(show(text).split())
    if len(flat) <= BATAS_SEBUTAN:
        return flat
    return f"{flat[:BATAS_SEBUTAN].rsplit(' ', 1)[0]} …"


def shorten_pair(old: str, new: str) -> tuple[str, str]:
    """Cut two texts so that every place where they differ is seen in both.

    Two different texts never come out alike.
    """
    left, right = (text.split() for text in tell_apart(old, new))
    if max(len(" ".join(left)), len(" ".join(right))) <= BATAS_SEBUTAN:
        return " ".join(left), " ".join(right)
    groups = SequenceMatcher(None, left, right, autojunk=False).get_grouped_opcodes(_KONTEKS)
    pieces: tuple[list[str], list[str]] = ([], [])
    ends = (0, 0)
    for group in groups:
        starts = (group[0][1], group[0][3])
        ends = (group[-1][2], group[-1][4])
        # Where one text begins later than the other, both have to show it.
        for shown, start in zip(pieces, starts, strict=True):
            shown.extend(["…"] if start or shown else [])
        for _, a, b, c, d in group:
            for shown, words in zip(pieces, _narrow(left[a:b], right[c:d]), strict=True):
                shown.extend(_middle(words))
    for shown, end, words in zip(pieces, ends, (left, right), strict=True):
        shown.extend(["…"] if end < len(words) else [])
    return " ".join(pieces[0]), " ".join(pieces[1])


def _narrow(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """Leave out of long words (addresses) what is alike in both, and of what differs the middle.

    The first letter that differs stays in both, so that they never come out alike.
    """
    if len(left) == len(right):
        pairs = [_narrow_pair(old, new) for old, new in zip(left, right, strict=True)]
        return [old for old, _ in pairs], [new for _, new in pairs]
    return left, right


def _narrow_pair(old: str, new: str) -> tuple[str, str]:
    if max(len(old), len(new)) <= _KATA:
        return old, new
    start = count_same(old, new)
    end = count_same(old[start:][::-1], new[start:][::-1])
    return _window(old, start, end), _window(new, start, end)


def _window(word: str, start: int, end: int) -> str:
    """Return a word with what is alike at its start and its end cut short, and a long rest too."""
    other = word[start : len(word) - end]
    if len(other) > 2 * _KATA:
        other = f"{other[:_KATA]}[… {len(other) - 2 * _KATA} huruf …]{other[-_KATA:]}"
    before, after = word[:start], word[len(word) - end :]
    if len(before) > 3 * _HURUF:
        before = f"{before[: 2 * _HURUF]}…{before[-_HURUF:]}"
    if len(after) > 2 * _HURUF:
        after = f"{after[:_HURUF]}…{after[-_HURUF:]}"
    return f"{before}{other}{after}"


def _middle(words: list[str]) -> list[str]:
    """Leave out the middle of a very long part, and say how much that is."""
    left_out = len(words) - 2 * _UJUNG
    if left_out <= 1:
        return words
    return [*words[:_UJUNG], f"[… {left_out} kata …]", *words[-_UJUNG:]]
