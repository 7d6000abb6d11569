"""Rows that came, went, moved or got another id are each told once, under the right row."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from macros.checks.run import check_files
from macros.diff.banding import Jenis, compare_rows
from macros.diff.fakta import Baris
from macros.diff.nilai import Nilai
from macros.source.berkas import Berkas
from tests.contoh_data import HARI, sample

PAPER = check_files(tuple(Berkas(*one) for one in sorted(sample().items())), "data", HARI)[
    0
].dokumen[0]
Ringkas = tuple[Jenis, str, str, str, str]


def _rows(*rows: tuple[str, str, str], paper: bool = False) -> dict[str, Baris]:
    """Return rows of a kind, each by its name, its parent and what it says; "" says nothing."""
    found = {}
    for name, parent, said in rows:
        facts = {"teks": Nilai(said, said)} if said else {}
        key = f"topik:{name}"
        above = f"topik:{parent}" if parent else ""
        dokumen = PAPER if paper else None
        found[key] = Baris(key, name, name, above, dokumen, nilai=facts)
    return found


def _told(before: Mapping[str, Baris], after: Mapping[str, Baris]) -> list[Ringkas]:
    return [
        (one.jenis, one.baris.nama, one.bidang, one.lama.kata, one.baru.kata)
        for one in compare_rows(before, after)
    ]


NONE = "tidak ada"


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ((("a", "", "x"), ("b", "", "x")), (("c", "", "x"),)),
        ((("a", "", "x"),), (("b", "", "x"), ("c", "", "x"))),
        ((("a", "", ""),), (("b", "", ""),)),
        ((("a", "", "x"),), (("b", "", "y"),)),
    ],
    ids=["dua hilang", "dua datang", "tanpa isi", "isi lain"],
)
def test_only_what_is_told_apart_by_its_words_is_renamed(
    lama: tuple[tuple[str, str, str], ...], baru: tuple[tuple[str, str, str], ...]
) -> None:
    """Where it is open which row another one was, or whether it was one, both are told."""
    assert _told(_rows(*lama), _rows(*baru)) == [
        *((Jenis.HAPUS, name, "", NONE, NONE) for name, _, _ in lama),
        *((Jenis.TAMBAH, name, "", NONE, NONE) for name, _, _ in baru),
    ]


def test_rows_below_a_renamed_one_stay_where_they_were() -> None:
    """A row whose parent got another id has not moved; one that moved elsewhere has."""
    before = _rows(("a", "", "x"), ("a1", "a", "y"), ("b", "", "z"), ("b1", "b", "w"))
    after = _rows(("c", "", "x"), ("a1", "c", "y"), ("b", "", "z"), ("b1", "c", "w"))

    assert _told(before, after) == [
        (Jenis.GANTI_ID, "c", "id", "a", "c"),
        (Jenis.UBAH, "b1", "letak", "di bawah b", "di bawah c"),
    ]


def test_a_row_that_left_its_parent_stands_below_none() -> None:
    """A row that stood below another and now stands for itself is told so, and back."""
    below = _rows(("a", "", "x"), ("a1", "a", "y"))
    alone = _rows(("a", "", "x"), ("a1", "", "y"))

    assert _told(below, alone) == [(Jenis.UBAH, "a1", "letak", "di bawah a", NONE)]
    assert _told(alone, below) == [(Jenis.UBAH, "a1", "letak", NONE, "di bawah a")]


def test_new_rows_hide_no_change_behind_them() -> None:
    """A row that came is told once, and what changed after it is told as well."""
    before = _rows(("b", "", "y"))
    after = _rows(("a", "", "x"), ("b", "", "z"))

    assert _told(before, after) == [
        (Jenis.TAMBAH, "a", "", NONE, NONE),
        (Jenis.UBAH, "b", "teks", "y", "z"),
    ]


def test_a_row_counts_all_that_came_within_it() -> None:
    """Rows at any depth are counted at the topmost one that came with them."""
    kept = _rows(("z", "", "z"))
    added = _rows(("a", "", "x"), ("a1", "a", "y"), ("a11", "a1", "w"), ("b", "z", "v"))
    came, went = compare_rows(kept, {**kept, **added}), compare_rows({**kept, **added}, kept)

    assert [(one.jenis, one.baris.nama, one.ikut) for one in (*went, *came)] == [
        (Jenis.HAPUS, "a", 2),
        (Jenis.HAPUS, "b", 0),
        (Jenis.TAMBAH, "a", 2),
        (Jenis.TAMBAH, "b", 0),
    ]


def test_another_order_is_told_of_the_rows_that_both_versions_have() -> None:
    """A list in another order is one change, at its parent, or at the first row that moved."""
    before = _rows(("a", "", "1"), ("b", "", "2"), ("c", "", "3"), ("d", "", "4"))
    after = _rows(("a", "", "1"), ("e", "", "5"), ("c", "", "3"), ("b", "", "2"))
    within = _rows(("z", "", "0"), ("a", "z", "1"), ("b", "z", "2"))
    turned = _rows(("z", "", "0"), ("b", "z", "2"), ("a", "z", "1"))

    assert _told(before, after) == [
        (Jenis.HAPUS, "d", "", NONE, NONE),
        (Jenis.TAMBAH, "e", "", NONE, NONE),
        (Jenis.URUTAN, "c", "urutan", "a, b, c", "a, c, b"),
    ]
    assert _told(within, turned) == [(Jenis.URUTAN, "z", "urutan", "a, b", "b, a")]


def test_papers_have_no_order_of_their_own() -> None:
    """Papers stand in the order of their files, which says nothing; their rows have one."""
    before = _rows(("z", "", "0"), ("y", "", "9"), ("a", "z", "1"), ("b", "z", "2"), paper=True)
    swapped = _rows(("y", "", "9"), ("z", "", "0"), ("a", "z", "1"), ("b", "z", "2"), paper=True)
    turned = _rows(("z", "", "0"), ("y", "", "9"), ("b", "z", "2"), ("a", "z", "1"), paper=True)

    assert _told(before, swapped) == []
    assert _told(before, turned) == [(Jenis.URUTAN, "z", "urutan", "a, b", "b, a")]
