"""Two texts that differ are told apart, however much alike they look and however long they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.diff.bagian import take_apart
from macros.diff.nilai import Nilai, say_value, tell_sides
from macros.diff.potong import shorten_pair
from macros.diff.sejajar import align
from macros.model.metode import ArahIndikator, Kategori
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
        ("75 %", "80%", "75% (tercetak “75 %”) → 80% (tercetak “80%”)"),
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


#: Enough words that a text is long.
EKOR = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"


@pytest.mark.parametrize(
    ("lama", "baru", "kiri", "kanan"),
    [
        (f"{'x' * 59}1", f"{'x' * 59}2", f"{'x' * 59}1", f"{'x' * 59}2"),
        (
            f"{'x' * 36}1{'y' * 24}",
            f"{'x' * 36}2{'y' * 24}",
            f"{'x' * 36}1{'y' * 24}",
            f"{'x' * 36}2{'y' * 24}",
        ),
        (
            f"{'x' * 24}abc{'x' * 10}1{'v' * 12}w{'y' * 12}",
            f"{'x' * 24}abc{'x' * 10}2{'v' * 12}w{'y' * 12}",
            f"{'x' * 24}…{'x' * 10}1{'v' * 12}…{'y' * 12}".replace("…x", "…bcx"),
            f"{'x' * 24}…{'x' * 10}2{'v' * 12}…{'y' * 12}".replace("…x", "…bcx"),
        ),
        ("1" * 120, "2" * 120, "1" * 120, "2" * 120),
        (
            f"{'1' * 60}{'3' * 10}{'4' * 60}",
            f"{'2' * 60}{'3' * 10}{'5' * 60}",
            f"{'1' * 60}[… 10 huruf …]{'4' * 60}",
            f"{'2' * 60}[… 10 huruf …]{'5' * 60}",
        ),
    ],
)
def test_a_long_word_is_cut_to_the_letter(lama: str, baru: str, kiri: str, kanan: str) -> None:
    """Of a word all is shown up to its bounds, beyond them some letters around the change."""
    assert shorten_pair(f"{lama} {EKOR}", f"{baru} {EKOR}") == (
        f"{kiri} satu dua tiga …",
        f"{kanan} satu dua tiga …",
    )


@pytest.mark.parametrize(("words", "left_out"), [(41, 0), (42, 2), (50, 10)])
def test_a_long_part_is_cut_to_the_word(words: int, left_out: int) -> None:
    """Of a part that is other throughout twenty words are shown at each end, and how many not."""
    old, new = ([f"{mark}{number}" for number in range(words)] for mark in ("a", "b"))
    shown = [
        " ".join([*part[:20], f"[… {left_out} kata …]", *part[-20:]] if left_out else part)
        for part in (old, new)
    ]
    assert shorten_pair(" ".join(old), " ".join(new)) == tuple(shown)


def test_lists_in_a_cell_are_told_by_number() -> None:
    """What a cell holds several times is numbered from one, with its parts or as it is."""
    bands = {"aturan": "A", "jenjang": [{"nama": "Tinggi", "di_atas": "90"}, {"nama": "Rendah"}]}
    way = {"arah": "naik", "dasar": "D", "indikator": ["X-1", "X-2"]}

    assert take_apart(Kategori.model_validate(bands)) == (
        ("aturan", "A"),
        ("jenjang 1 nama", "Tinggi"),
        ("jenjang 1 di atas", "90"),
        ("jenjang 2 nama", "Rendah"),
    )
    assert take_apart(ArahIndikator.model_validate(way)) == (
        ("indikator 1", "X-1"),
        ("indikator 2", "X-2"),
        ("arah", "naik"),
        ("dasar", "D"),
    )


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"isi 1": Nilai("a", "a")}, {"isi 1": Nilai("a", "a")}),
        (
            {"isi 1 teks": Nilai("a", "a"), "isi 1 baris": Nilai(2, "2")},
            {"isi 1": Nilai("[(' teks', 'a'), (' baris', 2)]", "a; 2")},
        ),
    ],
)
def test_an_entry_that_came_is_one_fact(facts: dict[str, Nilai], told: dict[str, Nilai]) -> None:
    """All that a new entry of a list says is told at once."""
    assert align({}, facts) == ({}, told)
    assert align(facts, {}) == (told, {})
