"""Hold the check of ten thousand rows against what PyYAML needs to read the same files."""

from __future__ import annotations

import hashlib
import statistics
import time
from collections.abc import Callable, Iterator

import yaml

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan
from tests.alat.kantor_besar import make_office
from tests.contoh_data import HARI

BARIS, SEKERTAS = 10_000, 200
#: The first line of a source of `make_office` that is free.
_AWAL = 26
_BARIS = """\
        - id: {id}
          teks: Persentase tahapan contoh ke-{number}
          target: {target}%
          baris_sumber: {line}
"""
_TOPIK = """\
  - id: tahapan-{unit}
    nama: Tahapan kertas ke-{unit}
    penjelasan: Berapa bagian tahapan kertas ini yang selesai.
    anggota: [{members}]
"""


def make_rows() -> tuple[Berkas, ...]:
    """Return an office whose agreements hold ten thousand rows more together, each with its print.

    Nothing is wrong in it: a check that finds something is about other work.
    """
    count = BARIS // SEKERTAS
    office = make_office(count)
    files = {name: isi.decode() for name, isi in office.items() if name.endswith((".yml", ".txt"))}
    for unit in range(count):
        year, target = 1900 + unit, 30 + unit
        _add(files, unit, f"PKK-{year}", f"{year}/perjanjian.yml", target)
    encoded = {**office, **{name: text.encode() for name, text in files.items()}}
    return tuple(Berkas(*one) for one in sorted(encoded.items()))


def _add(files: dict[str, str], unit: int, paper: str, path: str, target: int) -> None:
    """Add the rows of one paper, their print in its source, their ids and their topic."""
    places = [(f"{paper}-{n + 10}", _AWAL + n) for n in range(SEKERTAS)]
    rows = "".join(
        _BARIS.format(id=name, number=line, target=target, line=line) for name, line in places
    )
    second = f"    - id: {paper}-S2"
    text = files[path].replace(second, rows + second)
    files[path] = text.replace("baris: 7-25", f"baris: 7-{_AWAL + SEKERTAS - 1}")
    source = f"sumber/lain-{unit}.txt"
    lines = files[source].split("\n")[: _AWAL - 1]
    lines += [f"Persentase tahapan contoh ke-{line} {target}%" for _, line in places]
    before = hashlib.sha256(files[source].encode()).hexdigest()
    files[source] = "\n".join(lines)
    after = hashlib.sha256(files[source].encode()).hexdigest()
    files["sumber.yml"] = files["sumber.yml"].replace(before, after)
    files["id-terbit.yml"] += "".join(f"  - {name}\n" for name, _ in places)
    members = ", ".join(name for name, _ in places)
    files["topik.yml"] += _TOPIK.format(unit=unit, members=members)
    files["alamat-terbit.yml"] += f"  - topik/tahapan-{unit}/\n"


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds of a piece of work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


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
