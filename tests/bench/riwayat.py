"""Measure how reading the history grows with commits, the first time and when it is kept."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from macros.checks.run import check_files
from macros.embargo.tahan import Tirai
from macros.history.versions import read_sejarah
from macros.source.berkas import Berkas
from tests.alat.repositori import begin, commit
from tests.bench.periksa import seconds
from tests.contoh_data import HARI, sample

KOMIT = (30, 60, 120)
_KERTAS = "data/2030/perjanjian-kinerja-ketua.yml"


def measure(folder: Path, turns: int) -> Iterator[tuple[str, str]]:
    """Yield seconds of a first reading and of one that is kept, by the number of commits."""
    files = tuple(Berkas(name, isi) for name, isi in sample().items())
    curtain = Tirai(check_files(files, "data", HARI)[0], HARI)
    first, again = [], []
    for number in KOMIT:
        root = _make(folder / str(number), number)
        fresh, kept = [], []
        for turn in range(turns):
            store = folder / f"simpanan-{number}-{turn}"
            read = partial(read_sejarah, root, root / "data", curtain, store)
            fresh.append(seconds(read))
            kept.append(seconds(read))
        first.append(statistics.median(fresh))
        again.append(statistics.median(kept))
    for step in (1, 2):
        said = f"x{first[step] / first[step - 1]:.2f} pertama, x{again[step] / again[step - 1]:.2f}"
        yield f"riwayat {KOMIT[step - 1]} → {KOMIT[step]} versi", f"{said} tersimpan"
    yield f"riwayat {KOMIT[-1]} versi tersimpan", f"{again[-1] / first[-1]:.1%} dari yang pertama"


def _make(root: Path, commits: int) -> Path:
    root.parent.mkdir(parents=True, exist_ok=True)
    begin(root)
    commit(root, "2028-01-01", {f"data/{name}": isi for name, isi in sample().items()})
    body = sample()[_KERTAS.removeprefix("data/")]
    for number in range(commits):
        day = date(2028, 1, 2) + timedelta(days=number)
        paper = body.replace(b"Rp 12.500.000", f"Rp {13_000_000 + number}".encode())
        commit(root, day.isoformat(), {_KERTAS: paper})
    return root
