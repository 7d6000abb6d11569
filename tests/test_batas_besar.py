"""A limit on size is no dead end: whatever it refuses can be split, and the message says how."""

from __future__ import annotations

import pytest

from macros.buku.baca_csv import read_table
from macros.buku.bongkar import BATAS_BITA, BATAS_ISI
from macros.buku.pintu import admit
from macros.findings import Finding
from macros.model.jatah import BATAS_BARIS
from macros.source.berkas import BATAS_UKURAN, KEBESARAN
from macros.source.peristiwa import BATAS_SIMPUL
from tests.contoh_data import findings, sample

pytestmark = pytest.mark.contoh

CATATAN = "catatan.yml"


def _of(content: bytes, gangguan: str = "") -> list[Finding]:
    """Return what is found of the sample's list of notes with this in it."""
    found = findings({**sample(), CATATAN: content}, {CATATAN: gangguan} if gangguan else {})
    return [one for one in found if one.place.path == f"data/{CATATAN}"]


def _refusals() -> list[tuple[str, list[Finding]]]:
    many_rows = b"a;b\n" + b"1;2\n" * 6_000
    many_cells = (
        b";".join([b"k"] * 100) + b"\n" + (b";".join([b"1"] * 100) + b"\n") * (BATAS_ISI // 100 + 1)
    )
    tables = (b"a;b\n" + b" " * BATAS_BITA, many_rows, many_cells)
    read = [read_table(table, "t.csv")[1] for table in tables]
    book = admit(b"PK" + bytes(BATAS_BITA), "b.xlsx", lambda _name: True)
    rows = "".join(f"  - baris_sumber: {n}-{n + 9_999}\n" for n in range(1, 12))
    return [
        ("YAML", _of(b"#" * (BATAS_UKURAN + 1))),
        ("kunci", _of(b"catatan: [" + b"a," * BATAS_SIMPUL + b"a]\n")),
        ("baris sumber", _of(f"catatan:\n{rows}".encode())),
        ("sumber", _of(b"", KEBESARAN)),
        *((f"CSV {n}", [one] if one else []) for n, one in enumerate(read)),
        ("buku", [book] if isinstance(book, Finding) else []),
    ]


def test_every_refusal_of_size_names_the_way_out() -> None:
    """The message of each limit on a file says how to split it."""
    assert BATAS_BARIS < 11 * 10_000
    said = {name: [one.cara for one in found] for name, found in _refusals()}

    assert all(said.values()), said
    assert [name for name, ways in said.items() if not any("pecah" in way for way in ways)] == []
