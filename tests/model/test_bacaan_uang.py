"""What staff read of an amount is never another amount than is printed, in whatever column."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from macros.model.target import Target
from macros.model.uang import Uang, hand_to_rows
from macros.source.parse import parse

GUIDE = Path("docs/panduan-staf/angka.md").read_text("utf-8")
_EXAMPLE = re.compile(r"^(target|anggaran): (\{.*\})$", re.MULTILINE)


def _types(value: dict[str, Any]) -> set[str]:
    with pytest.raises(ValidationError) as refused:
        Uang.model_validate({"dasar": "Contoh", **value})
    return {error["type"] for error in refused.value.errors()}


@pytest.mark.parametrize(
    ("printed", "reading", "rupiah"),
    [
        ("-Rp1.000.000", "-Rp1.000.000", -1_000_000),
        ("Rp-1.000.000", "Rp-1.000.000", -1_000_000),
        ("- Rp 1.000.000", "Rp1.000.000", 1_000_000),
        ("(1.000.000)", "-1.000.000", -1_000_000),
        ("(Rp. 1.000.000,-)", "Rp1.000.000", 1_000_000),
        ("Rp1.000,50", "Rp1.000", 1_000),
        ("Rp1.000,50", "Rp1.001", 1_001),
        ("1.000.000,75", "1.000.001", 1_000_001),
        ("(1.000,50)", "-Rp1.000", -1_000),
        ("Rp O", "Rp0", 0),
        ("(12.500.0000", "Rp125.000.000", 125_000_000),
    ],
)
def test_an_amount_with_a_sign_or_sen_is_read_with_its_basis(
    printed: str, reading: str, rupiah: int
) -> None:
    """The print stays as it is, and the amount is what the reading says."""
    uang = Uang.model_validate({"tercetak": printed, "bacaan": reading, "dasar": "Contoh"})
    assert (uang.tercetak, uang.rupiah) == (printed, rupiah)


@pytest.mark.parametrize(
    ("printed", "reading"),
    [
        ("Rp1.000,50", "Rp1.002"),
        ("Rp1.000,50", "Rp100.050"),
        ("(1.000.000)", "-Rp1.000"),
        ("(1.000.000)", "Rp1.000.001"),
        ("-Rp1.000.000", "Rp100.000"),
        ("Rp1.000.0O0", "-Rp1.000.000"),
        ("Rp1.000.000", "-Rp1.000.000"),
        ("Rp1.000.000,-", "-Rp1.000.000"),
    ],
)
def test_a_reading_that_is_another_amount_is_refused(printed: str, reading: str) -> None:
    """Neither another figure nor a minus that is not printed can be read."""
    assert _types({"tercetak": printed, "bacaan": reading}) == {"bacaan_lain"}


@pytest.mark.parametrize("printed", ["-Rp1.000.000", "(1.000.000)", "Rp1.000,50", "−5.000.000"])
def test_no_sign_and_no_sen_is_read_without_a_basis(printed: str) -> None:
    """Such a print alone is asked about, and becomes no amount by itself."""
    with pytest.raises(ValidationError):
        Uang.model_validate(printed)


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"bacaan": "12,5"}, "bacaan_tanpa_rupiah"),
        ({"bacaan": "12.500.000"}, "bacaan_tanpa_rupiah"),
        ({"bacaan": "Rp12.500.000"}, "bacaan_tanpa_rupiah"),
        ({"bacaan": "12.500.000", "rupiah": "12500000"}, "bacaan_terkali"),
        ({"bacaan": "Rp12.500.000", "rupiah": "Rp12.500.000"}, "bacaan_terkali"),
        ({"bacaan": "12.500.000", "rupiah": "12500000000000"}, "bacaan_terkali"),
        ({"bacaan": "12,5", "rupiah": "12500"}, "angka_tidak_cocok"),
        ({"bacaan": "12,5", "rupiah": "125000000"}, "angka_tidak_cocok"),
    ],
)
@pytest.mark.parametrize("printed", ["l2,5", "12,5", "I2,S"])
def test_a_reading_is_never_multiplied_in_silence(
    printed: str, more: dict[str, str], wrong: str
) -> None:
    """In a column of millions a reading in whole rupiah, or without its whole, is a finding."""
    assert _types({"tercetak": printed, "dalam": "jutaan", **more}) == {wrong}


@pytest.mark.parametrize(
    ("dalam", "printed", "reading", "rupiah"),
    [
        ("jutaan", "l2,5", "12,5", 12_500_000),
        ("ribuan", "12.5OO", "12.500", 12_500_000),
        ("jutaan", "###", "12.500", 12_500_000_000),
        ("miliaran", "1,S", "1,5", 1_500_000_000),
        ("jutaan", "(12,5)", "-12,5", -12_500_000),
        ("jutaan", "12,3456789", "12,345679", 12_345_679),
    ],
)
def test_a_reading_in_the_unit_of_its_column_is_taken(
    dalam: str, printed: str, reading: str, rupiah: int
) -> None:
    """With its whole rupiah beside it, a reading in thousands, millions or billions is right."""
    value = {"tercetak": printed, "dalam": dalam, "bacaan": reading, "dasar": "Contoh"}
    assert Uang.model_validate({**value, "rupiah": str(rupiah)}).rupiah == rupiah


@pytest.mark.parametrize(("key", "written"), _EXAMPLE.findall(GUIDE))
def test_the_examples_of_the_guide_are_taken(key: str, written: str) -> None:
    """What the guide shows to be written is read as it stands."""
    value = parse("contoh.yml", f"isi: {written}").value["isi"]
    dalam = {"dalam": "jutaan"} if "rupiah" in value else {}
    model = Target if key == "target" else Uang
    assert model.model_validate({**value, **dalam}).tercetak == value["tercetak"]


def test_the_guide_has_examples() -> None:
    """The examples above are found in the guide at all."""
    assert {key for key, _ in _EXAMPLE.findall(GUIDE)} == {"target", "anggaran"}


@pytest.mark.parametrize(
    ("rows", "dalam", "handed"),
    [
        ([{"a": "5"}], "ribuan", [{"a": {"tercetak": "5", "dalam": "ribuan"}}]),
        (
            [{"a": {"tercetak": "5", "dalam": "jutaan"}}, {"b": "5"}, "a", None],
            "ribuan",
            [{"a": {"tercetak": "5", "dalam": "jutaan"}}, {"b": "5"}, "a", None],
        ),
        ([{"a": {"kosong": "x"}}, {"a": ["5"]}], "ribuan", [{"a": {"kosong": "x"}}, {"a": ["5"]}]),
        ([{"a": "5"}], None, [{"a": "5"}]),
        ({"a": "5"}, "ribuan", {"a": "5"}),
    ],
)
def test_a_column_says_its_unit_of_its_amounts_alone(
    rows: object, dalam: object, handed: object
) -> None:
    """An amount takes the unit of its column unless it says its own; all else stays as it is."""
    assert hand_to_rows(rows, "a", dalam) == handed


def test_whole_rupiah_beside_an_illegible_print_are_not_multiplied() -> None:
    """Where the print says nothing at all, whole rupiah given twice are known for what they are."""
    beside = {"bacaan": "12.500.000", "rupiah": "12500000"}
    assert _types({"tercetak": "rusak", "dalam": "jutaan", **beside}) == {"bacaan_terkali"}
