"""Decoding: what a reviewer can't see is found where it stands, and nothing else is refused."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.checks.run import check_folder
from macros.findings import Place
from macros.load import load
from macros.perintah.laporan import REPORTS
from macros.perintah.tinjau import Usulan, write_json, write_markdown
from macros.source import rules
from macros.source.berkas import (
    BATAS_SUMBER,
    BATAS_UKURAN,
    Berkas,
    decode,
    read_file,
    read_files,
)
from tests.contoh_data import findings, sample


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
        pytest.param("a:\n \u00a0b: c\n".encode(), [("BKS-009", 2, 2)], id="no-break-indent"),
        pytest.param("a:\n\u2003b: c\n".encode(), [("BKS-009", 2, 1)], id="em-space-indent"),
        pytest.param("a:\u00a0b\n".encode(), [("BKS-009", 1, 3)], id="no-break-after-colon"),
        pytest.param("- \u3000b\n".encode(), [("BKS-009", 1, 3)], id="wide-space-after-dash"),
        pytest.param("a: b\u00a0c\n".encode(), [], id="no-break-within-words"),
        pytest.param("a: x\ufffe\n".encode(), [("BKS-006", 1, 5)], id="noncharacter"),
        pytest.param("a: xâ€“\n".encode(), [("BKS-008", 1, 5)], id="mojibake"),
        pytest.param(b"a: b\nc: \xff\n", [("BKS-003", 2, 4)], id="not-utf8"),
        pytest.param(b"a: b\nc: d\ne: \xff", [("BKS-003", 3, 4)], id="not-utf8-in-a-third-line"),
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


def _make_link(folder: Path) -> None:
    (folder / "x.yml").symlink_to(folder.parent / "lain/y.yml")


def _make_dangling(folder: Path) -> None:
    (folder / "x.yml").symlink_to(folder / "nowhere")


def _make_linked_folder(folder: Path) -> None:
    there = next(parent for parent in folder.parents if (parent / "lain").is_dir()) / "lain"
    (folder / "x.yml").symlink_to(there, target_is_directory=True)


def _make_loop(folder: Path) -> None:
    (folder / "x.yml").symlink_to(folder, target_is_directory=True)


def _make_pipe(folder: Path) -> None:
    os.mkfifo(folder / "x.yml")


def _make_socket(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(folder / "x.yml"))


def _make_huge(folder: Path) -> None:
    with (folder / "x.yml").open("wb") as file:
        file.truncate(BATAS_SUMBER + 1)


@pytest.mark.parametrize(
    ("make", "why", "code"),
    [
        (_make_link, "tautan", "BKS-010"),
        (_make_dangling, "tautan", "BKS-010"),
        (_make_linked_folder, "tautan", "BKS-010"),
        (_make_loop, "tautan", "BKS-010"),
        (_make_pipe, "berkas khusus", "BKS-010"),
        (_make_socket, "berkas khusus", "BKS-010"),
        (_make_huge, "terlalu besar", "BKS-011"),
    ],
)
@pytest.mark.parametrize("where", ["", "2031", "sumber"])
def test_what_is_no_plain_file_is_named_and_not_read(
    make: Callable[[Path], None], why: str, code: str, where: str, tmp_path: Path
) -> None:
    """Links, pipes and sockets are kept without content, with the reason, and are findings."""
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain/y.yml").write_bytes(b"a: b")
    folder = tmp_path / "d" / where
    folder.mkdir(parents=True)
    make(folder)

    name = f"{where}/x.yml" if where else "x.yml"
    files = read_files(tmp_path / "d")

    assert files == (Berkas(name, b"", why),)
    assert [
        (f.kode, str(f.place)) for f in load(files, "data").findings if f.place.path.endswith(name)
    ] == [(code, f"data/{name}:1:1")]


def test_a_link_beside_the_checksum_of_nothing_is_refused() -> None:
    """A source that is a link has no content, and the checksum of no content does not help it."""
    empty = hashlib.sha256(b"").hexdigest()
    files = sample()
    noted = hashlib.sha256(files["sumber/contoh.txt"]).hexdigest()
    files["sumber.yml"] = files["sumber.yml"].replace(noted.encode(), empty.encode())
    files["sumber/contoh.txt"] = b""

    found = findings(files, {"sumber/contoh.txt": "tautan"})

    assert ("BKS-010", "data/sumber/contoh.txt") in {(f.kode, f.place.path) for f in found}
    assert "SMB-004" not in {f.kode for f in found}


def test_one_file_is_never_read_through_a_link(tmp_path: Path) -> None:
    """A file that is asked for by its name is not reached by way of a linked folder."""
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain/a.txt").write_bytes(b"rahasia")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/sumber").symlink_to(tmp_path / "lain", target_is_directory=True)

    assert read_file(tmp_path / "data", "sumber/a.txt") == Berkas("sumber/a.txt", b"", "tautan")


def test_the_folder_of_the_data_may_be_a_link(tmp_path: Path) -> None:
    """Links are refused below the folder; how one comes to it is the office's own matter."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.txt").write_bytes(b"isi")
    (tmp_path / "jalan").symlink_to(tmp_path / "data", target_is_directory=True)

    assert read_file(tmp_path / "jalan", "a.txt") == Berkas("a.txt", b"isi")
    assert read_files(tmp_path / "jalan") == (Berkas("a.txt", b"isi"),)


def test_a_name_that_is_no_text_is_a_finding(tmp_path: Path) -> None:
    """A file or folder whose name is no UTF-8 is told by every report, and by no traceback."""
    folder = tmp_path / "data"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/cata\xfftan.yml")).write_bytes(b"a: 1")
    Path(os.fsdecode(os.fsencode(folder) + b"/20\xfe30")).mkdir()

    assert {(b.isi, b.gangguan) for b in read_files(folder)} == {(b"", "namanya bukan UTF-8")}
    _, findings = check_folder(folder, "data")

    told = [f for f in findings if f.kode == "BKS-011"]
    assert [f.place.path for f in told] == ["data/20[U+DCFE]30", "data/cata[U+DCFF]tan.yml"]
    assert all("bukan UTF-8" in f.salah for f in told)
    for report in REPORTS.values():
        assert report(findings).encode()
    usulan = Usulan(findings, None)
    assert write_markdown(usulan).encode()
    assert write_json(usulan).encode()


def test_a_name_with_a_hidden_letter_is_read(tmp_path: Path) -> None:
    """A letter without a look is text all the same: such a file is read under its name."""
    (tmp_path / "a\u200b.yml").write_bytes(b"a: 1")

    assert read_files(tmp_path) == (Berkas("a\u200b.yml", b"a: 1"),)


def test_a_folder_with_such_a_name_is_reported_as_sarif() -> None:
    """A data folder of such a name is written in SARIF as its bytes."""
    strange = os.fsdecode(b"da\xffta")
    found = rules.TAB.at(Place(f"{strange}/a.yml"), *rules.SAY_TAB)

    assert "da%FFta/a.yml" in REPORTS["sarif"]([found])


def test_a_linked_folder_of_a_year_is_told_by_every_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is not read because it is a link is named, also by who would only tidy."""
    folder = tmp_path / "data"
    folder.mkdir()
    (tmp_path / "lain").mkdir()
    (folder / "2031").symlink_to(tmp_path / "lain")

    for command in (["periksa"], ["rapikan", "--periksa"], ["rapikan"]):
        assert main([*command, "--data", str(folder)]) == 1
        assert "2031:1:1: BKS-010" in capsys.readouterr().out
