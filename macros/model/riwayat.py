"""Hold when files last changed, as far as that is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType


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
