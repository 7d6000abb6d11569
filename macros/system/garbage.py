"""Hold back Python's search for garbage while much is made and all of it is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no object be looked at whether it is garbage; what nobody refers to goes at once anyway.

    While a folder of data is read, each new model would have all those before it looked through
    again and again: a third of the time. Where the search is off already, it stays so.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
