"""What staff read of a file that can't be read as it stands: each message, to the letter."""

from __future__ import annotations

from pathlib import Path

from macros.findings import Finding
from macros.source.baca import read_tree
from macros.source.berkas import BATAS_UKURAN, Berkas, say_trouble
from macros.source.peristiwa import BATAS_SIMPUL
from tests.conftest import Golden

PATH = "data/x.yml"
#: One text for each way in which a file may be damaged, and some in which it has two faults.
RUSAK: tuple[bytes | str, ...] = (
    "a: 1\n<<<<<<< HEAD\n",
    "a: b: c\n",
    "a: 1\nb\nc: 2\n",
    "a: 1\n b: 2\n",
    "a:\n  - 1\n -2\n",
    "a:\n- 1\nb\n- 2\n",
    "a: @b\n",
    "a: - 5\n",
    "a: >= 80%\n",
    "a: |80\n",
    'a: b\nc: "1\nd: e\n',
    "a: '1\n",
    "a: [1, 2\nb: 3\n",
    "a: [1, 2\n",
    'a: "\\q"\n',
    "a: %b\n",
    "%YAML 9.9\n---\na: 1\n",
    "a: &x 1\n",
    "a: &x 1\nb: *x\n",
    "a: *x\n",
    "a: !x [1]\n",
    "&x a: 1\n",
    "a: " + "[" * 13 + "\n",
    "a: " + "[" * 13 + "]" * 13 + "\n",
    "a: " + "{a: " * 20 + "\n",
    "x: [" + "a," * BATAS_SIMPUL + "a]",
    "",
    "- a\n",
    "a: 1\n---\nb: 2\n",
    "a: 1\na: 2\n",
    "{a: 1}: 2\n",
    "? [[a, b], [c]]\n: 2\nc: {a, b}\n",
    "letak: 1\n",
    "a: {b: 87,5%}\n",
    "a: {b: 1, 2,  3\n   4, c: d, e: x, y}\n",
    'a: {b: x "y", z}\n',
    "a: {b: x 'y' \"z\", z}\n",
    "a: {b: 'x', y}\n",
    "a: {b: '', y}\n",
    "a: {b: , y}\n",
    "a: {b, c: d}\n",
    "a: {b: [1], c}\n",
    "a: [1,5, 2, 3,5]\n",
    "a: [1,5,7]\n",
    "a: [1,'5']\n",
    "a: ['1',5]\n",
    "? [a]\n: 1\n? [b]\n: 2\n",
    "a: {b: c, {d: e}}\n",
    "a: {b: c, [d], *e}\n",
    "a: b # c\n",
    "a: x\x85y\n",
    "a: \ufffd\n",
    "a: xâ€“\n",
    "a: x\u202ey\n",
    "a: x\ty\n",
    "a:\u00a0b\n",
    'a: "x\\u200by"\n',
    'a: "x\\ty\\nz"\n',
    "a: x\ufffe\n",
    b"\xef\xbb\xbfa: 1\n",
    b"a: \xff\n",
    b"#" * (BATAS_UKURAN + 2048),
)
GANGGUAN = (
    "tautan",
    "berkas khusus",
    "terlalu besar",
    "namanya bukan UTF-8",
    "tidak dapat dibuka",
    "berubah selagi dibaca",
)


def _shown(isi: bytes | str) -> str:
    text = isi.decode("utf-8", errors="backslashreplace") if isinstance(isi, bytes) else isi
    return ascii(text[:60])


def _told(findings: list[Finding]) -> str:
    return "".join(f"  {finding}\n" for finding in findings) or "  -\n"


def test_each_fault_of_a_file_is_told_in_these_words(golden: Golden) -> None:
    """Where, what is wrong, what was expected, how to mend it: all of it stands in a file."""
    lines = []
    for isi in RUSAK:
        tree = read_tree(Berkas("x.yml", isi if isinstance(isi, bytes) else isi.encode()), PATH)
        read = "" if tree.value is None else "  (terbaca)\n"
        lines.append(f"{_shown(isi)}\n{_told(tree.findings)}{read}")
    for why in GANGGUAN:
        found = say_trouble(Berkas("x.yml", b"", why), PATH)
        lines.append(f"{why}\n{_told([found] if found else [])}")

    golden(Path(__file__).parent / "acuan" / "kata.txt", "\n".join(lines))
