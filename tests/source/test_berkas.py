"""Decoding: what a reviewer can't see is found where it stands, and nothing else is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.source.berkas import BATAS_UKURAN, Berkas, decode, read_files


def _found(isi: bytes) -> list[tuple[str, int, int]]:
    _, findings = decode(Berkas("x.yml", isi), "data/x.yml")
    return [(f.kode, f.place.line, f.place.column) for f in findings]


@pytest.mark.parametrize(
    ("isi", "expected"),
    [
        pytest.param(b"", [], id="empty"),
        pytest.param(b"a: b\nc: d\n", [], id="plain"),
        pytest.param("a: “é” — 日本\n".encode(), [], id="letters-beyond-ascii"),
        pytest.param(b"a: b\r\nc: d\r\n", [], id="crlf"),
        pytest.param(b"a: b\rc: d\r", [("BKS-006", 1, 5)], id="lone-carriage-return"),
        pytest.param(b"a: b\r\r\n", [("BKS-006", 1, 5)], id="carriage-return-twice"),
        pytest.param(b"\xef\xbb\xbfa: b\n", [("BKS-002", 1, 1)], id="bom"),
        pytest.param(b"a: \xef\xbb\xbfb\n", [("BKS-006", 1, 4)], id="bom-inside"),
        pytest.param(
            b"\xef\xbb\xbfa:\n\tb\n", [("BKS-002", 1, 1), ("BKS-004", 2, 1)], id="bom-and-tab"
        ),
        pytest.param(b"a:\n  b:\tc\n", [("BKS-004", 2, 5)], id="tab"),
        pytest.param(b"\ta\n\tb\n", [("BKS-004", 1, 1), ("BKS-004", 2, 1)], id="tab-in-two-lines"),
        pytest.param("a: x\u202ey\n".encode(), [("BKS-005", 1, 5)], id="right-to-left-override"),
        pytest.param("a: \u2066x\n".encode(), [("BKS-005", 1, 4)], id="isolate"),
        pytest.param("a: \u061cx\n".encode(), [("BKS-005", 1, 4)], id="arabic-letter-mark"),
        pytest.param(b"a: x\x00\n", [("BKS-006", 1, 5)], id="nul"),
        pytest.param(b"a: x\x1b[31m\n", [("BKS-006", 1, 5)], id="escape"),
        pytest.param("a: x\x85y\n".encode(), [("BKS-006", 1, 5)], id="next-line"),
        pytest.param("a: x\u2028y\n".encode(), [("BKS-006", 1, 5)], id="line-separator"),
        pytest.param(b"a: b\nc: \xff\n", [("BKS-003", 2, 4)], id="not-utf8"),
        pytest.param(b"a: \xed\xa0\x80\n", [("BKS-003", 1, 4)], id="lone-surrogate"),
        pytest.param(b"a: \xc3", [("BKS-003", 1, 4)], id="cut-within-a-letter"),
        pytest.param("ä: é".encode() + b"\xff", [("BKS-003", 1, 5)], id="columns-count-letters"),
        pytest.param("a: b".encode("utf-16"), [("BKS-003", 1, 1)], id="utf16"),
        pytest.param(b"PK\x03\x04\xff\xff", [("BKS-003", 1, 5)], id="word-or-excel"),
        pytest.param(b"#" * BATAS_UKURAN, [], id="just-small-enough"),
        pytest.param(b"#" * (BATAS_UKURAN + 1), [("BKS-001", 1, 1)], id="too-large"),
    ],
)
def test_bytes_give_their_findings(isi: bytes, expected: list[tuple[str, int, int]]) -> None:
    """Every hidden or foreign byte is named by code, line and column; ordinary text never is."""
    assert _found(isi) == expected


def test_text_survives_decoding_unchanged() -> None:
    """Decoding gives back the very characters, without the mark at the front."""
    text, _ = decode(Berkas("x.yml", b"\xef\xbb\xbf" + "é: “ü”\r\n".encode()), "x.yml")

    assert text == "é: “ü”\r\n"


def test_files_are_read_in_one_order_without_the_hidden_ones(tmp_path: Path) -> None:
    """The order of files is that of their paths, and editors' hidden files are no data."""
    for name in ("b.yml", "a/z.yml", "a/.swp", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())

    assert read_files(tmp_path) == (Berkas("a/z.yml", b"a/z.yml"), Berkas("b.yml", b"b.yml"))


def test_dangling_link_is_kept_for_the_checks(tmp_path: Path) -> None:
    """A file that can't be read gives an empty one to complain of, not an exception."""
    (tmp_path / "x.yml").symlink_to(tmp_path / "nowhere")

    assert read_files(tmp_path) == (Berkas("x.yml", b""),)
