"""The rehearsal: a year of an office by pull request, from drafts to the last correction."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import html

from macros.findings import has_error
from tests.alat.cetakan import pages_of
from tests.conftest import Figure, Golden
from tests.latihan import naskah as n
from tests.latihan.kantor import Kantor
from tests.latihan.langkah import Langkah
from tests.latihan.panduan import GUIDE, PICTURES, POTRET, count_marks, fill, fingerprint
from tests.latihan.setahun import play

# One group: the year is played once, and not by each process.
pytestmark = pytest.mark.xdist_group("setahun")

LAMA = f"{n.TAHUN}/perjanjian-kinerja-ketua/"
BARU = f"{n.TAHUN}/perjanjian-kinerja-ketua-perubahan/"
HASIL = f"{n.TAHUN}/realisasi/"


@pytest.fixture(scope="module")
def tahun(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Langkah]:
    """Play the year once."""
    return play(Kantor(tmp_path_factory.mktemp("latihan") / "kantor"))


def test_every_step_ends_ready_to_be_published(tahun: dict[str, Langkah], figure: Figure) -> None:
    """After each step nothing stops publication, and every file is in its one form."""
    for step in tahun.values():
        assert not has_error(step.temuan), (step.nama, step.temuan)
        if "rapikan" in step.kata:
            assert step.kata["rapikan"].kode == 0, step.kata["rapikan"].teks
    figure(f"a year in {len(tahun)} steps: none ends with an error")


def test_drafts_promise_nothing(tahun: dict[str, Langkah]) -> None:
    """Drafts are made and shown as drafts; no menu, sum, topic or feed knows the new year."""
    step = tahun["tahun-baru"]

    assert "4 konsep dibuat" in step.kata["tahun_baru"].teks
    assert "Konsep baru: Perjanjian Kinerja 2031, Ketua." in step.kata["beda"].teks
    assert "Konsep." in step.halaman[LAMA]
    assert f"{n.TAHUN}/" not in step.halaman
    assert "2031" not in step.umpan.replace("2031-01-0", "")


def test_a_workbook_is_shown_before_it_is_written(tahun: dict[str, Langkah]) -> None:
    """An unclear cell is named with its sheet; the difference is shown, and only then written."""
    said = tahun["excel"].kata

    assert said["tidak_jelas"].kode == 1
    assert "[Sasaran dan indikator!L3]: ISI-008" in said["tidak_jelas"].teks
    assert "Belum ditulis." in said["dilihat"].teks
    assert "+          target: 93%" in said["dilihat"].teks
    assert said["ditulis"].teks.endswith("Sekarang jalankan `python -m macros periksa`.")


def test_a_draft_is_printed_for_signing(tahun: dict[str, Langkah]) -> None:
    """The draft prints with its figures, and says on paper that it is a draft."""
    text = " ".join(pages_of(tahun["excel"].cetakan))

    assert "KONSEP" in text
    assert "Rp22.500.000" in text


def test_the_guide_is_what_happened(tahun: dict[str, Langkah], golden: Golden) -> None:
    """Every passage of the staff guide is what the commands said in the rehearsal."""
    guide = GUIDE.read_text(encoding="utf-8")

    filled, begun, ended = count_marks(guide)
    assert 0 < filled == begun == ended
    golden(GUIDE, fill(guide, tahun))


@pytest.mark.parametrize("name", POTRET)
def test_pictures_show_what_the_pages_say(tahun: dict[str, Langkah], name: str) -> None:
    """The words on each pictured page are those of the rehearsal; else run `make panduan`."""
    step, address = POTRET[name]
    taken = json.loads((PICTURES / "isi.json").read_text(encoding="utf-8"))

    assert (PICTURES / f"{name}.webp").read_bytes().startswith(b"RIFF")
    assert taken[name] == fingerprint(tahun[step], address)
    assert f"../aset/setahun/{name}.webp" in GUIDE.read_text(encoding="utf-8")


def test_a_slip_against_the_source_is_found(tahun: dict[str, Langkah]) -> None:
    """39% for a printed 93% stops publication, on its line, with what is printed."""
    found = tahun["tanda-tangan"].kata["salah_salin"]

    assert found.kode == 1
    assert "SMB-001 galat: “39%” tidak tercetak pada baris 10" in found.teks


def test_the_signed_paper_is_a_promise(tahun: dict[str, Langkah]) -> None:
    """Signed, the paper has its year, its budget, its place in topics and feed."""
    step = tahun["tanda-tangan"]

    assert "belum ada → Rp22.500.000" in step.kata["beda"].teks
    assert "Konsep ditandatangani: Perjanjian Kinerja 2031, Ketua." in step.kata["beda"].teks
    assert "Rp22.500.000" in step.halaman[f"{n.TAHUN}/"]
    assert "PKK-2031-01" in step.halaman["topik/tahapan/"]
    assert "Perjanjian Kinerja 2031, Ketua" in step.umpan


def test_a_quarter_is_reported(tahun: dict[str, Langkah]) -> None:
    """A result without its unit is refused; with it, it has a page and a line for the reviewer."""
    step = tahun["triwulan"]

    assert "RLS-002 galat: hasil “21” tidak sejenis dengan target “93%”" in (
        step.kata["salah_satuan"].teks
    )
    assert "TW1 21%" in step.kata["beda"].teks
    assert "TW1 Rp3.100.000" in step.kata["beda"].teks
    assert "390 orang" in step.halaman[HASIL]
    assert "tenggat 15 Juli 2031" in step.halaman[HASIL]
    assert "TW1 21%" in step.umpan


def test_editing_a_signed_paper_warns(tahun: dict[str, Langkah]) -> None:
    """Who changes a signed target in place is told to revise instead."""
    warned = tahun["salah-jalan"].kata["beda"].teks

    assert "! Dokumen yang sudah bertanggal disunting" in warned
    assert "93% → 95% (diperketat)" in warned


def test_a_revision_stands_beside_the_old_paper(tahun: dict[str, Langkah]) -> None:
    """Old and new point at each other, and the reviewer sees what is promised otherwise."""
    step = tahun["perubahan"]

    assert "93% → 95% (diperketat)" in step.kata["beda"].teks
    assert "1.700 orang → 1.600 orang (dilonggarkan)" in step.kata["beda"].teks
    assert "! Jumlah anggaran program 2031 berubah" in step.kata["beda"].teks
    assert "digantikan oleh" in step.halaman[LAMA]
    assert "menggantikan" in step.halaman[BARU]
    assert "Rp23.000.000" in step.halaman[f"{n.TAHUN}/"]


def test_a_correction_is_registered(tahun: dict[str, Langkah]) -> None:
    """A mended result warns the reviewer, stands in the register, at its row and in the feed."""
    step = tahun["koreksi"]

    assert "! Realisasi yang sudah dilaporkan diubah" in step.kata["beda"].teks
    assert "360 orang" in step.halaman[HASIL]
    assert "390 orang" not in step.halaman[HASIL]
    assert "#koreksi-warga-triwulan-satu" in step.halaman[HASIL]
    assert "390 orang → 360 orang" in step.umpan


def test_the_year_is_judged_by_the_paper_in_force(tahun: dict[str, Langkah]) -> None:
    """At the end the revised targets count: one reached, one missed with its reason."""
    page = tahun["akhir-tahun"].halaman[HASIL]

    assert "Dari 3 target setahun 2031: 1 tercapai, 1 tidak tercapai, 1 belum dilaporkan." in page
    assert "96,25%" in page
    assert "Dua kelas contoh dibatalkan karena banjir." in page


BERKALA = "informasi-publik/berkala/"


def _item(step: Langkah, name: str) -> str:
    """Return what the menu of periodic information says of a duty, its state first."""
    tree: Any = html.fromstring(f"<div>{step.halaman[BERKALA]}</div>")
    (found,) = tree.xpath(f"//li[@id='butir-{name}']")
    return " ".join("".join(str(text) for text in found.itertext()).split())


def test_a_report_enters_the_register(tahun: dict[str, Langkah]) -> None:
    """The entry is shown, its checksum demanded, and the newest report meets the duty."""
    step, before = tahun["laporan-kinerja"], tahun["akhir-tahun"]

    assert "Belum ditulis." in step.kata["dilihat"].teks
    assert "data/informasi/2032.yml ditulis." in step.kata["ditulis"].teks
    assert "INF-001 galat: sidik jari berkas ini belum ditulis" in step.kata["sidik"].teks
    assert "informasi publik “Laporan Kinerja Contoh 2031”" in step.kata["beda"].teks
    assert "Contoh 2031" not in _item(before, "laporan-kinerja")
    assert _item(step, "laporan-kinerja").startswith("Laporan Kinerja tersedia")
    assert "Laporan Kinerja Contoh 2031 (PDF)" in _item(step, "laporan-kinerja")


def test_a_sheet_of_wealth_is_announced(tahun: dict[str, Langkah]) -> None:
    """Without its seat it is refused; then the profile and the duty lead to the new sheet."""
    step = tahun["lhkpn"]

    assert "INF-004 galat: `jabatan` belum ada pada LHKPN-2031-KETUA" in step.kata["kurang"].teks
    assert "LHKPN-2030-KETUA → LHKPN-2031-KETUA" in step.kata["beda"].teks
    assert "#dip-lhkpn-2031-ketua" in step.halaman["informasi-publik/profil/"]
    assert "LHKPN Ketua Contoh 2030" not in _item(step, "lhkpn")


def test_a_year_of_service_is_reported(tahun: dict[str, Langkah]) -> None:
    """Parts that do not sum are refused; the page then shows the year, and when it was sent."""
    step = tahun["layanan"]
    page = step.halaman["informasi-publik/laporan-layanan/"]

    assert "LYN-001 galat: bagian permintaan berjumlah 14, tertulis 15" in (
        step.kata["tidak_berjumlah"].teks
    )
    assert page.index("20 Maret 2032") < page.index("20 Maret 2031")
    assert "hal layanan informasi 2031" in _item(step, "layanan-informasi")


def test_a_due_day_is_met_and_another_missed(tahun: dict[str, Langkah]) -> None:
    """What was announced anew stays available; the day after, what was not is past due."""
    met, missed = tahun["tenggat"], tahun["lewat-waktu"]

    assert "1 Oktober 2031 → 28 Maret 2032" in met.kata["beda"].teks
    for step in (met, missed):
        assert _item(step, "agenda").startswith("Agenda penting tersedia")
        assert "paling lambat 28 September 2032" in _item(step, "agenda")
    assert _item(met, "aset").startswith("Daftar aset dan investasi tersedia")
    assert _item(missed, "aset").startswith("Daftar aset dan investasi lewat waktu")
    page = missed.halaman["informasi-publik/tenggat/"]
    assert page.count("sudah lewat") > met.halaman["informasi-publik/tenggat/"].count("sudah lewat")


def test_the_feed_tells_the_year_in_order(tahun: dict[str, Langkah]) -> None:
    """The feed grows with every step that changes what is published."""
    sizes = [len(step.umpan) for step in tahun.values() if step.umpan]

    assert sizes == sorted(sizes)
    assert sizes[-1] > sizes[0]
