"""An address that readers can't open is told wherever the office gives one: INF-007, INF-008."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from tests.contoh_data import change, findings

D31, PAKET, SATKER, ATURAN = (
    "informasi/2031.yml",
    "pengadaan/2031.yml",
    "satker.yml",
    "peraturan.yml",
)
LAMAN = "https://laman.contoh.invalid/halaman"
_KEP = "nomor: 7 Tahun 2031, informasi: KEP-31-1"

#: The file, what stands there, what is typed instead, and the address that is told.
TERTUTUP = (
    (PAKET, '"https://pengadaan.contoh.invalid/31000002"', '"https://10.0.0.1/2"', '"https://10.0'),
    (ATURAN, _KEP, f"{_KEP}, alamat: https://jdih.lan/7", "https://jdih.lan/7"),
    (ATURAN, _KEP, f"{_KEP}, alamat: https://jdih.contoh.invalid/7", ""),
    (SATKER, "https://ppid.contoh.invalid/formulir-permohonan", "https://sso.contoh.invalid/f",
     "https://sso.contoh.invalid/f"),
    (SATKER, "https://ppid.contoh.invalid/formulir-keberatan", "https://sso.contoh.invalid/k",
     "https://sso.contoh.invalid/k"),
    # Of a query, each value is a path of its own.
    (D31, LAMAN, "https://laman.contoh.invalid/?r=login&hal=1", "https://laman.contoh.invalid/?r"),
    (D31, LAMAN, "https://laman.contoh.invalid/?hal=1&r=login", "https://laman.contoh.invalid/?h"),
    (D31, LAMAN, "https://laman.contoh.invalid/wp-admin/x", "https://laman.contoh.invalid/wp-"),
)  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "word"), TERTUTUP)
def test_a_closed_address_is_told_where_it_stands(file: str, old: str, new: str, word: str) -> None:
    """Entries, purchases, rules and the office's own forms are asked alike, each at its word."""
    files = change(file, old, new)
    lines = files[file].decode().splitlines()
    found = findings(files)

    assert [f.kode for f in found] == (["INF-007"] if word else [])
    for one in found:
        assert one.place.path == f"data/{file}"
        assert lines[one.place.line - 1][one.place.column - 1 :].startswith(word)


def test_an_office_without_rules_has_its_forms_asked() -> None:
    """What the office has not listed yet hides no address that it gives elsewhere."""
    form = "https://ppid.contoh.invalid/formulir-keberatan"
    files = change(SATKER, form, "https://sso.contoh.invalid/k")
    del files[ATURAN]

    assert "INF-007" in {f.kode for f in findings(files)}


def test_an_address_that_was_never_opened_says_what_to_do() -> None:
    """The finding stands at the address and asks for the day on which it was opened."""
    files = change(D31, "        diperiksa: 20 November 2031\n", "")
    lines = files[D31].decode().splitlines()
    (one,) = findings(files)

    assert lines[one.place.line - 1][one.place.column - 1 :] == LAMAN
    assert f"{one.salah}; {one.harap}; {one.cara}" == (
        "hari alamat ini dibuka belum dicatat; diharapkan `diperiksa`; "
        "buka alamatnya, lalu tulis harinya"
    )


def test_without_a_day_no_address_was_opened_too_long_ago() -> None:
    """How long ago an address was opened can be told on a day alone."""
    files = change(D31, "diperiksa: 20 November 2031", "diperiksa: 20 November 2021")

    assert [f.kode for f in findings(files)] == ["INF-008"]
    read = tuple(Berkas(name, isi) for name, isi in sorted(files.items()))
    assert "INF-008" not in {f.kode for f in check_files(read, "data")[1]}
