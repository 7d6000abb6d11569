"""Hold a revised paper against the one that it replaces: what is promised otherwise now.

To a comparison of versions a revision is a new paper, row for row. What a reviewer asks is
another thing: which targets and amounts it changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from macros.diff.banding import Jenis, Perubahan
from macros.diff.fakta import Baris, flatten
from macros.model.data import Data
from macros.model.dokumen import Dokumen

#: What a revision is made for; wording, places and lines are those of another sheet of paper.
_BIDANG = ("target", "anggaran", "perkiraan biaya")


def compare_revision(data: Data, paper: Dokumen) -> tuple[Perubahan, ...]:
    """Return what a revised paper promises otherwise than the one it replaces.

    Rows are paired by their words, in order. A paper that replaces none gives nothing.
    """
    if paper.menggantikan is None:
        return ()
    rows = flatten(data)
    before = _by_words(rows, paper.menggantikan)
    after = _by_words(rows, paper.id)
    return (
        *(change for key in after if key in before for change in _pair(before[key], after[key])),
        *(Perubahan(Jenis.TAMBAH, row) for key, row in after.items() if key not in before),
        *(Perubahan(Jenis.HAPUS, row) for key, row in before.items() if key not in after),
    )


def _by_words(rows: Mapping[str, Baris], paper: str) -> dict[tuple[str, int], Baris]:
    """Return the rows of a paper that promise something, by their words and how often they came."""
    found: dict[tuple[str, int], Baris] = {}
    for row in rows.values():
        if row.dokumen is None or row.dokumen.id != paper or not set(_BIDANG) & set(row.nilai):
            continue
        words = " ".join(row.sebutan.split()).casefold()
        count = sum(key[0] == words for key in found)
        found[words, count] = row
    return found


def _pair(then: Baris, now: Baris) -> Iterator[Perubahan]:
    for field in _BIDANG:
        old, new = then.nilai.get(field), now.nilai.get(field)
        if old is not None and new is not None and _meaning(old) != _meaning(new):
            # Nobody may have said yet which way the new row is meant; it is meant as the old one.
            yield Perubahan(Jenis.UBAH, replace(now, arah=now.arah or then.arah), field, old, new)


def _meaning(value: object) -> object:
    """Return what counts: an amount in rupiah or a target, not how it is printed."""
    target, rupiah = getattr(value, "target", None), getattr(value, "rupiah", None)
    if target is not None:
        return target.makna
    return rupiah if rupiah is not None else getattr(value, "makna", None)
