"""Choose the widths of columns and the heights of rows, in Excel's units (characters, points)."""

from __future__ import annotations

import math
from collections.abc import Iterable

from macros.buku.kolom import Isi, Kolom

_LEBAR = {
    Isi.TEKS: 16.0,
    Isi.SEL: 28.0,
    Isi.BULAN: 4.3,
    Isi.UANG: 19.0,
    Isi.TARGET: 15.0,
    Isi.TANGGAL: 18.0,
    Isi.BARIS: 13.5,
    Isi.TAHUN: 8.0,
    Isi.PILIHAN: 20.0,
    Isi.KOSONG: 22.0,
}
_LEBAR_NAMA = {
    "teks": 48.0,
    "isi": 40.0,
    "label": 26.0,
    "sasaran_teks": 38.0,
    "kelompok_teks": 26.0,
    "jabatan": 34.0,
    "bacaan": 36.0,
    "dasar": 36.0,
    "bukti": 30.0,
    "alasan": 30.0,
    "nomor": 8.0,
    "baris": 8.0,
    "sasaran_nomor": 9.0,
    "kelompok_nomor": 10.0,
    "periode": 10.0,
    "basis": 8.0,
}
#: Height of a line of text, in points.
_BARIS = 15


def width(kolom: Kolom) -> float:
    """Return the width of a column; its name fits on two lines."""
    return _LEBAR_NAMA.get(kolom.nama, _LEBAR[kolom.isi])


def height(cells: Iterable[tuple[str, float]]) -> int:
    """Return the height of a row from its texts and the widths of their columns.

    Not every program fits a row to wrapped text when it opens a workbook.
    """
    lines = [
        sum(math.ceil(max(len(part), 1) * 1.15 / wide) for part in text.split("\n"))
        for text, wide in cells
    ]
    return min(max(lines, default=1), 27) * _BARIS
