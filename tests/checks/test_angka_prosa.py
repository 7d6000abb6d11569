"""A figure of a sentence has its value, and the step to which it was rounded."""

from __future__ import annotations

from decimal import Decimal

import pytest

from macros.checks.angka_prosa import Angka, list_figures


@pytest.mark.parametrize(
    ("text", "nilai", "langkah"),
    [
        ("Rp20 juta", "20000000", "1000000"),
        ("Rp12,5 juta", "12500000", "100000"),
        ("Rp12,05 miliar", "12050000000", "10000000"),
        ("Rp20.000,5 juta", "20000500000", "100000"),
        ("Rp1.250.000 ribu", "1250000000", "1000"),
    ],
)
def test_an_amount_in_words_was_rounded_to_its_last_digit(
    text: str, nilai: str, langkah: str
) -> None:
    """What is told in millions stands for every amount that rounds to what is told."""
    assert list_figures(f"Sebesar {text}.") == (Angka(text, Decimal(nilai), Decimal(langkah)),)


@pytest.mark.parametrize(
    ("text", "nilai", "langkah"),
    [
        ("62%", "62", "1"),
        ("62,5%", "62.5", "0.1"),
        ("1.234,5%", "1234.5", "0.1"),
        ("1,234.50%", "1234.50", "0.01"),
    ],
)
def test_a_percent_was_rounded_to_its_last_digit(text: str, nilai: str, langkah: str) -> None:
    """Its decimals are its own, and groups of three before them are read as such."""
    wanted = Angka(text, Decimal(nilai), Decimal(langkah), persen=True)
    assert list_figures(f"Sebesar {text}.") == (wanted,)


@pytest.mark.parametrize("text", ["8.7.5%", "1.23,4%"])
def test_a_broken_percent_is_still_one(text: str) -> None:
    """A percent whose marks are in the wrong places has no value."""
    assert list_figures(f"Sebesar {text}.") == (Angka(text, None, persen=True),)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2.500 orang", (("2.500", 2500),)),
        ("pukul 2.500.", ()),
        ("1.234.567.", (("1.234.567", 1234567),)),
        ("1.234.45.", (("1.234.45", None),)),
        ("123.45.678 orang", (("123.45.678", None),)),
        ("1.234,5 orang", ()),
        ("2029.123.4 orang", ()),
        ("1234.567 orang", ()),
        ("012.345 orang", ()),
        ("2.5.1 orang", ()),
    ],
)
def test_a_plain_number_is_a_figure_by_its_groups(
    text: str, figures: tuple[tuple[str, int | None], ...]
) -> None:
    """Groups of three make one, with a unit or from a million on; codes and sections are none."""
    assert [(one.tertulis, one.nilai) for one in list_figures(f"Ada {text}")] == list(figures)
