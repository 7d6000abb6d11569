"""What a signed report prints is a result: nobody types it again, and nothing is made up."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from lxml import html

from macros.capaian.susun import results_of
from macros.checks.run import check_files
from macros.embargo.tahan import withhold
from macros.model.data import Data
from macros.model.realisasi import Periode
from macros.source.berkas import Berkas
from macros.views.bukti_realisasi import count_results
from macros.views.realisasi import render_realisasi, sum_up_year
from macros.views.render import Lembar
from macros.views.tabel.asal import Asal
from macros.views.tabel.realisasi import tabel_realisasi_kinerja
from macros.views.terbitan import Terbitan
from tests.kertas_contoh import files

LKJ = "2031/laporan-kinerja-dinas.yml"
KEPALA = "id: LKJ-2031R\nmenggantikan: LKJ-2031\nberlaku_sejak: 1 Maret 2032\n"
KETIK = """jenis: realisasi-kinerja
tahun: 2031
badan: kpu
baris:
  - indikator: PKK-2031-03
    hasil:
      - periode: TAHUN
        nilai: %s
        tanggal: 5 Januari 2032
        pelapor: Bidang Layanan Umum
        bukti: Berita acara contoh
"""


def read(changed: dict[str, bytes]) -> tuple[Data, set[str]]:
    """Read the second sample with some files changed; return it with the codes of its findings."""
    every = {**files(), **changed}
    data, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    return data, {finding.kode for finding in found}


def change(old: str, new: str) -> dict[str, bytes]:
    """Return the printed report with one place changed."""
    text = files()[LKJ].decode()
    assert text.count(old) == 1
    return {LKJ: text.replace(old, new).encode()}


def told(data: Data, name: str) -> dict[Periode, str]:
    """Return the printed values of a row by period."""
    return {
        one.periode: one.hasil.nilai.tercetak or ""
        for row in results_of(data, 2031)
        if row.acuan.id == name
        for one in row.laporan
        if one.hasil and one.hasil.nilai
    }


def test_printed_results_stand_beside_the_targets_that_they_name() -> None:
    """A yearly report tells of the year, a quarterly one of its quarter."""
    data, _ = read({})

    assert told(data, "PKK-2031-03") == {Periode.TAHUN: "20 Unit Kerja"}
    assert told(data, "RAD-2031-01") == {Periode.TW1: "7 Permohonan"}


def test_what_no_report_names_is_not_called_unreported() -> None:
    """A promise that nobody joined to the report may stand in it all the same."""
    data, _ = read({})
    year = sum_up_year(data, 2031)

    assert year is not None
    assert {row.acuan.id for row in year.janji} == {"PKK-2031-03", "PKK-2031-04"}
    assert "2 target setahun 2031 yang dihubungkan dengan laporannya" in year.temuan
    assert "belum dilaporkan" not in year.temuan


def test_the_page_links_the_printed_row_and_shows_its_own_reckoning() -> None:
    """A reader walks from the result to the paper, and sees what that reckons itself."""
    data, _ = read({})
    page = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)

    assert 'laporan-kinerja-dinas/#lkj-2031-01"' in page
    for words in ("capaian 80%", "Cukup Berhasil", "Loket belum dibuka", "Membuka loket tetap"):
        assert words in page


def test_the_download_names_the_report_as_evidence() -> None:
    """The table of results holds the printed ones too."""
    data, _ = read({})
    table = tabel_realisasi_kinerja(Asal(Terbitan(data)))
    names = [column.nama for column in table.kolom]
    rows = [dict(zip(names, row, strict=True)) for row in table.baris]
    (year,) = (row for row in rows if row["indikator"] == "PKK-2031-03")

    assert year["realisasi_tercetak"] == "20 Unit Kerja"
    assert year["bukti"] == "Laporan Kinerja 2031, Dinas, LKJ-2031-01"


def test_what_staff_typed_in_comes_first_and_must_agree() -> None:
    """The same value twice is fine; another one has to be explained."""
    same, fine = read({"2031/realisasi-kinerja-kpu.yml": (KETIK % "20 Unit Kerja").encode()})
    other, found = read({"2031/realisasi-kinerja-kpu.yml": (KETIK % "21 Unit Kerja").encode()})

    assert told(same, "PKK-2031-03") == {Periode.TAHUN: "20 Unit Kerja"}
    assert "LPT-004" not in fine
    assert told(other, "PKK-2031-03") == {Periode.TAHUN: "21 Unit Kerja"}
    assert "LPT-004" in found


def test_a_blank_that_staff_left_hides_no_print() -> None:
    """Drafts say `belum-dilaporkan` for every period; a report that prints a value outweighs it."""
    blank = KETIK.partition("        nilai")[0] + "        kosong: belum-dilaporkan\n"
    data, _ = read({"2031/realisasi-kinerja-kpu.yml": blank.encode()})

    assert told(data, "PKK-2031-03") == {Periode.TAHUN: "20 Unit Kerja"}


def test_printed_results_count_as_evidence_though_their_day_is_not_printed() -> None:
    """A duty to tell results sees those that reports print; no day is made up for them."""
    counted = count_results(read({})[0])
    without = count_results(read(change("        merujuk: PKK-2031-03\n", ""))[0])

    assert counted.terpenuhi == without.terpenuhi + 1
    assert counted.dilaporkan is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("realisasi: 20 Unit Kerja", "realisasi: {kosong: tidak-tercetak}"),
        ("realisasi: 20 Unit Kerja", "realisasi: 20-22 Unit Kerja"),
        ("realisasi: 20 Unit Kerja", "realisasi: ≥ 20 Unit Kerja"),
        ("        merujuk: PKK-2031-03\n", ""),
        ("merujuk: PKK-2031-03", "merujuk: PKK-2031-P1"),
    ],
)
def test_what_is_no_measured_value_of_a_target_is_no_result(old: str, new: str) -> None:
    """A blank, a range, a bound, and a row that names no target stay on the report's own page."""
    data, _ = read(change(old, new))

    assert told(data, "PKK-2031-03") == {}


def test_a_report_may_not_print_another_target_unexplained() -> None:
    """A target that differs from the agreement's is found where the report prints it."""
    _, found = read(change("target: 25 Unit Kerja", "target: 24 Unit Kerja"))

    assert "LPT-005" in found
    assert "LPT-005" not in read({})[1]


def test_a_report_that_is_replaced_tells_nothing() -> None:
    """The later report of a year stands in the place of the first."""
    text = files()[LKJ].decode()
    later = (
        text.replace("id: LKJ-2031\n", KEPALA)
        .replace("LKJ-2031-", "LKJ-2031R-")
        .replace("nama: Laporan Kinerja 2031, Dinas", "nama: Laporan Kinerja 2031 (reviu), Dinas")
        .replace("realisasi: 20 Unit Kerja", "realisasi: 19 Unit Kerja")
    )
    data, found = read({"2031/laporan-kinerja-dinas-reviu.yml": later.encode()})

    assert told(data, "PKK-2031-03") == {Periode.TAHUN: "19 Unit Kerja"}
    assert "LPT-004" not in found


@pytest.mark.parametrize("day", ["5 Januari 2032", "Senin, 5 Januari 2032", "Januari 2032"])
def test_a_signed_report_tells_its_day(day: str) -> None:
    """A report with a printed date is read; a whole day is the day of its results."""
    signed = (
        f"tanda_tangan:\n  tempat: Contoh\n  tanggal: {day}\n  penanda_tangan:\n"
        "    - {nama: Sari Contoh, jabatan: Kepala Dinas, baris_sumber: 38}\n  baris_sumber: 38\n"
    )
    data, _ = read(change("tanda_tangan: {kosong: tidak-tercetak}\n", signed))
    (one,) = data.hasil_tercetak[2031]["PKK-2031-03", Periode.TAHUN]

    assert (one.tanggal.nilai if one.tanggal else None) == (
        date(2032, 1, 5) if day[0] != "J" else None
    )


def test_follow_ups_stand_in_one_list_with_their_day() -> None:
    """What a quarterly report promises next is found without opening the report."""
    text = files()[LKJ].decode()
    data, _ = read({LKJ: re.sub(r"\n +menyelesaikan: .*", "", text).encode()})
    page: Any = html.fromstring(render_realisasi(Lembar(data, "2031/realisasi/"), 2031))
    (table,) = page.xpath("//table[caption[@id='tabel-tindak-lanjut']]")
    cells = [" ".join(cell.text_content().split()) for cell in table.xpath("./tbody/tr/*")]

    assert cells[0].startswith("Membuka loket tetap")
    assert cells[1:] == [
        "Jumlah permohonan yang dijawab triwulan ini",
        "Bidang Layanan Umum",
        "30 Juni 2031",
    ]


def test_a_report_may_not_name_a_row_before_its_day() -> None:
    """It is refused, and an old version that holds such a row gives nothing of it away."""
    plan = "2031/rencana-aksi-dinas.yml"
    text = files()[plan].decode()
    late = text.replace("id: RAD-2031\n", "id: RAD-2031\nterbit_sejak: 1 Maret 2033\n")
    data, found = read({plan: late.encode()})
    seen = withhold(data, date(2032, 1, 1))
    rows = [row for d in seen.dokumen for part in d.semua_bagian for row in part.baris]

    assert late != text
    assert "EMB-002" in found
    named = {row.merujuk for row in rows if row.merujuk}
    assert {"PKK-2031-03", "PKK-2031-04", "PKK-2031-P2"} <= named
    assert not any(name.startswith("RAD-2031") for name in named)
    assert "RAD-2031" not in render_realisasi(Lembar(seen, "2031/realisasi/"), 2031)
