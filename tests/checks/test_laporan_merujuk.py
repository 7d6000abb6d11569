"""A report's row is held against the row that it names, where it tells a result of it."""

from __future__ import annotations

import pytest

from macros.checks.kertas_contoh import write_paper
from macros.findings import Finding
from tests.contoh_data import findings, sample, spoil
from tests.kertas_contoh import files

KOLOM = (
    "Target: target",
    "Realisasi: realisasi",
    "Pagu: anggaran",
    "Belanja: realisasi-anggaran",
)
KOSONG = "{kosong: tidak-tercetak}"


def _row(merujuk: str, **cells: str) -> str:
    return ", ".join([f"merujuk: {merujuk}", *(f"{key}: {cell}" for key, cell in cells.items())])


def _found(*baris: str, kode: str) -> list[Finding]:
    """Find what a report says wrongly of other papers; it has the columns that a row tells."""
    told = " ".join(baris)
    heads = [head for head in KOLOM if f" {head.split(': ')[1].replace('-', '_')}: " in told]
    files = spoil(write_paper("laporan-kinerja", tuple(heads), *baris))
    return [f for f in findings(files) if f.kode == kode]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (_row("PKK-2030-01", realisasi="88%"), True),
        (_row("PKK-2030-P1", realisasi_anggaran="Rp12.350.000"), True),
        (_row("PKK-2030P-01", realisasi="88%"), False),
        (_row("PKK-2030-01", target="87,5%"), False),
        (_row("PKK-2030-P1", anggaran="Rp12.500.000"), False),
        (_row("PKK-2030-P1", realisasi="88%"), False),
        (_row("PKK-2030-01", realisasi_anggaran="Rp12.350.000"), False),
        (_row("PKK-2029-01", realisasi="91%"), False),
    ],
)
def test_a_result_is_of_a_promise_still_in_force(row: str, *, told: bool) -> None:
    """A year's result is told of the revised promise; what tells no result may name the first."""
    assert [f.kode for f in _found(row, kode="LPT-003")] == ["LPT-003"] * told


def test_each_row_on_one_promise_is_asked() -> None:
    """A row that leaves its target blank, or its budget, hides no other row on the same promise."""
    rows = (
        _row("PKK-2030P-01", realisasi="88%", target=KOSONG),
        _row("PKK-2030P-01", realisasi="88%", target="99%"),
        _row("PKK-2030P-P1", realisasi_anggaran="Rp12.350.000", anggaran=KOSONG),
        _row("PKK-2030P-P1", realisasi_anggaran="Rp12.350.000", anggaran="Rp12.000.000"),
    )
    assert len(_found(*rows, kode="LPT-005")) == 2


def test_money_of_a_quarter_is_not_held_against_the_year() -> None:
    """Where staff typed in quarters alone, what a report tells of the year is against nothing."""
    path = "2030/realisasi-anggaran.yml"
    year = (
        "      - periode: TAHUN\n        nilai: Rp12.350.000\n        basis: SP2D\n"
        "        tanggal: 31 Desember 2030\n        pelapor: Subbagian Contoh Umum\n"
        "        bukti: Rekap belanja contoh per 31 Desember 2030\n"
    )
    text = sample()[path].decode()
    assert year in text
    row = _row("PKK-2030P-P1", realisasi_anggaran="Rp12.000.000")
    every = spoil(write_paper("laporan-kinerja", KOLOM[-1:], row))
    assert "LPT-004" in {f.kode for f in findings(every)}

    every[path] = text.replace(year, "").encode()
    assert "LPT-004" not in {f.kode for f in findings(every)}


def test_reports_of_two_periods_may_tell_two_amounts() -> None:
    """What was spent until March is no other telling of what was spent in the year."""
    path, part = "2031/laporan-triwulan-1.yml", "tanda_tangan: {kosong: tidak-tercetak}\n"
    told = (
        "  - kolom:\n      - {teks: Kegiatan, isi: uraian}\n"
        "      - {teks: Belanja, isi: realisasi-anggaran}\n    baris_sumber: 48\n    baris:\n"
        "      - {id: LTW-2031-1-02, merujuk: PKB-2031-P1-1, uraian: Kegiatan Siaran Contoh, "
        "realisasi_anggaran: Rp1.000.000, baris_sumber: 49}\n"
    )
    every = files()
    text = every[path].decode()
    assert text.count(part) == 1
    every[path] = text.replace(part, told + part).encode()

    assert "LPT-004" not in {f.kode for f in findings(every)}
