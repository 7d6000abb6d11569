"""Forget, before each run of tests, what the runs before it remembered: a plugin of pytest.

mutmut tries each change in a copy of a process that has run all tests once already. What a cache
took then would answer in place of the changed code, and the change would seem to survive.
"""

from __future__ import annotations

import functools
import gc

from macros.source.ingatan import Ingatan


def pytest_runtestloop() -> None:
    """Empty every cache that there is; what a test remembers of its own begins anew as well."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):  # noqa: SLF001 - the type has no other name
            one.cache_clear()
        elif isinstance(one, Ingatan):
            one.turn()
            one.turn()
