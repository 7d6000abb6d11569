"""Read the files of `data/` into `Data`, collecting every finding of form on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from macros.load.reading import LEBIH_DULU, Loader
from macros.load.whole import Muatan as Muatan
from macros.load.whole import put_together
from macros.model.sambungan import list_continuations
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
    alone, rest_of = _split(files)
    first = tuple(sorted(_content(b, rest_of[b.jalur]) for b in alone if b.jalur in LEBIH_DULU))
    if ingatan is None:
        ingatan = _INGATAN
        ingatan.turn()
    # What the others are read by comes first.
    for berkas in sorted(alone, key=lambda berkas: berkas.jalur not in LEBIH_DULU):
        rest = rest_of[berkas.jalur]
        # All that a file is read by: its own words, and those of the files before it.
        key = ("berkas", akar, lama, first, *_content(berkas, rest))
        loader.take(ingatan.get(key, partial(loader.read_alone, berkas, rest)))
    return put_together(loader, {berkas.jalur: berkas for berkas in files})


def read_konteks(files: tuple[Berkas, ...]) -> Konteks:
    """Return what the papers of an office are read by, for who reads one of them alone."""
    loader = Loader("", lama=False)
    alone, rest_of = _split(files)
    for berkas in alone:
        if berkas.jalur in LEBIH_DULU:
            loader.read(berkas, rest_of[berkas.jalur])
    return loader.konteks()


def _split(files: Iterable[Berkas]) -> tuple[list[Berkas], Mapping[str, tuple[Berkas, ...]]]:
    """Return the files that are read by themselves, and by path those in which each goes on."""
    there = {berkas.jalur: berkas for berkas in files}
    continued = list_continuations(there)
    rest = {before: tuple(there[part] for part in parts) for before, parts in continued.items()}
    taken = {part for parts in continued.values() for part in parts}
    alone = [berkas for berkas in there.values() if berkas.jalur not in taken]
    return alone, {berkas.jalur: rest.get(berkas.jalur, ()) for berkas in alone}


def _content(berkas: Berkas, rest: Iterable[Berkas]) -> tuple[tuple[str, str, bytes], ...]:
    """Return all that a file says of itself, and the files in which it goes on of themselves."""
    return tuple((one.jalur, one.gangguan, one.isi) for one in (berkas, *rest))
