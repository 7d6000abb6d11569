"""The page of a year's results: every value, every gap, every reason; nothing where none is."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.capaian.susun import results_of
from macros.checks.run import check_files, check_folder
from macros.model.data import Data
from macros.model.format import format_date, format_ratio, format_rupiah
from macros.model.realisasi import Basis, Periode
from macros.model.target import Target
from macros.publish.pages.halaman import generate
from macros.source.berkas import Berkas
from macros.views import dokumen as view_dokumen
from macros.views.grafik import UTUH
from macros.views.halaman_umum import render_anggaran, render_beranda, render_tahun
from macros.views.hasil import Nilai, chart_periods, lay_results
from macros.views.realisasi import render_realisasi
from macros.views.render import Lembar, say_target
from macros.views.serapan import SerapanBersama, spending_of
from macros.views.terbitan import Terbitan
from macros.views.topik import render_topik
from tests.contoh_data import sample
from tests.exports import bantu

SAMPLE = bantu.sample()
REAL = check_folder(Path(__file__).parents[2] / "data", "data")[0]
YEARS = pytest.mark.parametrize("tahun", [2028, 2029, 2030])


def _page(tahun: int, data: Data = SAMPLE) -> str:
    return " ".join(render_realisasi(Lembar(data, f"{tahun}/realisasi/"), tahun).split())


def _without(*names: str) -> Data:
    files = (Berkas(n, isi) for n, isi in sample().items() if not re.search("|".join(names), n))
    return check_files(tuple(files), "data")[0]


@YEARS
def test_every_result_stands_on_the_page(tahun: int) -> None:
    """Each reported value, percentage, date, reporter, proof and reason of the year is shown."""
    page = _page(tahun)
    for row in results_of(SAMPLE, tahun):
        assert f'id="{row.acuan.id.lower()}"' in page
        for one in row.laporan:
            if one.hasil is None or one.hasil.nilai is None:
                continue
            told = (one.hasil.pelapor, one.hasil.bukti, one.hasil.alasan)
            wanted = [say_target(one.hasil.nilai), *(text for text in told if text)]
            wanted += [format_date(one.hasil.tanggal.nilai)] if one.hasil.tanggal else []
            if one.capaian and one.capaian.persen is not None:
                wanted.append(format_ratio(one.capaian.persen))
            assert [text for text in wanted if text not in page] == []


@YEARS
def test_every_amount_stands_on_the_page(tahun: int) -> None:
    """Each amount spent, with its share of the budget and its basis."""
    page = _page(tahun)
    spending = spending_of(SAMPLE, tahun)
    assert spending is not None
    for program in spending.program:
        for one in program.periode:
            if one.rupiah is not None and one.persen is not None:
                assert format_rupiah(one.rupiah) in page
                assert format_ratio(one.persen) in page
    assert "SP2D" in page


def test_a_gap_is_said_with_its_due_date() -> None:
    """The quarter that nobody reported says so in words, never a nought."""
    assert "belum dilaporkan, tenggat 15 Oktober 2029" in _page(2029)


def test_why_nothing_is_reckoned_is_said() -> None:
    """Target nought, grades and unknown directions each give their reason."""
    page = _page(2029)

    assert "target nol tidak dapat menjadi pembagi" in page
    assert "predikat dan opini bertingkat, bukan angka" in page
    assert "arah indikator belum ditentukan" in page


def test_a_corrected_result_says_so() -> None:
    """A result that was mended links to the register."""
    assert "#koreksi-realisasi-contoh" in _page(2029)


def test_totals_need_one_period_and_one_basis() -> None:
    """The sum is that of the latest period that all programmes report; never of a mixture."""
    spending = spending_of(SAMPLE, 2029)
    assert spending is not None

    total = spending.bersama
    assert total == SerapanBersama(Periode.TAHUN, Basis.SP2D, 19_600_000, 20_000_000)
    assert total.persen == Decimal(98)
    assert spending_of(_without("realisasi-anggaran"), 2029) is None


def test_the_fourth_quarter_ends_with_the_year() -> None:
    """Where one programme reports the year and another the fourth quarter, both end on one day."""
    gone = "      - periode: TAHUN\n        nilai: Rp7.000.000\n"
    files = sample()
    name = "2029/realisasi-anggaran.yml"
    text = files[name].decode()
    assert gone in text
    files[name] = text[: text.index(gone)].encode()
    data = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]
    spending = spending_of(data, 2029)

    assert spending is not None
    assert spending.bersama == SerapanBersama(Periode.TAHUN, Basis.SP2D, 19_600_000, 20_000_000)


def test_a_quarter_is_held_against_its_own_budget() -> None:
    """Money spent before a revision is a share of the budget that held then."""
    spending = spending_of(SAMPLE, 2030)
    assert spending is not None
    first = spending.program[0].periode

    assert (first[0].persen, first[2].persen) == (Decimal(20), Decimal(70))


def test_what_is_not_applicable_names_nobody() -> None:
    """A period without a value shows its date and reporter only as far as they are known."""
    files = sample()
    name = "2030/realisasi-kinerja-kpu.yml"
    old = "        kosong: tidak-berlaku\n"
    text = files[name].decode()
    assert old in text
    files[name] = text.replace(old, f"{old}        tanggal: 10 Oktober 2030\n", 1).encode()
    data = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]
    page = _page(2030, data)

    assert "10 Oktober 2030</time>. " in page
    assert "None" not in page


def test_a_mended_result_is_not_said_of_its_target() -> None:
    """A correction of a result marks the result; the printed row beside the target stays quiet."""
    berkas = next(b for b in SAMPLE.berkas if b.jalur == "2029/perjanjian-kinerja-ketua.yml")
    paper = view_dokumen.render(Lembar(SAMPLE, "2029/perjanjian-kinerja-ketua/"), berkas)

    assert "#koreksi-realisasi-contoh" not in paper
    assert "#koreksi-realisasi-contoh" in _page(2029)


@pytest.mark.kantor_ini
def test_only_years_with_reports_have_the_page() -> None:
    """The real office reports nothing: it has no page, and says that nothing is published."""
    made = {page.alamat for page in generate(Terbitan(SAMPLE))}

    assert {f"{year}/realisasi/" for year in (2028, 2029, 2030)} <= made
    assert not [page for page in generate(Terbitan(REAL)) if "realisasi" in page.alamat]
    assert "belum dipublikasikan" in render_tahun(Lembar(REAL, "2022/"), 2022)
    assert "Semua angka di sini adalah rencana" in render_beranda(Lembar(REAL, ""))


def test_other_pages_show_results_where_there_are_any() -> None:
    """Front page, year, budget and topic speak of the results, and link to them."""
    topik = next(t for t in SAMPLE.topik if t.id == "pendidikan-pemilih")

    assert "Dari 3 target setahun 2030: 1 tercapai, 2 tidak tercapai." in render_beranda(
        Lembar(SAMPLE, "")
    )
    assert 'href="../2029/realisasi/"' in render_tahun(Lembar(SAMPLE, "2029/"), 2029)
    assert "penyerapan 98%" in render_anggaran(Lembar(SAMPLE, "anggaran/"))
    assert "1.650 orang" in render_topik(Lembar(SAMPLE, "topik/pendidikan-pemilih/"), topik, "")


def test_a_year_with_money_alone_has_a_page() -> None:
    """Reports on money need no reports on indicators."""
    page = _page(2029, _without("realisasi-kinerja"))

    assert "penyerapan 98%" in page
    assert "Setiap indikator" not in page


def test_a_bar_is_full_only_where_the_promise_is_reached() -> None:
    """Percents are drawn on the whole of a hundred, and a replaced target is marked there."""
    row = next(r for r in results_of(SAMPLE, 2030) if r.acuan.id == "PKK-2030-01")
    bars = chart_periods(row)

    assert [(bar.lebar, bar.batas) for bar in bars] == [(2000, ()), (4500, ()), (None, (8750,))]


def test_a_paper_that_no_period_ended_under_owes_nothing() -> None:
    """An agreement that was replaced in February has no results, and its year still has a page."""
    name = "2030/perjanjian-kinerja-ketua-perubahan.yml"
    files = sample()
    files[name] = files[name].replace(
        b"berlaku_sejak: 1 Juli 2030", b"berlaku_sejak: 10 Februari 2030"
    )
    data = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]

    assert {row.acuan.dokumen.id for row in results_of(data, 2030)} == {"PKK-2030P"}
    assert "Realisasi" in _page(2030, data)


def test_a_replaced_paper_says_where_its_results_go_on() -> None:
    """The results of a replaced paper lead to the paper that took over."""
    page = _page(2030)

    assert "Sejak 1 Juli 2030 hasilnya dilaporkan pada" in page


values = st.lists(
    st.one_of(st.none(), st.decimals(min_value=0, max_value=10**9, places=2)),
    min_size=1,
    max_size=6,
)


@given(values, st.decimals(min_value=0, max_value=10**9, places=2))
def test_bars_are_on_one_scale(numbers: list[Decimal | None], target: Decimal) -> None:
    """No bar or mark leaves the scale, the longest fills it, and what is missing has no bar."""
    promised = Target.model_validate({"tercetak": str(target).replace(".", ",")})
    bars = lay_results(Nilai("x", "", number, promised) for number in numbers)
    if not bars:
        assert not any(number for number in numbers if number) or not max(
            [n for n in numbers if n is not None], default=0
        )
        return
    places = [place for bar in bars for place in (bar.lebar, *bar.batas) if place is not None]

    assert max(places) == UTUH
    assert min(places) >= 0
    assert [bar.lebar is None for bar in bars] == [number is None for number in numbers]


def test_quarters_reported_alone_stand_beside_their_sum() -> None:
    """The page shows each quarter as it was reported, and what that comes to since 1 January."""
    page = _page(2028)
    spending = spending_of(SAMPLE, 2028)
    assert spending is not None
    for row in spending.program:
        for one in row.periode:
            assert f'data-kolom="Dilaporkan"><span class="uang">{_rupiah(one.dilaporkan)}' in page
            assert f'data-kolom="Sejak 1 Januari"><span class="uang">{_rupiah(one.rupiah)}' in page
    assert "Sejak 1 Januari</th>" not in _page(2029)


def test_no_page_claims_a_sum_past_a_quarter_that_is_missing() -> None:
    """Past a gap the quarter is shown as reported, its sum is not, and both pages say why."""
    files = sample()
    name = "2028/realisasi-anggaran.yml"
    text = re.sub(r"      - periode: (TW1|TAHUN)\n(        .*\n)+", "", files[name].decode())
    files[name] = text.encode()
    data = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]
    page, budget = _page(2028, data), render_anggaran(Lembar(data, "anggaran/"))

    assert "Rp2.950.000" in page
    assert "Rp8.400.000" not in page
    assert "belum dapat dijumlahkan: TW1 belum dilaporkan" in page
    assert "belum dapat dijumlahkan: TW1 belum dilaporkan" in budget


def _rupiah(amount: int | None) -> str:
    assert amount is not None
    return format_rupiah(amount)
