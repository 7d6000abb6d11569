"""Hold a revised paper against the one that it replaces: what it promises otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.model.acuan import Acuan, JenisAcuan, list_acuan
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.target import Target
from macros.model.uang import Uang

Janji = Target | Uang


@dataclass(frozen=True)
class Pasangan:
    """Hold a row as it was and as it is now; None where only one of the papers prints it."""

    lama: Acuan | None
    baru: Acuan | None


@dataclass(frozen=True)
class JanjiBerubah:
    """Hold one target or amount before and after, with the row that prints it.

    `sebutan` tells it from others of its row: `TW1`, `2031`; "" for the only one. None where only
    one of the papers prints it.
    """

    acuan: Acuan
    sebutan: str
    lama: Janji | None
    baru: Janji | None


@dataclass(frozen=True)
class Revisi:
    """Hold what a revision changes, and how many targets and amounts the two papers print."""

    berubah: tuple[JanjiBerubah, ...]
    jumlah: int


def compare_promises(data: Data, paper: Dokumen) -> Revisi:
    """Return which targets and amounts a revised paper prints otherwise, however they are written.

    A report promises nothing, and a paper that replaces none changes nothing.
    """
    if paper.melaporkan:
        return Revisi((), 0)
    changed, count = [], 0
    for pair in pair_revised(data, paper):
        before, after = (promises_of(row, data.tambahan_dari) for row in (pair.lama, pair.baru))
        row = pair.baru or pair.lama
        for name in dict.fromkeys((*after, *before)):
            then, now = before.get(name), after.get(name)
            count += 1
            if row is not None and _meaning(then) != _meaning(now):
                changed.append(JanjiBerubah(row, name, then, now))
    return Revisi(tuple(changed), count)


def pair_revised(data: Data, paper: Dokumen) -> tuple[Pasangan, ...]:
    """Return the rows of a revised paper and of the one it replaces that promise anything.

    First the rows of the revision in printed order, then those that it prints no more. Rows of
    the same words are paired in their order. A paper that replaces none gives nothing.
    """
    former = data.acuan.get(paper.menggantikan or "")
    if former is None:
        return ()
    cells = data.tambahan_dari
    before, after = (_by_words(list_acuan(one), cells) for one in (former.dokumen, paper))
    return (
        *(Pasangan(before.get(key), row) for key, row in after.items()),
        *(Pasangan(row, None) for key, row in before.items() if key not in after),
    )


def promises_of(row: Acuan | None, cells: Mapping[str, Model]) -> dict[str, Janji]:
    """Return the targets and the amount of a row, by what tells them apart in it."""
    if row is None:
        return {}
    found: dict[str, Janji] = {}
    if row.target is not None and row.target.triwulan is None:
        found[""] = row.target
    if row.triwulan is not None:
        found |= dict(row.triwulan.bagian)
    years = getattr(cells.get(row.id), "target_tahun", ())
    found |= {str(one.tahun): one.target for one in years}
    if row.uang is not None:
        found["jumlah" if found else ""] = row.uang
    return found


def _meaning(value: Janji | None) -> object:
    """Return what counts of a target or an amount, and not how it is printed."""
    if value is None:
        return None
    return value.makna if isinstance(value, Target) else (value.rupiah, value.kosong)


def _by_words(
    rows: Iterable[Acuan], cells: Mapping[str, Model]
) -> dict[tuple[JenisAcuan, str, int], Acuan]:
    """Return rows by what they are, their words, and how often these came before."""
    found: dict[tuple[JenisAcuan, str, int], Acuan] = {}
    seen: Counter[tuple[JenisAcuan, str]] = Counter()
    for row in rows:
        if promises_of(row, cells):
            words = (row.jenis, " ".join(row.teks.split()).casefold())
            found[*words, seen[words]] = row
            seen[words] += 1
    return found
