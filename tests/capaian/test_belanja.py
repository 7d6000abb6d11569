"""Money spent is put beside the budgets of its year, programme by programme."""

from __future__ import annotations

from decimal import Decimal

from macros.capaian.belanja import spending_of
from macros.checks.run import check_files
from macros.model.data import Data
from macros.model.realisasi import KosongHasil, Periode
from macros.source.berkas import Berkas
from tests.contoh_data import sample

ANGGARAN = "2029/realisasi-anggaran.yml"


def _read(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def test_every_programme_has_every_period() -> None:
    """Programmes come in the order of the list, each with five periods, and the latest amount."""
    first, second = spending_of(_read(sample()), 2029)

    assert (first.program, first.pagu, second.program) == ("contoh-satu", 12_750_000, "contoh-dua")
    assert [one.periode for one in first.laporan] == list(Periode)
    assert [one.rupiah for one in first.laporan][2:] == [None, 12_600_000, 12_600_000]
    assert first.laporan[2].kosong is KosongHasil.BELUM_DILAPORKAN
    assert first.terakhir is first.tahunan


def test_nothing_spent_is_reported() -> None:
    """Rp0 is an amount: a share of nought, and no reason why it is blank."""
    start = spending_of(_read(sample()), 2028)[1].laporan[0]

    assert (start.rupiah, start.persen, start.kosong) == (0, Decimal(0), None)


def test_silence_about_a_programme_is_seen() -> None:
    """A budgeted programme that a report leaves out is there, without an amount."""
    files = sample()
    files[ANGGARAN] = files[ANGGARAN][: files[ANGGARAN].index(b"  - program: contoh-dua")]
    silent = spending_of(_read(files), 2029)[1]

    assert (silent.program, silent.pagu, silent.terakhir) == ("contoh-dua", 7_250_000, None)
    assert {one.kosong for one in silent.laporan} == {KosongHasil.BELUM_DILAPORKAN}
    assert all(one.tenggat for one in silent.laporan)


def test_a_year_without_reports_is_empty() -> None:
    """Nothing is owed where nothing was ever reported: the office has not begun to."""
    files = {name: isi for name, isi in sample().items() if name != ANGGARAN}

    assert spending_of(_read(files), 2029) == ()
