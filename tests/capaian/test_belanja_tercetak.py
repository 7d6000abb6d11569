"""Money that a signed report of a year prints is money spent: nobody types it again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from macros.embargo.tahan import withhold
from macros.model.data import Data
from macros.views.bukti_realisasi import count_spending
from macros.views.realisasi import render_realisasi
from macros.views.render import Lembar
from macros.views.serapan import SerapanTahun, spending_of
from macros.views.tabel.asal import Asal
from macros.views.tabel.realisasi import tabel_realisasi_anggaran
from macros.views.terbitan import Terbitan
from tests.capaian.test_hasil_tercetak import LKJ, change, read
from tests.kertas_contoh import files

SPENT = "        realisasi_anggaran: Rp6.786.000\n"
TYPED = """jenis: realisasi-anggaran
tahun: 2031
baris:
  - program: informasi
    hasil:
      - periode: TAHUN
        nilai: %s
        basis: SP2D
        tanggal: 5 Januari 2032
        pelapor: Bidang Layanan Umum
        bukti: Berita acara contoh
"""


def spending(data: Data) -> SerapanTahun:
    """Return the money of the year; there must be some."""
    found = spending_of(data, 2031)
    assert found is not None
    return found


def test_a_printed_amount_stands_beside_the_budget_that_it_names() -> None:
    """The report's amount counts for the whole year, of the programme whose row it names alone."""
    year = spending(read({})[0])

    assert [one.program.id for one in year.program] == ["informasi"]
    (cell,) = year.program[0].periode
    assert (cell.rupiah, cell.pagu) == (6_786_000, 13_572_000)
    assert cell.persen == Decimal(50)


def test_no_sum_is_made_of_some_of_the_programmes() -> None:
    """A programme that no printed row was joined to may stand in the report all the same."""
    data, _ = read({})
    page = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)

    assert spending(data).bersama is None
    assert "baru dihubungkan dengan sebagian program" in page
    assert "belum dilaporkan" not in page[page.index('id="anggaran"') :]


def test_the_page_links_the_printed_row_and_says_that_no_basis_is_printed() -> None:
    """A reader walks from the amount to the paper; nobody says SPP or SP2D for it."""
    data, _ = read({})
    page = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)
    money = page[page.index('id="program-informasi"') :]

    assert "Rp6.786.000" in money
    assert 'href="../../2031/laporan-kinerja-dinas/#lkj-2031-p2"' in money
    assert "tidak tercetak" in money[money.index('data-kolom="Basis"') :]


def test_the_table_and_the_count_know_the_printed_amount() -> None:
    """Downloads and the count of kept promises have what the page has."""
    data, _ = read({})
    rows = tabel_realisasi_anggaran(Asal(Terbitan(data))).baris
    (mine,) = [dict(zip(_names(data), row, strict=True)) for row in rows if row[0] == "informasi"]

    assert mine["realisasi"] == 6_786_000
    assert mine["basis"] is None
    assert mine["bukti"] == "Laporan Kinerja 2031, Dinas, LKJ-2031-P2"
    assert count_spending(data).terpenuhi == 1


def _names(data: Data) -> list[str]:
    return [kolom.nama for kolom in tabel_realisasi_anggaran(Asal(Terbitan(data))).kolom]


@pytest.mark.parametrize(("nilai", "codes"), [("Rp6.786.000", set()), ("Rp6.780.000", {"LPT-004"})])
def test_what_staff_typed_comes_first_and_must_agree(nilai: str, codes: set[str]) -> None:
    """A typed amount is the one that is shown; a print that says otherwise is an error."""
    data, found = read({"2031/realisasi-anggaran.yml": (TYPED % nilai).encode()})

    assert {code for code in found if code.startswith("LPT")} == codes
    informasi = next(one for one in spending(data).program if one.program.id == "informasi")
    last = informasi.terakhir
    assert last is not None
    assert last.hasil is not None
    assert last.hasil.cetakan is None
    assert len(spending(data).program) == 2


def test_a_typed_blank_hides_no_print() -> None:
    """Where staff say that nothing is reported yet, the printed amount is shown."""
    blank = TYPED.split("        nilai", maxsplit=1)[0] + "        kosong: belum-dilaporkan\n"
    data, _ = read({"2031/realisasi-anggaran.yml": blank.encode()})
    informasi = next(one for one in spending(data).program if one.program.id == "informasi")

    assert informasi.terakhir is not None
    assert informasi.terakhir.rupiah == 6_786_000


def test_a_report_must_print_the_budget_of_the_row_that_it_names() -> None:
    """A pagu that differs from the agreement's is told, on the cell of the report."""
    base = read({})[1]

    found = read(change("anggaran: Rp13.572.000\n", "anggaran: Rp13.572.100\n"))[1]
    assert "LPT-005" in found - base


def test_an_amount_that_names_no_budget_row_stands_on_its_page_alone() -> None:
    """Nothing is joined by likeness of names."""
    data, _ = read(change("        merujuk: PKK-2031-P2\n", ""))

    assert spending_of(data, 2031) is None
    assert 2031 in data.tahun_berhasil  # the targets are reported still


def test_a_waiting_report_tells_no_amount() -> None:
    """Under embargo neither the report nor its amount is there."""
    text = files()[LKJ].decode()
    later = text.replace("sumber:", "terbit_sejak: 1 Juli 2032\nsumber:", 1)
    data, _ = read({LKJ: later.encode()})

    assert spending_of(data, 2031) is not None
    day = next(b.isi.terbit_sejak for b in data.berkas if b.isi.id == "LKJ-2031")
    assert day is not None
    assert spending_of(withhold(data, day.nilai.replace(day=1, month=6)), 2031) is None


def test_an_amount_that_we_read_says_so_wherever_it_stands() -> None:
    """A damaged print is shown as our reading on the page, in its chart and in the table."""
    read_as = "{tercetak: Rp6.786.O00, bacaan: Rp6.786.000, dasar: huruf O terbaca sebagai nol}"
    data, _ = read(change(SPENT, f"        realisasi_anggaran: {read_as}\n"))
    page = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)
    money = page[page.index('id="program-informasi"') :]
    rows = tabel_realisasi_anggaran(Asal(Terbitan(data))).baris
    (mine,) = [dict(zip(_names(data), row, strict=True)) for row in rows if row[0] == "informasi"]

    assert money.count("(bacaan kami)") == 2
    assert mine["realisasi"] == 6_786_000
    assert mine["realisasi_tercetak"] == "Rp6.786.O00"
    assert mine["realisasi_bacaan"] == "Rp6.786.000"


def test_a_row_without_an_amount_takes_no_spending() -> None:
    """Money that no page could show, for want of a budget, is told on the line that names it."""
    blank = {}
    for name, printed in (("kepala", "Rp. 13.572.000"), ("bidang", "Rp13.572.000")):
        path = f"2031/perjanjian-kinerja-{name}.yml"
        text = files()[path].decode()
        left = text.replace(f"anggaran: {printed}\n", "anggaran: {kosong: tidak-tercetak}\n", 1)
        assert left != text
        blank[path] = left.encode()

    assert "RLA-001" in read(blank)[1]
    # Another agreement that prints the same programme has its amount, and so the page shows it.
    del blank["2031/perjanjian-kinerja-bidang.yml"]
    assert "RLA-001" not in read(blank)[1]


def test_no_share_is_told_of_another_budget_than_the_report_prints() -> None:
    """Money spent of the report's own budget is no share of the one in force; the page says so."""
    data, found = read(change("        anggaran: Rp13.572.000", "        anggaran: Rp15.000.000"))
    page = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)
    money = page[page.index('id="program-informasi"') :]

    assert "LPT-005" in found
    (cell,) = spending(data).program[0].periode
    assert (cell.rupiah, cell.persen, cell.pagu_lain) == (6_786_000, None, 15_000_000)
    assert "mencetak pagu Rp15.000.000" in money
