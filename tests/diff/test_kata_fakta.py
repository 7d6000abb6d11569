"""Facts and changes read in words: lists in short, blanks by reason, money with its change."""

from __future__ import annotations

from decimal import Decimal

import pytest

from macros.diff.banding import TIDAK_ADA, Jenis, Perubahan
from macros.diff.fakta import Baris
from macros.diff.kalimat import is_minor, say, say_difference
from macros.diff.nilai import Nilai, say_cell, say_value, tell_sides
from macros.diff.potong import shorten, shorten_pair
from macros.model.dasar import Sel
from macros.model.format import MINUS
from macros.model.sel_tanggal import Tanggal
from macros.model.target import Target
from macros.model.topik import KegiatanTopik
from macros.model.uang import Uang

KEGIATAN = (
    KegiatanTopik(baris="X-1", dasar="Mencetak “laporan”."),
    KegiatanTopik(baris="X-2", dasar=". Kode X"),
)


@pytest.mark.parametrize(
    ("value", "makna", "kata"),
    [
        ((1, 2, 3, 5, 7, 8), (1, 2, 3, 5, 7, 8), "1–3, 5, 7–8"),
        ((4,), (4,), "4"),
        ((9, 8), (9, 8), "9, 8"),
        (("a", "b"), ("a", "b"), "a, b"),
        (("a, b", "c"), ("a, b", "c"), "“a, b”, “c”"),
        (
            KEGIATAN,
            (("X-1", "Mencetak “laporan”."), ("X-2", ". Kode X")),
            "X-1 (Mencetak “laporan”); X-2 (. Kode X)",
        ),
        ("kata", "kata", "kata"),
        (Decimal("-1.50"), Decimal("-1.50"), f"{MINUS}1,50"),
    ],
)
def test_a_list_is_one_fact_and_reads_in_short(value: object, makna: object, kata: str) -> None:
    """Lines are told as ranges, words with commas in quotes, activities with their basis."""
    assert say_value(value) == Nilai(makna, kata)


@pytest.mark.parametrize(
    "value", [None, (), (Sel(tercetak="a"), Sel(tercetak="b")), Sel(tercetak="a")]
)
def test_what_holds_several_facts_or_none_is_no_fact(value: object) -> None:
    """Nothing, an empty list, and what consists of facts of its own give none."""
    assert say_value(value) is None


def test_cells_keep_figures_and_parts_beside_their_words() -> None:
    """Amounts and targets are kept as such; blanks and readings of ours are said in words."""
    money = Uang.model_validate("Rp 5.000")
    blank = Uang.model_validate({"kosong": "tidak-terbaca"})
    target = Target.model_validate("75%")
    day = Tanggal.model_validate("1 Juli 2030")
    read = Tanggal.model_validate(
        {"tercetak": "l Juli 2030", "bacaan": "1 Juli 2030", "dasar": "D"}
    )
    parts = (("tercetak", "Rp 5.000"), ("rupiah", "Rp5.000"))

    assert say_value(money) == Nilai(parts, "Rp5.000", 5000, None, parts)
    gone = (("kosong", "tidak terbaca"),)
    assert say_value(blank) == Nilai(gone, "tidak terbaca", None, None, gone)
    facts = [say_value(one) for one in (target, day, read)]
    assert [(fact.kata, fact.rupiah, fact.target) for fact in facts if fact] == [
        ("75%", None, target),
        ("1 Juli 2030", None, None),
        ("1 Juli 2030 (bacaan kami)", None, None),
    ]
    assert all(fact and fact.makna == fact.bagian != () for fact in facts)


def test_a_text_cell_is_its_print_or_its_blank() -> None:
    """What a text cell prints is one fact; our reading of it is none of that."""
    printed = Sel.model_validate({"tercetak": "Lapor", "bacaan": "Laporan", "dasar": "D"})
    blank = Sel.model_validate({"kosong": "tidak-terbaca"})
    own, gone = (("tercetak", "Lapor"),), (("kosong", "tidak terbaca"),)

    assert say_cell(printed) == Nilai(own, "Lapor", bagian=own)
    assert say_cell(blank) == Nilai(gone, "tidak terbaca", bagian=gone)


def test_a_text_that_reads_like_nothing_is_quoted() -> None:
    """A text in the very words that stand for none is told from none, there and back."""
    text = Nilai("tidak ada", "tidak ada")

    assert tell_sides(text, TIDAK_ADA) == ("“tidak ada”", "tidak ada")
    assert tell_sides(TIDAK_ADA, text) == ("tidak ada", "“tidak ada”")
    assert tell_sides(TIDAK_ADA, Nilai("ada", "ada")) == ("tidak ada", "ada")


def test_a_letter_of_another_script_is_named_beside_nothing() -> None:
    """A basis that came or went is told with its strange letters named, as everywhere."""
    plain = say_value(Target.model_validate("100%"))
    text = {"tercetak": "100%", "bacaan": "100%", "dasar": "\u0430"}
    based = say_value(Target.model_validate(text))
    assert plain
    assert based
    told = ("100% (tanpa dasar)", "100% (bacaan kami) (dasar “\u0430[U+0430]”)")

    assert tell_sides(plain, based) == told
    assert tell_sides(based, plain) == told[::-1]


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        (None, 5, ""),
        (5, None, ""),
        (5, 5, ""),
        (0, 5, "+Rp5"),
        (1, 2, "+Rp1, +100%"),
        (10, 5, f"{MINUS}Rp5, {MINUS}50%"),
        (80_000, 80_004, "+Rp4, +0,01%"),
        (200_000, 213_000, "+Rp13.000, +6,5%"),
    ],
)
def test_money_is_told_with_its_change(lama: int | None, baru: int | None, kata: str) -> None:
    """The difference of two amounts is told in rupiah and, where there is a base, in percent."""
    old, new = (Nilai(one, str(one), one) for one in (lama, baru))

    assert say_difference(old, new) == kata


@pytest.mark.parametrize(
    ("bidang", "kecil"),
    [
        ("sumber baris", True),
        ("baris sumber", True),
        ("naskah judul baris sumber", True),
        ("urutan", True),
        ("urutan rincian", True),
        ("terbit sejak", True),
        ("target", False),
        ("teks", False),
        ("", False),
    ],
)
def test_only_places_and_orders_are_small(bidang: str, kecil: bool) -> None:  # noqa: FBT001 - a case
    """What says where a thing stands is small; what says what is promised never is."""
    assert is_minor(Perubahan(Jenis.UBAH, Baris("topik:a", "a", "A", ""), bidang)) is kecil


def test_a_change_begins_with_a_large_letter_and_keeps_its_periods() -> None:
    """A field opens its sentence, and TW1 stays TW1 in it."""
    row = Baris("topik:a", "a", "Nama", "")
    change = Perubahan(Jenis.UBAH, row, "nilai TW1", Nilai("x", "x"), Nilai("y", "y"))

    assert say(change) == "Nilai TW1 topik “Nama”: x → y"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (f"{'a' * 44} {'b' * 45}", f"{'a' * 44} {'b' * 45}"),
        (f"{'a' * 40} {'b' * 40} {'c' * 40}", f"{'a' * 40} {'b' * 40} …"),
        (f"{'a' * 44} {'b' * 44} {'c' * 40}", f"{'a' * 44} {'b' * 44} …"),
        ("a   b\n c", "a b c"),
    ],
)
def test_a_name_is_cut_at_a_word(text: str, short: str) -> None:
    """A name of ninety letters is told whole; of a longer one the last whole word is the end."""
    assert shorten(text) == short


@pytest.mark.parametrize(
    ("awal", "akhir", "tampak"),
    [
        (f"{'a' * 82} b c d ", "", f"{'a' * 82} b c d {{}}"),
        (f"{'a' * 83} b c d ", "", "… b c d {}"),
        ("", f" b c d {'e' * 82}", f"{{}} b c d {'e' * 82}"),
        ("", f" b c d {'e' * 83}", "{} b c d …"),
        ("", " a" * 300, "{} a a a …"),
    ],
)
def test_two_texts_of_ninety_letters_are_told_whole(awal: str, akhir: str, tampak: str) -> None:
    """Of longer ones three words are told around what differs, and where something is left out."""
    for old, new in (("1", "2"), ("2", "1")):
        shown = shorten_pair(f"{awal}{old}{akhir}", f"{awal}{new}{akhir}")
        assert shown == (tampak.format(old), tampak.format(new))


def test_what_one_text_begins_with_is_left_out_in_both() -> None:
    """Where the one begins or ends with more than the other, both show that something is cut."""
    same = " ".join(f"kata{number}" for number in range(22))

    assert shorten_pair(f"baru {same}", same) == (
        "baru kata0 kata1 kata2 …",
        "kata0 kata1 kata2 …",
    )
    assert shorten_pair(f"{same} baru", same) == (
        "… kata19 kata20 kata21 baru",
        "… kata19 kata20 kata21",
    )


def test_of_a_long_text_that_is_the_same_nothing_is_told() -> None:
    """Where two long texts do not differ, each is told as left out."""
    assert shorten_pair("a" * 91, "a" * 91) == ("…", "…")
