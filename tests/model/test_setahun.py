"""A target of quarters says for the year what its last quarter says, or its sum; nothing else."""

import pytest

from macros.model.setahun import agree, agree_in_units, differ_in_unit, reach
from macros.model.target import Target


def quarters(*parts: str) -> Target:
    """Read a target of four quarters."""
    blank = {"kosong": "tidak-tercetak"}
    cells = {f"TW{n}": part or blank for n, part in enumerate(parts, 1)}
    return Target.model_validate({"triwulan": cells})


@pytest.mark.parametrize(
    ("parts", "year", "same"),
    [
        (("5 Data", "10 Data", "20 Data", "25 Data"), "25 Data", True),
        (("5 Data", "5 Data", "5 Data", "10 Data"), "25 Data", True),
        (("5 Data", "10 Data", "20 Data", "25 Data"), "26 Data", False),
        (("", "", "", "1 Dokumen"), "1 Dokumen", True),
        (("1 Dokumen", "", "1 Dokumen", ""), "2 Dokumen", True),
        (("", "1 Dokumen", "", ""), "1 Dokumen", True),
        (("25%", "50%", "75%", "100%"), "100%", True),
        (("25%", "25%", "25%", "25%"), "100%", False),
        (("B", "B", "B", "BB"), "BB", True),
        (("BB", "B", "B", "B"), "BB", False),
        (("5 Data", "5 Data", "5 Data", "10 Orang"), "25 Data", False),
        (("≥ 5 Data", "≥ 5 Data", "≥ 5 Data", "≥ 5 Data"), "20 Data", False),
        (("≥ 5 Data", "≥ 5 Data", "≥ 5 Data", "≥ 5 Data"), "≥ 20 Data", True),
        (("5 Data", "≥ 5 Data", "≥ 5 Data", "≥ 5 Data"), "≥ 20 Data", False),
        (("1-9 Data", "1-9 Data", "1-9 Data", "1-9 Data"), "4-9 Data", False),
        (("", "", "", "1 Dokumen"), "2 Dokumen", False),
    ],
)
def test_quarters_and_the_year(parts: tuple[str, ...], year: str, same: bool) -> None:  # noqa: FBT001
    """Shares and grades are never added up; counts of one unit may be, whichever is meant."""
    target = Target.model_validate(year)

    assert agree(quarters(*parts), target) is same
    assert agree(target, quarters(*parts)) is same


def test_an_unreadable_quarter_agrees_with_nothing() -> None:
    """What nobody can read may be any figure, so the two still have to be explained."""
    cells = {"TW1": "5 Data", "TW2": {"kosong": "tidak-terbaca"}, "TW3": "5 Data", "TW4": "25 Data"}

    assert not agree(Target.model_validate({"triwulan": cells}), Target.model_validate("25 Data"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("72,5", "72,5 Indeks", True),
        ("85", "85%", False),
        ("25", "25 Unit Kerja", True),
        ("≥ 25", "≥ 25 Orang", True),
        ("72,5", "75,2 Indeks", False),
        ("25", "≥ 25 Orang", False),
        ("25 Orang", "25 Unit Kerja", False),
        ("85 Indeks", "85%", False),
        ("25", "BB", False),
    ],
)
def test_a_number_without_its_unit_is_no_other_number(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    """One paper may print no unit; two printed units, and a bound, still have to be the same."""
    first, second = Target.model_validate(one), Target.model_validate(other)

    assert agree(first, second) is same
    assert agree(second, first) is same
    assert not agree_in_units(first, second)


def test_the_last_quarter_may_lack_its_unit_too() -> None:
    """Quarters and a year are held together as the year alone is."""
    year, parts = Target.model_validate("25 Data"), quarters("5", "10", "20", "25")

    assert agree(year, parts)
    assert not agree_in_units(year, parts)
    assert not agree(year, quarters("5 Orang", "10 Orang", "20 Orang", "25 Orang"))


@pytest.mark.parametrize(
    ("texts", "only"),
    [
        (("25 Orang", "25 Unit Kerja"), True),
        (("25", "25 Orang"), True),
        (("85", "85%"), True),
        (("85 Orang", "85%", "85 Orang"), True),
        (("≥ 25 Orang", "≥ 25 Data"), True),
        (("25 Orang", "25 orang"), False),
        (("25 Orang", "26 Unit Kerja"), False),
        (("25 Orang", "25 Data", "26 Data"), False),
        (("25 Orang", "≥ 25 Data"), False),
        (("1-25 Orang", "1-26 Data"), False),
        (("B", "BB"), False),
    ],
)
def test_only_what_is_counted_differs(texts: tuple[str, ...], only: bool) -> None:  # noqa: FBT001
    """One number of several units is told as that; another number, bound or grade never is."""
    assert differ_in_unit(map(Target.model_validate, texts)) is only


@pytest.mark.parametrize(
    ("parts", "year", "leads"),
    [
        (("25%", "50%", "75%", "100%"), "100%", True),
        (("25%", "25%", "25%", "25%"), "100%", True),
        (("25%", "", "25%", "50%"), "100%", True),
        (("25%", "25%", "25%", "24%"), "100%", False),
        (("5 Data", "5 Data", "5 Data", "10 Data"), "25 Data", True),
        (("0 Data", "0 Data", "1 Data", "1 Data"), "2 Data", True),
        (("≥ 25%", "25%", "25%", "25%"), "100%", False),
        (("1-99%", "1-99%", "1-99%", "1-99%"), "4-99%", False),
        (("25%", "25%", "25%", "25%"), "≥ 100%", False),
        (("25%", "25%", "25%", "25%"), "100", False),
        (("", "", "", ""), "100%", False),
        (("B", "B", "B", "BB"), "BB", True),
        (("B", "B", "B", "B"), "BB", False),
    ],
)
def test_quarters_that_lead_to_the_year(parts: tuple[str, ...], year: str, leads: bool) -> None:  # noqa: FBT001
    """Beside their year, shares of one kind and bound may be added up too; grades never."""
    plan = quarters(*parts).triwulan

    assert plan is not None
    assert reach(Target.model_validate(year), plan) is leads
