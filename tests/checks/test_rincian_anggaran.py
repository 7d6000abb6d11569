"""Budgets below their programmes, and quarters beside a year: what is asked of them."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.model.bagian_tabel import Tingkat
from macros.source.berkas import Berkas
from tests.alat.kertas_ubah import reprint

PK = "2031/perjanjian-kinerja-bidang.yml"
RKT = "2031/rencana-kinerja-tahunan-bidang.yml"


def _said(every: dict[str, bytes], *codes: str) -> list[str]:
    """Return what the checks with these codes say of an office."""
    _, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    return [f.salah for f in found if f.kode in codes]


def test_every_level_is_the_sum_of_the_level_below() -> None:
    """A subkegiatan that is printed otherwise makes its kegiatan wrong, and nothing above it."""
    every = reprint(
        (PK, "anggaran: Rp4.000.000", "anggaran: Rp4.500.000"),
        cetak=(),
    )
    said = _said(every, "LPT-002")

    assert said == [
        "PKB-2031-P1-1 tercetak Rp10.000.000, 2 baris di bawahnya berjumlah Rp10.500.000"
    ]


DIPA = "2031/dipa-dinas.yml"
_PROGRAM = '      - {id: DIPA-2031-01, tingkat: program, kode: "2896", '


def test_a_row_without_a_level_is_in_no_sum() -> None:
    """What bears no level stands beside the levels, and nothing is added up with it."""
    every = reprint(
        (DIPA, "tingkat: kegiatan, kode: 2896.1", "kode: 2896.1"),
        (DIPA, 'Kegiatan Informasi DIPA-2031, anggaran: "13.572.000"',
         'Kegiatan Informasi DIPA-2031, anggaran: "10.000.000"'),
        cetak=(),
    )  # fmt: skip
    assert _said(every, "LPT-002") == []


def test_levels_below_a_total_are_asked_as_well() -> None:
    """A total may be printed first: the levels that follow it have to fit together all the same."""
    total = (
        "      - {id: DIPA-2031-00, tingkat: jumlah, kode: {kosong: tidak-tercetak}, "
        'uraian: JUMLAH, anggaran: "13.572.000", baris_sumber: 53}\n'
    )
    every = reprint(
        (DIPA, _PROGRAM, total + _PROGRAM),
        (DIPA, 'Kegiatan Informasi DIPA-2031, anggaran: "13.572.000"',
         'Kegiatan Informasi DIPA-2031, anggaran: "13.572.001"'),
        cetak=(),
    )  # fmt: skip
    assert _said(every, "LPT-002") == [
        "DIPA-2031-01 tercetak Rp13.572.000, 1 baris di bawahnya berjumlah Rp13.572.001"
    ]


def test_a_programme_without_an_amount_asks_nothing_of_its_details() -> None:
    """Where the amount of a programme is not printed, its details contradict nothing."""
    assert _said(reprint(cetak=()), "LPT-002", "ANG-002") == []


def test_a_column_of_a_level_needs_a_row_of_that_level() -> None:
    """A column for subkegiatan that no row fills would stand empty on the page: it is told."""
    every = reprint(
        (RKT, "{teks: Sub Kegiatan, isi: sub-kegiatan}", "{teks: Sub Kegiatan, isi: kegiatan}"),
        (RKT, "{teks: Kegiatan, isi: kegiatan}", "{teks: Kegiatan, isi: lain}"),
        cetak=(),
    )
    assert any("Kegiatan" in said for said in _said(every, "KLM-001", "KLM-002", "KLM-003"))

    every = reprint(
        (
            RKT,
            "tingkat: sub-kegiatan\n          teks: Subkegiatan Siaran Radio",
            "tingkat: kegiatan\n          teks: Subkegiatan Siaran Radio",
        ),
        (
            RKT,
            "tingkat: sub-kegiatan\n          teks: Subkegiatan Siaran Keliling",
            "tingkat: kegiatan\n          teks: Subkegiatan Siaran Keliling",
        ),
        cetak=(),
    )
    assert _said(every, "KLM-003") == ["kolom “Sub Kegiatan” tidak diisi baris mana pun"]


@pytest.mark.parametrize("tingkat", [Tingkat.PROGRAM, Tingkat.JUMLAH])
def test_what_has_a_place_of_its_own_is_no_detail(tingkat: Tingkat) -> None:
    """A programme and a total are refused among the details, whose sum they would double."""
    every = reprint(
        (
            PK,
            'tingkat: kegiatan\n            nomor: "1.2"',
            f'tingkat: {tingkat}\n            nomor: "1.2"',
        ),
        cetak=(),
    )

    assert _said(every, "ISI-013") == [f"“{tingkat}” bukan rincian"]


@pytest.mark.parametrize(
    ("quarters", "fits"),
    [
        ('TW1: "3", TW2: "6", TW3: "9", TW4: "12"', True),
        ('TW1: "3", TW2: "3", TW3: "3", TW4: "3"', True),
        ('TW1: {kosong: tidak-tercetak}, TW2: "6", TW3: {kosong: tidak-tercetak}, TW4: "12"', True),
        ('TW1: "3", TW2: "6", TW3: "9", TW4: "11"', False),
        ('TW1: "1", TW2: "2", TW3: "3", TW4: "4"', False),
    ],
)
def test_quarters_lead_to_their_year(quarters: str, *, fits: bool) -> None:
    """Quarters end at the target of the year or add up to it; anything else is asked about."""
    old = 'target_triwulan: {TW1: "3", TW2: "6", TW3: "9", TW4: "12"}'
    every = reprint((PK, old, f"target_triwulan: {{{quarters}}}"), cetak=())

    assert (_said(every, "TGT-004") == []) is fits


_LAPORAN = """\
jenis: laporan-kinerja
id: LKS-2031
nama: Laporan Kinerja 2031, Seksi
tahun: 2031
badan: seksi
sumber: {berkas: bundel, baris: 109-113}
bagian:
  - kolom:
      - {teks: Program, isi: program}
      - {teks: Realisasi, isi: realisasi-anggaran}
    baris_sumber: 109
    baris:
      - {id: LKS-2031-01, program: Satu, realisasi_anggaran: Rp1.000.000, baris_sumber: 110}
      - {id: LKS-2031-02, program: Dua, realisasi_anggaran: Rp2.000.000, baris_sumber: 111}
      - {id: LKS-2031-03, program: %s, tingkat: jumlah, realisasi_anggaran: %s, baris_sumber: 112}
tanda_tangan: {kosong: tidak-tercetak}
"""


@pytest.mark.parametrize(("amount", "wrong"), [("Rp3.000.000", 0), ("Rp3.500.000", 1)])
def test_a_total_of_rows_without_levels_is_their_sum(amount: str, wrong: int) -> None:
    """Where no row but the total has a level, it is the total of all rows, also of money spent."""
    every = reprint(cetak=())
    every["2031/laporan-kinerja-seksi.yml"] = (_LAPORAN % ("TOTAL", amount)).encode()

    assert len(_said(every, "LPT-002")) == wrong
