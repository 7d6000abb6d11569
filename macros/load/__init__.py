"""Read the files of `data/` into `Data`, collecting every finding of form on the way."""

from __future__ import annotations

from functools import partial

from macros.load.reading import LEBIH_DULU, Loader
from macros.load.whole import Muatan as Muatan
from macros.load.whole import put_together
from macros.model.skala import Konteks
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan

#: What this process read last: under a preview, staff change one file and all are read again.
_INGATAN = Ingatan()


def load(
    files: tuple[Berkas, ...], akar: str, *, lama: bool = False, ingatan: Ingatan | None = None
) -> Muatan:
    """Read every file; `akar` is how findings name the data folder.

    Of an old version (`lama`) nothing is refused for the way in which it was typed. A file that
    was read a moment ago is not read again: without an `ingatan`, the process remembers.
    """
    loader = Loader(akar, lama=lama)
    first = tuple(sorted((b.jalur, b.isi) for b in files if b.jalur in LEBIH_DULU))
    if ingatan is None:
        ingatan = _INGATAN
        ingatan.turn()
    # What the others are read by comes first.
    for berkas in sorted(files, key=lambda berkas: berkas.jalur not in LEBIH_DULU):
        # All that a file is read by: its own words, and those of the files before it.
        key = ("berkas", akar, lama, first, berkas.jalur, berkas.gangguan, berkas.isi)
        loader.take(ingatan.get(key, partial(loader.read_alone, berkas)))
    return put_together(loader, {berkas.jalur: berkas for berkas in files})


def read_konteks(files: tuple[Berkas, ...]) -> Konteks:
    """Return what the papers of an office are read by, for who reads one of them alone."""
    loader = Loader("", lama=False)
    for berkas in files:
        if berkas.jalur in LEBIH_DULU:
            loader.read(berkas)
    return loader.konteks()
