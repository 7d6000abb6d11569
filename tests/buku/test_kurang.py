"""Columns, keys and sheets that a workbook lacks: any of them, of any kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from macros.buku import dari_buku
from macros.buku.baca_xlsx import read_workbook
from macros.buku.berkas import Naskah
from macros.buku.cetakan import list_printed
from macros.buku.impor import Hasil, import_file
from macros.buku.jenis_buku import list_kunci, list_lembar, list_model
from macros.buku.kepala import KUNCI, all_sheets
from macros.buku.kode import DIBACA_KOSONG
from macros.buku.kurang import check_columns
from macros.buku.lembar import DOKUMEN, Lembar
from macros.buku.tabel import Lembaran
from macros.findings import Level, has_error
from tests.buku.bantu import (
    AKSI,
    BUKU,
    PK,
    RKT,
    Edit,
    book,
    book_of,
    cell,
    edit,
    konteks_of,
    papers,
    read,
    run,
)
from tests.buku.test_sel_buruk import A, D, put

Sheets = dict[str, Lembaran]
kinds = pytest.mark.parametrize("jenis", sorted(list_model()))


@cache
def _paper(jenis: str) -> tuple[str, Naskah]:
    """Return the shortest paper of a kind."""
    found = [
        (jalur, read(isi, jalur, konteks_of(jalur)))
        for jalur, isi in papers().items()
        if f"jenis: {jenis}\n".encode() in isi or jalur.split("/")[-2:-1] == [jenis]
    ]
    return min(found, key=lambda one: len(one[1].teks))


@cache
def _read(jenis: str) -> tuple[Sheets, list[str]]:
    """Return the sheets of a paper's workbook, read once."""
    sheets, findings, titles = read_workbook(book_of(_paper(jenis)[1]), BUKU, all_sheets())
    assert findings == []
    return sheets, titles


class _Impor:
    """Import sheets as if they had been read from a workbook, which takes far longer."""

    def __init__(self, patch: pytest.MonkeyPatch, jenis: str) -> None:
        self.patch, self.jenis = patch, jenis
        self.whole = self.run(lambda _: None)

    def run(self, change: Callable[[Sheets], None], *, into: bool = False) -> Hasil:
        """Return what the import as a new paper, or into its own file, gives."""
        jalur, lama = _paper(self.jenis)
        read, titles = _read(self.jenis)
        sheets = {name: _copy(sheet) for name, sheet in read.items()}
        change(sheets)
        titles = [t for t in titles if t in sheets or t not in read]
        self.patch.setattr(dari_buku, "read_workbook", lambda *_: (sheets, [], titles))
        return import_file(b"", BUKU, lama if into else None, None, konteks_of(jalur))


def _copy(sheet: Lembaran) -> Lembaran:
    """Return a sheet of which everything that can change is its own."""
    rows = [(place, dict(cells)) for place, cells in sheet.baris]
    return replace(sheet, kolom=dict(sheet.kolom), baris=rows, lepas=list(sheet.lepas))


def _without(sheet: str, name: str) -> Callable[[Sheets], None]:
    """Return the change that takes a column away."""

    def change(sheets: Sheets) -> None:
        del sheets[sheet].kolom[name]
        for _, cells in sheets[sheet].baris:
            cells.pop(name, None)

    return change


def _emptied(sheet: str, name: str) -> Callable[[Sheets], None]:
    """Return the change that empties a column."""

    def change(sheets: Sheets) -> None:
        for _, cells in sheets[sheet].baris:
            cells.pop(name, None)

    return change


def _is_filled(jenis: str, sheet: str, name: str) -> bool:
    return any(name in cells for _, cells in _read(jenis)[0][sheet].baris)


def _own_sheets(jenis: str) -> Iterator[Lembar]:
    """Yield the sheets that no kind before this one has just like that."""
    others = sorted(list_model())[: sorted(list_model()).index(jenis)]
    known = [(one.nama, one.kolom) for other in others for one in list_lembar(other)]
    for lembar in list_lembar(jenis):
        if (lembar.nama, lembar.kolom) not in known:
            yield lembar


def _errors(hasil: Hasil) -> list[str]:
    return [f.kode for f in hasil.findings if f.tingkat is Level.GALAT]


def _blank_words(hasil: Hasil, sheet: str) -> str:
    """Return the one warning about a sheet."""
    (said,) = [
        f.salah for f in hasil.findings if f.kode == DIBACA_KOSONG.kode and f.place.lembar == sheet
    ]
    return said


@kinds
def test_any_optional_column_may_be_absent(jenis: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a column the paper is what it is with that column empty, and a warning names it.

    Nothing is lost and nothing wrong: what the paper prints may not be absent, and what the model
    misses it misses as in an empty column.
    """
    impor = _Impor(monkeypatch, jenis)
    printed = list_printed(jenis, _read(jenis)[0])
    for lembar in _own_sheets(jenis):
        read_sheet = _read(jenis)[0][lembar.nama]
        for kolom in lembar.kolom:
            if kolom.wajib or kolom.nama not in read_sheet.kolom or not kolom.jalur:
                continue
            hasil = impor.run(_without(lembar.nama, kolom.nama))
            demanded = not kolom.tambahan and (
                kolom.jalur[0] in printed[lembar.nama] or kolom.nama == "uang_dalam"
            )
            if demanded and read_sheet.baris:
                assert "XLS-005" in _errors(hasil), kolom.nama
                continue
            filled = _is_filled(jenis, lembar.nama, kolom.nama)
            empty = impor.run(_emptied(lembar.nama, kolom.nama)) if filled else impor.whole
            assert hasil.teks == empty.teks, kolom.nama
            assert _errors(hasil) == _errors(empty), kolom.nama
            if not (kolom.tambahan and lembar.lebar_sekali):
                assert f"“{kolom.nama}”" in _blank_words(hasil, lembar.nama)


@kinds
def test_what_the_file_has_may_not_be_absent(jenis: str) -> None:
    """Each column under which the existing file has something is demanded, grey ones too."""
    for lembar in list_lembar(jenis):
        sheet = _read(jenis)[0][lembar.nama]
        for kolom in lembar.kolom:
            rest = {name: place for name, place in sheet.kolom.items() if name != kolom.nama}
            bare = {lembar.nama: Lembaran(sheet.nama, sheet.place, rest, sheet.baris)}
            found = check_columns(jenis, bare, {}, {lembar.nama: {kolom.nama}})
            words = [f.salah for f in found if f.kode == "XLS-005"]
            assert any(f"“{kolom.nama}” tidak ada, padahal" in said for said in words)


@kinds
def test_filled_columns_are_not_lost(jenis: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook without a column that its own file fills is refused, and writes nothing."""
    impor = _Impor(monkeypatch, jenis)
    rows = _paper(jenis)[1].lay_out()[1]
    for name in (lembar.nama for lembar in _own_sheets(jenis)):
        for column in sorted({key for row in rows[name] for key in row}):
            hasil = impor.run(_without(name, column), into=True)
            assert hasil.pohon is None, column
            assert "XLS-005" in _errors(hasil), column


@kinds
def test_any_optional_sheet_may_be_absent(jenis: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet without rows that the model does not demand is read as blank, and that is said."""
    impor = _Impor(monkeypatch, jenis)
    spared = set()
    for lembar in list_lembar(jenis):
        rows = _read(jenis)[0][lembar.nama].baris
        into = impor.run(_sheetless(lembar.nama), into=True)
        if rows:
            assert _errors(into)[:1] == ["XLS-004"], lembar.nama
        elif not has_error(into.findings):
            spared.add(lembar.nama)
            assert into.teks == _paper(jenis)[1].teks
            assert f"“{lembar.nama}”" in _blank_words(into, "")
        else:
            assert _errors(into) == ["XLS-004"], lembar.nama
    beside = {"Target setiap tahun", "Kolom lain"} & {one.nama for one in list_lembar(jenis)}
    assert {name for name in beside if not _read(jenis)[0][name].baris} <= spared


def _sheetless(name: str) -> Callable[[Sheets], None]:
    def change(sheets: Sheets) -> None:
        del sheets[name]

    return change


@kinds
def test_any_optional_key_may_be_absent(jenis: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that the sheet `Dokumen` lacks is blank and said, unless the file fills it."""
    impor = _Impor(monkeypatch, jenis)
    filled = _paper(jenis)[1].lay_out()[0]
    for kolom in list_kunci(jenis):
        if kolom.wajib or kolom.nama == "jenis":
            continue
        hasil = impor.run(_keyless(kolom.nama), into=True)
        if kolom.nama in filled:
            assert "XLS-005" in _errors(hasil), kolom.nama
        else:
            assert hasil.teks == _paper(jenis)[1].teks
            assert f"“{kolom.nama}”" in _blank_words(hasil, DOKUMEN)


def _keyless(name: str) -> Callable[[Sheets], None]:
    def change(sheets: Sheets) -> None:
        rows = sheets[DOKUMEN].baris
        rows[:] = [(at, cells) for at, cells in rows if cells[KUNCI].nilai != name]

    return change


def _drop(sheet: str, *names: str) -> Edit:
    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        for name in names:
            opened[sheet].delete_cols(cell(opened[sheet], name, 1).column)

    return change


_BIASA = ("sasaran", "indikator", "target", "B3", "rencana_pelaksanaan", "perkiraan_biaya")


@pytest.mark.parametrize("name", [*_BIASA, "pelaksana"])
def test_usual_column_may_not_be_absent(name: str) -> None:
    """A new plan without a column that plans have would promise other than it prints."""
    hasil = run(edit(book(AKSI), _drop(A, name)))

    assert "XLS-005" in _errors(hasil)
    assert any(f"“{name}” tidak ada, padahal" in f.salah for f in hasil.findings)
    assert hasil.pohon is None


def _head(opened: Any, at: int, role: str) -> None:  # noqa: ANN401 - openpyxl's own
    cell(opened["Kepala tabel"], "isi", at).value = role


def test_own_head_says_what_is_printed() -> None:
    """What the head of the paper names may not be absent; what it does not print may."""

    def name_unit(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        _head(opened, 4, "satuan")
        _drop("Sasaran dan indikator", "satuan")(opened)

    def no_cost(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        heads = opened["Kepala tabel"]
        at = next(r for r in range(2, 30) if "iaya" in str(cell(heads, "teks", r).value))
        _head(opened, at, "keterangan")
        _head(opened, at + 1, "pelaksana")
        for row in range(2, opened[A].max_row + 1):
            if cell(opened[A], "id", row).value:
                cell(opened[A], "keterangan", row).value = "Contoh"
        _drop(A, "perkiraan_biaya")(opened)

    named, unnamed = run(edit(book(RKT), name_unit)), run(edit(book(AKSI), no_cost))

    assert _errors(named) == ["XLS-005"]
    assert "“satuan” tidak ada" in named.findings[0].salah
    assert _errors(unnamed) == []
    assert "“perkiraan_biaya”" in _blank_words(unnamed, A)


def test_head_without_name_is_not_read_as_blank() -> None:
    """Cells whose head was deleted are not left out with a warning alone."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        put(A, "keterangan", 2, "Contoh")(opened)
        put(A, "keterangan", 1, None)(opened)

    hasil = run(edit(book(AKSI), change))

    assert _errors(hasil) == ["XLS-005"]
    assert any(
        "tanpa nama, padahal tidak ada kolom “keterangan”" in f.salah for f in hasil.findings
    )


@pytest.mark.parametrize(("title", "said"), [("Kolom lainnya", "ubah nama"), ("X", "kalau benar")])
def test_sheet_under_another_name_is_not_read_as_blank(title: str, said: str) -> None:
    """Beside a sheet that nobody knows no sheet is read as blank: it may be that one."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        opened["Kolom lain"].title = title

    hasil = run(edit(book(PK), change))

    assert _errors(hasil) == ["XLS-004"]
    assert any(said in f.cara for f in hasil.findings)


def test_missing_demand_is_told_beside_a_warning() -> None:
    """A warning about the sheet hides no error that stands at the same cell."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        rows = {row[0].value: row[0].row for row in opened[D].iter_rows()}
        gone = [rows["tahun"], rows["tanda_tangan.id"]]
        for row in sorted(gone, reverse=True):
            opened[D].delete_rows(row)

    hasil = run(edit(book(AKSI), change))

    assert "“tanda_tangan.id”" in _blank_words(hasil, D)
    assert any("tahun" in f.salah for f in hasil.findings if f.tingkat is Level.GALAT)
