"""The days that a date may name end on the very day that is said, and begin on one."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings, sample
from tests.kertas_contoh import files as kertas

HASIL = "2029/realisasi-kinerja-kpu.yml"
KOREKSI = "koreksi.yml"
LKJ = "2031/laporan-kinerja-dinas.yml"

_TENGGAT = (HASIL, "TW1: 15 April 2029", "TW1: {}")
_LAPORAN = (HASIL, "tanggal: 20 Januari 2030", "tanggal: {}")
_KOREKSI = (KOREKSI, "tanggal: 3 Maret 2030", "tanggal: {}")
_CABUT = (
    "id-terbit.yml",
    "terbit:\n",
    "dicabut:\n  - {{id: ZZ-2027-01, sebab: Salah tahun., tanggal: {}}}\nterbit:\n",
)
_BERLAKU = ("2030/perjanjian-kinerja-ketua-perubahan.yml", "sejak: 1 Juli 2030", "sejak: {}")
_TERBIT = (
    "2028/perjanjian-kinerja-ketua.yml",
    "id: PKK-2028\n",
    "id: PKK-2028\nterbit_sejak: {}\n",
)
_HASIL_2030 = (
    "2030/realisasi-kinerja-kpu.yml",
    "tanggal: 20 Januari 2031",
    "tanggal: {}",
)
BATAS = [
    (_TENGGAT, {"31 Desember 2030": "", "1 Januari 2031": "TGL-001"}),
    (
        _LAPORAN,
        {
            "31 Desember 2030": "",
            "1 Januari 2031": "TGL-002",
            "31 Desember 2031": "TGL-002",
            "1 Januari 2032": "TGL-001",
        },
    ),
    (
        _KOREKSI,
        {
            "30 November 2029": "TGL-001",
            "1 Desember 2029": "",
            "31 Desember 2031": "",
            "1 Januari 2032": "TGL-002",
            "31 Desember 2035": "TGL-002",
            "1 Januari 2036": "TGL-001",
        },
    ),
    (
        _CABUT,
        {
            "30 November 2027": "TGL-001",
            "1 Desember 2027": "",
            "31 Desember 2031": "",
            "1 Januari 2032": "TGL-002",
            "31 Desember 2035": "TGL-002",
            "1 Januari 2036": "TGL-001",
        },
    ),
    (
        _BERLAKU,
        {
            "30 November 2029": "TGL-001",
            "1 Desember 2029": "",
            "31 Desember 2030": "",
            "1 Januari 2031": "TGL-002",
            "31 Desember 2031": "TGL-002",
            "1 Januari 2032": "TGL-001",
        },
    ),
    (
        _TERBIT,
        {
            "31 Desember 2026": "TGL-001",
            "1 Januari 2027": "",
            "31 Desember 2029": "",
            "1 Januari 2030": "TGL-002",
            "31 Desember 2040": "TGL-002",
            "1 Januari 2041": "TGL-001",
        },
    ),
]


def _codes(files: dict[str, bytes]) -> str:
    return ", ".join(f.kode for f in findings(files) if f.kode in {"TGL-001", "TGL-002"})


@pytest.mark.parametrize(
    ("place", "day", "code"),
    [(place, day, code) for place, days in BATAS for day, code in days.items()],
)
def test_a_day_is_usual_late_or_impossible(
    place: tuple[str, str, str], day: str, code: str
) -> None:
    """On its last day a span still holds; on the next one it does not."""
    file, old, new = place
    assert _codes(change(file, old, new.format(day))) == code


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("31 Desember 2032", ""),
        ("1 Januari 2033", "TGL-002"),
        ("31 Desember 2033", "TGL-002"),
        ("1 Januari 2034", "TGL-001"),
    ],
)
def test_a_follow_up_is_done_in_the_year_after_its_report(day: str, code: str) -> None:
    """What a report says is done was done by then; an audit may move the report by a year."""
    files = kertas()
    old = b"tanggal: 20 Juni 2031"
    assert old in files[LKJ]
    files[LKJ] = files[LKJ].replace(old, f"tanggal: {day}".encode())
    assert _codes(files) == code


def test_a_report_of_a_later_year_keeps_the_office_going() -> None:
    """A correction may be made as long as there are reports, though no later paper is there."""
    files = change(*_KOREKSI[:2], "tanggal: 31 Desember 2032")
    assert _codes(files) == "TGL-002"

    files["2031/realisasi-kinerja-kpu.yml"] = (
        b"jenis: realisasi-kinerja\ntahun: 2031\nbadan: kpu\nbaris: []\n"
    )
    assert _codes(files) == ""


def test_papers_without_reports_keep_the_office_going_too() -> None:
    """Where nothing was reported yet, the newest paper tells how far the office has come."""
    files = change(*_KOREKSI[:2], "tanggal: 31 Desember 2031")
    kept = {name: isi for name, isi in files.items() if "/realisasi-" not in name}
    assert len(kept) < len(sample())
    assert _codes(kept) == ""


def test_a_correction_of_a_paper_of_several_years_may_come_in_its_first() -> None:
    """A mistake can be found as soon as the paper is there, years before it ends."""
    files = change(KOREKSI, "baris: PKK-2030-01", "baris: IKU-2030-01")
    assert _codes(files) == ""


@pytest.mark.parametrize(
    ("place", "day", "told"),
    [
        (_HASIL_2030, "31 Desember 2031", False),
        (_HASIL_2030, "1 Januari 2032", True),
        (_HASIL_2030, "31 Desember 2032", True),
        (_CABUT, "31 Desember 2031", False),
        (_CABUT, "1 Januari 2032", True),
    ],
)
def test_what_was_done_has_come(place: tuple[str, str, str], day: str, *, told: bool) -> None:
    """A report was made and an id was withdrawn by today; today itself has come."""
    file, old, new = place
    found = {f.kode for f in findings(change(file, old, new.format(day)))}
    assert ("TGL-004" in found) is told


def test_a_follow_up_that_is_done_has_come() -> None:
    """What a report says is done lies behind, in a sample too, whose years are its own."""
    for day, told in ((b"31 Desember 2032", False), (b"1 Januari 2033", True)):
        files = kertas()
        files[LKJ] = files[LKJ].replace(b"tanggal: 20 Juni 2031", b"tanggal: " + day)
        assert ("TGL-004" in {f.kode for f in findings(files)}) is told
