"""Ask git when files last changed; say nothing where git can't know."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import MappingProxyType

from macros.history.git import run_git
from macros.model.riwayat import Riwayat
from macros.system.today import at_home

_MARK = "\x01"


def read_history(root: Path) -> Riwayat:
    """Read the history of the working copy at `root` with one call of git.

    A shallow copy shows every file as changed in its oldest commit, which would be a wrong
    date; there, and without git, no date is known.
    """
    if run_git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return Riwayat()
    # With a path, git leaves out branches that a merge took nothing of: they changed no file here.
    names = ("--name-only", "-z", "--no-renames", "--", ".")
    log = run_git(root, "log", f"--format={_MARK}%ct", *names)
    days: dict[str, date] = {}
    for commit in log.split(_MARK)[1:]:
        stamp, _, files = commit.partition("\n")
        if "\0" in stamp:
            stamp, _, files = commit.partition("\0")
        day = at_home(int(stamp.strip("\0\n"))).date()
        for name in files.split("\0"):
            if name.strip():
                days.setdefault(name.strip("\n"), day)
    version = run_git(root, "rev-parse", "--short=7", "HEAD").strip()
    return Riwayat(MappingProxyType(days), version or None)
