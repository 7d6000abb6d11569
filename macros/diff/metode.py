"""Tell which results a change of the method judges otherwise."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from macros.diff.banding import Perubahan
from macros.diff.nilai import Nilai


def judged_by(change: Perubahan, rows: AbstractSet[str]) -> frozenset[str]:
    """Return those of some rows that a change of `metode.yml` concerns; bands concern all."""
    named = change.baris.nilai.get("indikator")
    if named is None:
        return frozenset(rows)
    if change.bidang == "indikator":
        return (_names(change.lama) ^ _names(change.baru)) & rows
    return _names(named) & rows


def _names(fact: Nilai) -> frozenset[str]:
    words = fact.makna if isinstance(fact.makna, tuple) else ()
    return frozenset(word for word in words if isinstance(word, str))
