"""One table copied out of a spreadsheet, as the many programs write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest

from macros.buku.impor import Hasil, import_file
from macros.buku.kode import DIBACA_KOSONG
from macros.findings import has_error
from tests.buku.bantu import AKSI, PK, sample

_ASAL = sample(AKSI).lay_out()[1]["Rencana aksi"]


def _table(delimiter: str = ",", *, rows: list[dict[str, str]] | None = None) -> str:
    """Return the action plan as a table of the columns that it fills."""
    columns = list(dict.fromkeys(name for row in _ASAL for name in row))
    months = [f"B{n}" for n in range(1, 13)]
    columns = [*columns, *(m for m in (*months, "rencana_pelaksanaan") if m not in columns)]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(_ASAL if rows is None else rows)
    return out.getvalue()


def _run(isi: bytes, path: str = "tabel.csv") -> Hasil:
    return import_file(isi, path, sample(AKSI), None)


SANDI: list[tuple[str, bytes]] = [
    ("koma", _table().encode()),
    ("titik koma", _table(";").encode()),
    ("petunjuk Excel", b"sep=;\r\n" + _table(";").encode()),
    ("tab", _table("\t").encode()),
    ("BOM", b"\xef\xbb\xbf" + _table(";").encode()),
    ("UTF-16", _table("\t").encode("utf-16")),
    ("UTF-16 BE", b"\xfe\xff" + _table("\t").encode("utf-16-be")),
    ("baris Unix", _table().replace("\r\n", "\n").encode()),
]


@pytest.mark.parametrize(("nama", "isi"), SANDI, ids=[row[0] for row in SANDI])
def test_table_reads_alike_however_it_was_saved(nama: str, isi: bytes) -> None:
    """Separator, encoding and line ends change nothing: the paper stays as it was."""
    del nama

    hasil = _run(isi)

    assert [f.kode for f in hasil.findings] == [DIBACA_KOSONG.kode]
    assert hasil.teks == sample(AKSI).teks


def test_windows_letters_are_read() -> None:
    """A table saved in Windows' own encoding keeps its dashes and quotes."""
    rows = [{**_ASAL[0], "kegiatan": "Menyusun “jadwal” – contoh"}, *_ASAL[1:]]

    hasil = _run(_table(";", rows=rows).encode("cp1252"))

    assert not has_error(hasil.findings)
    assert "kegiatan: Menyusun “jadwal” – contoh" in hasil.teks


def test_only_the_changed_row_changes() -> None:
    """The rest of the paper comes from its file; a guarded formula loses its guard."""
    rows = [*_ASAL[:-1], {**_ASAL[-1], "kegiatan": "'=1+1"}]

    hasil = _run(_table(rows=rows).encode())

    old, new = sample(AKSI).teks.splitlines(), hasil.teks.splitlines()
    assert [line for line in new if line not in old] == ["    kegiatan: =1+1"]


def test_what_a_table_lacks_is_told_in_one_warning() -> None:
    """Columns that the paper does not fill may be absent; they are named, others are not."""
    (said,) = _run(_table().encode()).findings

    assert "“satuan”" in said.salah
    assert "“kegiatan”" not in said.salah
    assert str(said.place) == "tabel.csv:1:1"


@pytest.mark.parametrize("name", ["pelaksana", "target_nilai", "baris_sumber"])
def test_table_takes_nothing_away(name: str) -> None:
    """A table without a column that the paper fills is refused."""
    rows = list(csv.DictReader(io.StringIO(_table())))
    out = io.StringIO()
    writer = csv.DictWriter(out, [k for k in rows[0] if k != name], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)

    hasil = _run(out.getvalue().encode())

    assert hasil.pohon is None
    assert any(f"“{name}” tidak ada, padahal" in f.salah for f in hasil.findings)


BURUK: list[tuple[str, Callable[[], bytes], str, str]] = [
    ("penggabungan", lambda: b"<<<<<<< HEAD\n" + _table().encode(), "XLS-013", "tabel.csv:1:1"),
    ("biner", lambda: b"\x00\x01\x02", "XLS-013", "tabel.csv:1:1"),
    ("satu kolom", lambda: b"target\n90%\n", "XLS-013", "tabel.csv:1:1"),
    ("petik terbuka", lambda: _table().encode() + b'"RAK', "XLS-013", "tabel.csv:7:1"),
    ("kolom lain", lambda: b"nama,harga\nkopi,1\n", "XLS-005", "tabel.csv:1:1"),
    ("kolom salah nama", lambda: _table().replace("target", "targt", 1).encode(), "XLS-005",
     "tabel.csv:1:4"),
    ("panjang", lambda: _table().encode() + b"RAK\n" * 6000, "XLS-002", "tabel.csv:5001:1"),
    ("koma tanpa kutip", lambda: _table().replace('"87,5%"', "87,5%", 1).encode(), "XLS-013",
     "tabel.csv:2:1"),
    ("seribu", lambda: _table().replace('87,5%"', '1.000"', 1).encode(), "ISI-008",
     "tabel.csv:2:4"),
]  # fmt: skip


@pytest.mark.parametrize(("nama", "make", "code", "place"), BURUK, ids=[row[0] for row in BURUK])
def test_bad_table_is_named(nama: str, make: Callable[[], bytes], code: str, place: str) -> None:
    """Each mistake gives its code at its line and column; nothing is written."""
    del nama

    hasil = _run(make())

    assert (code, place) in [(f.kode, str(f.place)) for f in hasil.findings]
    assert hasil.pohon is None


def test_table_needs_the_paper_it_belongs_to() -> None:
    """A table alone is no paper, and a table of another kind is refused."""
    alone = import_file(_table().encode(), "tabel.csv", None, "rencana-aksi")
    other = import_file(_table().encode(), "tabel.csv", sample(PK), "rencana-aksi")

    assert [f.kode for f in alone.findings] == ["XLS-004"]
    assert [f.kode for f in other.findings] == ["XLS-004"]
