"""Pair the rows of a revised paper with those of the one that it replaces, by their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.acuan import Acuan, JenisAcuan
from macros.model.dokumen import Dokumen


@dataclass(frozen=True)
class Pasangan:
    """Hold a row as it was and as it is now; None where only one of the papers prints it."""

    lama: Acuan | None
    baru: Acuan | None

    @property
    def berubah(self) -> bool:
        """Tell whether another target or another amount is promised now, however it is printed."""
        return self.lama is None or self.baru is None or self.sasaran_lain or self.uang_lain

    @property
    def sasaran_lain(self) -> bool:
        """Tell whether both print a target, and not the same one."""
        then, now = (one.target if one else None for one in (self.lama, self.baru))
        return then is not None and now is not None and then.makna != now.makna

    @property
    def uang_lain(self) -> bool:
        """Tell whether both print an amount, and not the same one."""
        then, now = (one.uang if one else None for one in (self.lama, self.baru))
        return then is not None and now is not None and then.rupiah != now.rupiah


def pair_revised(rows: Iterable[Acuan], paper: Dokumen) -> tuple[Pasangan, ...]:
    """Return what a revised paper and the one it replaces promise, row by row.

    First the rows of the revision in printed order, then those that it prints no more. Rows of
    the same words are paired in their order. A paper that replaces none gives nothing.
    """
    if paper.menggantikan is None:
        return ()
    promising = [row for row in rows if row.target is not None or row.uang is not None]
    before = _by_words(row for row in promising if row.dokumen.id == paper.menggantikan)
    after = _by_words(row for row in promising if row.dokumen.id == paper.id)
    return (
        *(Pasangan(before.get(key), row) for key, row in after.items()),
        *(Pasangan(row, None) for key, row in before.items() if key not in after),
    )


def _by_words(rows: Iterable[Acuan]) -> dict[tuple[JenisAcuan, str, int], Acuan]:
    """Return rows by what they are, their words, and how often these came before."""
    found: dict[tuple[JenisAcuan, str, int], Acuan] = {}
    for row in rows:
        words = " ".join(row.teks.split()).casefold()
        count = sum(key[:2] == (row.jenis, words) for key in found)
        found[row.jenis, words, count] = row
    return found
