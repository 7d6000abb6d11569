"""Workbooks and tables that staff filled before the columns of papers had roles."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from macros.buku.dari_tabel import _choose
from macros.buku.impor import import_file
from macros.buku.jenis_buku import list_lembar
from macros.buku.menyusul import later_columns, later_sheets
from macros.buku.tabel import Mentah
from macros.findings import Place
from tests.buku.bantu import AKSI, BUKU, IKU, PK, RKT, book, edit, read, run, sample, told

_SEL = ("satuan", "formula", "sumber_data", "penanggung_jawab", "kondisi_awal", "kondisi_akhir")
every = pytest.mark.parametrize("paper", [PK, AKSI, RKT, IKU])


def _old_columns(jenis: str, sheet: str) -> list[str]:
    """Return the columns that a sheet had before, without those beside them."""
    lembar = next(one for one in list_lembar(jenis) if one.nama == sheet)
    return [
        kolom.nama
        for kolom in lembar.kolom
        if not kolom.tambahan and kolom.nama not in later_columns(jenis, sheet)
    ]


def _old(paper: str) -> bytes:
    """Return the workbook of a paper without anything that its template got later."""
    jenis = sample(paper).jenis

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        for name in later_sheets(jenis):
            opened.remove(opened[name])
        for sheet in opened:
            later = later_columns(jenis, sheet.title)
            for head in reversed([cell for cell in sheet[1] if later]):
                if head.value in later or _stands_beside(head.value, later):
                    sheet.delete_cols(head.column)

    return edit(book(paper), change)


def _stands_beside(name: str, later: frozenset[str]) -> bool:
    return any(name.startswith(f"{one}_") for one in later)


def _with_unit() -> bytes:
    """Return the text of the action plan with a unit in its first row."""
    text = sample(AKSI).teks
    return text.replace("    kegiatan:", "    satuan: dokumen\n    kegiatan:", 1).encode()


@every
def test_an_old_workbook_is_read(paper: str) -> None:
    """What templates got later may be missing: nothing is found, and no line changed."""
    isi = _old(paper)

    into, anew = run(isi, paper), run(isi)

    assert [str(f) for f in (*into.findings, *anew.findings)] == []
    assert into.teks == sample(paper).teks
    assert anew.teks == run(book(paper)).teks


def test_the_old_columns_are_known() -> None:
    """The action plan had these columns, in this order, and has them so still."""
    months = [f"B{n}" for n in range(1, 13)]

    assert _old_columns("rencana-aksi", "Rencana aksi") == [
        *("id", "sasaran", "indikator", "target", "kegiatan", *months, "rencana_pelaksanaan"),
        *("perkiraan_biaya", "pelaksana", "baris_sumber"),
    ]


@pytest.mark.parametrize("name", [*_SEL, "keterangan", "sub_kegiatan", "program", "anggaran"])
def test_a_new_workbook_must_have_all(name: str) -> None:
    """A workbook that has some of what came later lost the rest: that is told, as ever."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        sheet = opened["Rencana aksi"]
        sheet.delete_cols(next(cell.column for cell in sheet[1] if cell.value == name))

    hasil = run(edit(book(AKSI), change), AKSI)

    assert told(hasil) == [("XLS-005", "Rencana aksi!A1")]
    assert f"“{name}” tidak ada" in hasil.findings[0].salah


@pytest.mark.parametrize("name", sorted(later_sheets("rencana-aksi")))
def test_a_new_workbook_must_have_all_sheets(name: str) -> None:
    """One of the later sheets alone may not be missing."""
    hasil = run(edit(book(AKSI), lambda opened: opened.remove(opened[name])), AKSI)

    assert [f.kode for f in hasil.findings] == ["XLS-004"]
    assert f"“{name}” tidak ada" in hasil.findings[0].salah


def test_an_old_workbook_takes_nothing_away() -> None:
    """Where the file has since been given a unit, a workbook without that column is refused."""
    lama = read(_with_unit(), AKSI)

    hasil = import_file(_old(AKSI), BUKU, lama, None)

    assert told(hasil) == [("XLS-005", "Rencana aksi!A1")]
    assert "“satuan” tidak ada" in hasil.findings[0].salah


@pytest.mark.parametrize(
    ("paper", "sheet"),
    [
        *((paper, "Sasaran dan indikator") for paper in (PK, RKT)),
        *((paper, "Kepala tabel") for paper in (PK, RKT, AKSI, IKU)),
        *((paper, "Anggaran") for paper in (PK, RKT)),
        (AKSI, "Rencana aksi"),
        (PK, "Orang"),
        (AKSI, "Penanda tangan"),
    ],
)
def test_an_old_table_finds_its_sheet(paper: str, sheet: str) -> None:
    """The first line of an old table names its own sheet better than those that came later."""
    jenis = sample(paper).jenis
    heads = [
        Mentah(name, Place("tabel.csv", line=1, column=number))
        for number, name in enumerate(_old_columns(jenis, sheet), 1)
    ]

    found = _choose(jenis, heads)

    assert found is not None
    assert found.nama == sheet


def test_id_stands_first() -> None:
    """The column that stays in sight tells the rows of an action plan apart."""
    sheet = load_workbook(io.BytesIO(book(AKSI)))["Rencana aksi"]

    assert sheet["A1"].value == "id"
