"""Small files that would take minutes: each ends in a finding, after little work."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.findings import BATAS_SEBERKAS, Place, cut
from macros.source import rules
from macros.source.berkas import Berkas, read_files
from macros.source.parse import parse
from macros.source.peristiwa import BATAS_SIMPUL, TooMuchError, read_events
from macros.sunting.rapi import check_form, tidy
from tests.contoh_data import FOLDER

PK = "2030/perjanjian-kinerja-ketua-perubahan.yml"
_TEKS = (FOLDER / PK).read_text(encoding="utf-8")
_BARIS = "    baris_sumber: 26\n"


def _check(text: str) -> tuple[str, ...]:
    """Return the codes that the sample office gets with this paper in it."""
    others = [b for b in read_files(FOLDER) if b.jalur != PK]
    _, findings = check_files((*others, Berkas(PK, text.encode())), "data")
    tidy(Berkas(PK, text.encode()), PK)
    return tuple(f.kode for f in findings if f.place.path == f"data/{PK}")


def _lines(value: str) -> str:
    assert _BARIS in _TEKS
    return _TEKS.replace(_BARIS, f"    baris_sumber: {value}\n", 1)


def _every(value: str) -> str:
    return "\n".join(
        f"{line.partition(':')[0]}: {value}" if line.strip().startswith("baris_sumber:") else line
        for line in _TEKS.split("\n")
    )


KASUS: list[tuple[str, str, str]] = [
    (
        "ribuan rentang",
        _lines(", ".join(f"{n * 2 + 1}-{n * 2 + 2}" for n in range(5_000))),
        "ISI-012",
    ),
    (
        "rentang raksasa",
        _lines(", ".join(f"{n * 9_001 + 1}-{n * 9_001 + 9_000}" for n in range(11))),
        "ISI-012",
    ),
    ("setiap baris raksasa", _every("1-10000"), "BKS-001"),
    ("kurung kurawal", _TEKS + "x: " + "{" * 100_000, "YML-001"),
    ("kurung kurawal saja", "{" * 100_000 + "}" * 100_000, "YML-001"),
    ("kurung siku", _TEKS + "x: " + "[" * 100_000 + "]" * 100_000, "YML-004"),
    ("kurung berselang", _TEKS + "x: " + "[{" * 60_000, "YML-001"),
    ("tanda hubung", "- " * 100_000, "YML-004"),
    ("butir salah jenis", _TEKS + f"program: [{'a,' * 60_000}a]\n", "BKS-001"),
    ("butir salah jenis, lebih sedikit", _TEKS + f"program: [{'a,' * 10_000}a]\n", "ISI-001"),
    ("kunci ganda", _TEKS + "k: 1\n" * 15_000, "YML-002"),
    ("koma dalam kurawal", _TEKS + "x: {a: 1" + ",1" * 15_000 + "}\n", "YML-007"),
    ("koma dalam siku", _TEKS + "x: [1" + ",1" * 15_000 + "]\n", "YML-007"),
    ("pagar dalam kutip", _TEKS + "x:\n" + '- " #"\n' * 15_000, "ISI-001"),
    ("pagar dalam kutip sebaris", _TEKS + "x: [" + '" #", ' * 15_000 + "]\n", "ISI-001"),
    (
        "komentar lebih dangkal",
        _TEKS + "x:\n" + "    - a\n" * 9_000 + "   # b\n" * 9_000,
        "ISI-001",
    ),
    ("huruf tak tampak", _TEKS + "# \u200b\n" * 20_000, "BKS-006"),
]


@pytest.mark.parametrize(("nama", "teks", "kode"), KASUS, ids=[row[0] for row in KASUS])
def test_small_file_ends_in_few_findings(nama: str, teks: str, kode: str) -> None:
    """What would take minutes is told in few findings, the first kind of them by its code."""
    del nama
    found = _check(teks)

    assert kode in found
    assert len(found) <= 3 * (BATAS_SEBERKAS + 1)


def test_depth_and_number_of_nodes_are_bounded() -> None:
    """Events end at the limit itself, whoever asks for them, and not one node before."""
    fits = "x: [" + ",".join("a" for _ in range(BATAS_SIMPUL - 3)) + "]"

    assert len(list(read_events(fits))) > BATAS_SIMPUL
    assert list(read_events(f"[{'[],' * 40}{'[' * 15}{']' * 16}"))
    again = f"{'[' * 10}[],{'[' * 7}"
    for text in (fits.replace("]", ",a]"), "[" * 17, "{a: " * 17, "- " * 17, again):
        with pytest.raises(TooMuchError):
            list(read_events(text))


def test_commas_by_the_thousand_are_joined_once() -> None:
    """A text that many commas cut comes back whole, with one finding that shows all of it."""
    for text in ("x: {a: 1,2,3}\n", "x: [1,2,3]\n"):
        tree = parse("a.yml", text)
        whole = tree.value["x"]["a"] if "{" in text else tree.value["x"][0]
        assert whole == "1,2,3"
        assert [f.kode for f in tree.findings] == ["YML-007"]
        assert "“1,2,3”" in tree.findings[0].salah


def test_the_rest_is_counted() -> None:
    """Beyond the first findings of a file one more says how many there are."""
    many = [rules.TAB.at(Place("a.yml", n), "ada tab", "b", "c") for n in range(1, 1_001)]

    shown = cut(many)

    assert shown[:BATAS_SEBERKAS] == many[:BATAS_SEBERKAS]
    assert len(shown) == BATAS_SEBERKAS + 1
    assert shown[-1].salah == f"ada tab; dan {1_000 - BATAS_SEBERKAS - 1} lagi di berkas ini"
    assert cut(many[:BATAS_SEBERKAS]) == many[:BATAS_SEBERKAS]


def test_long_lists_of_equal_lines_are_compared() -> None:
    """Of a file of equal lines it is told where it is out of form, without comparing all pairs."""
    head = "# yaml-language-server: $schema=.skema/id-terbit.json\nterbit:\n"
    text = head + "  - PKK-2030-01\n" * 9_000 + "  -   PKK-2030-02\n"

    found = check_form(Berkas("id-terbit.yml", text.encode()), "data/id-terbit.yml")

    assert [(f.kode, f.place.line) for f in found] == [("RPI-001", 9_003)]
