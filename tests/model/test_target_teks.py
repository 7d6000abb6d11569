"""A target that no figure stands for is kept as text, says why, and is never reckoned with."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from macros.capaian.putusan import Sebab, judge
from macros.model.metode import Arah
from macros.model.realisasi import Ukuran
from macros.model.setahun import agree
from macros.model.target import Target
from macros.views.render import say_target

_TEKS = {"jenis": "teks", "dasar": "Dua hasil dalam satu target"}


def _target(text: str, **more: str) -> Target:
    return Target.model_validate({"tercetak": text, **_TEKS, **more})


def _types(value: dict[str, Any]) -> set[str]:
    with pytest.raises(ValidationError) as refused:
        Target.model_validate(value)
    return {error["type"] for error in refused.value.errors()}


@pytest.mark.parametrize(
    "text",
    [
        "1 Dokumen dan 2 Laporan",
        "2 Dokumen, 1 Laporan",
        "2 dari 3",
        "12 kegiatan / 4 laporan",
        "31 Desember 2028",
        "Desember 2028",
        "Minggu ke-2",
        "TW IV",
        "Rp1.000.000",
        "Terlaksananya kegiatan",
        "√",
    ],
)
def test_what_is_no_single_figure_is_kept_letter_for_letter(text: str) -> None:
    """The print stands as it is, no number comes of it, and its reason stands beside it."""
    target = _target(text)

    assert (target.tercetak, target.nilai, target.satuan, target.tingkat) == (text,) + (None,) * 3
    assert say_target(target) == text
    assert target.dasar == _TEKS["dasar"]


@pytest.mark.parametrize(
    "text", ["80%", "2 Laporan", "1.200 orang", "98,765", "BB", "WTP", "-", "–"]
)
def test_what_can_be_read_does_not_become_text(text: str) -> None:
    """A figure, a grade, an opinion and a mark for none are refused as text."""
    assert _types({"tercetak": text, **_TEKS}) == {"target_bukan_teks"}


@pytest.mark.parametrize(
    "value",
    [
        {"tercetak": "2 dari 3", "jenis": "teks"},
        {"tercetak": "2 dari 3", **_TEKS, "nilai": "2"},
        {"tercetak": "2 dari 3", **_TEKS, "bacaan": "2"},
        {"tercetak": "2 dari 3", **_TEKS, "satuan": "Laporan"},
    ],
)
def test_a_text_has_its_reason_and_no_reading(value: dict[str, Any]) -> None:
    """Without a reason, or with a reading beside it, a text target is refused."""
    assert _types(value) == {"target_teks_rancu"}


@pytest.mark.parametrize("arah", [None, *Arah])
def test_no_percentage_is_reckoned_with_a_text(arah: Arah | None) -> None:
    """Neither against a text target nor of a result in text is anything reckoned."""
    text, number = {"tercetak": "2 dari 3", **_TEKS}, {"tercetak": "3 Laporan"}
    pairs = [(text, text), (text, number), (number, text)]
    for result, target in pairs:
        found = judge(Ukuran.model_validate(result), Target.model_validate(target), arah)
        assert (found.persen, found.tercapai, found.sebab) == (None, None, Sebab.TEKS)


def test_two_texts_agree_only_where_their_words_do() -> None:
    """Papers that print other words promise otherwise; case and space make no difference."""
    assert agree(_target("2 dari 3"), _target("2  DARI 3"))
    assert not agree(_target("2 dari 3"), _target("3 dari 3"))
    assert not agree(_target("2 dari 3"), Target.model_validate("2"))
