"""Ask git when files last changed; say nothing where git can't know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from macros.history.git import run_git
from macros.system.today import at_home

_MARK = "\x01"


@dataclass(frozen=True)
class Riwayat:
    """Hold the day of the last commit of each file (WIB), and the short name of the version."""

    hari: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    versi: str | None = None

    def last_changed(self, paths: Iterable[str]) -> date | None:
        """Return the latest day among files; a path that is a folder stands for all below it."""
        days = [self._terakhir[path] for path in paths if path in self._terakhir]
        return max(days, default=None)

    @cached_property
    def _terakhir(self) -> Mapping[str, date]:
        """Return the latest day of each file and of each folder: every page asks."""
        latest = dict(self.hari)
        for path, day in self.hari.items():
            for above in PurePosixPath(path).parents[:-1]:
                name = above.as_posix()
                latest[name] = max(day, latest.get(name, day))
        return latest


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
