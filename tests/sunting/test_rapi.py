"""One form for every file: same values, same comments, and a second time changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from macros.findings import Rule
from macros.source.berkas import Berkas
from macros.source.parse import parse
from macros.sunting.rapi import RULES, check_form, list_comments, schema_line, tidy
from macros.sunting.sisip import strip_marks
from tests.contoh_data import change
from tests.sunting.bantu import by_file

ROOT = Path(__file__).parents[2]


def _tidy(text: str, jalur: str = "topik.yml") -> str:
    tidied, findings = tidy(Berkas(jalur, text.encode()), f"data/{jalur}")
    assert tidied is not None, findings
    return tidied


def _values(text: str) -> object:
    tree = parse("x", text)
    assert not tree.findings
    return strip_marks(tree.value)


def _hold(text: str) -> None:
    """Assert all that `tidy` promises of a sound text."""
    once = _tidy(text)
    assert _values(once) == _values(text)
    assert list_comments(once) == list_comments(text)
    assert _tidy(once) == once
    assert not any(line != line.rstrip() for line in once.splitlines())


@by_file
def test_every_file_is_in_form(folder: Path, berkas: Berkas) -> None:
    """What is committed is what `rapikan` writes; a second time changes nothing."""
    assert check_form(berkas, f"{folder.name}/{berkas.jalur}") == ()
    tidied, _ = tidy(berkas, berkas.jalur)
    assert tidied == berkas.isi.decode()


SHOWN = [
    ("topik: 1.000\n", "topik: 1.000\n"),
    ("topik: [010, NO, 75, 1_000, 0x1F, 2030-01-02, 12:30, ~]\n", None),
    ('topik: "87,5%"\n', "topik: 87,5%\n"),
    ("topik: '1000'\n", 'topik: "1000"\n'),
    ('topik: ["NO", "2030-01-02", "0o17", "1e3", "a, b"]\n', None),
    ("topik: 'ada \"kutip\": dan titik dua'\n", None),
    ("topik:\r\n- a\r\n-   b   \r\n", "topik:\n  - a\n  - b\n"),
    ("topik:\n    a:   b\n\n\n    c: d\n", "topik:\n  a: b\n\n  c: d\n"),
    ("topik: satu\n  dua\n  tiga\n", "topik: satu dua tiga\n"),
    ("topik: >\n  satu\n  dua\n", "topik: |\n  satu dua\n"),
    ("topik: |\n  satu\n\n  dua\n", "topik: |\n  satu\n\n  dua\n"),
    ("topik: [a,\n  b]\n", "topik: [a, b]\n"),
    ("topik: [a, # c\n  b]\n", "# c\ntopik: [a, b]\n"),
    ("topik: # c\n  - a # d\n", "topik:  # c\n  - a  # d\n"),
    ("topik:\n  - a\n  # akhir daftar\nlain: b\n", None),
    ("topik:\n- # c\n  id: a\n  nama: b\n", "topik:\n  # c\n  - id: a\n    nama: b\n"),
    (
        "topik:\n  - nama: b\n    # tentang id\n    id: a\n",
        "topik:\n  # tentang id\n  - id: a\n    nama: b\n",
    ),
    ('{"topik": [{"nama": "b", "id": "a"}]}', "topik: [{id: a, nama: b}]\n"),
    ("---\ntopik: a\n...\n", "topik: a\n"),
    ("# atas\n\ntopik: a\n# bawah\n", "# atas\n\ntopik: a\n# bawah\n"),
    ("# yaml-language-server: $schema=salah.json\n# atas\ntopik: a\n", "# atas\ntopik: a\n"),
    ("topik: | # c\n  satu\n", "# c\ntopik: |\n  satu\n"),
    ("topik:\n", "topik:\n"),
    ("? topik\n: a\n", "topik: a\n"),
    ("topik:\n  - - a\n    - b\n  -\n    - c\n", "topik:\n  - - a\n    - b\n  - - c\n"),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_form(text: str, expected: str | None) -> None:
    """Each way of writing has its one form (None: it is that form already)."""
    line = schema_line("topik.yml", "topik")

    assert _tidy(text) == f"{line}\n{text if expected is None else expected}"
    _hold(text.replace("\r\n", "\n"))


words = st.one_of(
    st.sampled_from(["1.000", "010", "NO", "~", "", "0x1F", "2030-01-02", "a: b", "a #b", "- a"]),
    st.text(st.sampled_from("ab1 :,#-'\"[]{}&*!|>%@`?~\\é\n"), max_size=12),
)
keys = st.text("abcd", min_size=1, max_size=3)
values = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)
)


@pytest.mark.contoh
@given(
    value=st.dictionaries(keys, values, min_size=1, max_size=4),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
    flow=st.sampled_from([None, True, False]),
    remarks=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8), st.booleans()), max_size=4),
)
@example(
    value={"a": [["x"], {"b": "y"}]},
    style=None,
    flow=False,
    remarks=[(1, 2, True), (2, 4, True), (3, 0, False)],
)
def test_any_sound_file_keeps_its_meaning(
    value: dict[str, Any],
    style: str | None,
    flow: bool | None,  # noqa: FBT001 - an argument of the generator
    remarks: list[tuple[int, int, bool]],
) -> None:
    """Whatever the nesting, the style and the comments: values, comments stay; twice is once."""
    text = yaml.dump(value, default_style=style, default_flow_style=flow, allow_unicode=True)
    lines = text.removesuffix("\n").split("\n")
    for number, (at, column, alone) in enumerate(remarks):
        if alone:
            lines.insert(min(at, len(lines)), f"{' ' * column}# catatan {number}")
        else:
            lines[min(at, len(lines) - 1)] += f" # catatan {number}"
    text = "\n".join(lines) + "\n"
    tree = parse("x", text)
    # A remark may have fallen into a text, or torn one; that is not what is tried here.
    assume(tree.value is not None and not tree.findings)
    assume("!!" not in text)

    _hold(text)


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        pytest.param(b"topik:\n\t- a\n", "BKS-004", id="tab"),
        pytest.param(b"topik: a\xff\n", "BKS-003", id="bukan-utf8"),
        pytest.param(b"\xef\xbb\xbftopik: a\n", "BKS-002", id="bom"),
        pytest.param(b"topik: [a\n", "YML-001", id="separuh"),
        pytest.param(b"<<<<<<< HEAD\ntopik: a\n=======\n>>>>>>> b\n", "YML-001", id="gabung"),
        pytest.param(b"topik: a\ntopik: b\n", "YML-002", id="kunci-ganda"),
        pytest.param(b"topik: &a b\n", "YML-003", id="jangkar"),
        pytest.param(b"topik: a\n" * 1_200_000, "BKS-001", id="sepuluh-megabita"),
        pytest.param(b"", "YML-005", id="kosong"),
        pytest.param(b"topik: " + b"[" * 5000, "YML-004", id="dalam"),
    ],
)
def test_a_broken_file_is_left_alone(isi: bytes, kode: str) -> None:
    """A file with findings of form is not rewritten, and its finding is said."""
    tidied, findings = tidy(Berkas("topik.yml", isi), "data/topik.yml")

    assert tidied is None
    assert kode in {f.kode for f in findings}
    assert {f.place.path for f in findings} == {"data/topik.yml"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_rule_has_its_example(rule: Rule) -> None:
    """The example of each code gives that code."""
    assert rule.contoh.salah is not None
    files = change(rule.contoh.berkas, rule.contoh.benar, rule.contoh.salah)
    berkas = Berkas(rule.contoh.berkas, files[rule.contoh.berkas])

    assert {f.kode for f in check_form(berkas, f"data/{berkas.jalur}")} == {rule.kode}


def test_the_guide_explains_each_code() -> None:
    """The staff guide's page on editing names the codes that only `rapikan` gives."""
    guide = (ROOT / "docs" / "panduan-staf" / "menyunting.md").read_text(encoding="utf-8")

    assert [rule.kode for rule in RULES if f"**{rule.kode}**" not in guide] == []


def test_finding_says_what_to_write() -> None:
    """Who edits in the browser reads, at each line, how the line should look."""
    text = f"{schema_line('topik.yml', 'topik')}\ntopik:\n- id:   a\n  nama: 'b'\n"
    found = check_form(Berkas("topik.yml", text.encode()), "data/topik.yml")

    assert [str(f) for f in found] == [
        (
            "data/topik.yml:3:1: RPI-001 galat: bentuk baris ini belum rapi (diharapkan "
            "“  - id: a⏎    nama: b”; tulis begitu, atau jalankan `python -m macros rapikan`)"
        )
    ]
