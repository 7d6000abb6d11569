"""Turn the papers of an election office, kept as YAML, into a public site.

mkdocs-macros imports this package and calls `define_env`; it must stay small, because some
generators run it again for every page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol


class MacroEnvironment(Protocol):
    """Name what is used of mkdocs-macros' environment."""

    page: Any
    conf: Any

    def macro(self, function: Callable[..., str], name: str = "") -> Any:
        """Register a macro under a name."""


def define_env(env: MacroEnvironment) -> None:
    """Offer the macros of `macros.publish.inserts` to hand-written pages."""
    from macros.publish.inserts import SISIPAN, hold  # noqa: PLC0415 - not at import: see above

    for name, render in SISIPAN.items():
        env.macro(_bind(env, hold, render), name)


def _bind(env: MacroEnvironment, hold: Callable[..., str], render: Any) -> Callable[..., str]:
    return lambda *arguments: hold(env.page.url, render, *arguments)
