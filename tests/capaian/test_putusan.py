"""Judging one result: reached or not, how far, or why that can't be said."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.capaian.putusan import Capaian, Sebab, judge, name_band
from macros.model.metode import Arah, Kategori
from macros.model.realisasi import Ukuran
from macros.model.skala import OPINI, PREDIKAT
from macros.model.target import Target

NAIK, TURUN, RENTANG = Arah


def _judge(nilai: str, target: str | dict[str, object] | None, arah: Arah | None) -> Capaian:
    promised = None if target is None else Target.model_validate(target)
    return judge(Ukuran.model_validate(nilai), promised, arah)


@pytest.mark.parametrize(
    ("nilai", "target", "arah", "persen", "tercapai", "sebab"),
    [
        pytest.param("91%", "92%", NAIK, "98.91", False, None, id="percent"),
        pytest.param("87,5%", "87.50%", NAIK, "100", True, None, id="same-in-another-form"),
        pytest.param("2 laporan", "2 Laporan", NAIK, "100", True, None, id="unit-in-other-case"),
        pytest.param("3 kasus", "4 kasus", TURUN, "125", True, None, id="falling"),
        pytest.param("76%", "70-80%", RENTANG, "100", True, None, id="range"),
        pytest.param("84%", "70-80%", RENTANG, "95", False, None, id="above-its-range"),
        pytest.param("84%", "70-80%", NAIK, "105", True, None, id="above-a-rising-range"),
        pytest.param("66%", "70-80%", TURUN, "105.71", True, None, id="below-a-falling-range"),
        pytest.param("0 kasus", "0 kasus", TURUN, None, True, Sebab.TARGET_NOL, id="zero-kept"),
        pytest.param("1 kasus", "0 kasus", TURUN, None, False, Sebab.TARGET_NOL, id="zero-missed"),
        pytest.param("0%", "0-0,5%", RENTANG, "100", True, None, id="range-from-nought"),
        pytest.param("0 kasus", "0 kasus", RENTANG, None, True, Sebab.TARGET_NOL, id="zero-range"),
        pytest.param("BB", "B", None, None, True, Sebab.TINGKAT, id="better-grade"),
        pytest.param("CC", "B", NAIK, None, False, Sebab.TINGKAT, id="worse-grade"),
        pytest.param("WDP", "WTP", None, None, False, Sebab.TINGKAT, id="opinion"),
        pytest.param("78", "75", None, None, None, Sebab.ARAH, id="no-direction"),
        pytest.param("78", "75%", NAIK, None, None, Sebab.BEDA, id="score-for-percent"),
        pytest.param("2 orang", "2 Laporan", NAIK, None, None, Sebab.BEDA, id="other-unit"),
        pytest.param("B", "WTP", None, None, None, Sebab.BEDA, id="grade-for-opinion"),
        pytest.param("78", None, NAIK, None, None, Sebab.TANPA_TARGET, id="no-target"),
        pytest.param("75", "minimal 75", None, None, True, Sebab.ARAH, id="just-the-least"),
        pytest.param("75", "maksimal 75", None, None, True, Sebab.ARAH, id="just-the-most"),
        pytest.param("75", "lebih dari 75", None, None, False, Sebab.ARAH, id="not-above"),
        pytest.param("75", "kurang dari 75", None, None, False, Sebab.ARAH, id="not-below"),
        pytest.param(
            "78",
            {"tercetak": "-", "kosong": "tidak-berlaku"},
            NAIK,
            None,
            None,
            Sebab.TIDAK_BERLAKU,
            id="not-meant",
        ),
        pytest.param(
            "78", {"kosong": "tidak-terbaca"}, NAIK, None, None, Sebab.TANPA_TARGET, id="blank"
        ),
    ],
)
def test_judgements(  # noqa: PLR0913, PLR0917 - a row of the table
    nilai: str,
    target: str | dict[str, object] | None,
    arah: Arah | None,
    persen: str | None,
    tercapai: bool | None,  # noqa: FBT001 - a column of the table
    sebab: Sebab | None,
) -> None:
    """Each kind of promise is judged by its own rule, and what can't be said gives its reason."""
    found = _judge(nilai, target, arah)
    rounded = None if found.persen is None else found.persen.quantize(Decimal("0.01"))

    assert rounded == (None if persen is None else Decimal(persen))
    assert (found.tercapai, found.sebab) == (tercapai, sebab)


@given(st.sampled_from(PREDIKAT), st.sampled_from(PREDIKAT))
def test_grades_are_ordered(nilai: str, target: str) -> None:
    """A grade is reached by itself and by every better one, and gives no percentage."""
    found = _judge(nilai, target, None)

    assert found.tercapai == (PREDIKAT.index(nilai) <= PREDIKAT.index(target))
    assert found.persen is None


@given(st.sampled_from(OPINI), st.sampled_from(OPINI))
def test_opinions_are_ordered(nilai: str, target: str) -> None:
    """So with the opinions of the audit."""
    assert _judge(nilai, target, None).tercapai == (OPINI.index(nilai) <= OPINI.index(target))


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from([NAIK, TURUN]))
def test_reached_is_a_hundred(nilai: int, target: int, arah: Arah) -> None:
    """With a single target, reached and at least 100 percent are the same thing."""
    found = _judge(f"{nilai} kasus", f"{target} kasus", arah)

    assert found.persen is not None
    assert found.tercapai == (found.persen >= 100)


def test_bands_begin_above_their_limit() -> None:
    """A result just at a limit lies in the band below; the last band takes what is left."""
    bands = Kategori.model_validate(
        {
            "aturan": "Aturan contoh",
            "jenjang": [{"nama": "Tinggi", "di_atas": "90%"}, {"nama": "Rendah"}],
        }
    )

    named = [name_band(Decimal(value), bands) for value in ("90.001", "90", "-25")]
    assert named == ["Tinggi", "Rendah", "Rendah"]
