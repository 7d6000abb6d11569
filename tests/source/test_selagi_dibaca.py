"""What changes or fails while it is read is named, and nothing of it is used."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from macros.source.berkas import BATAS_SUMBER, Berkas, read_files


def test_a_file_without_permission_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system does not open is no empty file."""
    (tmp_path / "x.yml").write_bytes(b"a: b")

    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)

    assert read_files(tmp_path) == (Berkas("x.yml", b"", "tidak dapat dibuka"),)


def test_a_folder_without_permission_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that can't be listed is not taken for an empty one."""
    (tmp_path / "2031").mkdir()
    really = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "2031":
            raise PermissionError
        return really(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert read_files(tmp_path) == (Berkas("2031", b"", "tidak dapat dibuka"),)


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    """Without the data folder there is one finding, which names it as the folder itself."""
    assert read_files(tmp_path / "tidak-ada") == (Berkas(".", b"", "tidak dapat dibuka"),)


def test_a_junction_of_windows_is_not_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Windows calls a folder and leads elsewhere is kept without content, like a link."""
    (tmp_path / "2031").mkdir()
    (tmp_path / "2031/x.yml").write_bytes(b"a: b")
    with os.scandir(tmp_path) as found:
        entry = next(found)
    junction = SimpleNamespace(
        name=entry.name, path=entry.path, is_dir=entry.is_dir, is_junction=lambda: True
    )
    monkeypatch.setattr(os, "scandir", lambda _: [junction])

    assert read_files(tmp_path) == (Berkas("2031", b"", "berkas khusus"),)


def test_a_file_that_becomes_something_else_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is a pipe once it is open was no plain file, whatever it was when it was asked."""
    (tmp_path / "x.yml").write_bytes(b"a: b")
    there, here = os.pipe()
    os.close(here)
    monkeypatch.setattr(os, "open", lambda *_: there)

    assert read_files(tmp_path) == (Berkas("x.yml", b"", "berkas khusus"),)


def test_a_source_at_the_limit_is_read_whole(tmp_path: Path) -> None:
    """The largest file that may be is read to its end."""
    with (tmp_path / "x.pdf").open("wb") as file:
        file.truncate(BATAS_SUMBER)

    (found,) = read_files(tmp_path)

    assert (found.gangguan, len(found.isi)) == ("", BATAS_SUMBER)


def test_a_link_that_comes_late_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was a file when it was asked and is a link when it is opened leads nowhere."""
    path, secret = tmp_path / "data" / "x.yml", tmp_path / "rahasia"
    path.parent.mkdir()
    for one in (path, secret):
        one.write_bytes(b"a: b")
    really = os.open

    def swap(asked: Path, flags: int) -> int:
        path.unlink()
        path.symlink_to(secret)
        return really(asked, flags)

    monkeypatch.setattr(os, "open", swap)

    assert read_files(path.parent) == (Berkas("x.yml", b"", "tidak dapat dibuka"),)


def test_a_file_that_breaks_off_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk fails within a file, nothing of it is used."""
    (tmp_path / "x.yml").write_bytes(b"a: b")

    def fail(*_: object) -> bytes:
        raise OSError

    monkeypatch.setattr(os, "read", fail)

    assert read_files(tmp_path) == (Berkas("x.yml", b"", "tidak dapat dibuka"),)


def test_a_file_that_is_rewritten_while_it_is_read_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the same length, but of another moment: half of it may be old."""
    path = tmp_path / "x.yml"
    path.write_bytes(b"a: b\n")
    os.utime(path, (1, 1))
    really = os.read

    def rewrite(handle: int, count: int) -> bytes:
        content = really(handle, count)
        path.write_bytes(b"c: d\n")
        return content

    monkeypatch.setattr(os, "read", rewrite)

    assert read_files(tmp_path) == (Berkas("x.yml", b"", "berubah selagi dibaca"),)


@pytest.mark.parametrize("add", [b"tambahan", b""], ids=["grew", "shrank"])
def test_a_file_that_changes_while_it_is_read_is_a_finding(
    add: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half an old file and half a new one is no data."""
    path = tmp_path / "x.yml"
    path.write_bytes(b"a: b\n" * 100)
    really = os.read

    def interfere(handle: int, count: int) -> bytes:
        content = really(handle, min(count, 10))
        path.write_bytes(path.read_bytes() + add if add else content)
        return content

    monkeypatch.setattr(os, "read", interfere)

    assert read_files(tmp_path) == (Berkas("x.yml", b"", "berubah selagi dibaca"),)
