"""A second table may repeat an indicator; a row that was copied twice is still found."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from tests.kertas_contoh import files

LKJ = "2031/laporan-kinerja-dinas.yml"
_NAMA = "Jumlah unit kerja pemanfaat data"


def _doubled(columns: str, cells: str) -> list[str]:
    """Return the rows of each finding on a report with a second table of one row."""
    every = files()
    text = every[LKJ].decode()
    part = (
        f"  - kolom: [{{teks: Indikator Kinerja, isi: indikator}}, {columns}]\n"
        "    baris_sumber: 32\n    baris:\n"
        f"      - {{id: LKJ-2031-09, indikator: {_NAMA}, {cells}, baris_sumber: 34}}\n"
    )
    every[LKJ] = text.replace("tanda_tangan:", f"{part}tanda_tangan:").encode()
    _, found = check_files(tuple(Berkas(*one) for one in sorted(every.items())), "data")
    return [finding.cara for finding in found if finding.kode == "DOK-004"]


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        (
            "{teks: Capaian 2030, isi: lain}, {teks: Capaian, isi: capaian}",
            "lain: [{judul_kolom: Capaian 2030, sel: 92%}], capaian: 80%",
        ),
        (
            "{teks: Realisasi, isi: realisasi}, {teks: Nasional, isi: lain}",
            "lain: [{judul_kolom: Nasional, sel: 92%}], realisasi: 20 Unit Kerja",
        ),
        ("{teks: Kendala, isi: kendala}", "kendala: Data terlambat"),
    ],
)
def test_a_table_of_other_columns_may_repeat_an_indicator(columns: str, cells: str) -> None:
    """Last year's, the nation's, or the causes: none of them asks for a note."""
    assert _doubled(columns, cells) == []


def test_the_same_columns_are_a_row_that_was_copied_twice() -> None:
    """A second table under the same heads is asked about, with both rows."""
    columns = (
        "{teks: Target, isi: target}, {teks: Realisasi, isi: realisasi}, "
        "{teks: Capaian, isi: capaian}, {teks: Kategori, isi: kategori}"
    )
    cells = "target: 25 Unit Kerja, realisasi: 20 Unit Kerja, capaian: 80%, kategori: Cukup"
    (way,) = _doubled(columns, cells)

    assert "LKJ-2031-01, LKJ-2031-09" in way


@pytest.mark.parametrize(
    ("role", "value"),
    [("target", "26 Unit Kerja"), ("realisasi", "21 Unit Kerja"), ("capaian", "84%")],
)
def test_another_figure_of_the_same_indicator_is_asked_about(role: str, value: str) -> None:
    """A comparison that prints another target or result than the main table has to be explained."""
    cells = f"{role}: {value}, keterangan: Contoh"
    found = _doubled(f"{{teks: Angka, isi: {role}}}, {{teks: Ket, isi: keterangan}}", cells)

    assert len(found) == 1
