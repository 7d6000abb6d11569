"""Lists without ids, and facts of a period, are lined up: what came or went is one fact."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from macros.diff.nilai import Nilai
from macros.diff.sejajar import align

Kata = Mapping[str, str]
NAMA = {"nama": "n"}


def _isi(*words: str, daftar: str = "isi") -> dict[str, str]:
    return {f"{daftar} {number}": word for number, word in enumerate(words, start=1) if word}


def _laid(facts: Kata) -> dict[str, Nilai]:
    return {label: Nilai(word, word) for label, word in facts.items()}


@pytest.mark.parametrize(
    ("lama", "baru", "dulu", "kini"),
    [
        (_isi("a"), _isi("a"), _isi("a"), _isi("a")),
        (
            {**NAMA, **_isi("a", "b")},
            {**NAMA, **_isi("b", "a")},
            {**NAMA, "urutan isi": "a, b"},
            {**NAMA, "urutan isi": "b, a"},
        ),
        (
            {"isi 1 teks": "a", "isi 1 baris": "1", "isi 2 teks": "b", "isi 2 baris": "2"},
            {"isi 1 teks": "b", "isi 1 baris": "2", "isi 2 teks": "a", "isi 2 baris": "1"},
            {"urutan isi": "a, b"},
            {"urutan isi": "b, a"},
        ),
        (
            {**_isi("a", "b"), **_isi("c", daftar="lain")},
            {**_isi("b", "a"), **_isi("d", daftar="lain")},
            {"urutan isi": "a, b", "lain 1": "c"},
            {"urutan isi": "b, a", "lain 1": "d"},
        ),
        (
            {**NAMA, **_isi("a", "b", "c")},
            {**NAMA, **_isi("a", "x", "c")},
            {**NAMA, **_isi("a", "b", "c")},
            {**NAMA, **_isi("a", "x", "c")},
        ),
        (
            _isi("a", "b", "c", "d", "e"),
            _isi("a", "x", "y", "z", "w", "e"),
            _isi("a", "b", "c", "d", "", "e"),
            _isi("a", "x", "y", "z", "w", "e"),
        ),
        (
            {**NAMA, **_isi("a", "b", "c", "d", "e")},
            {**NAMA, **_isi("a", "x", "e")},
            {**NAMA, **_isi("a", "b", "c", "d", "e")},
            {**NAMA, **_isi("a", "x", "", "", "e")},
        ),
        (
            _isi(*"a" * 250),
            _isi("x", *"a" * 250),
            _isi("", *"a" * 250),
            _isi("x", *"a" * 250),
        ),
    ],
    ids=["satu", "urutan", "bidang", "dua daftar", "diganti", "bertambah", "berkurang", "banyak"],
)
def test_entries_are_lined_up_with_those_they_belong_to(
    lama: Kata, baru: Kata, dulu: Kata, kini: Kata
) -> None:
    """Entries that are alike stand at one number; one that has no other stands alone at its own."""
    before, after = align(_laid(lama), _laid(baru))

    assert {label: fact.kata for label, fact in before.items()} == dulu
    assert {label: fact.kata for label, fact in after.items()} == kini


@pytest.mark.parametrize(
    ("facts", "other", "told"),
    [
        (
            {**NAMA, "nilai TW1": "20%", "bukti TW1": "x", "nilai TW2": "30%"},
            {**NAMA, "nilai TW2": "25%"},
            {**NAMA, "nilai TW2": "30%", "TW1": "20%; x"},
        ),
        ({**NAMA, "nilai TAHUN": "80%"}, NAMA, {**NAMA, "nilai TAHUN": "80%"}),
        (
            {"nilai TW1": "20%", "bukti TW1": "x"},
            {"nilai TW1": "21%"},
            {"nilai TW1": "20%", "bukti TW1": "x"},
        ),
    ],
    ids=["datang", "satu saja", "ada di keduanya"],
)
def test_a_period_that_came_or_went_is_one_fact(facts: Kata, other: Kata, told: Kata) -> None:
    """All that is said of a period which one version alone has is one fact, there and back."""
    for before, after, side in ((facts, other, 0), (other, facts, 1)):
        found = align(_laid(before), _laid(after))

        assert {label: fact.kata for label, fact in found[side].items()} == told
        assert {label: fact.kata for label, fact in found[1 - side].items()} == other
