"""A file is written whole or not at all, and whoever is killed leaves nothing for git."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from macros.sunting.simpan import drop_folders, make_folder, save

ROOT = Path(__file__).parents[2]
_BUNUH = """
import os, signal, sys
from pathlib import Path
from macros.sunting import simpan
setattr(os if sys.argv[2] == "fsync" else Path, sys.argv[2],
        lambda *_: os.kill(os.getpid(), signal.SIGKILL))
simpan.save(Path(sys.argv[1]), b"baru")
"""


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_killed_save_leaves_the_old_file_and_nothing_for_git(step: str, tmp_path: Path) -> None:
    """The file is as it was; what is left beside it git ignores, and the next save removes."""
    path = tmp_path / "topik.yml"
    path.write_bytes(b"lama")

    done = subprocess.run(  # noqa: S603 - this file's own script
        [sys.executable, "-c", _BUNUH, str(path), step], check=False, cwd=ROOT
    )

    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"lama"
    (left,) = set(tmp_path.iterdir()) - {path}
    ignored = subprocess.run(  # noqa: S603 - git, with fixed arguments
        ["git", "check-ignore", "-q", f"data/2030/{left.name}"],  # noqa: S607 - from the path
        check=False,
        cwd=ROOT,
    )
    assert ignored.returncode == 0
    save(tmp_path / "lain.yml", b"lain")
    assert {entry.name for entry in tmp_path.iterdir()} == {"topik.yml", "lain.yml"}


def test_files_of_others_are_not_swept(tmp_path: Path) -> None:
    """What a living process writes stays, and so does what merely looks alike."""
    kept = {f".a.yml.{os.getpid()}.tmp", ".a.tmp", "a.1.tmp", ".a.x1.tmp"}
    for name in kept:
        (tmp_path / name).write_bytes(b"")

    save(tmp_path / "b.yml", b"b")

    assert {entry.name for entry in tmp_path.iterdir()} == {*kept, "b.yml"}


def test_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no space is left, the old file stays and no half one appears."""
    path = tmp_path / "a.yml"
    path.write_bytes(b"lama")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(path, b"baru")

    assert path.read_bytes() == b"lama"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yml"]


def test_only_folders_that_were_made_go_again(tmp_path: Path) -> None:
    """A folder that was there, or that something stands in, is not taken away."""
    made = make_folder(tmp_path / "2031" / "dalam")
    assert [path.name for path in made] == ["dalam", "2031"]
    (tmp_path / "2031" / "a.yml").write_bytes(b"")

    drop_folders(made)
    drop_folders(make_folder(tmp_path))

    assert [path.name for path in (tmp_path / "2031").iterdir()] == ["a.yml"]
