"""Ask git when files last changed; say nothing where git can't know."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from macros.history.git import run_git
from macros.model.riwayat import Riwayat
from macros.system.today import at_home

_MARK = "\x01"


def read_history(root: Path) -> Riwayat:
    """Read the history of the working copy at `root` with one reading of git's log.

    A shallow copy shows every file as changed in its oldest commit, which would be a wrong
    date; there, and without git, no date is known.
    """
    if run_git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return Riwayat()
    version = run_git(root, "rev-parse", "--short=7", "HEAD").strip() or None
    commit = run_git(root, "rev-parse", "HEAD").strip()
    try:
        return _read(root, commit, version)
    except LookupError:
        return Riwayat(versi=version)


@lru_cache(maxsize=2)
def _read(root: Path, commit: str, version: str | None) -> Riwayat:
    """Read all that led to a commit, once: it never changes, and a preview asks each time.

    Raises LookupError where git tells nothing, which is asked again.
    """
    # With a path, git leaves out branches that a merge took nothing of: they changed no file here.
    names = ("--name-only", "-z", "--no-renames", commit, "--", ".")
    log = run_git(root, "log", f"--format={_MARK}%ct", *names) if commit else ""
    if not log:
        raise LookupError(commit)
    days: dict[str, date] = {}
    for entry in log.split(_MARK)[1:]:
        stamp, _, files = entry.partition("\n")
        if "\0" in stamp:
            stamp, _, files = entry.partition("\0")
        day = at_home(int(stamp.strip("\0\n"))).date()
        for name in files.split("\0"):
            if name.strip():
                days.setdefault(name.strip("\n"), day)
    return Riwayat(MappingProxyType(days), version)
