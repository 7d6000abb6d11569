"""Numbers: each printed form is read as what it says, and what could be two things is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from macros.model.angka import (
    list_rupiah,
    list_values,
    parse_number,
    parse_rupiah,
    write_value,
)
from macros.model.format import MINUS, format_number, format_percent, format_rupiah, format_share


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        pytest.param("Rp. 43.644.000,-", 43_644_000, id="agreement"),
        pytest.param("Rp 43.644.000", 43_644_000, id="yearly-plan"),
        pytest.param("Rp43.644.000", 43_644_000, id="ours"),
        pytest.param("2.587.360.000", 2_587_360_000, id="points"),
        pytest.param("2,587,360,000", 2_587_360_000, id="commas"),
        pytest.param("43644000", 43_644_000, id="bare"),
        pytest.param("Rp 43.644.000,00", 43_644_000, id="with-cents"),
        pytest.param("43,644,000.00", 43_644_000, id="with-cents-and-commas"),
        pytest.param("Rp 1.000", 1000, id="one-group-but-rupiah"),
        pytest.param("1.000,-", 1000, id="one-group-but-tail"),
        pytest.param("Rp0", 0, id="zero"),
        pytest.param("0", 0, id="bare-zero"),
        pytest.param("  Rp 5  ", 5, id="surrounding-space"),
        pytest.param("Rp. 43.644.000.-", 43_644_000, id="point-and-dash"),
        pytest.param("1 000 000", 1_000_000, id="spaces"),
        pytest.param("Rp 43\u00a0644\u00a0000", 43_644_000, id="no-break-spaces"),
        pytest.param("RP 1.500", 1500, id="capitals"),
    ],
)
def test_printed_amounts_are_read(text: str, rupiah: int) -> None:
    """Every way in which the papers print an amount gives its whole rupiah."""
    assert parse_rupiah(text) == rupiah


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("1.000", "uang_tidak_jelas", id="thousand-or-one"),
        pytest.param("1,000", "uang_tidak_jelas", id="thousand-or-one-comma"),
        pytest.param("Rp 1,500", "uang_tidak_jelas", id="comma-is-unclear-even-with-rupiah"),
        pytest.param("12.50.0000", "uang_salah", id="groups-of-two"),
        pytest.param("1.2345.000", "uang_salah", id="group-of-four"),
        pytest.param("1.000,000", "uang_salah", id="mixed"),
        pytest.param("1..000", "uang_salah", id="two-points"),
        pytest.param(".000", "uang_salah", id="leading-point"),
        pytest.param("Rp", "uang_salah", id="no-digits"),
        pytest.param("", "uang_salah", id="empty"),
        pytest.param("-5", "uang_salah", id="negative"),
        pytest.param("1 00 000", "uang_salah", id="spaces-out-of-step"),
        pytest.param("1 000.000", "uang_salah", id="two-ways-of-grouping"),
        pytest.param("0.715", "uang_salah", id="part-of-a-rupiah"),
        pytest.param("43.644.00", "uang_salah", id="lost-figure"),
        pytest.param("1,2 miliar", "uang_salah", id="milliards"),
        pytest.param("12 juta", "uang_salah", id="words"),
        pytest.param("USD 5", "uang_salah", id="another-currency"),
        pytest.param("5e3", "uang_salah", id="exponent"),
        pytest.param("1_000", "uang_salah", id="underscore"),
        pytest.param("١٢٣", "uang_salah", id="other-digits"),
        pytest.param("9" * 99, "uang_salah", id="absurdly-long"),
    ],
)
def test_unclear_amounts_are_refused(text: str, kind: str) -> None:
    """An amount that could be two, or none, is refused by its kind and never guessed."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_rupiah(text)

    assert refused.value.type == kind


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("75", "75"),
        ("87,5", "87.5"),
        ("87.50", "87.5"),
        ("0", "0"),
        ("0,5", "0.5"),
        ("1000", "1000"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("10,25", "10.25"),
        ("1,2345", "1.2345"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("0,715", "0.715"),
        ("-1", "-1"),
        ("−2,5", "-2.5"),
        ("1 000", "1000"),
        ("1\u00a0000\u00a0000", "1000000"),
        ("2½", "2.5"),
        ("¾", "0.75"),
    ],
)
def test_plain_numbers_are_read(text: str, number: str) -> None:
    """A number means the same whether its decimals follow a comma or a point."""
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1.000", "angka_tidak_jelas"),
        ("87,500", "angka_tidak_jelas"),
        ("1000.000", "angka_tidak_jelas"),
        ("1000,005", "angka_tidak_jelas"),
        ("08.00", "angka_salah_pisah"),
        ("01,5", "angka_salah_pisah"),
        ("1.00.000", "angka_salah_pisah"),
        ("1.000,000", "angka_salah_pisah"),
        ("1.234.5", "angka_salah_pisah"),
        ("1 00", "angka_salah_pisah"),
        ("1/2", "angka_salah_pisah"),
        ("--1", "angka_salah_pisah"),
        ("- 1", "angka_salah_pisah"),
        ("87,", "angka_salah_pisah"),
        (",5", "angka_salah_pisah"),
        ("5%", "angka_salah_pisah"),
        ("", "angka_salah_pisah"),
        ("NaN", "angka_salah_pisah"),
    ],
)
def test_unclear_numbers_are_refused(text: str, kind: str) -> None:
    """A number that could be read in two ways, or in none, is refused by its kind."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_number(text)

    assert refused.value.type == kind


@given(st.integers(0, 10**18))
@example(0)
@example(999)
@example(1000)
def test_amounts_survive_writing_and_reading(rupiah: int) -> None:
    """An amount that the site writes is read back as the same amount."""
    assert parse_rupiah(format_rupiah(rupiah)) == rupiah


@given(st.integers(0, 10**18), st.sampled_from([".", ","]))
def test_both_ways_of_grouping_mean_the_same(rupiah: int, mark: str) -> None:
    """Grouped with points or with commas, an amount of at least a million is the same."""
    amount = rupiah + 10**6

    assert parse_rupiah(f"{amount:,}".replace(",", mark)) == amount


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.200", ("1.2", "1200")),
        ("98,765", ("98.765", "98765")),
        ("-1.200", ("-1200", "-1.2")),
        ("0,715", ("0.715",)),
        ("12.60", ("12.6",)),
        ("1.2345.000", ()),
    ],
)
def test_every_value_of_a_figure_is_known(text: str, values: tuple[str, ...]) -> None:
    """A figure gives every value that it can stand for, and no run of its digits besides."""
    assert list_values(text) == tuple(map(Decimal, values))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("88,765", ("88.765",)),
        ("88.765", ("88.765", "88765")),
        ("1 000", ()),
        ("1,000,000", ("1000000",)),
        ("87,5", ("87.5",)),
    ],
)
def test_a_comma_before_a_percent_sign_marks_decimals(text: str, values: tuple[str, ...]) -> None:
    """Three figures behind a comma are no thousands where a percent sign follows."""
    assert list_values(text, persen=True) == tuple(map(Decimal, values))
    if len(values) == 1:
        assert parse_number(text, persen=True) == Decimal(values[0])


def test_a_number_of_two_meanings_is_asked_about() -> None:
    """What could be thousands or decimals names both, each so that it alone can be meant."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_number("1.250")

    assert refused.value.message() == "“1.250” tidak jelas: ribuan atau pecahan?"
    assert refused.value.context == {"teks": "1.250", "pilihan": "“1250” atau “1,25”"}


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_value_is_written_so_that_it_alone_is_read(value: Decimal) -> None:
    """What a message tells staff to write is read as that value and no other."""
    assert list_values(write_value(value)) == (value,)


@pytest.mark.parametrize(
    ("text", "kali", "amounts"),
    [
        ("43,6", 10**6, (43_600_000,)),
        ("43.644", 1000, (43_644, 43_644_000)),
        ("1.234.567", 1000, (1_234_567_000,)),
        ("0,0001", 1000, ()),
        ("Rp 12", 10**9, (12_000_000_000,)),
    ],
)
def test_amounts_of_a_column_in_thousands_are_multiplied(
    text: str, kali: int, amounts: tuple[int, ...]
) -> None:
    """The factor of a column is applied exactly; what would be part of a rupiah is refused."""
    assert list_rupiah(text, kali) == amounts


@given(st.decimals(0, 999, places=2))
@example(Decimal("0.00"))
@example(Decimal("87.50"))
def test_numbers_survive_writing_and_reading(number: Decimal) -> None:
    """A figure below a thousand that the site writes is read back as the same figure."""
    assert parse_number(format_number(number)) == number


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text makes the reading of numbers fail in any other way than by refusing it."""
    for read in (parse_rupiah, parse_number):
        try:
            value = read(text)
        except PydanticCustomError:
            continue
        assert value >= 0 or text.strip()[0] in "-−"


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (format_rupiah(43_644_000), "Rp43.644.000"),
        (format_rupiah(0), "Rp0"),
        (format_rupiah(-609_737_000), f"{MINUS}Rp609.737.000"),
        (format_rupiah(None), "tidak tercetak"),
        (format_number(Decimal("87.50")), "87,5"),
        (format_number(Decimal(100)), "100"),
        (format_number(Decimal(1000)), "1.000"),
        (format_number(Decimal("1E+3")), "1.000"),
        (format_number(Decimal("0.00")), "0"),
        (format_number(Decimal("-2.5")), f"{MINUS}2,5"),
        (format_percent(Decimal("87.50")), "87,5%"),
        (format_share(43_644_000, 3_275_121_000), "1,33%"),
        (format_share(1, 1), "100%"),
        (format_share(0, 7), "0%"),
        (format_share(5, 1000), "0,5%"),
        (format_share(125, 100_000), "0,13%"),
    ],
)
def test_figures_are_written_as_indonesians_do(shown: str, expected: str) -> None:
    """Points for thousands, a comma for decimals, a real minus, no idle zeros, half rounds up."""
    assert shown == expected
