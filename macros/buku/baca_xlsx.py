"""Read a workbook's sheets with openpyxl, and find what a sheet may not hold."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from datetime import date
from typing import Any

from macros.buku import kode
from macros.buku.kepala import Kepala, read_head
from macros.buku.pintu import admit
from macros.buku.rupa import Rupa
from macros.buku.tabel import Lembaran, Mentah
from macros.findings import Finding, Place
from macros.system.characters import is_unseen

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
#: Rows and columns that are drawn narrower than this (points, characters) show nothing.
_TIPIS = 1.5

#: Known sheets by name, what is wrong, and the titles of all sheets (none: not read at all).
Hasil = tuple[dict[str, Lembaran], list[Finding], list[str]]


def read_workbook(isi: bytes, path: str, kepala: Kepala) -> Hasil:
    """Return the sheets that `kepala` knows, by name, and what is wrong with them."""
    admitted = admit(isi, path, lambda title: kepala.match(title) is not None)
    if isinstance(admitted, Finding):
        return {}, [admitted], []
    # A third of a second, which no other command should wait for.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            # What openpyxl warns of (styles, extensions) does not touch the cells.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(admitted), keep_links=False, rich_text=True)
            read = _read_sheets(book, path, kepala)
    except Exception:  # noqa: BLE001 - the library raises anything at all on broken parts
        wrong = "buku kerja rusak di dalamnya"
        cure = "buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx"
        place = Place(path)
        return {}, [kode.BENTUK_BERKAS.at(place, wrong, "diharapkan .xlsx yang utuh", cure)], []
    return read if read[2] else ({}, [_say_no_sheet(path)], [])


def _say_no_sheet(path: str) -> Finding:
    return kode.BENTUK_BERKAS.at(
        Place(path),
        "buku kerja ini tidak berisi lembar yang dapat dibaca",
        "diharapkan buku kerja dari templat",
        "buka di Excel, lalu Simpan sebagai: Buku Kerja Excel (.xlsx)",
    )


def _read_sheets(book: Any, path: str, kepala: Kepala) -> Hasil:  # noqa: ANN401 - untyped library
    sheets: dict[str, Lembaran] = {}
    findings: list[Finding] = []
    rupa = Rupa.of(book)
    for sheet in book.worksheets:
        name = kepala.match(sheet.title)
        if name is None:
            continue
        place = Place(path, lembar=sheet.title)
        cells = list(_cells(sheet, place, rupa, findings))
        findings += _find_merged(sheet, place)
        findings += _find_hidden(sheet, place, cells)
        read, found = read_head(sheet.title, place, cells, kepala.known(name))
        sheets.setdefault(name, read)
        findings += found
    return sheets, findings, [str(sheet.title) for sheet in book.worksheets]


def _cells(
    sheet: Any,  # noqa: ANN401
    place: Place,
    rupa: Rupa,
    findings: list[Finding],
) -> Iterator[Mentah]:
    """Yield the filled cells, row by row; one that is refused stays, so that it is no blank."""
    merged = {at for span in sheet.merged_cells.ranges for row in span.rows for at in row} - {
        (span.min_row, span.min_col) for span in sheet.merged_cells.ranges
    }
    # Only what the file holds: a formatted cell in the last row would make a million of blanks.
    for row, column in sorted({*sheet._cells, *merged}):  # noqa: SLF001 - the library walks blanks too
        where = Place(place.path, lembar=place.lembar, line=row, column=column)
        if (row, column) in merged:
            yield Mentah("", where, ditolak=True)
            continue
        cell = sheet._cells[row, column]  # noqa: SLF001 - likewise
        if cell.value is None or str(cell.value) == "":
            continue
        refused = _refuse(cell, where) or rupa.refuse(cell, where)
        if refused is not None:
            findings.append(refused)
            yield Mentah("", where, ditolak=True)
        elif isinstance(cell.value, int | float | date):
            yield Mentah(cell.value, where, cell.number_format or "General")
        else:
            yield Mentah(_unescape(str(cell.value)), where)


def _refuse(cell: Any, where: Place) -> Finding | None:  # noqa: ANN401 - untyped library
    if cell.data_type in {"f", "e"}:
        return _say_formula(where, cell.data_type, cell.value)
    known = isinstance(cell.value, int | float | date | str | list)
    return None if known else _say_time(where)


def _unescape(text: str) -> str:
    """Return a text with its hidden characters, which a workbook may write as `_x200B_`.

    openpyxl has already undone the mark that tells a printed `_x0041_` from an escaped letter, so
    only what can't be seen is put back: no paper prints such escapes.
    """
    plain = _ESCAPE.sub(lambda match: _put_back(match[0], chr(int(match[1], 16))), text)
    return plain.replace("\r\n", "\n")


def _put_back(escape: str, char: str) -> str:
    return char if is_unseen(char) else escape


def _say_formula(place: Place, kind: str, value: object) -> Finding:
    return kode.RUMUS.at(
        place,
        "sel berisi rumus" if kind == "f" else f"sel berisi galat Excel {value}",
        "diharapkan angka atau teks seperti tercetak",
        "salin selnya, lalu tempel sebagai nilai (Paste Special: Values)",
    )


def _say_time(place: Place) -> Finding:
    return kode.TANGGAL.at(
        place,
        "sel berisi jam, bukan tanggal",
        "diharapkan teks seperti tercetak",
        "format sel sebagai teks, lalu ketik ulang",
    )


def _find_merged(sheet: Any, place: Place) -> Iterator[Finding]:  # noqa: ANN401
    for merged in sheet.merged_cells.ranges:
        column, row = merged.min_col, merged.min_row
        yield kode.SEL_GABUNGAN.at(
            Place(place.path, lembar=place.lembar, line=row, column=column),
            f"sel {merged.coord} digabung; hanya isi kiri atas yang tersimpan",
            "diharapkan satu isi untuk setiap sel",
            "pisahkan (Unmerge Cells), lalu isi setiap baris",
        )


def _find_hidden(sheet: Any, place: Place, cells: list[Mentah]) -> Iterator[Finding]:  # noqa: ANN401
    """Find filled cells that are not shown; one finding for each row or column."""
    if sheet.sheet_state != "visible" and cells:
        yield _say_hidden(place, "lembar ini disembunyikan")
    shape = sheet.sheet_format
    if (shape.zeroHeight or shape.defaultColWidth == 0) and cells:
        yield _say_hidden(place, "baris atau kolom lembar ini disembunyikan semua")
    rows = {r for r, d in sheet.row_dimensions.items() if d.hidden or _is_thin(d.height)}
    columns = {
        number
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden or _is_thin(dimension.width)
        for number in range(dimension.min or 0, min(dimension.max or 0, 1_000) + 1)
    }
    told = set()
    for cell in cells:
        row, column = cell.place.line, cell.place.column
        if row in rows and ("baris", row) not in told:
            told.add(("baris", row))
            yield _say_hidden(cell.place, f"baris {row} disembunyikan atau disaring")
        if column in columns and ("kolom", column) not in told:
            told.add(("kolom", column))
            yield _say_hidden(cell.place, "kolom ini disembunyikan")


def _is_thin(size: float | None) -> bool:
    return size is not None and size < _TIPIS


def _say_hidden(place: Place, wrong: str) -> Finding:
    return kode.TERSEMBUNYI.at(
        place,
        wrong,
        "diharapkan semua isi tampak bagi pemeriksa",
        "tampilkan (Unhide) atau hapus saringan; kalau tidak perlu, hapus isinya",
    )
