"""A review in each of its forms, whole: what a reviewer reads of a change of many kinds."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from macros.checks.run import check_files
from macros.diff.banding import Perubahan, compare
from macros.diff.kabar import tell
from macros.diff.kalimat import say
from macros.diff.laporan import BENTUK
from macros.diff.peringatan import JumlahTahun, list_warnings
from macros.diff.tautan import Letak, address_of, list_pages
from macros.diff.tinjauan import Tinjauan, review
from macros.model import alamat
from macros.model.data import Data
from macros.source.berkas import Berkas
from tests.conftest import Golden
from tests.contoh_data import HARI, sample
from tests.contoh_embargo import embargoed

ACUAN = Path(__file__).parent / "acuan"
PERUBAHAN = "2030/perjanjian-kinerja-ketua-perubahan.yml"
_SIGNED = re.compile(r"^  tanda_tangan:\n(?:    .*\n)+", re.MULTILINE)
#: File, what stands in it, and what shall stand there; each of another kind.
SUNTINGAN = (
    ("2030/perjanjian-kinerja-ketua.yml", "anggaran: Rp 12.500.000", "anggaran: Rp 12.600.000"),
    ("2030/perjanjian-kinerja-ketua.yml", "id: PKK-2030-P2", "id: PKK-2030-P9"),
    ("2029/perjanjian-kinerja-ketua.yml", "target: 4 pengaduan", "target: 3 pengaduan"),
    ("2029/perjanjian-kinerja-ketua.yml", "    baris_sumber: 9\n", "    baris_sumber: 8\n"),
    ("2028/perjanjian-kinerja-ketua.yml", "target: B\n", "target: BB\n"),
    ("2028/perjanjian-kinerja-ketua.yml", "2028, Ketua\n", "2028, Ketua <A> & B\n"),
    ("2028/perjanjian-kinerja-ketua.yml", "    tempat: Kota Contoh", "    tempat: Contoh <Kota>"),
    ("2029/realisasi-kinerja-kpu.yml", "nilai: 25%", "nilai: 24%"),
    ("2028/realisasi-anggaran.yml", "cara_hitung: per-periode\n", ""),
    ("metode.yml", "di_atas: 90", "di_atas: 95"),
    ("metode.yml", "[PKK-2029-03, PKK-2028-03, PKK-2029-04]", "[PKK-2029-03, PKK-2028-03]"),
    ("topik.yml", "nama: Pelayanan", "nama: Pelayanan & www.contoh.invalid [x](http://a.b)"),
)


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data", HARI)[0]


def _old() -> dict[str, bytes]:
    """Return the sample before its revision was signed."""
    return {name: isi for name, isi in sample().items() if name != PERUBAHAN}


def _draft_of(year: str) -> str:
    text = sample()["2030/perjanjian-kinerja-ketua.yml"].decode().replace("2030", year)
    return text.replace("sumber:", "terbit_sejak: 1 Juli 2039\nsumber:", 1)


def _new() -> dict[str, bytes]:
    """Return the sample with all that was edited, a paper that waits, and one row less."""
    files = {**sample(), **embargoed()}
    for name, old, new in SUNTINGAN:
        assert old.encode() in files[name], (name, old)
        files[name] = files[name].replace(old.encode(), new.encode(), 1)
    for year in ("2032", "2033"):
        draft = _SIGNED.sub("  tanda_tangan: {kosong: belum-dipublikasikan}\n", _draft_of(year))
        files[f"{year}/perjanjian-kinerja-ketua.yml"] = draft.encode()
    name = "2028/perjanjian-kinerja-ketua.yml"
    before, _, rest = files[name].decode().partition("        - id: PKK-2028-05")
    files[name] = (before + "  anggaran:" + rest.partition("  anggaran:")[2]).encode()
    return files


@pytest.fixture(scope="module")
def tinjauan() -> Tinjauan:
    """Return what a reviewer is told of it all, before the paper that waits is out."""
    return review(_data(_old()), _data(_new()), date(2031, 6, 1))


@pytest.mark.parametrize("bentuk", BENTUK)
def test_a_review_is_written_whole(tinjauan: Tinjauan, bentuk: str, golden: Golden) -> None:
    """Each form holds every warning, total, revision and change, letter for letter."""
    golden(ACUAN / f"tinjauan.{bentuk}", BENTUK[bentuk](tinjauan) + "\n")


def _lines(data: Data, changes: tuple[Perubahan, ...]) -> list[str]:
    lines = []
    for change in changes:
        told = tell(change)
        pages = ", ".join(sorted(f"/{page}" for page in list_pages(data, change)))
        parts = (told.kalimat, told.judul, told.lama, told.baru, told.keterangan)
        address = address_of(data, told.letak)
        lines += [*parts, f"{told.letak} {told.kecil} {address}", pages, ""]
    return lines


@pytest.mark.parametrize("arah", ["maju", "mundur"])
def test_each_change_is_told_and_placed(arah: str, golden: Golden) -> None:
    """Words, sides, place and pages of each change, there and back."""
    old, new = _data(_old()), _data(_new())
    old, new = (old, new) if arah == "maju" else (new, old)
    golden(ACUAN / f"kabar-{arah}.txt", "\n".join(_lines(new, compare(old, new))))


@pytest.mark.parametrize(
    ("jenis", "nama", "berkas", "address"),
    [
        ("topik", "tahapan", "", "topik/tahapan/"),
        ("topik", "tidak-ada", "", None),
        ("catatan", "tidak-ada", "", None),
        ("istilah", "iku", "", "istilah/#iku"),
        (
            "realisasi",
            "PKK-2029-01",
            "2029/realisasi-kinerja-kpu.yml",
            "2029/realisasi/#pkk-2029-01",
        ),
        ("realisasi", "PKK-2029-01", "2039/realisasi-kinerja-kpu.yml", None),
        ("tata-cara", "x", "", alamat.PERMINTAAN),
        ("kewajiban", "x", "", alamat.INFORMASI),
        ("tidak-dikenal", "x", "", None),
    ],
)
def test_a_row_of_long_ago_is_found_today(
    jenis: str, nama: str, berkas: str, address: str | None
) -> None:
    """What is still there has its address of today; what is gone or unknown has none."""
    letak = Letak(jenis, nama, berkas, kertas=False, hilang=False)

    assert address_of(_data(sample()), letak) == address


def test_a_report_that_is_gone_still_names_its_year() -> None:
    """Where a report is taken away, the pages of its year change: its folder says which."""
    name = "2030/realisasi-kinerja-kpu.yml"
    old, new = _data(sample()), _data({k: v for k, v in sample().items() if k != name})
    pages = {page for change in compare(old, new) for page in list_pages(new, change)}

    assert "2030/" in pages


def test_a_method_without_reports_judges_nothing() -> None:
    """Where nothing is reported, another way of reckoning shows on its own page alone."""
    plain = {name: isi for name, isi in sample().items() if "/realisasi-" not in name}
    turned = {**plain, "metode.yml": plain["metode.yml"].replace(b"di_atas: 90", b"di_atas: 95")}
    old, new = _data(plain), _data(turned)
    (change,) = compare(old, new)

    assert list(list_pages(new, change)) == ["metode/"]


def test_another_order_is_told_by_both_orders() -> None:
    """Rows that changed places are told as they stood and as they stand."""
    files = sample()
    first, second = (f"  - id: {name}\n".encode() for name in ("tahapan", "pendidikan-pemilih"))
    head, _, rest = files["topik.yml"].partition(first)
    one, _, rest = rest.partition(second)
    two, mark, rest = rest.partition(b"  - id: akuntabilitas\n")
    files["topik.yml"] = head + second + two + first + one + mark + rest
    (change,) = compare(_data(sample()), _data(files))
    old, new = say(change).partition(": ")[2].split(" → ")

    assert old.startswith("tahapan, pendidikan-pemilih, akuntabilitas")
    assert new.startswith("pendidikan-pemilih, tahapan, akuntabilitas")


def test_a_year_that_is_new_or_gone_hides_no_sum_that_moved() -> None:
    """Each year is told by itself: its budget gone, or moved; a new one warns of nothing."""
    totals = (
        JumlahTahun(2032, None, 7),
        JumlahTahun(2031, 5, None),
        JumlahTahun(2030, 10, 20),
    )

    assert list_warnings(_data(sample()), (), totals, frozenset()) == (
        "Jumlah anggaran program 2031 hilang.",
        "Jumlah anggaran program 2030 berubah: Rp10 → Rp20 (+Rp10, +100%).",
    )
