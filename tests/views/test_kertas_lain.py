"""Papers of other offices lack columns or dates; no sentence says more than they print."""

from __future__ import annotations

import re

import pytest

from macros.model import alamat
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.views.dokumen import render
from macros.views.halaman_umum import render_beranda
from macros.views.render import Lembar
from macros.views.sederhana import simplify
from tests.alat.cetakan import data_of
from tests.contoh_data import sample
from tests.kertas_contoh import files


@pytest.fixture(scope="module")
def lain() -> Data:
    """Return the second sample: a plan by quarters, and a plan without anybody's name."""
    return data_of(files())


def _paper(data: Data, name: str) -> BerkasDokumen:
    return next(berkas for berkas in data.berkas if berkas.isi.id == name)


def test_who_answers_is_counted_where_nobody_is_said_to_carry_out(lain: Data) -> None:
    """A plan that prints only who answers for a row counts by them, in those words."""
    summary = simplify(lain, _paper(lain, "RAD-2031").isi)
    assert summary.judul == "Siapa bertanggung jawab atas berapa baris"
    assert [(item.sebutan, item.kalimat) for item in summary.rincian] == [
        ("Bidang Layanan", "1 baris kegiatan.")
    ]


def test_nobody_is_counted_where_no_column_names_anybody(lain: Data) -> None:
    """A plan without either column has nobody to count, rather than rows of somebody unprinted."""
    assert simplify(lain, _paper(lain, "RAL-2031").isi).rincian == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [("POK-2031", "Tanggal revisinya 3 Maret 2031."), ("DIPA-2031", "Tanggalnya tidak tercetak.")],
)
def test_a_budget_tells_the_day_of_its_revision(lain: Data, name: str, said: str) -> None:
    """A budget whose revision has a printed day is not called undated; one without is."""
    assert simplify(lain, _paper(lain, name).isi).apa[-1] == said


def test_a_quarterly_report_says_which_quarter(lain: Data) -> None:
    """A year has four such reports, and the first sentence tells them apart."""
    assert simplify(lain, _paper(lain, "LTW-2031-1").isi).apa[0] == "Ini Laporan Triwulan I 2031."


def test_measures_without_sasaran_are_not_called_unpaired() -> None:
    """A list that prints neither tujuan nor sasaran is said to have none of them."""
    every = files()
    path = "2031-2035/indikator-kinerja-utama.yml"
    text = every[path].decode()
    start, end = text.index("    tujuan: "), text.index("    indikator:\n")
    blank = "    tujuan: {kosong: tidak-tercetak}\n    sasaran: {kosong: tidak-tercetak}\n"
    text = (text[:start] + blank + text[end:]).replace("    - Tujuan\n    - Sasaran\n", "")
    text = text.replace("    - Indikator\n", "    - {teks: Indikator, isi: indikator}\n")
    data = data_of({**every, path: text.encode()})
    berkas = _paper(data, "IKU-2031")
    page = render(Lembar(data, alamat.of_paper(berkas)), berkas)
    assert "Pasangan sasaran" not in page
    assert "tujuan" not in berkas.isi.ringkasan


def test_measures_with_sasaran_still_tell_of_pairs(lain: Data) -> None:
    """A list that prints sasaran says whether they stand with their measures."""
    berkas = _paper(lain, "IKU-2031")
    page = render(Lembar(lain, alamat.of_paper(berkas)), berkas)
    assert "asaran dan indikator" in page.partition("<h2")[2].partition("<table")[0]
    assert "untuk 1 tujuan" in berkas.isi.ringkasan


@pytest.mark.parametrize("name", ["RAD-2031", "RAL-2031"])
def test_months_are_not_called_blank_without_their_column(lain: Data, name: str) -> None:
    """Without a column of months, neither the summary nor the page speaks of blank months."""
    berkas = _paper(lain, name)
    page = render(Lembar(lain, alamat.of_paper(berkas)), berkas)
    assert not any("kosong" in said for said in simplify(lain, berkas.isi).apa)
    assert "bulan kosong" not in berkas.isi.ringkasan
    assert "menurut bulan, sejauh terbaca" not in page
    assert ("Perkiraan biaya tidak dijumlahkan" in page) == (name == "RAL-2031")


def test_printed_results_are_told_on_the_front_page(lain: Data) -> None:
    """Where the rows of a report name the targets, the front page counts what it prints."""
    page = render_beranda(Lembar(lain, ""))
    assert "Sudah ada hasil" in page
    assert "Dari 2 target setahun 2031 yang dihubungkan dengan laporannya" in page
    assert "Semua angka di sini adalah rencana" not in page


def test_printed_reports_are_not_denied_on_the_front_page() -> None:
    """Where a report's rows name no target, the front page names it, and denies no result."""
    every = {name: re.sub(rb"\n +merujuk: .*", b"", isi) for name, isi in files().items()}
    page = render_beranda(Lembar(data_of(every), ""))
    assert "yang mencetak hasil 2031" in page
    assert "Laporan Kinerja 2031, Dinas</a>, <a" in page
    assert "Semua angka di sini adalah rencana" not in page
    assert "Belum ada laporan hasil" not in page


def test_without_a_report_the_front_page_says_so() -> None:
    """Where no paper reports and nothing is entered, all figures are plans."""
    every = {name: isi for name, isi in files().items() if "/laporan-" not in name}
    page = render_beranda(Lembar(data_of(every), ""))
    assert "Belum ada laporan hasil di situs ini." in page
    assert "Semua angka di sini adalah rencana" in page


def test_blank_months_are_still_told() -> None:
    """A plan with that column says in how many rows it is blank, and leads to the schedule."""
    every = sample()
    path = "2030/rencana-aksi-kpu.yml"
    text = every[path].decode()
    marks = text.index("rencana_pelaksanaan: ")
    end = text.index("\n", marks)
    blank = "rencana_pelaksanaan: {kosong: tidak-terbaca}"
    data = data_of({**every, path: (text[:marks] + blank + text[end:]).encode()})
    berkas = _paper(data, "RAK-2030")
    page = render(Lembar(data, alamat.of_paper(berkas)), berkas)
    assert any("kosong pada" in said for said in simplify(data, berkas.isi).apa)
    assert "menurut bulan, sejauh terbaca" in page
