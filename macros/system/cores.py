"""Share pieces of work among the cores of this machine.

The helpers are copies of this process (fork), so they know all that it has read. Whoever is free
takes the next piece; this process helps when it waits for the results. What a helper did not
finish is done again here: an error is then raised here, and a helper that the system killed costs
time and nothing else. So a piece may be done twice, and must then do the same.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

#: Each helper needs as much memory as what it changes of this process.
BATAS_PEMBANTU = 3
#: So many numbers of four bytes fit into a pipe that nobody reads (65,536 bytes on Linux).
_BATAS_NOMOR = 4096
_BITA = 4
#: What prctl of Linux is told: which signal ends a process whose parent has ended.
_BERSAMA_INDUK = 1


def count_helpers() -> int:
    """Return how many copies of this process may work beside it; none where none can be made.

    With a second thread running, a copy might wait forever for what that thread held; the
    typesetter leaves threads behind that Python does not know of.
    """
    if sys.platform != "linux" or len(list(Path("/proc/self/task").iterdir())) > 1:
        return 0
    return min(len(os.sched_getaffinity(0)) - 1, BATAS_PEMBANTU)


@dataclass
class Shared(Generic[T]):
    """Hold pieces of work; what each returns can be pickled."""

    pieces: Sequence[Callable[[], T]]
    _helpers: list[tuple[int, int]] = field(default_factory=list)
    _queue: int | None = None

    def start(self, helpers: int) -> None:
        """Begin the work in so many copies of this process."""
        if helpers < 1:
            return
        self._queue = self._line_up()
        gc.freeze()  # or a copy would touch, and so copy, every page of memory to look for garbage
        parent = os.getpid()
        for _ in range(helpers):
            told, out = os.pipe()
            pid = os.fork()
            if pid == 0:
                self._help(parent, out)
            os.close(out)
            self._helpers.append((pid, told))

    def results(self) -> list[T]:
        """Help until nothing is left, and return what each piece returned, in their order."""
        done = self._work() if self._queue is not None else {}
        for pid, told in self._helpers:
            with os.fdopen(told, "rb") as pipe, suppress(EOFError, pickle.UnpicklingError):
                done |= pickle.load(pipe)  # noqa: S301 - written by a copy of this process
            os.waitpid(pid, 0)
        self._helpers = []
        self._close()
        return [done[n] if n in done else piece() for n, piece in enumerate(self.pieces)]

    def stop(self) -> None:
        """End the helpers at once; nothing of them goes on."""
        for pid, told in self._helpers:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(told)
        self._helpers = []
        self._close()

    def _line_up(self) -> int:
        """Return a pipe from which each reader takes the number of another piece."""
        queue, end = os.pipe()
        for number in range(0, len(self.pieces), self._step):
            os.write(end, number.to_bytes(_BITA, "little"))
        os.close(end)
        return queue

    @property
    def _step(self) -> int:
        return len(self.pieces) // _BATAS_NOMOR + 1

    def _take(self) -> Iterator[int]:
        """Yield the numbers of the pieces that nobody else does, until none is left."""
        assert self._queue is not None  # noqa: S101 - asked after `start` alone
        while taken := os.read(self._queue, _BITA):
            first = int.from_bytes(taken, "little")
            yield from range(first, min(first + self._step, len(self.pieces)))

    def _work(self) -> dict[int, T]:
        """Do what is left; stop at an error, which then comes again where all are looked at."""
        done: dict[int, T] = {}
        with suppress(Exception):
            for number in self._take():
                done[number] = self.pieces[number]()
        return done

    def _help(self, parent: int, out: int) -> None:
        """Do what is left, tell what came of it, and end; never return into the copy's own life."""
        try:
            ctypes.CDLL(None).prctl(_BERSAMA_INDUK, signal.SIGKILL)
            if os.getppid() == parent:
                done = self._work()
                with os.fdopen(out, "wb") as pipe:
                    pickle.dump(done, pipe)
        finally:
            os._exit(0)

    def _close(self) -> None:
        if self._queue is not None:
            os.close(self._queue)
            self._queue = None
