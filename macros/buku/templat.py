"""Write the workbook of a paper: what to know first, then its sheets, blank or filled.

Every cell for input is formatted as text, so that Excel turns neither `1.000` nor a date into
something else. Nothing is a formula and nothing a link.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from macros.buku.baca_saya import write_readme
from macros.buku.isi import Baris
from macros.buku.jenis_buku import list_kunci, list_lembar, list_model
from macros.buku.kata import explain
from macros.buku.kepala import BACA_SAYA, KOLOM_DOKUMEN, PILIHAN
from macros.buku.kolom import BERSEBAB, Isi, Kolom
from macros.buku.lembar import BAGIAN, DOKUMEN, Cabang, Lembar
from macros.buku.ukuran import height, width
from macros.exports.tabel_xlsx import A4, BATAS_SEL, new_book, set_print
from macros.model.baris_aksi import BulanKe
from macros.model.isi import keys_of
from macros.model.peran import JudulKolom, Peran
from macros.model.susunan_model import base_of

#: Rows that drop-down lists reach.
RUANG = 400
#: Excel's own limits for the help of a cell.
_JUDUL, _PESAN = 32, 255

Pilihan = Mapping[str, Sequence[str]]


def write_template(
    jenis: str, pilihan: Pilihan, isi: tuple[Baris, dict[str, list[Baris]]]
) -> bytes:
    """Return the workbook of a kind of paper with these rows in it.

    `pilihan` holds what the office has for its own lists (programmes, units …) by column.
    """
    out = io.BytesIO()
    title = f"{jenis.replace('-', ' ').capitalize()}: templat isian"
    book = new_book(out, {"title": title})
    writer = _Writer(book, pilihan)
    write_readme(book, book.add_worksheet(BACA_SAYA), jenis)
    keys, rows = isi
    writer.document(jenis, {**keys, "jenis": jenis})
    for lembar in list_lembar(jenis):
        writer.sheet(lembar, rows.get(lembar.nama, []))
    writer.lists()
    book.close()
    return out.getvalue()


def blank(jenis: str) -> tuple[Baris, dict[str, list[Baris]]]:
    """Return what a blank template holds: the heads of its tables, a row for each column."""
    rows: dict[str, list[Baris]] = {}
    for lembar in list_lembar(jenis):
        single = [cabang for cabang in lembar.cabang if len(cabang.tingkat) == 1]
        heads = [cabang for cabang in single if cabang.tingkat[0].model is JudulKolom]
        columns = [row for cabang in heads for row in _blank_heads(jenis, cabang)]
        if columns:
            rows[lembar.nama] = columns
    return {}, rows


def _blank_heads(jenis: str, cabang: Cabang) -> Iterator[Baris]:
    """Yield a row for each usual column of a head, and the months of one that is divided."""
    model: Any = list_model()[jenis]
    for step in cabang.akar:
        model = base_of(keys_of(model)[str(step)].annotation)
    usual: tuple[Peran, ...] = model.biasa
    yield from ({BAGIAN: cabang.kata} for _ in usual)
    if Peran.BULAN in usual:
        yield from ({BAGIAN: "subkolom", "teks": str(month)} for month in BulanKe)


def _shown(lembar: Lembar, rows: list[Baris]) -> tuple[Kolom, ...]:
    """Return the columns to write: of a very wide sheet, rarely needed ones only where filled."""
    if not lembar.lebar_sekali:
        return lembar.kolom
    used = {name for row in rows for name, text in row.items() if text}
    return tuple(k for k in lembar.kolom if not k.tambahan or k.nama in used)


class CellTooLongError(Exception):
    """Say that a text is longer than any cell of a workbook holds; names its beginning."""


class _Writer:
    """Write sheets that share formats and lists."""

    def __init__(self, book: Any, pilihan: Pilihan) -> None:  # noqa: ANN401 - untyped library
        self.book = book
        self.pilihan = pilihan
        self.ranges: dict[tuple[str, ...], str] = {}
        base = {"valign": "top", "text_wrap": True}
        self.text = book.add_format({**base, "num_format": "@"})
        self.month = book.add_format({**base, "num_format": "@", "align": "center"})
        self.help = book.add_format({**base, "font_color": "#595959", "italic": True})
        head = {**base, "bold": True, "bottom": 1, "num_format": "@"}
        self.head = book.add_format({**head, "bg_color": "#DCE6F1"})
        self.plain = book.add_format({**head, "bold": False, "bottom": 0})
        self.must = book.add_format({**head, "bg_color": "#B8CCE4"})
        self.rare = book.add_format({**head, "bold": False, "italic": True, "bg_color": "#EDEDED"})

    def document(self, jenis: str, keys: Baris) -> None:
        """Write the sheet of keys: one key a row, with how to fill it."""
        sheet = self.book.add_worksheet(DOKUMEN)
        widths = (34, 60, 72)
        for place, name in enumerate(KOLOM_DOKUMEN):
            sheet.write_string(0, place, name, self.head)
            sheet.set_column(place, place, widths[place], self.text)
        for row, kolom in enumerate(list_kunci(jenis), 1):
            text, help_text = keys.get(kolom.nama, ""), explain(kolom)
            sheet.set_row(row, height(zip((kolom.nama, text, help_text), widths, strict=True)))
            sheet.write_string(row, 0, kolom.nama, self.must if kolom.wajib else self.plain)
            self._write(sheet, row, 1, text, self.text)
            sheet.write_string(row, 2, help_text, self.help)
            self._validate(sheet, (row, 1, row, 1), kolom)
        self._finish(sheet, DOKUMEN)

    def sheet(self, lembar: Lembar, rows: list[Baris]) -> None:
        """Write one sheet of rows."""
        sheet = self.book.add_worksheet(lembar.nama)
        columns = _shown(lembar, rows)
        for place, kolom in enumerate(columns):
            form = self.rare if kolom.tambahan else self.must if kolom.wajib else self.head
            body = self.month if kolom.isi is Isi.BULAN else self.text
            sheet.set_column(place, place, width(kolom), body)
            sheet.write_string(0, place, kolom.nama, form)
            for row, cells in enumerate(rows, 1):
                self._write(sheet, row, place, cells.get(kolom.nama, ""), body)
            self._validate(sheet, (1, place, RUANG, place), kolom)
        for row, cells in enumerate(rows, 1):
            fit = ((cells.get(k.nama, ""), width(k)) for k in columns)
            sheet.set_row(row, height(fit))
        sheet.set_row(0, height((k.nama, width(k)) for k in columns))
        self._finish(sheet, lembar.nama)
        # Columns that are rarely needed stay off the paper.
        main = sum(not kolom.tambahan for kolom in columns)
        sheet.print_area(0, 0, max(len(rows), 20), main - 1)

    def _finish(self, sheet: Worksheet, nama: str) -> None:
        sheet.freeze_panes(1, 1)
        set_print(sheet, nama)
        sheet.hide_gridlines(0)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{RUANG}"})

    def _write(self, sheet: Worksheet, row: int, column: int, text: str, form: Any) -> None:  # noqa: ANN401
        if len(text) > BATAS_SEL:
            raise CellTooLongError(text[:40])
        if text:
            sheet.write_string(row, column, text, form)

    def _validate(self, sheet: Worksheet, cells: tuple[int, int, int, int], kolom: Kolom) -> None:
        """Give help to the cells of a column, and a list where there is one."""
        rule: dict[str, object] = {
            "validate": "any",
            "input_title": kolom.nama[-_JUDUL:],
            "input_message": explain(kolom)[:_PESAN],
        }
        own = tuple(self.pilihan.get(kolom.nama, ()))
        choices = (*own, *kolom.pilihan)
        if choices:
            strict = kolom.isi is Isi.PILIHAN or (kolom.isi not in BERSEBAB and not own)
            rule |= {
                "validate": "list",
                "source": self._source(choices),
                "show_error": strict,
                "error_title": "Pilihan tidak dikenal",
                "error_message": "Pilih salah satu dari daftar, atau kosongkan.",
            }
        sheet.data_validation(*cells, rule)

    def _source(self, choices: tuple[str, ...]) -> list[str] | str:
        """Return a list in the cell itself where it is short, else a range of the last sheet."""
        if len(",".join(choices)) <= _PESAN and not any("," in choice for choice in choices):
            return list(choices)
        place = len(self.ranges)
        column = chr(ord("A") + place) if choices not in self.ranges else ""
        return self.ranges.setdefault(
            choices, f"='{PILIHAN}'!${column}$2:${column}${len(choices) + 1}"
        )

    def lists(self) -> None:
        """Write the sheet with the lists that are too long for a cell."""
        if not self.ranges:
            return
        sheet = self.book.add_worksheet(PILIHAN)
        for place, choices in enumerate(self.ranges):
            sheet.write_string(0, place, f"daftar {place + 1}", self.head)
            for row, choice in enumerate(choices, 1):
                sheet.write_string(row, place, choice, self.text)
            sheet.set_column(place, place, 48)
        sheet.freeze_panes(1, 0)
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
