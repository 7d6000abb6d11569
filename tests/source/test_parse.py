"""Parsing: every scalar is text with its place, and what YAML would do in silence is refused."""

from __future__ import annotations

import pytest
import yaml

from macros.findings import Place
from macros.source.baca import read_tree
from macros.source.berkas import Berkas
from macros.source.parse import parse
from macros.source.syntax import say_syntax
from macros.source.tree import LETAK, Marks
from macros.sunting.sisip import strip_marks

PATH = "data/x.yml"
#: 306 bytes that a YAML reader with aliases would blow up to 9 to the 9th items.
BOMB = (
    'a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]\n'
    "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
    "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
    "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
    "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
    "f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
    "g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n"
    "h: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g]\n"
)[:306]


def _found(text: str) -> list[tuple[str, int, int]]:
    return [(f.kode, f.place.line, f.place.column) for f in parse(PATH, text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: b\n", [], id="plain"),
        pytest.param("a: b: c\n", [("YML-001", 1, 5)], id="unquoted-colon"),
        pytest.param("a: 1\nb\nc: 2\n", [("YML-001", 3, 1)], id="key-without-colon"),
        pytest.param("a: 1\n b: 2\n", [("YML-001", 2, 3)], id="wrong-indentation"),
        pytest.param("a:\n  - 1\n -2\n", [("YML-001", 3, 2)], id="list-broken-off"),
        pytest.param("a: [1, 2\nb: 3\n", [("YML-001", 2, 2)], id="bracket-left-open"),
        pytest.param('a: "1\n', [("YML-001", 1, 4)], id="quote-left-open"),
        pytest.param("a: @b\n", [("YML-001", 1, 4)], id="reserved-first-letter"),
        pytest.param('a: "\\q"\n', [("YML-001", 1, 5)], id="unknown-escape"),
        pytest.param("a:\n\tb: 1\n", [("YML-001", 2, 1)], id="tab-as-indentation"),
        pytest.param("a: 1\n<<<<<<< HEAD\n", [("YML-001", 2, 1)], id="merge-begin"),
        pytest.param("a: 1\n>>>>>>> cabang\n", [("YML-001", 2, 1)], id="merge-end"),
        pytest.param("a: b\nc: x\ufffe\n", [("BKS-006", 2, 5)], id="no-letter-of-yaml"),
        pytest.param("a: \u202e\nb: \x1b\n", [("BKS-006", 2, 4)], id="direction-and-control"),
        pytest.param("a: 1\na: 2\n", [("YML-002", 2, 1)], id="duplicate-key"),
        pytest.param(
            "a: 1\na: 2\na: 3\n", [("YML-002", 2, 1), ("YML-002", 3, 1)], id="key-three-times"
        ),
        pytest.param("x:\n  - {a: 1, a: 2}\n", [("YML-002", 2, 12)], id="duplicate-deep-inside"),
        pytest.param("a: 1\n'a': 2\n", [("YML-002", 2, 1)], id="duplicate-despite-quotes"),
        pytest.param("a: &x 1\n", [("YML-003", 1, 4)], id="anchor"),
        pytest.param("a: &x 1\nb: *x\n", [("YML-003", 1, 4), ("YML-003", 2, 4)], id="alias"),
        pytest.param("a: &x {b: 1}\n<<: *x\n", [("YML-003", 1, 4), ("YML-003", 2, 5)], id="merge"),
        pytest.param("a: !!python/object:os.system x\n", [("YML-003", 1, 4)], id="python-tag"),
        pytest.param("a: !x [1]\n", [("YML-003", 1, 4)], id="tag-on-list"),
        pytest.param("!x a: 1\n", [("YML-003", 1, 1)], id="tag-on-key"),
        pytest.param("&x a: 1\n", [("YML-003", 1, 1)], id="anchor-on-key"),
        pytest.param("a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: 1}}}}}}}}}}}\n", [], id="12"),
        pytest.param(
            "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: 1}}}}}}}}}}}}\n",
            [("YML-004", 1, 52)],
            id="13-levels",
        ),
        pytest.param("", [("YML-005", 1, 1)], id="empty"),
        pytest.param("# catatan\n# saja\n", [("YML-005", 1, 1)], id="only-comments"),
        pytest.param("- a\n- b\n", [("YML-005", 1, 1)], id="list-at-top"),
        pytest.param("halo\n", [("YML-005", 1, 1)], id="text-at-top"),
        pytest.param("---\n", [("YML-005", 1, 1)], id="empty-document"),
        pytest.param("---\na: 1\n...\n", [], id="one-marked-document"),
        pytest.param("a: 1\n---\nb: 2\n", [("YML-005", 2, 1)], id="two-documents"),
        pytest.param("{a: 1}: 2\n", [("YML-001", 1, 1)], id="mapping-as-key"),
        pytest.param("? [a, b]\n: 2\n", [("YML-001", 1, 3)], id="list-as-key"),
        pytest.param(f"x: 1\n{LETAK}: 1\n", [("YML-001", 2, 1)], id="our-own-key"),
    ],
)
def test_syntax_gives_its_finding(text: str, expected: list[tuple[str, int, int]]) -> None:
    """Each fault of syntax is named by code at its own line and column."""
    assert _found(text) == expected
    assert {f.place.path for f in parse(PATH, text).findings} <= {PATH}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a: 1\na: 2\nb: &x 3\nc: !t 4\n",
            [("YML-002", 2, 1), ("YML-003", 3, 4), ("YML-003", 4, 4)],
            id="duplicate-anchor-tag",
        ),
        pytest.param(
            "a: &x 1\nb: b: c\n", [("YML-003", 1, 4), ("YML-001", 2, 5)], id="anchor-then-broken"
        ),
    ],
)
def test_several_faults_are_told_together(text: str, expected: list[tuple[str, int, int]]) -> None:
    """A file with several faults gives all that can be seen in one go."""
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: " + "[" * 10_000, id="lists"),
        pytest.param("{a: " * 5_000, id="mappings"),
        pytest.param("? " * 50_000, id="keys"),
        pytest.param("- " * 50_000, id="dashes"),
        pytest.param("a: " + "[" * 500 + "]" * 500, id="closed"),
    ],
)
def test_depth_is_bounded(text: str) -> None:
    """However deep a file nests, it gives findings and no exception, and it is not used."""
    tree = parse(PATH, text)

    assert tree.value is None
    assert tree.findings


def test_an_alias_is_read_as_nothing() -> None:
    """What stands elsewhere is not copied: in its place stands an empty text."""
    assert parse(PATH, "a: &x 1\nb: *x\n").value["b"] == ""


def test_an_error_without_a_place_is_told_at_the_beginning() -> None:
    """Where the parser does not say where it broke, the file is named."""
    error = yaml.MarkedYAMLError(problem="cannot start any token")

    assert (say_syntax(PATH, error).place, say_syntax(PATH, error).cara) == (
        Place(PATH),
        "beri tanda kutip pada isinya",
    )


def test_an_old_version_shows_what_is_refused_today() -> None:
    """What was typed long ago can't be mended: it is read, and hidden letters stand as codes."""
    text = 'a: "x\\u200by"\nb: x\u202ey # c\nd:\te\n'
    tree = read_tree(Berkas("x.yml", text.encode()), PATH, lama=True)

    assert tree.findings == []
    assert strip_marks(tree.value) == {"a": "x[U+200B]y", "b": "x[U+202E]y", "d": "e"}


@pytest.mark.parametrize("isi", [b"a: [", b"a: \xff", "a:\u00a0b: c".encode()])
@pytest.mark.parametrize("lama", [True, False])
def test_a_file_without_a_value_is_known_by_its_path(isi: bytes, lama: bool) -> None:  # noqa: FBT001 - a table case
    """However it is broken, and however old it is: file and findings name its path."""
    tree = read_tree(Berkas("x.yml", isi), PATH, lama=lama)

    assert tree.path == PATH
    assert {f.place.path for f in tree.findings} <= {PATH}


def test_alias_bomb_is_refused_without_growing() -> None:
    """The 306 bytes that grow to millions elsewhere give findings and stay 306 bytes here."""
    tree = parse(PATH, BOMB)

    assert len(BOMB) == 306
    assert len(tree.places) < 200
    assert {f.kode for f in tree.findings} >= {"YML-003"}


@pytest.mark.parametrize(
    "scalar",
    ["1.000", "010", "NO", "yes", "12:30", "~", "null", "2022-01-28", "0x1F", "1e3", ".nan", "087"],
)
def test_scalars_stay_text(scalar: str) -> None:
    """What YAML would turn into a number, a truth value or a time arrives as its own letters."""
    tree = parse(PATH, f"a: {scalar}\n")

    assert tree.value["a"] == scalar
    assert tree.findings == []


def test_an_escape_smuggles_nothing_in() -> None:
    """What an escape hides is found where its text stands, and what is read is what is seen."""
    tree = parse(PATH, 'a: "x\\by\\tz"\nb: "é\\u200b\\u202e\\nz"\n')

    assert (tree.value["a"], tree.value["b"]) == ("xy\tz", "é\nz")
    assert [(f.kode, f.place.line) for f in tree.findings] == [("BKS-006", 1), ("BKS-006", 2)]


def test_whatever_else_yaml_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A complaint without a place, and without a letter that we know, is a finding as well."""

    def refuse(_: str) -> object:
        raise yaml.YAMLError

    monkeypatch.setattr("macros.source.parse.read_events", refuse)
    (found,) = parse(PATH, "a: \u202eb\n").findings

    assert str(found) == (
        "data/x.yml:1:1: YML-001 galat: berkas tidak dapat dibaca (diharapkan teks YAML; "
        "salin isinya ke berkas baru, lalu simpan sebagai UTF-8)"
    )


@pytest.mark.parametrize(
    "text",
    ["87,5%", 'x "y", z', "x 'y' \"z\", z", "it's, z", "a\\b, c", "a\\b 'c', d", "1, 2,  3"],
)
def test_the_advice_on_a_text_that_a_comma_cut_reads_back(text: str) -> None:
    """Who writes what the message says has the whole text, whatever marks it holds."""
    (found,) = parse(PATH, f"a: {{b: {text}}}\n").findings
    advice = found.cara.removeprefix("tulis `").removesuffix("`")

    tree = parse(PATH, f"a: {{{advice}}}\n")

    assert tree.findings == []
    assert tree.value["a"]["b"] == " ".join(text.split())


def test_keys_stay_text() -> None:
    """A key that looks like a number or a truth value is text as well."""
    tree = parse(PATH, "1: a\nyes: b\n1.0: c\n")

    assert [key for key in tree.value if key != LETAK] == ["1", "yes", "1.0"]


def test_places_are_those_of_a_text_editor() -> None:
    """Line and column of each value and key count from 1, as an editor shows them."""
    tree = parse(PATH, "a: x\nb:\n  - k: “é” # z\n  - ['é', y]\n")

    assert tree.place(("a",)) == Place(PATH, 1, 4)
    assert tree.place(("b", 0, "k")) == Place(PATH, 3, 8)
    assert tree.place(("b", 0, "k"), key=True) == Place(PATH, 3, 5)
    assert tree.place(("b", 1, 1)) == Place(PATH, 4, 11)
    assert tree.place(("b", 1, 7)) == Place(PATH, 4, 5)
    assert tree.place(("tidak", "ada")) == Place(PATH, 1, 1)


def test_every_mapping_knows_its_places() -> None:
    """A mapping carries the places of its keys and of the items of its lists."""
    marks = parse(PATH, "a:\n  b: [x, y]\n").value["a"][LETAK]

    assert isinstance(marks, Marks)
    assert marks.at() == Place(PATH, 2, 3)
    assert marks.at("b", 1) == Place(PATH, 2, 10)
    assert marks.at("b", 9) == Place(PATH, 2, 6)


def test_line_ends_of_windows_change_nothing() -> None:
    """A file with CRLF gives the same values at the same places as one with LF."""
    text = "a: x\nb:\n  - k: y\nc: |\n  satu\n  dua\n"
    unix, windows = parse(PATH, text), parse(PATH, text.replace("\n", "\r\n"))

    assert windows.value == unix.value
    assert windows.places == unix.places
    assert windows.findings == []
