"""Wait for what happens, never for the clock: a busy machine is late, and passes all the same."""

import time
from collections.abc import Callable

#: Seconds after which something hangs. No test promises a speed: see tests/bench for that.
MACET = 300
MACET_MS = MACET * 1000


def until(holds: Callable[[], bool], what: str, alive: Callable[[], bool] = lambda: True) -> None:
    """Wait until a condition holds; fail where what brings it about has ended, or hangs."""
    end = time.monotonic() + MACET
    while not holds():
        if not alive():
            # Asked once more: it may have come about with the last breath.
            assert holds(), f"ended before: {what}"
            return
        assert time.monotonic() < end, f"hangs: {what}"
        time.sleep(0.1)
