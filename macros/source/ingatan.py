"""Remember what was made from the same input a moment ago, and forget what went out of use."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Ingatan:
    """Keep what this turn and the one before it used; a turn is one reading of a folder.

    A key must hold all that the value is made of: whoever asks twice gets the same object. Keys
    by `id(...)` are good only while the value holds that object too.
    """

    def __init__(self) -> None:
        self._kini: dict[Hashable, Any] = {}
        self._lalu: dict[Hashable, Any] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is remembered under the key, or make it."""
        if key not in self._kini:
            self._kini[key] = self._lalu[key] if key in self._lalu else make()
        return cast("T", self._kini[key])

    def turn(self) -> None:
        """Begin the next turn, and forget what the last one did not use."""
        self._lalu, self._kini = self._kini, {}
