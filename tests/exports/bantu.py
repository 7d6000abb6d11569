"""Read what the writers wrote, with other people's readers."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from macros.checks.run import check_folder
from macros.exports.keterangan import Keterangan
from macros.exports.tabel_csv import restore
from macros.exports.unduhan import Penulis
from macros.model.data import Data
from macros.model.riwayat import Riwayat
from macros.views.tabel.kolom import Jenis, Nilai, Tabel
from macros.views.terbitan import Terbitan
from tests.alat.berkas import UnduhanUtuh, list_downloads
from tests.contoh_data import FOLDER

ROOT = Path(__file__).parents[2]
SITUS = "https://contoh.invalid/kinerja/"
HARI = date(2030, 5, 17)
Baris = tuple[Nilai, ...]
#: Asks both offices.
KEDUA = pytest.mark.parametrize(
    "contoh",
    [pytest.param(False, id="asli"), pytest.param(True, id="contoh", marks=pytest.mark.contoh)],
)


@cache
def real() -> Data:
    """Return the data of the site itself."""
    return check_folder(ROOT / "data", "data")[0]


@cache
def sample() -> Data:
    """Return the sample office."""
    return check_folder(FOLDER, "data")[0]


@cache
def written(*, contoh: bool = False) -> Penulis:
    """Return everything that is published of the real data or of the sample office."""
    return Penulis(published(sample() if contoh else real()))


@cache
def offered(*, contoh: bool = False) -> tuple[UnduhanUtuh, ...]:
    """Return every download of either office, as they are offered."""
    return list_downloads(written(contoh=contoh))


def published(data: Data) -> Terbitan:
    """Return how data is published: where, of which day and version."""
    return Terbitan(data, SITUS, riwayat=Riwayat({data.akar: HARI}, "abc1234"))


def about(data: Data) -> Keterangan:
    """Return what accompanies the files."""
    return Keterangan(published(data))


def files() -> dict[str, UnduhanUtuh]:
    """Return the files of the real data by address."""
    return {file.alamat: file for file in offered()}


def tables() -> dict[str, Tabel]:
    """Return the tables of the real data by name."""
    return {tabel.nama: tabel for tabel in written().tabel}


def read_csv(isi: bytes, tabel: Tabel) -> tuple[Baris, ...]:
    """Read a CSV back into values by the kind of each column."""
    header, *rows = csv.reader(io.StringIO(isi.decode(), newline=""))
    assert header == [kolom.nama for kolom in tabel.kolom]
    kinds = [kolom.jenis for kolom in tabel.kolom]
    return tuple(
        tuple(_value(cell, kind) for cell, kind in zip(row, kinds, strict=True)) for row in rows
    )


def _value(cell: str, jenis: Jenis) -> Nilai:
    text = cell if jenis in {Jenis.BILANGAN, Jenis.PECAHAN, Jenis.TAHUN} else restore(cell)
    if jenis is Jenis.DAFTAR_KODE:
        return tuple(text.split())
    if jenis is Jenis.DAFTAR_BILANGAN:
        return tuple(int(part) for part in text.split())
    if not text:
        return None
    return _typed(text, jenis)


def _typed(text: str, jenis: Jenis) -> Nilai:
    if jenis in {Jenis.BILANGAN, Jenis.TAHUN}:
        return int(text)
    if jenis is Jenis.PECAHAN:
        return Decimal(text)
    if jenis is Jenis.BOOLEAN:
        return {"true": True, "false": False}[text]
    return date.fromisoformat(text) if jenis is Jenis.TANGGAL else text


def read_json_rows(rows: list[dict[str, Any]], tabel: Tabel) -> tuple[Baris, ...]:
    """Read rows of a JSON file, loaded with exact numbers, back into values."""
    kinds = {kolom.nama: kolom.jenis for kolom in tabel.kolom}
    for row in rows:
        assert list(row) == list(kinds)
    return tuple(tuple(_from_json(row[n], kind) for n, kind in kinds.items()) for row in rows)


def load_json(isi: bytes) -> Any:  # noqa: ANN401 - JSON is anything
    """Load JSON without losing a digit."""
    return json.loads(isi, parse_float=Decimal)


def _from_json(value: Any, jenis: Jenis) -> Nilai:  # noqa: ANN401 - JSON is anything
    if isinstance(value, list):
        return tuple(value)
    if value is None:
        return None
    if jenis is Jenis.PECAHAN:
        return Decimal(value)
    if jenis is Jenis.TANGGAL:
        return date.fromisoformat(value)
    assert isinstance(value, bool) == (jenis is Jenis.BOOLEAN)
    assert isinstance(value, str | int)
    return value


def read_xlsx(isi: bytes, tabel: Tabel) -> tuple[Baris, ...]:
    """Read a sheet back into values; a cell must have the type of its column."""
    sheet = _workbook(isi)[tabel.nama]
    header, *rows = sheet.iter_rows(values_only=True)
    assert list(header) == [kolom.nama for kolom in tabel.kolom]
    kinds = [kolom.jenis for kolom in tabel.kolom]
    return tuple(
        tuple(_from_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)) for row in rows
    )


@lru_cache(maxsize=2)  # each of its sheets is asked for
def _workbook(isi: bytes) -> Workbook:
    return load_workbook(io.BytesIO(isi))


def _from_cell(cell: Any, jenis: Jenis) -> Nilai:  # noqa: ANN401 - a cell is anything
    if jenis in {Jenis.DAFTAR_KODE, Jenis.DAFTAR_BILANGAN}:
        return _value(cell or "", jenis)
    if cell is None:
        return None
    if jenis is Jenis.TANGGAL:
        assert isinstance(cell, datetime)
        return cell.date()
    if jenis in {Jenis.BILANGAN, Jenis.TAHUN, Jenis.PECAHAN}:
        # What a float can't hold stands as text, exactly.
        number = Decimal(str(cell))
        return number if jenis is Jenis.PECAHAN else int(number)
    assert isinstance(cell, bool if jenis is Jenis.BOOLEAN else str)
    return bool(cell) if jenis is Jenis.BOOLEAN else str(cell)
