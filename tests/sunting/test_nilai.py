from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from macros.source.hidden import find_hidden
from macros.source.parse import parse
from macros.source.tree import LETAK
from macros.sunting.nilai import write_flow, write_yaml
from macros.sunting.sisip import renew_yaml, strip_marks

_text = st.text(max_size=20).filter(lambda text: find_hidden(text) is None)
_tricky = st.sampled_from(
    ["", "1.000", "010", "NO", "~", "null", "- a", "a: b", "a #b", "#a", "'", '"', "''", '"\'',
     "\\", "{a", "[b]", "a, b", "*x", "&y", "!z", "%", "@", "`", "|", ">", "?", ": ", "87,5%",
     "a\nb", " a ", "<<<<<<< a", "---", "...", "=1+1", "12:30", "2022-01-28", "0x1F", ",", "-"]
).filter(lambda text: find_hidden(text) is None)  # fmt: skip
_scalar = _text | _tricky
_key = st.sampled_from(["id", "teks", "kosong", "nilai", "TW1", "baris", "lampiran", "NO", "a b"])
_value = st.recursive(
    _scalar,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_key, inner, max_size=3),
    max_leaves=8,
)
_tree = st.dictionaries(_key, _value, min_size=1, max_size=4)


def _read(text: str) -> Any:  # noqa: ANN401 - a YAML value
    tree = parse("x.yml", text)
    assert tree.findings == []
    return strip_marks(tree.value)


@given(_tree)
def test_what_is_written_reads_back(value: dict[str, Any]) -> None:
    """Any tree of texts reads back as it was written, with no finding."""
    assert LETAK not in value
    assert _read(write_yaml(value, "# kepala")) == value


@given(_tree, _tree)
def test_renewed_text_says_the_new_value(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Whatever stood there before, the renewed text reads as the new value."""
    assert _read(renew_yaml(write_yaml(old), new)) == new


@given(_tree)
def test_nothing_changed_changes_nothing(value: dict[str, Any]) -> None:
    """Writing the same value again leaves every byte."""
    text = write_yaml(value, "# kepala")

    assert renew_yaml(text, value) == text


def test_only_changed_lines_change() -> None:
    """Comments, quotes and layout of untouched lines stay; a new row gets lines of its own."""
    old = (
        "# kepala\n\njenis: x   # komentar\nkolom: [a,  b]\nbaris:\n  # pertama\n"
        '  - id: A\n    teks: "satu"\n  - id: B\n    teks: dua\nakhir: z\n'
    )
    value = _read(old)
    value["baris"][1]["teks"] = "tiga"
    value["baris"].insert(1, {"id": "C", "teks": "baru: ya"})

    assert renew_yaml(old, value) == old.replace(
        "  - id: B\n    teks: dua\n", '  - id: C\n    teks: "baru: ya"\n  - id: B\n    teks: tiga\n'
    )


def test_a_file_is_written_as_a_person_would() -> None:
    """What is short stands in brackets; the first block, and appendices, stand apart."""

    def wide(count: int) -> list[str]:
        return ["k" * 40, "l" * count]

    def line(count: int) -> str:
        return f"[{', '.join(wide(count))}]"

    def lines(count: int, pad: str) -> str:
        return "".join(f"{pad}- {text}\n" for text in wide(count))

    value = {
        "jenis": "x y",
        "target": {"tercetak": "87,5%", "nilai": "87,5"},
        "kosong": {},
        "daftar": [],
        "kolom": ["a", "b, c"],
        "baris": [{"id": "A", "teks": "satu"}, {"id": "B", "isi": ["x", ["y"]]}, ["z", {"q": "r"}]],
        "pas": wide(51),
        "atas": wide(51),
        "butir": [wide(52), wide(53), {"a": wide(49), "b": wide(50)}],
        "tw": {"triwulan": {"TW1": {"tercetak": "1"}, "TW2": {"kosong": "tidak-tercetak"}}},
        "lampiran": [{"id": "L"}],
        "akhir": "Satu\nDua\n",
        "NO": "NO",
        "a: b": "0",
        "nol": "00",
        "c, d": "e, f",
        "hari": "2030-01-02",
    }

    assert write_yaml(value, "# kepala\n# dua") == (
        "# kepala\n# dua\njenis: x y\n"
        'target: {tercetak: "87,5%", nilai: "87,5"}\n'
        'kosong: {}\ndaftar: []\nkolom: [a, "b, c"]\n'
        "\nbaris:\n  - id: A\n    teks: satu\n"
        "  - id: B\n    isi:\n      - x\n      - [y]\n  - - z\n    - q: r\n"
        f"pas: {line(51)}\n"
        f"atas:\n{lines(51, '  ')}"
        f"butir:\n  - {line(52)}\n"
        f"  - {lines(53, '    ').lstrip()}  - a: {line(49)}\n    b:\n{lines(50, '      ')}"
        "tw: {triwulan: {TW1: {tercetak: 1}, TW2: {kosong: tidak-tercetak}}}\n"
        "\nlampiran:\n  - id: L\n"
        'akhir: |\n  Satu\n  Dua\n"NO": "NO"\n"a: b": 0\nnol: "00"\nc, d: e, f\nhari: 2030-01-02\n'
    )


def test_quotes_only_where_needed() -> None:
    """Plain words and whole numbers stay bare; what another reader would type is quoted."""
    bare = ["Rp. 43.644.000,-", "87,5%", "2022", "83-85", "Kota Contoh", "28 Januari 2022"]

    assert [write_flow(text) for text in bare] == bare
    assert write_yaml({"a": "b"}) == "a: b\n"
    assert write_flow({"a, b": "c", "d": ["e, f", "g"]}) == '{"a, b": c, d: ["e, f", g]}'
    assert write_flow("NO") == '"NO"'
    assert write_flow("1.000") == '"1.000"'
    assert write_flow("a: b") == '"a: b"'
    assert write_flow('"a": b') == "'\"a\": b'"
