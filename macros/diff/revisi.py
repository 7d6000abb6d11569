"""Hold a revised paper against the one that it replaces: what is promised otherwise now.

To a comparison of versions a revision is a new paper, row for row. What a reviewer asks is
another thing: which targets and amounts it changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.diff.banding import Jenis, Perubahan
from macros.diff.fakta import Baris, flatten
from macros.diff.nilai import Nilai
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.revisi import pair_revised

#: What a revision is made for; wording, places and lines are those of another sheet of paper.
_UANG = ("anggaran", "perkiraan biaya")


def compare_revision(data: Data, paper: Dokumen) -> tuple[Perubahan, ...]:
    """Return what a revised paper promises otherwise than the one it replaces.

    A paper that replaces none gives nothing.
    """
    rows = flatten(data)
    pairs = [
        tuple(rows[f"baris:{row.id}"] if row else None for row in (pair.lama, pair.baru))
        for pair in pair_revised(data, paper)
    ]
    return (
        *(change for then, now in pairs if then and now for change in _pair(then, now)),
        *(Perubahan(Jenis.TAMBAH, now) for then, now in pairs if now and not then),
        *(Perubahan(Jenis.HAPUS, then) for then, now in pairs if then and not now),
    )


def _pair(then: Baris, now: Baris) -> Iterator[Perubahan]:
    # Of a row with several targets each has a field of its own: `target triwulan TW1`.
    targets = (field for field in now.nilai if field.startswith("target"))
    for field in (*targets, *_UANG):
        old, new = then.nilai.get(field), now.nilai.get(field)
        if old is not None and new is not None and _meaning(old) != _meaning(new):
            # Nobody may have said yet which way the new row is meant; it is meant as the old one.
            yield Perubahan(Jenis.UBAH, replace(now, arah=now.arah or then.arah), field, old, new)


def _meaning(value: Nilai) -> object:
    """Return what counts: an amount in rupiah or a target, not how it is printed."""
    if value.target is not None:
        return value.target.makna
    return value.makna if value.rupiah is None else value.rupiah
