"""Two sides of a change never read alike, and nothing is told beside them that can be seen."""

from __future__ import annotations

import pytest

from macros.diff.nilai import Nilai, say_value, tell_sides
from macros.model.target import Target

TEKS = {"tercetak": "2 dari 3", "jenis": "teks"}
LAPORAN = {"jenis": "jumlah", "satuan": "Laporan"}
HURUF = {"tercetak": "lOO%", "bacaan": "100%"}
OURS = "100% (bacaan kami)"
NEAR = "… yang panjang sekali {} Penjelasan yang panjang …"
KATA = "Penjelasan yang panjang sekali " * 12


def _side(printed: object) -> Nilai:
    side = say_value(Target.model_validate(printed))
    assert side is not None
    return side


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("4,5 %", "5 %", ("4,5%", "5%")),
        ("4,5 %", "5%", ("4,5% (tercetak “4,5 %”)", "5% (tercetak “5%”)")),
        ("4,5 %", "4,5%", ("4,5% (tercetak “4,5 %”)", "4,5% (tercetak “4,5%”)")),
        ("5 Data", "5 Orang", ("5 Data", "5 Orang")),
        ("75  Laporan", "80  Laporan", ("75 Laporan", "80 Laporan")),
        ("75%", "75 Data", ("75% (jenis “persen”)", "75 Data (jenis “jumlah”)")),
        ("75%", {"kosong": "tidak-tercetak"}, ("75%", "tidak tercetak")),
        (
            {**TEKS, "dasar": "x"},
            {**TEKS, "dasar": "y"},
            ("2 dari 3 (dasar “x”)", "2 dari 3 (dasar “y”)"),
        ),
        (
            {"tercetak": "75", **LAPORAN},
            {"tercetak": "80", **LAPORAN},
            ("75 Laporan", "80 Laporan"),
        ),
        (
            "1000 orang",
            "1200 orang",
            ("1.000 orang (tercetak “1000 orang”)", "1.200 orang (tercetak “1200 orang”)"),
        ),
        (
            {**HURUF, "dasar": f"{KATA}satu {KATA}"},
            {**HURUF, "dasar": f"{KATA}dua {KATA}"},
            (
                f"{OURS} (tercetak “lOO%”, dasar “{NEAR.format('satu')}”)",
                f"{OURS} (tercetak “lOO%”, dasar “{NEAR.format('dua')}”)",
            ),
        ),
        (
            {**HURUF, "dasar": "x"},
            "100%",
            (
                "100% (bacaan kami) (tercetak “lOO%”, dasar “x”)",
                "100% (tercetak “100%”, tanpa dasar)",
            ),
        ),
    ],
)
def test_what_can_not_be_seen_is_told(old: object, new: object, told: tuple[str, str]) -> None:
    """Prints, units and reasons stand beside a figure only where the two sides need them."""
    assert tell_sides(_side(old), _side(new)) == told


def test_a_target_of_quarters_is_told_by_quarter() -> None:
    """What can't be seen in it is told under the name of its quarter, all else not at all."""
    quarters = {f"TW{number}": "1 Laporan" for number in (1, 2, 3, 4)}
    whole = "TW1 1 Laporan; TW2 {}; TW3 1 Laporan; TW4 1 Laporan"
    old, more, other = (
        _side({"triwulan": {**quarters, "TW2": second}})
        for second in ("1 Laporan", "2 Laporan", "1 laporan")
    )

    assert tell_sides(old, more) == (whole.format("1 Laporan"), whole.format("2 Laporan"))
    assert tell_sides(old, other) == (
        f"{whole.format('1 Laporan')} (TW2 satuan “Laporan”)",
        f"{whole.format('1 laporan')} (TW2 satuan “laporan”)",
    )
