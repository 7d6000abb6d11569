"""Results in the files: as the reports say, with what is missing missing and nought nought."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.exports.keterangan import RENCANA
from macros.exports.tabel_csv import restore
from macros.exports.unduhan import Penulis
from macros.load import load
from macros.model.alamat_unduhan import of_all, of_table
from macros.model.format import round_ratio
from macros.model.tanggal import BULAN
from macros.publish.pages.halaman import generate
from macros.source.berkas import Berkas
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_downloads
from tests.conftest import Figure
from tests.contoh_data import sample
from tests.exports import bantu
from tests.exports.test_musuh import PAYLOADS, list_formulas

KINERJA, ANGGARAN = "realisasi_kinerja", "realisasi_anggaran"
PERIODE = ("TW1", "TW2", "TW3", "TW4", "TAHUN")
Sel = dict[str, str]


@cache
def _rows(table: str, scope: str = "") -> dict[tuple[str, str, str], Sel]:
    """Return the rows of a CSV of the sample office by row or programme, year and period."""
    files = {file.alamat: file.isi for file in bantu.offered(contoh=True)}
    text = files[of_table(table, "csv", scope)].decode()
    first = "indikator" if table == KINERJA else "program"
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    return {(row[first], row["tahun"], row["periode_laporan"]): row for row in rows}


def _reports(jenis: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield row or programme, year and result as they stand in the YAML, read by PyYAML alone."""
    for name, isi in sample().items():
        if name.endswith(".yml"):
            tree = yaml.load(isi, yaml.BaseLoader)  # noqa: S506 - reads every scalar as text
            if tree.get("jenis") == jenis:
                for row in tree["baris"]:
                    for hasil in row["hasil"]:
                        yield row.get("indikator") or row["program"], tree["tahun"], hasil


def _iso(printed: str) -> str:
    day, month, year = printed.split()
    return f"{year}-{BULAN.index(month) + 1:02}-{int(day):02}"


@pytest.mark.contoh
@pytest.mark.parametrize("table", [KINERJA, ANGGARAN])
def test_every_report_is_in_the_csv(table: str, figure: Figure) -> None:
    """Every result that staff wrote stands in the CSV: value, day, reporter, proof and reason."""
    count = 0
    for name, year, hasil in _reports(table.replace("_", "-")):
        row = _rows(table)[name, year, hasil["periode"]]
        value = hasil.get("nilai", "")
        assert row["realisasi_tercetak"] == (value if isinstance(value, str) else value["tercetak"])
        assert row["realisasi_kosong"] == hasil.get("kosong", "")
        assert row["tanggal"] == (_iso(hasil["tanggal"]) if "tanggal" in hasil else "")
        for key in ("pelapor", "bukti", "tautan", "alasan"):
            assert row[key] == hasil.get(key, "")
        assert row.get("basis", "") == hasil.get("basis", "")
        count += 1
    assert count
    figure(f"{count} results of {table} found in the CSV as the YAML has them")


@pytest.mark.contoh
def test_every_period_has_its_line() -> None:
    """Each row has one line for each period of its paper's life, reported or not.

    A target that is printed by quarter alone promises nothing for the year as a whole.
    """
    named = {(name, year) for name, year, _ in _reports("realisasi-kinerja")}
    until_june, since_july = ("TW1", "TW2"), ("TW3", "TW4", "TAHUN")
    life = {"PKK-2030-": until_june, "PKK-2030P-": since_july, "PKK-2029-07": PERIODE[:4]}
    for name, year in named:
        wanted = next((p for head, p in life.items() if name.startswith(head)), PERIODE)
        assert [k[2] for k in _rows(KINERJA) if k[:2] == (name, year)] == list(wanted), name
    budgets = {(name, year) for name, year, _ in _reports("realisasi-anggaran")}
    assert set(_rows(ANGGARAN)) == {(*key, periode) for key in budgets for periode in PERIODE}


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("key", "cells"),
    [
        pytest.param(
            ("PKK-2029-01", "2029", "TAHUN"),
            {"realisasi_nilai": "91", "target_nilai": "92", "capaian_persen": "98.91",
             "tercapai": "false", "sebab_tak_dihitung": "", "kategori": "Sangat tinggi",
             "arah": "naik", "tenggat": "2030-02-28"},
            id="missed",
        ),
        pytest.param(
            ("PKK-2029-03", "2029", "TAHUN"),
            {"realisasi_nilai": "3", "capaian_persen": "125", "tercapai": "true", "arah": "turun"},
            id="less-is-better",
        ),
        pytest.param(
            ("PKK-2029-04", "2029", "TAHUN"),
            {"realisasi_nilai": "0", "target_nilai": "0", "capaian_persen": "", "tercapai": "true",
             "sebab_tak_dihitung": "target-nol", "realisasi_kosong": "", "kategori": ""},
            id="nought-is-a-value",
        ),
        pytest.param(
            ("PKK-2029-05", "2029", "TAHUN"),
            {"realisasi_nilai": "", "realisasi_tingkat": "BB", "capaian_persen": "",
             "tercapai": "true", "sebab_tak_dihitung": "tingkat"},
            id="grade",
        ),
        pytest.param(
            ("PKK-2029-08", "2029", "TAHUN"),
            {"realisasi_nilai": "78", "arah": "", "arah_dasar": "", "capaian_persen": "",
             "tercapai": "", "sebab_tak_dihitung": "arah"},
            id="no-direction",
        ),
        pytest.param(
            ("PKK-2029-01", "2029", "TW1"),
            {"realisasi_nilai": "25", "target_nilai": "", "target_kosong": "tidak-tercetak",
             "capaian_persen": "", "tercapai": "", "sebab_tak_dihitung": "tanpa-target"},
            id="no-target-of-the-quarter",
        ),
        pytest.param(
            ("PKK-2029-07", "2029", "TW3"),
            {"realisasi_nilai": "0", "target_nilai": "1", "capaian_persen": "0",
             "tercapai": "false"},
            id="nothing-done",
        ),
        pytest.param(
            ("PKK-2029-02", "2029", "TW3"),
            {"realisasi_nilai": "", "realisasi_tercetak": "", "capaian_persen": "", "tercapai": "",
             "realisasi_kosong": "belum-dilaporkan", "sebab_tak_dihitung": "",
             "tenggat": "2029-10-15", "tanggal": ""},
            id="nobody-wrote-it-down",
        ),
        pytest.param(
            ("PKK-2030P-03", "2030", "TW4"),
            {"realisasi_kosong": "tidak-berlaku", "tercapai": "",
             "alasan": "Predikat hanya dinilai setahun sekali."},
            id="does-not-apply",
        ),
    ],
)  # fmt: skip
def test_capaian_is_judged_by_the_method(key: tuple[str, str, str], cells: Sel) -> None:
    """A result is judged as the method says; what can't be said is empty and says why."""
    row = _rows(KINERJA)[key]

    assert {name: row[name] for name in cells} == cells
    name = key[0].lower()
    assert row["alamat"] == f"{bantu.SITUS}{key[1]}/realisasi/#{name}"


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("key", "cells"),
    [
        (("contoh-dua", "2028", "TW1"),
         {"realisasi": "0", "penyerapan_persen": "0", "realisasi_kosong": "", "basis": "SP2D"}),
        (("contoh-satu", "2029", "TW3"),
         {"realisasi": "", "penyerapan_persen": "", "realisasi_kosong": "belum-dilaporkan",
          "basis": "", "pagu": "12750000", "tenggat": "2029-10-15"}),
        (("contoh-satu", "2029", "TAHUN"),
         {"realisasi": "12600000", "pagu": "12750000", "penyerapan_persen": "98.82"}),
    ],
)  # fmt: skip
def test_penyerapan_tells_nought_from_blank(key: tuple[str, str, str], cells: Sel) -> None:
    """Nothing spent is 0; what nobody reported is empty; the budget stands in each row."""
    row = _rows(ANGGARAN)[key]

    assert {name: row[name] for name in cells} == cells
    assert row["alamat"] == f"{bantu.SITUS}{key[1]}/realisasi/#program-{key[0]}"


@pytest.mark.contoh
def test_each_row_has_a_place_on_its_page() -> None:
    """The address of each row leads to a page that has its place."""
    pages = {page.alamat: page.isi for page in generate(Terbitan(bantu.sample()))}
    for table in (KINERJA, ANGGARAN):
        for row in _rows(table).values():
            page, _, place = row["alamat"].removeprefix(bantu.SITUS).partition("#")
            assert f'id="{place}"' in pages[page]


@pytest.mark.contoh
@pytest.mark.parametrize("table", [KINERJA, ANGGARAN])
def test_the_files_of_years_hold_just_their_rows(table: str) -> None:
    """Each year's CSV has just its rows, all years together every row, and the newest is 2030."""
    years = {year: _rows(table, year) for year in ("2028", "2029", "2030")}

    assert {key: row for rows in years.values() for key, row in rows.items()} == _rows(table)
    assert all(key[1] == year for year, rows in years.items() for key in rows)
    assert _rows(table, "terbaru") == years["2030"]


@pytest.mark.kantor_ini
def test_without_reports_the_tables_say_so() -> None:
    """Without reports both tables are there, have no row, and say that nothing was reported."""
    tables, files = bantu.tables(), bantu.files()
    for table in (KINERJA, ANGGARAN):
        assert tables[table].baris == ()
        assert tables[table].arti.endswith("Kantor ini belum melaporkan apa pun.")
        assert len(files[of_table(table, "csv")].isi.splitlines()) == 1
        assert of_table(table, "csv", "2022") not in files
    assert RENCANA.encode() in files["datapackage.json"].isi
    described = {f.alamat: f.isi for f in bantu.offered(contoh=True)}
    assert RENCANA.encode() not in described["datapackage.json"]


@pytest.mark.contoh
def test_hostile_text_comes_back_and_never_runs() -> None:
    """Whatever a report says as proof or reason comes back as it is, and never runs."""
    # The model refuses control signs and white space at the edges before anything is written.
    texts = [text for text in PAYLOADS if text.isprintable() and text.strip() == text != ""]
    files = sample()
    name = "2029/realisasi-kinerja-kpu.yml"
    tree = yaml.load(files[name], yaml.BaseLoader)  # noqa: S506 - reads every scalar as text
    every = [(row["indikator"], hasil) for row in tree["baris"] for hasil in row["hasil"]]
    for (_, hasil), text in zip(every, texts, strict=False):
        hasil |= {"bukti": text, "alasan": text, "pelapor": text}
    files[name] = yaml.safe_dump(tree, default_style='"', allow_unicode=True).encode()
    read = load(tuple(Berkas(*item) for item in sorted(files.items())), "data")
    assert read.findings == ()
    context = Penulis(Terbitan(read.data))
    written = {file.alamat: file.isi for file in list_downloads(context)}
    table = next(tabel for tabel in context.tabel if tabel.nama == KINERJA)
    found = csv.DictReader(io.StringIO(written["data/realisasi-kinerja.csv"].decode(), newline=""))
    cells = {(row["indikator"], row["periode_laporan"]): row for row in found}

    assert len(every) > len(texts) > 20
    for (indikator, hasil), text in zip(every, texts, strict=False):
        row = cells[indikator, hasil["periode"]]
        assert [restore(row[key]) for key in ("bukti", "alasan", "pelapor")] == [text] * 3
        assert not row["bukti"].startswith(tuple("=+-@"))
    assert bantu.read_xlsx(written[of_all("xlsx")], table) == table.baris
    assert list_formulas(written[of_all("xlsx", "2029")]) == []


@pytest.mark.contoh
@given(st.integers(0, 10**15), st.integers(1, 10**15))
def test_percent_points_are_rounded_half_up(part: int, whole: int) -> None:
    """Percent points are rounded half up to two decimals, as a pupil would do it on paper."""
    exact = Fraction(part * 100, whole)
    rounded = round_ratio(Decimal(part) * 100 / Decimal(whole))

    assert Fraction(rounded) == Fraction(int(exact * 100 + Fraction(1, 2)), 100)
