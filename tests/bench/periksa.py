"""Hold the check of ten thousand rows against what PyYAML needs to read the same files."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable, Iterator

import yaml

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan
from tests.alat.kertas_panjang import make_long_agreements
from tests.contoh_data import HARI

BARIS, SEKERTAS = 10_000, 200


def make_rows() -> tuple[Berkas, ...]:
    """Return an office whose agreements hold ten thousand rows more together, each with its print.

    Nothing is wrong in it: a check that finds something is about other work.
    """
    office = make_long_agreements(BARIS // SEKERTAS, SEKERTAS)
    return tuple(Berkas(*one) for one in sorted(office.items()))


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds of a piece of work in a copy of this process.

    What was there before is not looked through for garbage: that would cost the reader in C as
    much again as reading does, and the check, which holds the search back, nothing.
    """
    told, out = os.pipe()
    copy = os.fork()
    if copy == 0:
        try:
            gc.freeze()
            start = time.perf_counter()
            work()
            os.write(out, f"{time.perf_counter() - start:.4f}".encode())
        finally:
            os._exit(0)  # what went wrong is told by the silence
    os.waitpid(copy, 0)
    os.close(out)
    with os.fdopen(told) as pipe:
        return float(pipe.read())


def measure(turns: int) -> Iterator[tuple[str, str]]:
    """Yield the ratio."""
    files = make_rows()
    papers = [file for file in files if file.jalur.endswith(".yml")]
    ours, theirs = [], []
    for _ in range(turns):
        ours.append(seconds(lambda: check_files(files, "data", HARI, Ingatan())))
        theirs.append(seconds(lambda: [yaml.load(f.isi, yaml.CSafeLoader) for f in papers]))
    ratio = statistics.median(ours) / statistics.median(theirs)
    size = sum(len(file.isi) for file in papers) // 1024
    yield f"periksa {BARIS} baris ({size} kB)", f"x{ratio:.1f} waktu baca pembaca C PyYAML"
