"""The files say what the model says: every cell of every format is read back and compared."""

from __future__ import annotations

import csv
import io
import zipfile
from decimal import Decimal

import pytest

from macros.model.acuan import JenisAcuan
from macros.model.alamat_unduhan import of_all, of_table
from macros.model.data import Data
from macros.model.target import Target
from macros.views.tabel.kolom import Tabel
from tests.alat.berkas import UnduhanUtuh
from tests.conftest import Figure
from tests.exports import bantu

pytestmark = pytest.mark.xdist_group("unduhan")


def _cells(tabel: Tabel) -> int:
    return sum(value not in (None, ()) for row in tabel.baris for value in row)


@bantu.KEDUA
def test_every_cell_reads_back(contoh: bool, figure: Figure) -> None:  # noqa: FBT001 - a table case
    """Each table reads back from CSV, XLSX and JSON exactly as it is, cell by cell."""
    context = bantu.written(contoh=contoh)
    found = {file.alamat: file for file in bantu.offered(contoh=contoh)}
    every = bantu.load_json(found[of_all("json")].isi)["tabel"]
    count = 0
    for tabel in context.tabel:
        alone = bantu.load_json(found[of_table(tabel.nama, "json")].isi)["baris"]

        assert bantu.read_csv(found[of_table(tabel.nama, "csv")].isi, tabel) == tabel.baris
        assert bantu.read_xlsx(found[of_all("xlsx")].isi, tabel) == tabel.baris
        assert bantu.read_json_rows(alone, tabel) == tabel.baris
        assert every[tabel.nama] == alone
        count += _cells(tabel)
    office = "sample office" if contoh else "real data"
    figure(f"{count} filled cells of {office} read back from CSV, XLSX and JSON, 0 differ")


def _numbers(target: Target | None) -> tuple[Decimal | None, Decimal | None]:
    return (target.nilai, target.nilai_atas) if target else (None, None)


def test_every_figure_of_the_model_is_in_the_csv(figure: Figure) -> None:
    """Every target and every amount of every paper stands in the CSV, whole and unchanged."""
    data, found = bantu.real(), bantu.files()
    text = found[of_table("baris", "csv")].isi.decode()
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    targets = amounts = 0
    for acuan in data.semua_acuan:
        low, high = _numbers(acuan.target)
        if low is not None:
            assert Decimal(rows[acuan.id]["target_nilai"]) == low
            assert rows[acuan.id]["target_nilai_atas"] == ("" if high is None else str(high))
            targets += 1
        if acuan.uang and acuan.uang.rupiah is not None:
            assert rows[acuan.id]["rupiah"] == str(acuan.uang.rupiah)
            amounts += 1
    assert targets
    assert amounts
    figure(f"{targets} targets and {amounts} amounts of the papers found in baris.csv")


def test_every_row_is_in_its_table() -> None:
    """Each indicator, action, programme and total of a paper is in the table of its kind."""
    tables, data = bantu.tables(), bantu.real()
    homes = {
        JenisAcuan.INDIKATOR: "indikator",
        JenisAcuan.AKSI: "aksi",
        JenisAcuan.PROGRAM: "anggaran",
        JenisAcuan.JUMLAH: "anggaran_jumlah",
        JenisAcuan.SASARAN: "sasaran",
        JenisAcuan.TUJUAN: "tujuan",
        JenisAcuan.DOKUMEN: "dokumen",
    }
    for kind, name in homes.items():
        of_model = [acuan.id for acuan in data.semua_acuan if acuan.jenis is kind]
        assert [value for value in tables[name].isi("id") if value] == of_model, name


def test_a_blank_cell_says_why() -> None:
    """A blank target, amount, month or unit of an action says why it is blank."""
    aksi = bantu.tables()["aksi"]
    names = [kolom.nama for kolom in aksi.kolom]
    for row in aksi.baris:
        cells = dict(zip(names, row, strict=True))
        for what in ("target_tercetak", "perkiraan_biaya", "bulan", "pelaksana_tercetak"):
            why = f"{what.removesuffix('_tercetak')}_kosong"
            assert (cells[what] in (None, ())) == (cells[why] is not None), (cells["id"], what)


@bantu.KEDUA
def test_files_of_papers_and_years_hold_just_their_rows(contoh: bool) -> None:  # noqa: FBT001 - a table case
    """The files of a paper or a year hold just its rows, and together all of them."""
    context = bantu.written(contoh=contoh)
    data, tables = context.terbitan.data, {tabel.nama: tabel for tabel in context.tabel}
    years = {str(year): _rows_of_year(data, tables, year) for year in data.tahun}
    years["terbaru"] = years[str(data.tahun[0])]
    seen = 0
    for file in bantu.offered(contoh=contoh):
        if file.lingkup and file.bentuk in {"CSV", "JSON"}:
            of_paper = {name: tabel.of_papers({file.lingkup}) for name, tabel in tables.items()}
            seen += _same_rows(file, years.get(file.lingkup, of_paper))
    assert seen > len(data.berkas)


def _rows_of_year(data: Data, tables: dict[str, Tabel], year: int) -> dict[str, Tabel]:
    papers = {b.isi.id for b in data.of_year(year)}
    return {name: tabel.of_year(year, papers) for name, tabel in tables.items()}


def _same_rows(file: UnduhanUtuh, tables: dict[str, Tabel]) -> int:
    if file.bentuk == "CSV":
        wanted = tables[file.tabel]
        assert bantu.read_csv(file.isi, wanted) == wanted.baris, file.alamat
        assert file.jumlah_baris == len(wanted.baris)
        return 1
    content = bantu.load_json(file.isi)["tabel"]
    for name, rows in content.items():
        wanted = tables[name]
        assert bantu.read_json_rows(rows, wanted) == wanted.baris, (file.alamat, name)
    return len(content)


def test_the_newest_is_the_newest_year() -> None:
    """What is called newest is byte for byte the newest year."""
    found = bantu.files()
    year = bantu.real().tahun[0]
    newest = [file for file in found.values() if file.lingkup == "terbaru"]

    assert newest
    for file in newest:
        assert file.isi == found[file.alamat.replace("terbaru", str(year))].isi


def test_the_archive_holds_the_files_unchanged() -> None:
    """The archive holds the published files unchanged, with nothing of the clock in it."""
    found = bantu.files()
    with zipfile.ZipFile(io.BytesIO(found["zip/all.zip"].isi)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        for info in archive.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
        for name in names[1:]:
            assert archive.read(name) == found[name].isi
        readme = archive.read(names[0]).decode()
    assert "datapackage.json" in names
    assert bantu.real().satker.nama in readme
    assert "17 Mei 2030" in readme


@pytest.mark.contoh
def test_files_of_the_sample_say_so() -> None:
    """Files of the sample office say in each form that they are made up."""
    found = {file.alamat: file.isi for file in bantu.offered(contoh=True)}
    warning = bantu.sample().satker.contoh or "?"

    for address in ("data/all.json", "data/indikator.json", "datapackage.json", "data.json"):
        assert warning.encode() in found[address], address
    with zipfile.ZipFile(io.BytesIO(found["zip/all.zip"])) as archive:
        assert warning in archive.read("BACA-SAYA.txt").decode()
