"""A renewed file differs from the old one where its values do, and nowhere else."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any

import pytest

from macros.source.parse import parse
from macros.sunting.sisip import renew_yaml, strip_marks

LAMA = """# kepala
# dua

jenis: x   # komentar
sel: {tercetak: 5,  nilai: 5}
kolom: [a,  b]

# tentang isi
isi:
    satu:   1
    dua: 2  # dua
    tiga:
        a: b

    # akhir isi
baris:
# pertama
-   id: A
    teks: "satu"   # beside
    nilai: '1'

    # tentang B
-   id: B
    teks: dua

- "lepas"  # tetap
- {id: C,  teks: tiga}
# ekor
teks: |
  satu
  dua

# atas akhir
akhir: z
# bawah
"""
Nilai = dict[str, Any]


def _read(text: str) -> Nilai:
    value: Nilai = strip_marks(parse("x.yml", text).value)
    return value


def _after(value: Nilai, name: str, key: str, part: object) -> Nilai:
    keys = list(value)
    keys.insert(keys.index(name) + 1, key)
    return {one: value.get(one, part) for one in keys}


def _without(value: Nilai, name: str) -> Nilai:
    return {key: part for key, part in value.items() if key != name}


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        (lambda v: v, [], []),
        (
            lambda v: v["sel"].update(nilai="6"),
            ["sel: {tercetak: 5,  nilai: 5}"],
            ["sel: {tercetak: 5, nilai: 6}"],
        ),
        (lambda v: v["kolom"].append("c"), ["kolom: [a,  b]"], ["kolom: [a, b, c]"]),
        (lambda v: v["isi"].update(satu="9"), ["    satu:   1"], ["    satu: 9"]),
        (lambda v: v["isi"].update(dua=["9"]), ["    dua: 2  # dua"], ["    dua: [9]"]),
        (lambda v: v["isi"]["tiga"].update(c="d"), [], ["        c: d"]),
        (
            lambda v: v.update(isi="teks"),
            ["isi:", "    satu:   1", "    dua: 2  # dua", "    tiga:", "        a: b"],
            ["isi: teks"],
        ),
        (
            lambda v: v.update(isi={}),
            ["isi:", "    satu:   1", "    dua: 2  # dua", "    tiga:", "        a: b"],
            ["isi: {}"],
        ),
        (
            lambda v: v["isi"].update(tiga=[{"y": "z"}]),
            ["        a: b"],
            ["      - y: z"],
        ),
        (lambda v: _after(v, "jenis", "baru", "b"), [], ["baru: b"]),
        (lambda v: {"awal": "a", **v}, [], ["awal: a"]),
        (lambda v: v.update(ujung=["q"]), [], ["ujung: [q]"]),
        (lambda v: _without(v, "sel"), ["sel: {tercetak: 5,  nilai: 5}"], []),
        (
            lambda v: v["baris"][0].update(teks="lain"),
            ['    teks: "satu"   # beside'],
            ["    teks: lain"],
        ),
        (
            lambda v: v["baris"][1].update(id="D"),
            ["-   id: B", "    teks: dua", ""],
            ["- id: D", "  teks: dua"],
        ),
        (
            lambda v: v["baris"].insert(1, {"id": "N", "teks": "baru"}),
            [],
            ["- id: N", "  teks: baru"],
        ),
        (lambda v: v["baris"][0].update(lagi="x"), [], ["    lagi: x"]),
        (lambda v: v["baris"].__setitem__(2, "ikat"), ['- "lepas"  # tetap'], ["- ikat"]),
        (
            lambda v: v["baris"][3].update(teks="empat"),
            ["- {id: C,  teks: tiga}"],
            ["- id: C", "  teks: empat"],
        ),
        (lambda v: v["baris"].append("ujung"), [], ["- ujung"]),
        (lambda v: v["baris"].__delitem__(1), ["-   id: B", "    teks: dua", ""], []),
        (lambda v: v.update(teks="lain"), ["teks: |", "  satu", "  dua"], ["teks: lain"]),
        (lambda v: v.update(akhir=["x"]), ["akhir: z"], ["akhir: [x]"]),
    ],
)
def test_only_what_is_said_otherwise_is_written_otherwise(
    change: Callable[[Nilai], Nilai | None], gone: list[str], come: list[str]
) -> None:
    """Each change writes its own lines anew; layout and comments of all others stay."""
    value = _read(LAMA)
    value = change(value) or value

    text = renew_yaml(LAMA, value)

    told = [line for line in difflib.ndiff(LAMA.split("\n"), text.split("\n")) if line[0] in "-+"]
    assert [line[2:] for line in told if line[0] == "-"] == gone
    assert [line[2:] for line in told if line[0] == "+"] == come
    assert _read(text) == value
    assert list(_read(text)) == list(value)


def test_rows_that_change_places_take_their_lines_along() -> None:
    """A row is known by its id: moved, it is still written as it was, with what stands above."""
    value = _read(LAMA)
    value["baris"].insert(0, value["baris"].pop(1))
    first, second = LAMA.index("-   id: A"), LAMA.index("-   id: B")
    third = LAMA.index('- "lepas"')

    assert renew_yaml(LAMA, value) == (
        LAMA[:first] + LAMA[second:third] + LAMA[first:second] + LAMA[third:]
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# k\n# l\na: [\n", "# k\n# l\na: c\n"),
        ("# k\n{a: b}\n", "# k\na: c\n"),
        ("- a\n", "a: c\n"),
        ("", "a: c\n"),
        ("# k\n\n# l\na: b\n", "# k\n\n# l\na: c\n"),
        ("a: b", "a: c\n"),
        ("#k\na:\n  -\n    id: x\nb:\n  - y\n", "#k\na: c\n"),
    ],
)
def test_what_can_not_be_kept_is_written_anew(old: str, new: str) -> None:
    """A file that is broken or laid out otherwise is written as new, below its first comments."""
    assert renew_yaml(old, {"a": "c"}) == new


def test_a_layout_that_does_not_fit_is_written_anew() -> None:
    """Where an item begins below its dash, a changed list is written in the form of new ones."""
    old = "# k\na:  # hilang\n  -\n    id: x\n  - id: y\n"

    assert renew_yaml(old, {"a": [{"id": "x"}, {"id": "y", "b": "d"}]}) == (
        "# k\n\na:\n  - id: x\n  - id: y\n    b: d\n"
    )
