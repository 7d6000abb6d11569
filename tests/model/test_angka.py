"""Numbers: each printed form is read as what it says, and what could be two things is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from macros.model.angka import parse_number, parse_rupiah
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
    ],
)
def test_printed_amounts_are_read(text: str, rupiah: int) -> None:
    """Every way in which the papers print an amount gives its whole rupiah."""
    assert parse_rupiah(text) == rupiah


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("1.000", "angka_tidak_jelas", id="thousand-or-one"),
        pytest.param("1,000", "angka_tidak_jelas", id="thousand-or-one-comma"),
        pytest.param("Rp 1,500", "angka_tidak_jelas", id="comma-is-unclear-even-with-rupiah"),
        pytest.param("12.50.0000", "angka_salah_pisah", id="groups-of-two"),
        pytest.param("1.2345.000", "angka_salah_pisah", id="group-of-four"),
        pytest.param("1.000,000", "angka_salah_pisah", id="mixed"),
        pytest.param("1..000", "angka_salah_pisah", id="two-points"),
        pytest.param(".000", "angka_salah_pisah", id="leading-point"),
        pytest.param("Rp", "angka_salah_pisah", id="no-digits"),
        pytest.param("", "angka_salah_pisah", id="empty"),
        pytest.param("-5", "angka_salah_pisah", id="negative"),
        pytest.param("1 000 000", "angka_salah_pisah", id="spaces"),
        pytest.param("12 juta", "angka_salah_pisah", id="words"),
        pytest.param("USD 5", "angka_salah_pisah", id="another-currency"),
        pytest.param("5e3", "angka_salah_pisah", id="exponent"),
        pytest.param("1_000", "angka_salah_pisah", id="underscore"),
        pytest.param("١٢٣", "angka_salah_pisah", id="other-digits"),
        pytest.param("9" * 99, "angka_salah_pisah", id="absurdly-long"),
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
        ("1.00.000", "angka_salah_pisah"),
        ("1.234,5", "angka_salah_pisah"),
        ("87,", "angka_salah_pisah"),
        (",5", "angka_salah_pisah"),
        ("5%", "angka_salah_pisah"),
        ("-1", "angka_salah_pisah"),
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
        assert value >= 0


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
