"""The formulas: exact, undefined where they must be, and equal to the algebra of their source."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.capaian.rumus import absorb, average, fall, rise, within
from macros.model.metode import Arah

D = Decimal
amounts = st.decimals(min_value=0, max_value=10**12, places=3)
targets = st.decimals(min_value="0.001", max_value=10**12, places=3)
#: Division keeps 28 figures.
NEAR = Fraction(1, 10**9)


def _near(one: Decimal | None, other: Fraction) -> bool:
    assert one is not None
    size = max(Fraction(1), abs(other))
    return abs(Fraction(one) - other) <= NEAR * size


@pytest.mark.parametrize(
    ("realisasi", "target", "naik", "turun"),
    [
        pytest.param("80", "80", "100", "100", id="just-reached"),
        pytest.param("60", "80", "75", "125", id="below"),
        pytest.param("100", "80", "125", "75", id="above"),
        pytest.param("0", "80", "0", "200", id="nought"),
        pytest.param("160", "80", "200", "0", id="twice"),
        pytest.param("240", "80", "300", "-100", id="three-times"),
    ],
)
def test_rising_and_falling(realisasi: str, target: str, naik: str, turun: str) -> None:
    """Results come uncapped: above 100 where more was reached, below nought where far missed."""
    assert rise(D(realisasi), D(target)) == D(naik)
    assert fall(D(realisasi), D(target)) == D(turun)


@given(amounts)
def test_nothing_is_divided_by_nought(realisasi: Decimal) -> None:
    """A target or a budget of nought gives no percentage, whatever came of it."""
    assert rise(realisasi, D(0)) is None
    assert fall(realisasi, D(0)) is None
    assert absorb(int(realisasi), 0) is None


@given(amounts, targets)
def test_formulas_are_their_algebra(realisasi: Decimal, target: Decimal) -> None:
    """Both are what exact fractions give; the two ways of writing the falling one are the same."""
    r, t = Fraction(realisasi), Fraction(target)

    assert _near(rise(realisasi, target), r / t * 100)
    assert _near(fall(realisasi, target), (1 + (1 - r / t)) * 100)


@pytest.mark.parametrize(
    ("realisasi", "naik", "turun", "rentang"),
    [
        pytest.param("70", "100", "100", "100", id="lower-bound"),
        pytest.param("80", "100", "100", "100", id="upper-bound"),
        pytest.param("75", "100", "100", "100", id="within"),
        pytest.param("63", "90", "110", "90", id="below"),
        pytest.param("88", "110", "90", "90", id="above"),
    ],
)
def test_ranges(realisasi: str, naik: str, turun: str, rentang: str) -> None:
    """Within a range all is reached; outside the nearer bound counts, by the direction."""
    found = [within(D(realisasi), D(70), D(80), arah) for arah in Arah]

    assert found == [D(naik), D(turun), D(rentang)]


@given(st.lists(st.decimals(min_value=-500, max_value=500, places=2), max_size=9), targets)
def test_averages_stay_within_their_caps(persen: list[Decimal], batas: Decimal) -> None:
    """An average lies between nought and the cap; of nothing there is none."""
    found = average(persen, batas)

    assert (found is None) == (not persen)
    assert found is None or 0 <= found <= batas


def test_one_high_result_hides_no_low_one() -> None:
    """A result above the cap counts as the cap."""
    assert average([D(50), D(400)], D(100)) == D(75)


@pytest.mark.parametrize(("one", "counted"), [("-5", "0"), ("0", "0"), ("0.5", "0.5")])
def test_the_least_that_counts_is_nought(one: str, counted: str) -> None:
    """A result below nought counts as nought, and a small one as itself."""
    assert average([D(one)], D(100)) == D(counted)


def test_floats_never_enter() -> None:
    """Thirds and tenths come out as decimals, to the figure."""
    assert rise(D("0.3"), D("0.1")) == D(300)
    assert absorb(43_644_000, 3_275_121_000) == D(43_644_000) * 100 / D(3_275_121_000)
