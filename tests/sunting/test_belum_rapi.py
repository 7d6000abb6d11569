"""A file that is not in its one form says line by line how it should look, or why it is left."""

from __future__ import annotations

import pytest

from macros.findings import Finding
from macros.source.berkas import Berkas
from macros.sunting.ragam import kind_of
from macros.sunting.rapi import BATAS_TEMUAN, check_form, schema_line

KEPALA = schema_line("topik.yml", "topik")
BELUM = "bentuk baris ini belum rapi"
KURANG = "di atas baris ini ada yang kurang"
CARA = "tulis begitu, atau jalankan `python -m macros rapikan`"


def _found(text: str, jalur: str = "topik.yml") -> tuple[Finding, ...]:
    return check_form(Berkas(jalur, text.encode()), f"data/{jalur}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("topik: a\n", [(1, KURANG, f"diharapkan “{KEPALA}”")]),
        (f"{KEPALA}\ntopik:   a\n", [(2, BELUM, "diharapkan “topik: a”")]),
        (f"{KEPALA}\ntopik: a\n\n", [(4, BELUM, "diharapkan tidak di sini")]),
        (f"{KEPALA}\ntopik: a", [(2, KURANG, "diharapkan “”")]),
        (
            f"{KEPALA}\nlain:   b\ntopik:   a\n",
            [(2, BELUM, "diharapkan “topik: a\nlain: b”")],
        ),
        (
            f"{KEPALA}\ntopik:\n  - '{'x' * 300}'\n",
            [(3, BELUM, f"diharapkan “  - {'x' * 196}”")],
        ),
        (
            f"{KEPALA}\n" + "topik:\n" + "  - a\n  -  b\n" * (BATAS_TEMUAN + 1),
            [(n, BELUM, "diharapkan “  - b”") for n in range(4, 4 + 2 * BATAS_TEMUAN, 2)],
        ),
    ],
)
def test_each_place_says_how_it_should_look(text: str, told: list[tuple[int, str, str]]) -> None:
    """What is out of form, missing or too much is named at its line, a few dozen at most."""
    found = _found(text)

    shown = [(n, what, wanted.replace("\n", "⏎")) for n, what, wanted in told]
    assert [(f.place.line, f.salah, f.harap.replace("\n", "⏎")) for f in found] == shown
    assert {(f.kode, f.cara) for f in found} == {("RPI-001", CARA)}


def test_a_file_of_equal_lines_is_told_from_where_it_differs() -> None:
    """Where lines repeat themselves by the thousand, one finding tells where the form ends."""
    lines = "  - a\n" * 1_500
    twice = _found(f"{KEPALA}\ntopik:\n  - a\n  -   b\n{lines}  -   c\n")
    open_end = _found(f"{KEPALA}\ntopik:\n{lines}".removesuffix("\n"))

    assert [(f.place.line, f.salah) for f in twice] == [(4, BELUM)]
    assert [(f.place.line, f.salah) for f in open_end] == [(1_502, KURANG)]


def test_a_line_among_many_equal_ones_is_told_alone() -> None:
    """However often a line stands in a file, it is compared with its like."""
    lines = "  - a\n" * 300
    found = _found(f"{KEPALA}\ntopik:\n{lines}  -  b\n{lines}")

    assert [(f.place.line, f.harap) for f in found] == [(303, "diharapkan “  - b”")]


@pytest.mark.parametrize("jalur", ["lain.yml", "2031/lain.yml"])
@pytest.mark.parametrize("text", ["a: b\n", "jenis: x\n", "jenis: [a]\n"])
def test_what_is_left_alone_says_why(jalur: str, text: str) -> None:
    """A file of no known kind is not touched, and its finding says what to do."""
    (found,) = _found(text, jalur)

    assert str(found) == (
        f"data/{jalur}:1:1: RPI-002 galat: jenis berkas ini tidak dikenal "
        "(berkas ini dibiarkan apa adanya; jalankan `periksa`)"
    )


@pytest.mark.parametrize(
    ("part", "becomes", "said"),
    [
        ("put_in_order", TypeError, "susunan berkas ini tidak biasa"),
        ("write_nodes", "topik: lain\n", "isi atau komentar berkas ini akan berubah"),
        ("write_nodes", "topik: a\n# baru\n", "isi atau komentar berkas ini akan berubah"),
        ("write_nodes", "topik: a\ntopik: a\n", "isi atau komentar berkas ini akan berubah"),
    ],
)
def test_what_would_not_stay_the_same_is_left_alone(
    part: str, becomes: type[Exception] | str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were there a file that the form can't hold, it would not be touched, and say so."""

    def fail(*_: object) -> str:
        if isinstance(becomes, str):
            return becomes
        raise becomes

    monkeypatch.setattr(f"macros.sunting.rapi.{part}", fail)

    (found,) = _found("topik: a\n")

    assert str(found) == (
        f"data/topik.yml:1:1: RPI-002 galat: {said} (berkas ini dibiarkan apa adanya; "
        "tulis susunannya seperti berkas sejenis)"
    )


def test_what_holds_no_keys_is_of_no_kind() -> None:
    """A file of a year that holds a list, a text or nothing is known by no `jenis`."""
    assert [kind_of("2031/x.yml", value) for value in (["a"], "jenis", None)] == [None] * 3


@pytest.mark.parametrize(
    ("jalur", "text", "line"),
    [
        ("topik.yml", "topik: a\n", "$schema=.skema/topik.json"),
        ("catatan.yml", "catatan: []\n", "$schema=.skema/catatan.json"),
        ("catatan/2031.yml", "catatan: []\n", "$schema=../.skema/catatan.json"),
        ("layanan/2031.yml", "tahun: 2031\n", "$schema=../.skema/layanan.json"),
        ("2031/x.yml", "jenis: perjanjian-kinerja\n", "$schema=../.skema/perjanjian-kinerja.json"),
    ],
)
def test_each_file_names_the_schema_of_its_kind(jalur: str, text: str, line: str) -> None:
    """By its place or its `jenis` a file is of a kind; its first line leads to the schema."""
    (found,) = _found(text, jalur)

    assert found.harap == f"diharapkan “# yaml-language-server: {line}”"
