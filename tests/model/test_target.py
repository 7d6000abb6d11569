"""Targets: told apart by what they measure, compared by meaning and never by their print."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from macros.model.baca_target import JenisTarget
from macros.model.format import format_percent
from macros.model.skala import OPINI, PREDIKAT
from macros.model.target import Target
from macros.views.render import say_target


def _read(value: object) -> Target:
    return Target.model_validate(value)


@pytest.mark.parametrize(
    ("text", "jenis", "nilai", "satuan"),
    [
        pytest.param("87,5%", "persen", "87.5", None, id="percent"),
        pytest.param("87.50%", "persen", "87.5", None, id="percent-point"),
        pytest.param("100 %", "persen", "100", None, id="percent-space"),
        pytest.param("75", "skor", "75", None, id="score"),
        pytest.param("3,51", "skor", "3.51", None, id="score-decimal"),
        pytest.param("2 Lap", "jumlah", "2", "Lap", id="count"),
        pytest.param("1 Laporan", "jumlah", "1", "Laporan", id="count-word"),
        pytest.param("12 Lap", "jumlah", "12", "Lap", id="count-two-digits"),
        pytest.param("5 hari kerja", "jumlah", "5", "hari kerja", id="two-words"),
        pytest.param("1.234.567 orang", "jumlah", "1234567", "orang", id="grouped"),
    ],
)
def test_numbers_are_read_by_what_they_measure(
    text: str, jenis: str, nilai: str, satuan: str | None
) -> None:
    """A percent, a score and a count are told apart, and keep their printed form."""
    target = _read(text)

    assert (target.jenis, target.nilai, target.satuan) == (jenis, Decimal(nilai), satuan)
    assert target.tercetak == text


@pytest.mark.parametrize("text", PREDIKAT)
def test_grades_are_letters(text: str) -> None:
    """A grade is a grade and never a number."""
    target = _read(text)

    assert (target.jenis, target.tingkat, target.nilai) == (JenisTarget.PREDIKAT, text, None)


@pytest.mark.parametrize("text", OPINI)
def test_opinions_are_letters(text: str) -> None:
    """An audit opinion is an opinion and never a grade or a number."""
    target = _read(text)

    assert (target.jenis, target.tingkat, target.nilai) == (JenisTarget.OPINI, text, None)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("70-80%", ("70", "80")),
        ("70–80 %", ("70", "80")),
        ("70% - 80%", ("70", "80")),
        ("87,5-90%", ("87.5", "90")),
    ],
)
def test_ranges_keep_both_bounds(text: str, bounds: tuple[str, str]) -> None:
    """A range is a percent with a lower and an upper bound, however its dash is printed."""
    target = _read(text)

    assert (str(target.nilai), str(target.nilai_atas)) == bounds
    assert target.jenis is JenisTarget.PERSEN


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param("tinggi", "target_tidak_terbaca", id="word"),
        pytest.param("b", "target_tidak_terbaca", id="small-letter"),
        pytest.param("AAA", "target_tidak_terbaca", id="no-such-grade"),
        pytest.param("wtp", "target_tidak_terbaca", id="small-opinion"),
        pytest.param("1.000 orang", "target_tidak_jelas", id="thousand-or-one"),
        pytest.param("87.500%", "target_tidak_jelas", id="percent-of-thousand"),
        pytest.param("1.00.0%", "target_tidak_terbaca", id="wrong-groups"),
        pytest.param("", "teks_kosong", id="empty"),
        pytest.param("  ", "teks_kosong", id="blank"),
        pytest.param({}, "sel_rancu", id="nothing"),
        pytest.param({"tercetak": "5", "kosong": "tidak-terbaca"}, "sel_rancu", id="both"),
        pytest.param(
            {"tercetak": "1.000 orang", "jenis": "jumlah", "nilai": "1100"},
            "angka_tidak_cocok",
            id="other-digits",
        ),
        pytest.param({"kosong": "lupa"}, "enum", id="unknown-reason"),
        pytest.param({"triwulan": {"TW1": "5"}}, "missing", id="quarters-missing"),
    ],
)
def test_unreadable_targets_are_refused(value: object, kind: str) -> None:
    """A target that fits no kind, or that could be two, is refused by its kind."""
    with pytest.raises(ValidationError) as refused:
        _read(value)

    assert kind in {error["type"] for error in refused.value.errors()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("87,5%", "87.50%"),
        ("100%", "100 %"),
        ("2 Lap", "2 lap"),
        ("1.234.567 orang", "1234567 orang"),
        ("70-80%", "70 – 80 %"),
    ],
)
def test_print_does_not_change_meaning(one: str, other: str) -> None:
    """Two ways of printing one target mean the same."""
    assert _read(one).makna == _read(other).makna


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("100%", "100"),
        ("2 Lap", "2 Laporan"),
        ("2 Lap", "2%"),
        ("B", "BB"),
        ("70%", "70-80%"),
        ("70-80%", "70-85%"),
        ("TW", "TMP"),
    ],
)
def test_different_targets_differ_in_meaning(one: str, other: str) -> None:
    """Another unit, kind, bound or grade is another target."""
    assert _read(one).makna != _read(other).makna


def test_quarters_are_targets_of_their_own() -> None:
    """A target by quarter holds four targets, each read by what it measures."""
    target = _read({"triwulan": {"TW1": "25%", "TW2": "50%", "TW3": "75%", "TW4": "100%"}})

    assert target.triwulan is not None
    assert [target.triwulan.TW1.nilai, target.triwulan.TW4.nilai] == [25, 100]


@given(st.decimals(0, 100, places=2))
def test_percents_survive_writing_and_reading(number: Decimal) -> None:
    """A percent that the site writes is read back as the same percent."""
    target = _read(format_percent(number))

    assert (target.jenis, target.nilai) == (JenisTarget.PERSEN, number)
    assert say_target(target) == target.tercetak


@given(st.text(max_size=30))
def test_any_text_is_a_target_or_refused(text: str) -> None:
    """No text makes the reading of targets fail in any other way than by refusing it."""
    try:
        target = _read(text)
    except ValidationError:
        return
    assert target.jenis is not None
