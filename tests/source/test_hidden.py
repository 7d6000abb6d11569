"""What a reader can't see is refused by one definition, and shown wherever it is published."""

from __future__ import annotations

import sys
import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.source.hidden import find_hidden, is_blank, judge
from macros.source.mirip import tell_apart, tell_within
from macros.system.characters import show
from tests.conftest import Figure

#: One of each kind, and neighbours.
UNSEEN = (
    *"\u200b\u200c\u200d\u2060\u00ad\ufeff\u180e\u2061\u2064\u034f\u115f\u3164\uffa0\u2800",
    *"\u200e\u200f\u061c\u202a\u202e\u2066\u2069\u2028\u2029\x00\x08\x1b\x7f\x85\x9f",
    *"\ufe0f\ufe00\U000e0100\U000e0041\U000e007f\ufff9\ufffb\ue000\uf8ff\U000f0000\U0010fffd",
    *"\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff\ud800\udfff",
)
#: Letters whose UTF-8 was read as another encoding; the last ones lost a byte or all of it.
DAMAGED = (
    *(
        char.encode().decode("cp1252")
        for char in "\u2013\u2019\u201c\u00e9\u00e8\u00b0\u00a0\ufeff\ufffd"
    ),
    *(char.encode().decode("cp1252") for char in ("\U0001f600", "\u0161", "\u00e2\u20ac\u201c")),
    *(char.encode().decode("mac_roman") for char in "\u2013\u00e9\u2019"),
    *("\u00e2\u20ac", "\ufffd", "\ufffc"),
)
FINE = (
    *("", "Ketua KPU", "“kutip” \u2018a\u2019 – — … § ° ½ ² ≥ ≤ € №", "é è ñ ü ç Ç Ã", "São João"),
    *(
        "Café”",
        "日本 한국 العربية",
        "a\nb",
        "a\u00a0b",
        "🗳",
        "e\u0301",
        "√ selesai",
        "Ä “a”",
        "±5 ≈ 7",
    ),
)


@pytest.mark.parametrize("char", UNSEEN, ids=lambda char: f"{ord(char):04X}")
def test_an_unseen_character_is_refused_by_its_code(char: str) -> None:
    """A character without a look is refused, and its code point stands in the finding."""
    found = find_hidden(f"7{char}5%")

    assert found is not None
    assert f"U+{ord(char):04X}" in found[1][0]
    assert is_blank(f" {char}\u00a0")


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_letter_is_refused_by_its_codes(text: str) -> None:
    """What an encoding or a program broke is refused, named by code, and is no blank."""
    found = find_hidden(f"2029 {text} 2030")

    assert found is not None
    assert found[0].kode == "BKS-008"
    assert f"U+{ord(text[0]):04X}" in found[1][0]
    assert not is_blank(text)


@pytest.mark.parametrize("text", FINE)
def test_what_papers_print_is_left_alone(text: str) -> None:
    """Letters and signs of any script pass, and are published as they are."""
    assert find_hidden(text) is None
    assert show(text) == text


def test_every_character_that_xml_forbids_is_refused(figure: Figure) -> None:
    """No character beyond what XML 1.0 allows passes; nor any without a meaning of its own."""
    refused = 0
    for code in range(0x80, sys.maxunicode + 1):
        char = chr(code)
        allowed = code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
        unseen = unicodedata.category(char) in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
        hit = judge(char) is not None
        refused += hit
        assert hit or (allowed and not unseen), f"U+{code:04X}"
    figure(f"{refused} characters refused at the door")


@given(st.text() | st.text(st.sampled_from((*UNSEEN, *"ab <&é"))))
def test_what_is_shown_is_well_formed_and_loses_nothing(text: str) -> None:
    """Any text can be written as XML once it is shown; what was hidden stands there by its name."""
    shown = show(text)

    assert ET.fromstring(f"<a>{shown.replace('&', '').replace('<', '')}</a>") is not None  # noqa: S314 - our own text
    for char in text:
        assert char in shown or f"[U+{ord(char):04X}]" in shown


@pytest.mark.parametrize(
    ("left", "right", "named"),
    [
        ("75%", "7\u200b5%", "[U+200B]"),
        ("a b", "a\u00a0b", "[U+00A0]"),
        ("é", "e\u0301", "[U+0301]"),
        ("Kota", "\u041aota", "[U+041A]"),
        ("2029-2030", "2029–2030", "–[U+2013]"),
    ],
)
def test_texts_that_look_alike_are_told_apart(left: str, right: str, named: str) -> None:
    """A message that sets two texts side by side names the letter in which they differ."""
    shown = tell_apart(left, right)

    assert named in "".join(shown)
    assert shown[0] != shown[1]


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("é 75%", "é 7\u200b5%"), ("é 75%", "é 7[U+200B]5%")),
        (("é a\u00a0b é", "é a b é"), ("é a[U+00A0]b é", "é a[U+0020]b é")),
        (("aab é", "ab é"), ("aab é", "ab é")),
        (("≥ 75", "> 75"), ("≥[U+2265] 75", "> 75")),
        (("é75", "è75"), ("é[U+00E9]75", "è[U+00E8]75")),
        (("éé", "èè"), ("é[U+00E9]é[U+00E9]", "è[U+00E8]è[U+00E8]")),
        (("ééé", "èè"), ("ééé", "èè")),
        (("a b\u00a0é", "a b\u00a0c"), ("a b\u00a0é[U+00E9]", "a b\u00a0c")),
        (("75%", "75%", "7\u200b5%"), ("75%", "75%", "7[U+200B]5%")),
        (("a b", "a b", "a\u00a0b"), ("a b", "a b", "a[U+00A0]b")),
        (("é", "b", "c"), ("é", "b", "c")),
        (("\u041a", "K", "L"), ("\u041a[U+041A]", "K", "L")),
    ],
)
def test_only_the_letters_that_differ_are_named(
    texts: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    """Of a pair what is the same stays as it is; so does what anyone can tell apart."""
    assert tell_apart(*texts) == shown


@pytest.mark.parametrize(
    ("text", "whole", "shown"),
    [
        ("7\u200b5", "é 75%", ("7[U+200B]5", "é[U+00E9] 75%")),
        ("a\u00a0b", "x a b", ("a[U+00A0]b", "x a b")),
        ("é", "café 75%", ("é", "café 75%")),
        ("é", "cafe", ("é", "cafe")),
    ],
)
def test_a_quotation_that_only_looks_right_is_named(
    text: str, whole: str, shown: tuple[str, str]
) -> None:
    """Letters are named where a text looks like a part of another and is none."""
    assert tell_within(text, whole) == shown


def test_texts_that_differ_plainly_stay_as_they_are() -> None:
    """No codes disturb a message whose two texts anyone can tell apart."""
    assert tell_apart("café 75%", "café 80%") == ("café 75%", "café 80%")
