"""A row that prints quarters beside its year promises both, each for its own day."""

from __future__ import annotations

from macros.capaian.susun import results_of, target_of
from macros.checks.run import check_files
from macros.model.data import Data
from macros.model.realisasi import KosongHasil, Periode
from macros.source.berkas import Berkas
from macros.views.realisasi import render_realisasi
from macros.views.render import Lembar
from macros.views.tabel.asal import Asal
from macros.views.tabel.indikator import tabel_target_triwulan
from macros.views.terbitan import Terbitan
from tests.kertas_contoh import files

_HASIL = """jenis: realisasi-kinerja
tahun: 2031
badan: bidang
baris:
  - indikator: PKB-2031-01
    hasil:
      - {periode: TW2, nilai: 5 Siaran, tanggal: 5 Juli 2031, pelapor: A, bukti: B, alasan: C}
      - {periode: TAHUN, nilai: 12 Siaran, tanggal: 5 Januari 2032, pelapor: A, bukti: B}
"""
_ARAH = """arah:
  - arah: naik
    dasar: Makin banyak siaran makin baik
    indikator: [PKB-2031-01]
"""


def _data() -> Data:
    every = {**files(), "2031/realisasi-kinerja-bidang.yml": _HASIL.encode()}
    every["metode.yml"] += _ARAH.encode()
    return check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")[0]


def test_each_period_is_held_against_its_own_target() -> None:
    """The second quarter is missed against 6, and the year is reached against 12."""
    data = _data()
    acuan = data.acuan["PKB-2031-01"]
    targets = {periode: target_of(acuan, periode) for periode in (Periode.TW2, Periode.TAHUN)}

    assert {p: t.tercetak for p, t in targets.items() if t} == {
        Periode.TW2: "6",
        Periode.TAHUN: "12",
    }
    page = render_realisasi(Lembar(data, "2031/realisasi/"), 2031)
    assert "Triwulan II tidak tercapai." in page
    assert "Setahun tidak tercapai." not in page


def test_the_year_is_missed_where_only_a_quarter_is_reported() -> None:
    """The year is promised beside its quarters: unreported, it is missing and not left out."""
    quarter = _HASIL.partition("      - {periode: TAHUN")[0]
    every = {**files(), "2031/realisasi-kinerja-bidang.yml": quarter.encode()}
    data = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")[0]
    (row,) = (row for row in results_of(data, 2031) if row.acuan.id == "PKB-2031-01")

    assert row.tahunan is not None
    assert row.tahunan.kosong is KosongHasil.BELUM_DILAPORKAN


def test_the_quarters_are_downloaded_beside_the_year() -> None:
    """Every quarter has a row of its own in the table of quarters."""
    data = _data()
    tabel = tabel_target_triwulan(Asal(Terbitan(data)))
    told = zip(*map(tabel.isi, ("baris", "triwulan", "target_tercetak")), strict=True)
    rows = [(quarter, target) for row, quarter, target in told if row == "PKB-2031-01"]

    assert rows == [("TW1", "3"), ("TW2", "6"), ("TW3", "9"), ("TW4", "12")]
