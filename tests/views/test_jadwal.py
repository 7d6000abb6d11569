"""The schedule: which activity in which month, and which rows leave it blank."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from macros.checks.run import check_folder
from macros.load import load
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.jadwal import list_schedules, render_jadwal, say_state
from macros.views.render import Lembar
from tests.contoh_data import change, sample

ROOT = Path(__file__).parents[2]
AKSI = "2030/rencana-aksi-kpu.yml"
SEKRETARIAT = "2030/rencana-aksi-sekretariat.yml"
BLANK = "{kosong: tidak-terbaca}"


def data_of(files: dict[str, bytes]) -> Data:
    """Read files into data."""
    return load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data


def words(html: str) -> str:
    """Return the text of HTML, white space folded."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def without_plans() -> dict[str, bytes]:
    """Return the sample without its action plans."""
    return {name: isi for name, isi in sample().items() if "rencana-aksi" not in name}


def all_blank() -> dict[str, bytes]:
    """Return the sample with every month cell unreadable."""
    return {
        name: re.sub(rb"\{bulan: \[[^]]*\]\}", BLANK.encode(), isi)
        for name, isi in sample().items()
    }


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        pytest.param(sample(), "Semua 6 baris rencana aksi 2030 mengisi kolom bulan.", id="all"),
        pytest.param(
            change(AKSI, "{bulan: [B3]}", BLANK),
            "Dari 6 baris rencana aksi 2030, 5 mengisi kolom bulan dan 1 tidak.",
            id="some",
        ),
        pytest.param(
            all_blank(),
            "Kolom bulan kosong pada semua 6 baris rencana aksi 2030, jadi jadwalnya belum "
            "diketahui.",
            id="none",
        ),
        pytest.param(without_plans(), "Belum ada rencana aksi di situs ini.", id="no-plan"),
    ],
)
def test_the_first_sentence_counts_the_months(files: dict[str, bytes], sentence: str) -> None:
    """The first sentence counts the rows with and without months."""
    data = data_of(files)

    assert say_state(list_schedules(data)) == sentence
    assert words(render_jadwal(Lembar(data, "jadwal/"))).startswith(sentence)


@pytest.mark.kantor_ini
def test_the_papers_of_2022_say_that_months_are_blank() -> None:
    """The real page of 2022 says first that all 26 rows are blank, why, and who does what."""
    data = check_folder(ROOT / "data", "data")[0]
    html = render_jadwal(Lembar(data, "jadwal/"))
    text = words(html)

    assert text.startswith("Kolom bulan kosong pada semua 26 baris rencana aksi 2022")
    assert "Sebab sel B1 sampai B12 kosong: tidak terbaca (26 baris)." in text
    assert "A28: Jadwal bulanan kosong pada semua baris" in text
    assert "A02" not in text
    assert (
        len(re.findall(r'<a href="\.\./2022/rencana-aksi-[a-z]+/#ra[ks]-2022-\d\d">', html)) == 26
    )
    assert "Divisi Keuangan, Umum dan Logistik" in text
    assert ".ics" not in html


@pytest.mark.contoh
def test_what_happens_in_a_month_stands_together() -> None:
    """What happens in a month, and by whom, stands together under the month's name."""
    html = render_jadwal(Lembar(data_of(sample()), "jadwal/"))
    march = html.split('<tbody id="bulan-2030-3">')[1].split("</tbody>")[0]

    assert words(march) == (
        "Maret B3 Mengadakan kelas contoh RAK-2030-02, Rencana Aksi 2030, KPU "
        "Divisi Contoh Teknis "
        "Maret B3 "  # named again, out of sight, in every row of the month
        "Mengirim laporan contoh RAK-2030-05, Rencana Aksi 2030, KPU "
        "Divisi Contoh Perencanaan"
    )
    assert 'href="../2030/rencana-aksi-kpu/#rak-2030-02"' in march
    assert '<a href="#bulan-2030-3">Maret' in html
    assert '<a href="#bulan-2030-5">' not in html


def test_marks_are_the_filled_months() -> None:
    """Every mark in the table by activity is a filled month of that row, and none is missing."""
    data = data_of(sample())
    html = render_jadwal(Lembar(data, "jadwal/")).split("menurut-kegiatan")[-1]
    rows = re.findall(
        r'#(ra[ks]-2030-\d\d)">.*?((?:<td class="sel-bulan"[^>]*>.*?</td>){12})', html, re.DOTALL
    )
    drawn = {
        name.upper(): [f"B{n}" for n, cell in enumerate(cells.split("</td>"), 1) if "●" in cell]
        for name, cells in rows
    }
    printed = {
        task.baris.id: list(task.baris.rencana_pelaksanaan.bulan)
        for schedule in list_schedules(data)
        for task in schedule.terisi
    }

    assert len(drawn) == 6
    assert drawn == printed


def test_a_plan_with_months_links_its_calendar() -> None:
    """A plan with months offers its calendar, with the number of events; one without does not."""
    data = data_of(change(SEKRETARIAT, "{bulan: [B4]}", BLANK))
    html = render_jadwal(Lembar(data, "jadwal/"))

    assert re.findall(r'href="([^"]*\.ics)" type="text/calendar" download', html) == [
        "../jadwal/rak-2030.ics"
    ]
    assert "9 acara" in html
    assert "1 baris tanpa bulan pada tahun 2030" in html
