"""What was spent since 1 January is what was reported, or the sum of quarters without a gap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.capaian.jumlah import TRIWULAN, sum_until
from macros.checks.run import check_files
from macros.model.format import format_rupiah
from macros.model.realisasi import Basis, CaraHitung, HasilAnggaran, KosongHasil, Periode
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.uang import Uang
from macros.source.berkas import Berkas
from macros.views.serapan import spending_of
from tests.contoh_data import change, findings, sample

BERKAS = "2028/realisasi-anggaran.yml"


def _hasil(periode: Periode, rupiah: int | None, basis: Basis = Basis.SP2D) -> HasilAnggaran:
    if rupiah is None:
        return HasilAnggaran(periode=periode, kosong=KosongHasil.BELUM_DILAPORKAN)
    return HasilAnggaran(
        periode=periode,
        nilai=Uang.model_validate(format_rupiah(rupiah)),
        basis=basis,
        tanggal=TanggalPenuh.model_validate("31 Desember 2028"),
        pelapor="A",
        bukti="B",
    )


def _year(*amounts: int | None) -> dict[Periode, HasilAnggaran]:
    return {p: _hasil(p, amount) for p, amount in zip(Periode, amounts, strict=False)}


@given(st.lists(st.integers(0, 10**15), min_size=4, max_size=4))
def test_quarters_reported_alone_are_added_exactly(amounts: list[int]) -> None:
    """Each quarter stands at the sum of itself and those before it, to the rupiah."""
    year = _year(*amounts)
    for number, periode in enumerate(TRIWULAN, start=1):
        assert sum_until(year, periode, CaraHitung.PER_PERIODE).rupiah == sum(amounts[:number])
        assert sum_until(year, periode, CaraHitung.KUMULATIF).rupiah == amounts[number - 1]


@pytest.mark.parametrize(
    ("amounts", "sums", "sebab"),
    [
        ((20, None, 30, None), [20, None, None, None], "TW2 belum dilaporkan"),
        ((None, 15, 30, 5), [None, None, None, None], "TW1 belum dilaporkan"),
        ((20, 15, None, 5), [20, 35, None, None], "TW3 belum dilaporkan"),
    ],
)
def test_no_sum_is_claimed_past_a_gap(
    amounts: tuple[int | None, ...], sums: list[int | None], sebab: str
) -> None:
    """A quarter that nobody reported is no nought: what comes after it has no sum, and says why."""
    year = _year(*amounts)
    found = [sum_until(year, periode, CaraHitung.PER_PERIODE) for periode in TRIWULAN]
    assert [one.rupiah for one in found] == sums
    told = {one.sebab for one, amount in zip(found, amounts, strict=True) if amount is not None}
    assert f"belum dapat dijumlahkan: {sebab}" in told


def test_a_sum_of_readings_is_a_reading() -> None:
    """One amount that we read of a damaged print makes the sum, and all later ones, a reading."""
    year = _year(20, 15, 30)
    printed = {"tercetak": "Rp1O", "bacaan": "Rp10", "dasar": "huruf O terbaca sebagai nol"}
    read = {"nilai": Uang.model_validate(printed)}
    year[Periode.TW2] = year[Periode.TW2].model_copy(update=read)
    found = [sum_until(year, periode, CaraHitung.PER_PERIODE) for periode in TRIWULAN[:3]]
    assert [(one.rupiah, one.bacaan) for one in found] == [(20, False), (30, True), (60, True)]


def test_the_year_stands_for_itself() -> None:
    """The amount of the year is told whether or not all quarters are there."""
    year = _year(20, None, None, None, 90)
    assert sum_until(year, Periode.TAHUN, CaraHitung.PER_PERIODE).rupiah == 90


def test_two_bases_are_never_added() -> None:
    """Quarters that rest on two bases have no sum."""
    year = {Periode.TW1: _hasil(Periode.TW1, 20), Periode.TW2: _hasil(Periode.TW2, 5, Basis.SPP)}
    found = sum_until(year, Periode.TW2, CaraHitung.PER_PERIODE)
    assert (found.rupiah, found.sebab) == (None, "belum dapat dijumlahkan: basisnya tidak sama")


def test_the_site_tells_both_what_was_reported_and_the_sum() -> None:
    """A year reported by quarter has the reported amounts, and absorbs by their sum."""
    files = sample()
    data = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]
    year = spending_of(data, 2028)
    assert year is not None
    reported = [one.dilaporkan or 0 for one in year.program[0].periode]
    assert [one.rupiah for one in year.program[0].periode] == [
        *(sum(reported[:number]) for number in range(1, 5)),
        reported[4],
    ]
    assert sum(reported[:4]) == reported[4]


@pytest.mark.parametrize(
    ("lama", "baru", "kode"),
    [
        ("cara_hitung: per-periode\n", "", "RLA-005"),
        ("nilai: Rp2.490.000", "nilai: Rp2.490.001", "RLA-006"),
        ("nilai: Rp2.490.000", "nilai: Rp2.489.999", "RLA-006"),
        ("nilai: Rp2.950.000", "nilai: Rp9.950.000", "RLA-003"),
    ],
)
def test_a_year_that_does_not_fit_is_refused(lama: str, baru: str, kode: str) -> None:
    """One rupiah more or less, a sum above the budget, and a report that does not say: refused."""
    assert kode in {one.kode for one in findings(change(BERKAS, lama, baru))}


def test_an_amount_that_rises_needs_no_reason_when_quarters_stand_alone() -> None:
    """Quarters that stand alone may rise and fall without a word."""
    assert "RLA-002" not in {one.kode for one in findings(sample())}
