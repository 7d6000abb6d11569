"""Dates: within what the year of their paper allows, not to come, and on their weekday."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from macros.checks.run import check_files
from macros.findings import Level
from macros.model.data import Data
from macros.publish.pages.halaman import generate
from macros.source.berkas import Berkas
from macros.views.terbitan import Terbitan
from tests.contoh_data import HARI, change, findings, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
HASIL = "2029/realisasi-kinerja-kpu.yml"
TANGGAL = "4 Februari 2030"


def _codes(files: dict[str, bytes]) -> set[tuple[str, Level]]:
    return {(f.kode, f.tingkat) for f in findings(files) if f.kode.startswith("TGL-")}


def _wait(day: str) -> dict[str, bytes]:
    return change(PK, "id: PKK-2030\n", f"id: PKK-2030\nterbit_sejak: {day}\n")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (_wait("1 Februari 2031"), None),
        (_wait("1 Februari 2033"), "TGL-002"),
        (_wait("1 Februari 2203"), "TGL-001"),
        (_wait("1 Februari 2003"), "TGL-001"),
        (change(HASIL, "tanggal: 10 April 2029", "tanggal: 10 April 2030"), None),
        (change(HASIL, "tanggal: 10 April 2029", "tanggal: 10 April 2031"), "TGL-002"),
        (change(HASIL, "tanggal: 10 April 2029", "tanggal: 10 April 2129"), "TGL-001"),
        (change(HASIL, "TW1: 15 April 2029", "TW1: 15 April 2030"), None),
        (change(HASIL, "TW1: 15 April 2029", "TW1: 15 April 2031"), "TGL-001"),
        (change(HASIL, "TW1: 15 April 2029", "TW1: 15 April 2301"), "TGL-001"),
        (change("koreksi.yml", "tanggal: 3 Maret 2030", "tanggal: 3 Maret 2031"), None),
        (change("koreksi.yml", "tanggal: 3 Maret 2030", "tanggal: 3 Maret 2300"), "TGL-001"),
        (change("koreksi.yml", "tanggal: 3 Maret 2030", "tanggal: 3 Maret 2003"), "TGL-001"),
        (change("koreksi.yml", "tanggal: 3 Maret 2030", "tanggal: 3 Maret 2032"), "TGL-004"),
    ],
)
def test_a_day_fits_the_year_of_its_paper(files: dict[str, bytes], code: str | None) -> None:
    """A slip in the year is an error, a late day a warning, a usual one neither."""
    found = {kode for kode, _ in _codes(files)}
    assert (code in found) if code else not found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("1 Juli 2030", False),
        ("1 Juli 2031", False),
        ("1 Juli 2032", True),
        ("1 Juli 2300", True),
        ("1 Juli 2003", True),
    ],
)
def test_a_withdrawn_id_has_a_day_that_was(day: str, found: bool) -> None:  # noqa: FBT001 - a table case
    """The day on which an id was withdrawn lies among the years of the papers, and has come."""
    gone = f"dicabut:\n  - {{id: RKK-2030-99, sebab: Salah, tanggal: {day}}}\nterbit:\n"
    files = change("id-terbit.yml", "terbit:\n", gone)
    said = check_files(tuple(Berkas(*i) for i in sorted(files.items())), "data", date(2030, 12, 1))
    assert bool([f for f in said[1] if f.kode.startswith("TGL-")]) is found


def test_without_a_day_nothing_is_to_come() -> None:
    """What is to come depends on the day that the checks are given, and on nothing else."""
    files = change("koreksi.yml", "tanggal: 3 Maret 2030", "tanggal: 3 Maret 2032")
    packed = tuple(Berkas(*item) for item in sorted(files.items()))

    def codes(today: date | None) -> set[str]:
        return {f.kode for f in check_files(packed, "data", today)[1]}

    assert ("TGL-004" in codes(HARI), "TGL-004" in codes(None)) == (True, False)
    assert "TGL-004" not in codes(date(2032, 3, 3))


def _print(printed: str, written: str) -> dict[str, bytes]:
    """Return the sample with another date on one of its papers, in the source as well."""
    files = change(PK, f"tanggal: {TANGGAL}", f"tanggal: {written}")
    source = files["sumber/contoh.txt"].decode().split("\n")
    assert TANGGAL in source[10]
    source[10] = source[10].replace(TANGGAL, printed)
    text = "\n".join(source).encode()
    old = hashlib.sha256(files["sumber/contoh.txt"]).hexdigest().encode()
    new = hashlib.sha256(text).hexdigest().encode()
    files["sumber.yml"] = files["sumber.yml"].replace(old, new)
    return {**files, "sumber/contoh.txt": text}


@pytest.mark.parametrize(
    "printed",
    ["4 Pebruari 2030", "Senin, 4 Februari 2030", "4 FEB. 2030", "Februari 2030", "28/02/2030"],
)
def test_papers_are_copied_as_they_print_their_date(printed: str) -> None:
    """An exact copy of a usual spelling passes every check, and the page shows it as printed."""
    files = _print(printed, printed)
    assert findings(files) == ()
    page = _page(files)
    assert f">{printed}</time>" in page
    assert ('datetime="2030-02"' in page) == (printed == "Februari 2030")


def test_a_month_alone_is_no_day_anywhere() -> None:
    """No page makes up a day for a paper that prints its month."""
    files = _print("Februari 2030", "Februari 2030")
    files[PK] = files[PK].replace(b"tanggal: 4 Februari 2030", b"tanggal: Februari 2030")
    page = _page(files)
    assert "4 Februari 2030" not in page
    assert "Bulannya Februari 2030; harinya tidak tercetak." in page


def test_a_weekday_that_contradicts_its_date_is_told() -> None:
    """The weekday of a paper must be that of its date, or a note explains it to readers."""
    printed = "Jum'at, 4 Februari 2030"
    files = _print(printed, f'"{printed}"')
    said = [f for f in findings(files) if f.kode == "TGL-003"]
    assert [f.salah for f in said] == ["4 Februari 2030 jatuh pada hari Senin, bukan Jumat"]
    assert said[0].tingkat is Level.GALAT
    assert "menjelaskan: [TGL-003]" in said[0].cara


DAMAGED = '{tercetak: "4 Febr uari 2O3O", bacaan: 4 Februari 2030, dasar: Baris 23}'


def test_a_reading_of_a_date_is_shown_and_explained() -> None:
    """Damaged print stands with our reading, said to be ours, and a note is asked for."""
    files = _print("4 Febr uari 2O3O", DAMAGED)
    assert [f.kode for f in findings(files)] == ["BCA-001"]
    page = _page(files)
    assert '<span class="tanggal">4 Febr uari 2O3O</span>' in page
    assert "Bacaan kami</span> 4 Februari 2030" in page
    assert "Dasar: Baris 23." in page
    assert "4 Februari 2030 (bacaan kami)" in page


def _read(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data", HARI)[0]


def _page(files: dict[str, bytes]) -> str:
    found = [
        p.isi
        for p in generate(Terbitan(_read(files)))
        if p.alamat == "2030/perjanjian-kinerja-ketua/"
    ]
    assert len(found) == 1
    return found[0]


def test_the_sample_is_whole() -> None:
    """The sample itself has no finding on its day."""
    assert findings(sample()) == ()
