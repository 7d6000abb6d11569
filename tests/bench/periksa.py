"""Hold the check of ten thousand rows against what PyYAML needs to read the same files."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

import yaml

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan
from tests.contoh_data import HARI, sample

BARIS, SEKERTAS = 10_000, 200
_ASAL = "2030/perjanjian-kinerja-ketua.yml"
_BARIS = """\
        - id: {id}-0{number}
          teks: Persentase tahapan contoh ke-{number}
          target: 8{number},5%
          baris_sumber: 20
"""


def make_rows() -> tuple[Berkas, ...]:
    """Return the sample with agreements that hold ten thousand rows more together."""
    files = {name: isi.decode() for name, isi in sample().items() if name.endswith(".yml")}
    paper = files[_ASAL]
    for number in range(BARIS // SEKERTAS):
        year = 1950 + number
        text = paper.replace("PKK-2030", f"PKK-{year}").replace("tahun: 2030", f"tahun: {year}")
        rows = (_BARIS.format(id=f"PKK-{year}", number=row) for row in range(4, SEKERTAS + 4))
        second = f"    - id: PKK-{year}-S2"
        text = text.replace(second, "".join(rows) + second)
        files[f"{year}/perjanjian-kinerja-ketua.yml"] = text
    return tuple(Berkas(name, text.encode()) for name, text in sorted(files.items()))


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds of a piece of work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(turns: int) -> Iterator[tuple[str, str]]:
    """Yield the ratio."""
    files = make_rows()
    ours, theirs = [], []
    for _ in range(turns):
        ours.append(seconds(lambda: check_files(files, "data", HARI, Ingatan())))
        theirs.append(seconds(lambda: [yaml.load(f.isi, yaml.CSafeLoader) for f in files]))
    ratio = statistics.median(ours) / statistics.median(theirs)
    size = sum(len(file.isi) for file in files) // 1024
    yield f"periksa {BARIS} baris ({size} kB)", f"x{ratio:.1f} waktu baca pembaca C PyYAML"
