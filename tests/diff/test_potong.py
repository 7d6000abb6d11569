"""Two texts that differ are told apart, however much alike they look and however long they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.diff.bagian import take_apart
from macros.diff.nilai import Nilai, say_value, tell_sides
from macros.diff.potong import shorten_pair
from macros.model.target import Target
from macros.model.uang import Uang

PANJANG = " ".join(f"kata{number}" for number in range(200))


@pytest.mark.parametrize(
    ("lama", "baru", "nama"),
    [
        ("Laporan contoh", "Laporan\u00a0contoh", "U+00A0"),
        ("Laporan", "Lapo\u200bran", "U+200B"),
        ("Laporan", "Lapo\u00adran", "U+00AD"),
        ("Laporan", "Laporan ", "U+0020"),
        ("Laporan contoh", "Laporan  contoh", "U+0020"),
        ("Café", "Cafe\u0301", "U+0301"),
        ("Laporan", "Lapor\u0430n", "U+0430"),
        ("2025-2029", "2025–2029", "U+2013"),
        ("75%", "75\uff05", "U+FF05"),
        ("isi", "isi\ufffe", "U+FFFE"),
        (f"{PANJANG} isi", f"{PANJANG} i\u2060si", "U+2060"),
    ],
)
def test_what_looks_alike_is_named(lama: str, baru: str, nama: str) -> None:
    """Of texts that look alike the code points are named, whichever of the two is the new one."""
    assert nama in "".join(shorten_pair(lama, baru))
    assert nama in "".join(shorten_pair(baru, lama))


def test_plain_letters_are_not_named() -> None:
    """Letters and digits that can be told apart stay as they are."""
    assert shorten_pair("100%", "lOO%") == ("100%", "lOO%")
    assert shorten_pair("Rp 5", "Rp5") == ("Rp 5", "Rp5")


def test_every_place_of_a_long_text_that_differs_is_shown() -> None:
    """Two words that changed far apart in a long text are both seen, what lies between is not."""
    new = PANJANG.replace("kata40 ", "empat-puluh ").replace("kata170 ", "seratus-tujuh-puluh ")
    left, right = shorten_pair(PANJANG, new)
    assert {"kata40", "kata170"} <= set(left.split())
    assert {"empat-puluh", "seratus-tujuh-puluh"} <= set(right.split())
    assert "kata100" not in left + right


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
def test_different_texts_never_read_alike(a: str, b: str, old: str, new: str) -> None:
    """Whatever stands before and after: old and new are shown as two texts, never as X → X."""
    if old != new:
        left, right = shorten_pair(f"{a}{old}{b}", f"{a}{new}{b}")
        assert left != right


def _told(old: Nilai | None, new: Nilai | None) -> str:
    assert old is not None
    assert new is not None
    return " → ".join(tell_sides(old, new))


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        (
            {"tercetak": "1.200 jam", "nilai": "1200"},
            {"tercetak": "1.200 jam", "nilai": "1,2"},
            "1.200 jam (tercetak “1.200 jam”) → 1,2 jam (tercetak “1.200 jam”)",
        ),
        ("75%", "75", "75% (jenis “persen”) → 75 (jenis “skor”)"),
        ("75 Laporan", "75 laporan", "75 Laporan → 75 laporan"),
        (
            "87,5%",
            "87,50%",
            "87,5% (tercetak “87,5%”) → 87,5% (tercetak “87,50%”)",
        ),
        (
            {"kosong": "tidak-tercetak"},
            {"kosong": "tidak-terbaca"},
            "tidak tercetak → tidak terbaca",
        ),
    ],
)
def test_a_target_shows_print_and_value(lama: object, baru: object, kata: str) -> None:
    """Print and value of a target are both shown where one can't be read off from the other."""
    old, new = Target.model_validate(lama), Target.model_validate(baru)
    assert _told(say_value(old), say_value(new)) == kata


def test_the_parts_of_a_cell_are_those_of_its_model() -> None:
    """No part of a cell is left out of the comparison."""
    cell = Uang.model_validate("Rp 5.000")
    assert {label for label, _ in take_apart(cell)} == set(cell.model_dump(exclude_none=True))


@pytest.mark.parametrize("length", [5, 60, 300, 3_000])
@pytest.mark.parametrize("at", ["awal", "tengah", "akhir"])
def test_long_addresses_show_where_they_differ(length: int, at: str) -> None:
    """A word without spaces is cut around what differs, and both sides stay short and different."""
    before = "" if at == "awal" else "a" * length
    after = "" if at == "akhir" else "b" * length
    old, new = (f"https://contoh.invalid/{before}{n}{after}" for n in ("1", "23"))

    left, right = shorten_pair(f"lihat {old} sekarang", f"lihat {new} sekarang")

    assert left != right
    assert "1" in left
    assert "23" in right
    assert max(len(left), len(right)) < 200
