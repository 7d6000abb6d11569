"""Workbooks and tables that staff filled before the columns of papers had roles."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from macros.buku.dari_tabel import _choose
from macros.buku.impor import import_file
from macros.buku.jenis_buku import list_lembar
from macros.buku.kode import DIBACA_KOSONG
from macros.buku.tabel import Mentah
from macros.findings import Place
from tests.buku.bantu import AKSI, BUKU, IKU, PK, RKT, book, edit, read, run, sample, told

#: What the workbooks of that time did not have; what came later still needs no line here.
_LEMBAR = ("Target setiap tahun", "Kolom lain")
_SEL = (
    *("satuan", "formula", "sumber_data", "penanggung_jawab"),
    *("kondisi_awal", "kondisi_akhir", "keterangan"),
)
_KOLOM: dict[str, tuple[str, ...]] = {
    "Sasaran dan indikator": _SEL,
    "Rencana aksi": (*_SEL, "nomor", "sub_kegiatan", "program", "anggaran"),
    "Indikator": (*_SEL, "target"),
    "Anggaran": ("keterangan",),
    "Orang": ("pangkat",),
    "Penanda tangan": ("pangkat",),
    "Kepala tabel": ("isi", "untuk"),
}
every = pytest.mark.parametrize("paper", [PK, AKSI, RKT, IKU])


def _old_columns(jenis: str, sheet: str) -> list[str]:
    """Return the columns that a sheet had before, without those beside them."""
    lembar = next(one for one in list_lembar(jenis) if one.nama == sheet)
    later = _KOLOM.get(sheet, ())
    return [k.nama for k in lembar.kolom if not k.tambahan and k.nama not in later]


def _old(paper: str) -> bytes:
    """Return the workbook of a paper without anything that its template got later."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        for name in _LEMBAR:
            opened.remove(opened[name])
        for sheet in opened:
            later = _KOLOM.get(sheet.title, ())
            for head in reversed([cell for cell in sheet[1] if later]):
                if head.value in later or _stands_beside(head.value, later):
                    sheet.delete_cols(head.column)

    return edit(book(paper), change)


def _stands_beside(name: str, later: tuple[str, ...]) -> bool:
    return any(name.startswith(f"{one}_") for one in later)


def _with_unit() -> bytes:
    """Return the text of the action plan with a unit in its first row."""
    text = sample(AKSI).teks
    return text.replace("    kegiatan:", "    satuan: dokumen\n    kegiatan:", 1).encode()


@every
def test_an_old_workbook_is_read(paper: str) -> None:
    """What templates got later may be missing: it is said once a sheet, and no line changed."""
    isi = _old(paper)
    later = [name for name in _KOLOM if name in load_workbook(io.BytesIO(isi)).sheetnames]

    into, anew = run(isi, paper), run(isi)

    for hasil in (into, anew):
        assert {f.kode for f in hasil.findings} == {DIBACA_KOSONG.kode}
        assert sorted(f.place.lembar for f in hasil.findings) == sorted(["", *later])
    assert into.teks == sample(paper).teks
    assert anew.teks == run(book(paper)).teks


def test_the_old_columns_are_known() -> None:
    """The action plan had these columns, in this order, and has them so still."""
    months = [f"B{n}" for n in range(1, 13)]

    assert _old_columns("rencana-aksi", "Rencana aksi") == [
        *("id", "sasaran", "indikator", "target", "kegiatan", *months, "rencana_pelaksanaan"),
        *("perkiraan_biaya", "pelaksana", "baris_sumber"),
    ]


def test_an_old_workbook_takes_nothing_away() -> None:
    """Where the file has since been given a unit, a workbook without that column is refused."""
    lama = read(_with_unit(), AKSI)

    hasil = import_file(_old(AKSI), BUKU, lama, None)

    assert hasil.pohon is None
    assert ("XLS-005", "Rencana aksi!A1") in told(hasil)
    assert any("“satuan” tidak ada, padahal" in f.salah for f in hasil.findings)


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

    found = _choose(jenis, _table(jenis, sheet, _old_columns(jenis, sheet)))

    assert found is not None
    assert found.nama == sheet


def _table(jenis: str, sheet: str, names: list[str]) -> list[Mentah]:
    """Return a table with a first line, and the name of its part in the second."""
    lembar = next(one for one in list_lembar(jenis) if one.nama == sheet)
    rows = (names, ["" if name != "bagian" else lembar.cabang[0].kata for name in names])
    return [
        Mentah(text, Place("tabel.csv", line=line, column=number))
        for line, row in enumerate(rows, 1)
        for number, text in enumerate(row, 1)
        if text
    ]


@every
def test_a_whole_table_finds_its_sheet(paper: str) -> None:
    """All columns of any sheet name just that sheet, and so do all that are not grey."""
    jenis = sample(paper).jenis
    for lembar in list_lembar(jenis):
        plain = [k.nama for k in lembar.kolom if not k.tambahan]
        for names in (plain, [k.nama for k in lembar.kolom]):
            assert _choose(jenis, _table(jenis, lembar.nama, names)) is lembar


def test_id_stands_first() -> None:
    """The column that stays in sight tells the rows of an action plan apart."""
    sheet = load_workbook(io.BytesIO(book(AKSI)))["Rencana aksi"]

    assert sheet["A1"].value == "id"
