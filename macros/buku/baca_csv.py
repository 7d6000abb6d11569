"""Read one table that was copied out of a spreadsheet as CSV or TSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from macros.buku import kode
from macros.buku.bongkar import BATAS_BARIS, BATAS_BITA, BATAS_HURUF, BATAS_ISI, BATAS_KOLOM
from macros.buku.tabel import Mentah
from macros.findings import Finding, Place
from macros.source.hidden import SPASI
from macros.source.syntax import find_conflict

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
#: A cell that our own CSV guards against running as a formula begins with a quote and one of these.
_GUARDED = tuple("=+-@\t\r\0")


#: The documented way out: docs/panduan-staf/excel.md.
PECAH = "pecah: satu tabel dari satu dokumen dalam satu berkas"
_HINT = re.compile(r"sep=.\r?\n")


def read_table(isi: bytes, path: str) -> tuple[list[Mentah], Finding | None]:
    """Return the filled cells of a table, or why it can't be read."""
    place = Place(path)
    if len(isi) > BATAS_BITA:
        return [], kode.TERLALU_BESAR.at(
            place, "tabel terlalu besar", "diharapkan paling besar 5 MB", PECAH
        )
    text = _decode(isi)
    if text is None or "\0" in text:
        return [], _unreadable(place, "berkas ini bukan teks")
    conflict = find_conflict(path, text)
    if conflict is not None:
        found = (conflict.place, conflict.salah, conflict.harap, conflict.cara)
        return [], kode.TEKS_TABEL.at(*found)
    # Excel's own hint in the first line; the lines keep their numbers.
    hint = _HINT.match(text)
    separator = _separator(text[hint.end() :] if hint else text)
    if separator is None:
        return [], _unreadable(place, "baris pertama hanya berisi satu kolom")
    return _read(text, separator, place)


def _decode(isi: bytes) -> str | None:
    """Decode what Excel writes: with a mark, or UTF-8, or else Windows' western letters."""
    try:
        for mark, encoding in _BOMS:
            if isi.startswith(mark):
                return isi.decode(encoding)
        try:
            return isi.decode("utf-8")
        except UnicodeDecodeError:
            return isi.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _separator(text: str) -> str | None:
    """Return what splits the first line best; names of columns hold none of these marks."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    counts = {mark: first.count(mark) for mark in ("\t", ";", ",")}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else None


def _read(text: str, separator: str, place: Place) -> tuple[list[Mentah], Finding | None]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    cells: list[Mentah] = []
    started = 1
    letters = width = 0
    try:
        for row in rows:
            here = Place(place.path, line=started)
            hint = started == 1 and "".join(row).startswith("sep=")
            started = rows.line_num + 1
            if here.line > BATAS_BARIS or len(row) > BATAS_KOLOM:
                return [], kode.TERLALU_BESAR.at(
                    here, "tabel terlalu besar", "diharapkan paling banyak 5.000 baris dan "
                    "200 kolom", PECAH,
                )  # fmt: skip
            if width and len(row) > width and any(row):
                return [], _say_longer(here, len(row), width, separator)
            width = width or (0 if hint or not any(row) else len(row))
            cells += () if hint else _row(row, here)
            letters += sum(map(len, row))
            if len(cells) > BATAS_ISI or letters > BATAS_HURUF:
                return [], kode.TERLALU_BESAR.at(
                    here, f"tabel berisi lebih dari {BATAS_ISI} sel, atau {BATAS_HURUF} huruf",
                    "diharapkan satu tabel dari satu dokumen", PECAH,
                )  # fmt: skip
    except csv.Error:
        return [], _unreadable(Place(place.path, line=started), "tanda petik tidak pada tempatnya")
    return cells, None


def _row(row: list[str], here: Place) -> Iterator[Mentah]:
    for column, value in enumerate(row, 1):
        if value.strip(SPASI):
            plain = value[1:] if value[0] == "'" and value[1:].startswith(_GUARDED) else value
            yield Mentah(plain, Place(here.path, line=here.line, column=column))


def _say_longer(place: Place, count: int, width: int, separator: str) -> Finding:
    """Say that a row has more cells than the head: a mark within a cell parted it in two."""
    mark = {"\t": "tab", ";": "titik koma", ",": "koma"}[separator]
    return kode.TEKS_TABEL.at(
        place,
        f"baris ini berisi {count} sel, padahal baris judulnya {width}",
        f"diharapkan {width} sel; isi yang memuat {mark} di dalam tanda kutip",
        f'beri tanda kutip pada isi yang memuat {mark}, seperti "87,5%", atau simpan ulang dari '
        "Excel sebagai “CSV UTF-8”",
    )


def _unreadable(place: Place, wrong: str) -> Finding:
    return kode.TEKS_TABEL.at(
        place,
        wrong,
        "diharapkan tabel dengan pemisah koma, titik koma, atau tab",
        "simpan ulang dari Excel sebagai “CSV UTF-8”",
    )
