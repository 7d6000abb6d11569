"""Make small git repositories whose days are known."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

GIT = shutil.which("git") or "git"


def git(folder: Path, *arguments: str, day: str = "2030-01-01") -> None:
    """Run git at noon of a day, or at a moment; without the settings of the machine."""
    stamp = day if "T" in day else f"{day}T12:00:00+07:00"
    env = {
        **os.environ,
        "GIT_AUTHOR_DATE": stamp,
        "GIT_COMMITTER_DATE": stamp,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    who = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid"]
    subprocess.run(
        [GIT, "-C", str(folder), *who, *arguments], check=True, env=env, capture_output=True
    )


def commit(folder: Path, day: str, files: Mapping[str, bytes]) -> None:
    """Write files by path and commit all of them on a day, or at a moment."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", f"--message={day}", day=day)


def begin(folder: Path) -> Path:
    """Make an empty repository in a new folder, and return it."""
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder
