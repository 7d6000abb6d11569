"""Print the second sample otherwise: in its source text as well, whose checksum is renewed."""

from __future__ import annotations

from hashlib import sha256

from tests.kertas_contoh import files

_SUMBER = "sumber/bundel.txt"


def reprint(*changes: tuple[str, str, str], cetak: tuple[tuple[str, str], ...]) -> dict[str, bytes]:
    """Return the files with passages changed, each of which must be there once.

    `changes` are a path, what stands there and what comes for it; `cetak` the same of the source.
    """
    every = files()
    old_sum = sha256(every[_SUMBER]).hexdigest()
    for path, old, new in (*changes, *((_SUMBER, *pair) for pair in cetak)):
        text = every[path].decode()
        assert text.count(old) == 1, (path, old, text.count(old))
        every[path] = text.replace(old, new).encode()
    new_sum = sha256(every[_SUMBER]).hexdigest()
    every["sumber.yml"] = every["sumber.yml"].replace(old_sum.encode(), new_sum.encode())
    return every
