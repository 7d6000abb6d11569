"""Nothing that a link points at is ever published: neither beside the pages nor as a source."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from macros.checks.run import check_folder
from macros.publish.tolak import TolakError, read_source, refuse_links
from tests.contoh_data import FOLDER

RAHASIA = b"bukan untuk umum"


@pytest.fixture
def luar(tmp_path: Path) -> Path:
    """Return a folder with a file that nobody meant to publish."""
    (tmp_path / "luar").mkdir()
    (tmp_path / "luar/a.txt").write_bytes(RAHASIA)
    return tmp_path / "luar"


def _files(docs: Path, *names: str) -> list[tuple[str, str | None]]:
    return [(name, str(docs / name)) for name in names]


@pytest.mark.parametrize("name", ["a.txt", "aset/a.txt", "aset/b/a.txt"])
def test_a_page_folder_without_links_is_fine(name: str, tmp_path: Path) -> None:
    """Plain files in plain folders are published."""
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(b"isi")

    refuse_links(_files(tmp_path, name), tmp_path)


def test_a_link_beside_the_pages_stops_the_build(luar: Path, tmp_path: Path) -> None:
    """A link to a file, or to a folder that holds one, is named and not followed."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.txt").symlink_to(luar / "a.txt")
    (docs / "aset").symlink_to(luar, target_is_directory=True)

    for name in ("a.txt", "aset/a.txt"):
        with pytest.raises(TolakError, match=f"docs/{name} adalah tautan"):
            refuse_links(_files(docs, name), docs)


def test_a_source_that_is_a_link_is_refused_and_not_published(luar: Path, tmp_path: Path) -> None:
    """With the checksum of nothing beside it, a link passes no check and no file is read by it."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "data"))
    source = folder / "sumber/contoh.txt"
    noted = hashlib.sha256(source.read_bytes()).hexdigest()
    list_of = folder / "sumber.yml"
    text = list_of.read_text(encoding="utf-8")
    list_of.write_text(text.replace(noted, hashlib.sha256(b"").hexdigest()), encoding="utf-8")
    source.unlink()
    source.symlink_to(luar / "a.txt")

    data, found = check_folder(folder, "data")

    assert ("BKS-010", "data/sumber/contoh.txt") in {(f.kode, f.place.path) for f in found}
    sumber = next(s for s in data.sumber if s.berkas == "sumber/contoh.txt")
    with pytest.raises(TolakError, match="tautan"):
        read_source(folder, sumber)


def test_a_linked_year_is_a_finding(luar: Path, tmp_path: Path) -> None:
    """A year's folder that is a link is not skipped in silence."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "data"))
    (folder / "2031").symlink_to(luar, target_is_directory=True)

    _, found = check_folder(folder, "data")

    assert ("BKS-010", "data/2031") in {(f.kode, f.place.path) for f in found}


def test_a_source_that_changed_after_the_check_is_not_published(tmp_path: Path) -> None:
    """What is published is just what was checked."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "data"))
    data, _ = check_folder(folder, "data")
    sumber = data.sumber[0]
    whole = (folder / sumber.berkas).read_bytes()

    assert read_source(folder, sumber) == whole
    (folder / sumber.berkas).write_bytes(whole + b"x")
    with pytest.raises(TolakError, match="lain dari yang diperiksa"):
        read_source(folder, sumber)
