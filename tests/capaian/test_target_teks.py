"""A target of words goes from the paper to the page of results without a figure being made."""

from __future__ import annotations

import pytest

from macros.capaian.putusan import Sebab
from macros.capaian.susun import results_of
from macros.checks.run import check_files
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.dokumen import render
from macros.views.realisasi import render_realisasi
from macros.views.render import Lembar
from macros.views.tabel.asal import Asal
from macros.views.tabel.realisasi import tabel_realisasi_kinerja
from macros.views.terbitan import Terbitan
from tests.alat.kertas_ubah import reprint
from tests.kertas_contoh import files

PK = "2031/perjanjian-kinerja-kepala.yml"
LKJ = "2031/laporan-kinerja-dinas.yml"
_SEBAB = "Dua hasil dalam satu target"


def _text(key: str, printed: str) -> str:
    return f"{key}: {{tercetak: {printed}, jenis: teks, dasar: {_SEBAB}}}\n"


@pytest.fixture(scope="module")
def data() -> Data:
    """Return the second sample with a target of two things; its findings are those it had."""
    promised, reached = "1 Dokumen dan 2 Laporan", "1 Dokumen dan 1 Laporan"
    line = "Jumlah unit kerja pemanfaat data"
    every = reprint(
        (
            PK,
            'target: "25"\n          satuan: Unit Kerja\n',
            _text("target", promised) + "          satuan: {kosong: tidak-tercetak}\n",
        ),
        (LKJ, "target: 25 Unit Kerja\n", _text("target", promised)),
        (LKJ, "realisasi: 20 Unit Kerja\n", _text("realisasi", reached)),
        cetak=(
            (f"{line} 25 Unit Kerja Dihitung", f"{line} {promised} Dihitung"),
            (f"{line} 25 Unit Kerja 20 Unit Kerja", f"{line} {promised} {reached}"),
        ),
    )
    told, plain = (
        check_files(tuple(Berkas(*item) for item in sorted(one.items())), "data")
        for one in (every, files())
    )
    # The plan of several years still prints 25 for this year, and its check says so.
    assert {f.kode for f in told[1]} - {f.kode for f in plain[1]} == {"TGT-003"}
    return told[0]


def test_nothing_is_reckoned_and_the_reason_is_said(data: Data) -> None:
    """The result stands beside its target, without a percentage, and the page says why."""
    (row,) = (row for row in results_of(data, 2031) if row.acuan.id == "PKK-2031-03")
    year = row.tahunan
    page = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)

    assert year is not None
    assert year.capaian is not None
    assert (year.capaian.persen, year.capaian.sebab) == (None, Sebab.TEKS)
    for words in ("1 Dokumen dan 2 Laporan", "1 Dokumen dan 1 Laporan", Sebab.TEKS):
        assert words in page


def test_the_paper_shows_the_print_and_why_it_is_no_figure(data: Data) -> None:
    """The page of the paper keeps the print whole and gives the office's reason."""
    berkas = next(one for one in data.berkas if one.isi.id == "PKK-2031")
    page = render(Lembar(data, "2031/perjanjian-kinerja-kepala/"), berkas)

    assert "1 Dokumen dan 2 Laporan" in page
    assert f"persennya tidak dihitung: {_SEBAB}" in page


def test_the_download_keeps_the_text_and_has_no_figure(data: Data) -> None:
    """The table of results says `teks`, with the reason and an empty figure."""
    table = tabel_realisasi_kinerja(Asal(Terbitan(data)))
    names = [column.nama for column in table.kolom]
    rows = [dict(zip(names, row, strict=True)) for row in table.baris]
    (year,) = (row for row in rows if row["indikator"] == "PKK-2031-03")

    assert (year["target_jenis"], year["target_nilai"]) == ("teks", None)
    assert (year["target_dasar"], year["realisasi_jenis"]) == (_SEBAB, "teks")
