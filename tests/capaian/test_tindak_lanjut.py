"""A follow-up that a report planned leaves the open list once it is said to be done, with proof."""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros.checks.run import check_files
from macros.embargo.tahan import withhold
from macros.model import alamat
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.dokumen import render
from macros.views.realisasi import render_realisasi
from macros.views.render import Lembar
from macros.views.tabel.asal import Asal
from macros.views.tabel.sel import tabel_sel
from macros.views.terbitan import Terbitan
from tests.kertas_contoh import files

LKJ = "2031/laporan-kinerja-dinas.yml"
LTW = "2031/laporan-triwulan-1.yml"
HASIL = "2031/realisasi-kinerja-kpu.yml"
_SAID = "baris: LTW-2031-1-01, tanggal: 20 Juni 2031, bukti: Foto loket tetap"
SELESAI = f"        menyelesaikan: {{{_SAID}}}\n"
KETIK = """jenis: realisasi-kinerja
tahun: 2031
badan: kpu
baris:
  - indikator: RAD-2031-01
    hasil:
      - periode: TW2
        kosong: belum-dilaporkan
        menyelesaikan: {%s}
"""


def _read(changed: dict[str, bytes]) -> tuple[Data, set[str]]:
    every = {**files(), **changed}
    data, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    return data, {f.kode for f in found if f.kode.startswith(("TLJ", "TGL"))}


def _printed(new: str, path: str = LKJ, old: str = SELESAI) -> dict[str, bytes]:
    text = files()[path].decode()
    assert text.count(old) == 1
    return {path: text.replace(old, new).encode()}


def _typed(said: str) -> dict[str, bytes]:
    return {**_printed(""), HASIL: (KETIK % said).encode()}


def _page(data: Data) -> str:
    html = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)
    section = html[html.index('id="tindak-lanjut"') : html.index('id="batas"')]
    return " ".join(re.sub(r"<[^>]+>", " ", section).split())


def test_what_nobody_says_is_done_stays_open() -> None:
    """Without a later word the follow-up is listed with its due day, and not called undone."""
    page = _page(_read(_printed(""))[0])

    assert "Dari 1 tindak lanjut, 0 dinyatakan selesai" in page
    assert "belum dinyatakan selesai, 2031" in page
    assert "30 Juni 2031" in page
    assert "mungkin sudah dikerjakan" in page


def test_a_later_report_says_that_it_is_done() -> None:
    """The open list shrinks, and the page tells when it was done, by what proof and whose word."""
    data, found = _read({})
    page = _page(data)

    assert found == set()
    assert "Dari 1 tindak lanjut, 1 dinyatakan selesai" in page
    assert "yang belum dinyatakan selesai" not in page
    assert "20 Juni 2031 Bukti: Foto loket tetap. Menurut Laporan Kinerja 2031, Dinas" in page


def test_staff_may_say_it_where_no_report_prints_it() -> None:
    """The file of results takes the same words, with an address of the proof."""
    data, found = _read(
        _typed(
            "baris: LTW-2031-1-01, tanggal: 1 Juli 2031, bukti: Foto loket, "
            'tautan: "https://contoh.example/foto"'
        )
    )

    assert found == set()
    assert "1 Juli 2031 Bukti: Foto loket . Menurut laporan hasil RAD-2031-01" in _page(data)


def test_both_reports_say_of_each_other() -> None:
    """The page of the plan says that it is done, and that of the later report what it finished."""
    data, _ = _read({})
    pages = {
        name: " ".join(
            re.sub(
                r"<[^>]+>",
                " ",
                render(
                    Lembar(data, alamat.of_paper(one)),
                    one,
                ),
            ).split()
        )
        for one in data.berkas
        if (name := one.isi.id) in {"LTW-2031-1", "LKJ-2031"}
    }

    assert "Membuka loket tetap selesai 20 Juni 2031 Bukti: Foto loket tetap" in pages["LTW-2031-1"]
    assert "menyelesaikan LTW-2031-1-01 pada 20 Juni 2031" in pages["LKJ-2031"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("baris: LTW-2031-1-09, tanggal: 20 Juni 2031, bukti: Foto", "TLJ-001"),
        ("baris: PKK-2031-03, tanggal: 20 Juni 2031, bukti: Foto", "TLJ-001"),
        ("baris: LTW-2031-1-01, tanggal: 31 Desember 2030, bukti: Foto", "TLJ-002"),
        ("baris: LTW-2031-1-01, tanggal: 20 Juni 2031", "TLJ-003"),
        ("baris: LTW-2031-1-01, tanggal: 20 Juni 2301, bukti: Foto", "TGL-001"),
    ],
)
def test_what_can_not_be_is_a_finding_wherever_it_is_said(said: str, code: str) -> None:
    """Unplanned, too early, unproved or on an impossible day: in print and as typed by staff."""
    assert _read(_typed(said))[1] == {code}
    assert _read(_printed(f"        menyelesaikan: {{{said}}}\n"))[1] == {code}


def test_the_first_day_is_that_of_the_signature_where_one_is_printed() -> None:
    """A report that was signed on 10 April planned nothing that was done on 1 April."""
    signed = (
        "tanda_tangan:\n  tempat: Contoh\n  tanggal: 10 April 2031\n"
        "  penanda_tangan:\n    - {nama: Sari Contoh, jabatan: Kepala Dinas, baris_sumber: 49}\n"
        "  baris_sumber: 49\n"
    )
    plan = _printed(signed, LTW, "tanda_tangan: {kosong: tidak-tercetak}\n")
    early = _printed(SELESAI.replace("20 Juni", "1 April"))

    assert _read(early)[1] == set()
    assert _read({**plan, **early})[1] == {"TLJ-002"}


def test_two_days_for_one_follow_up_have_to_be_explained() -> None:
    """The same day twice is fine; of two days the earlier one stands, with a finding."""
    said = "baris: LTW-2031-1-01, tanggal: %s, bukti: Foto"
    same = {HASIL: (KETIK % said % "20 Juni 2031").encode()}
    other = {HASIL: (KETIK % said % "25 Juni 2031").encode()}

    assert _read(same)[1] == set()
    data, found = _read(other)
    assert found == {"TLJ-004"}
    assert "20 Juni 2031 Bukti: Foto loket tetap" in _page(data)


def test_the_printed_cell_of_evidence_is_the_proof_of_its_row() -> None:
    """A row that prints its evidence need not say it again."""
    again = files()[LTW].decode().replace("LTW-2031-1", "LTW-2031-2").replace("TW1", "TW2")
    done = "menyelesaikan: {baris: LTW-2031-1-01, tanggal: 20 Juni 2031}\n        kode: IK-1"
    plan = again.replace("        kode: IK-1", f"        {done}")
    data, found = _read({**_printed(""), "2031/laporan-triwulan-2.yml": plan.encode()})

    assert found == set()
    assert data.penyelesaian["LTW-2031-1-01"][0].bukti == "Foto loket"


def test_the_download_tells_which_row_finishes_which() -> None:
    """The table of cells says of the later row what it finishes, and of the plan when it was."""
    table = tabel_sel(Asal(Terbitan(_read({})[0])))
    names = [column.nama for column in table.kolom]
    rows = [dict(zip(names, row, strict=True)) for row in table.baris]
    plan = next(row for row in rows if row["baris"] == "LTW-2031-1-01")
    later = next(row for row in rows if row["baris"] == "LKJ-2031-01")

    assert (plan["selesai"], plan["selesai_bukti"]) == (date(2031, 6, 20), "Foto loket tetap")
    assert (later["menyelesaikan"], later["selesai"]) == ("LTW-2031-1-01", None)


def test_a_report_that_waits_is_not_given_away() -> None:
    """What others say of a follow-up is hidden until the report that planned it may be seen."""
    text = files()[LTW].decode().replace("nama:", "terbit_sejak: 1 Mei 2032\nnama:", 1)
    data, _ = _read(
        {
            LTW: text.encode(),
            HASIL: (KETIK % "baris: LTW-2031-1-01, tanggal: 20 Juni 2031, bukti: Foto").encode(),
        }
    )
    seen = withhold(data, date(2032, 4, 30))

    assert seen.penyelesaian == {}
    assert "LTW-2031-1-01" in withhold(data, date(2032, 5, 1)).penyelesaian
