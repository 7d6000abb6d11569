"""Hold two versions of the data against each other: what was added, removed, changed, moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from macros.diff.fakta import Baris, flatten
from macros.diff.nilai import Nilai
from macros.diff.sejajar import align
from macros.model.data import Data
from macros.source.ingatan import Ingatan

#: Said in place of a value where there was, or is now, none.
TIDAK_ADA = Nilai(None, "tidak ada")


class Jenis(StrEnum):
    """Name what happened to a row."""

    TAMBAH = "ditambah"
    HAPUS = "dihapus"
    UBAH = "diubah"
    GANTI_ID = "id diganti"
    URUTAN = "urutan diubah"


@dataclass(frozen=True)
class Perubahan:
    """Hold one change: of a whole row, or of one field of it.

    `baris` is the row as it now is, or as it was where it is gone; `bidang` the field that
    changed, "" for the row as a whole; `ikut` counts the rows that came or went within it.
    """

    jenis: Jenis
    baris: Baris
    bidang: str = ""
    lama: Nilai = TIDAK_ADA
    baru: Nilai = TIDAK_ADA
    ikut: int = 0


def compare(old: Data, new: Data, ingatan: Ingatan | None = None) -> tuple[Perubahan, ...]:
    """Return every difference in meaning, in the order of the data; none for equal data.

    With `ingatan` what both versions hold alike is laid out once.
    """
    ingatan = ingatan or Ingatan()
    return compare_rows(flatten(old, ingatan), flatten(new, ingatan))


def compare_rows(before: Mapping[str, Baris], after: Mapping[str, Baris]) -> tuple[Perubahan, ...]:
    """Compare data that is laid out as rows already; see `compare`."""
    gone = {key: row for key, row in before.items() if key not in after}
    come = {key: row for key, row in after.items() if key not in before}
    renamed = _pair_renamed(gone, come)
    for now, then in renamed.items():
        del come[now], gone[then]
    return (
        *(_renamed(before[then], after[now]) for now, then in renamed.items()),
        *_whole_rows(Jenis.HAPUS, gone),
        *_whole_rows(Jenis.TAMBAH, come),
        *_changed(before, after, renamed),
        *_reordered(before, after),
    )


def _pair_renamed(gone: Mapping[str, Baris], come: Mapping[str, Baris]) -> dict[str, str]:
    """Return, by new key, the old key of each row that says just the same under another id."""
    then = _by_content(gone)
    now = _by_content(come)
    return {
        keys[0]: then[content][0]
        for content, keys in now.items()
        if len(keys) == 1 and len(then.get(content, ())) == 1
    }


def _by_content(rows: Mapping[str, Baris]) -> dict[tuple[object, ...], list[str]]:
    found: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for key, row in rows.items():
        if row.nilai:
            facts = tuple((name, nilai.makna) for name, nilai in row.nilai.items())
            found[(row.jenis, *facts)].append(key)
    return found


def _renamed(then: Baris, now: Baris) -> Perubahan:
    old, new = Nilai(then.nama, then.nama), Nilai(now.nama, now.nama)
    return Perubahan(Jenis.GANTI_ID, now, "id", old, new)


def _whole_rows(jenis: Jenis, rows: Mapping[str, Baris]) -> Iterator[Perubahan]:
    """Yield each row that came or went; those within another one are counted there."""
    within = Counter(_top(row, rows) for row in rows.values() if row.induk in rows)
    for key, row in rows.items():
        if row.induk not in rows:
            yield Perubahan(jenis, row, ikut=within[key])


def _top(row: Baris, rows: Mapping[str, Baris]) -> str:
    while row.induk in rows:
        row = rows[row.induk]
    return row.kunci


def _changed(
    before: Mapping[str, Baris], after: Mapping[str, Baris], renamed: Mapping[str, str]
) -> Iterator[Perubahan]:
    new_name = {then: now for now, then in renamed.items()}
    for key, now in after.items():
        then = before.get(key)
        if then is None:
            continue
        # One paper of two versions is laid out once, and has nothing to compare.
        was, is_ = align(then.nilai, now.nilai) if then is not now else ({}, {})
        for bidang in dict.fromkeys((*was, *is_)):
            old = was.get(bidang, TIDAK_ADA)
            new = is_.get(bidang, TIDAK_ADA)
            if old.makna != new.makna:
                yield Perubahan(Jenis.UBAH, now, bidang, old, new)
        if new_name.get(then.induk, then.induk) != now.induk:
            moved = (_parent(then, before), _parent(now, after))
            yield Perubahan(Jenis.UBAH, now, "letak", *moved)


def _parent(row: Baris, rows: Mapping[str, Baris]) -> Nilai:
    parent = rows.get(row.induk)
    return Nilai(row.induk, f"di bawah {parent.nama}") if parent else TIDAK_ADA


def _reordered(before: Mapping[str, Baris], after: Mapping[str, Baris]) -> Iterator[Perubahan]:
    """Yield one change for each list whose remaining rows stand in another order."""
    then, now = _siblings(before), _siblings(after)
    for group, keys in now.items():
        common = set(keys) & set(then.get(group, ()))
        kept = [key for key in keys if key in common]
        old = [key for key in then.get(group, ()) if key in common]
        if kept != old:
            moved = next(new for was, new in zip(old, kept, strict=True) if was != new)
            row = after.get(group[1], after[moved])
            yield Perubahan(Jenis.URUTAN, row, "urutan", _names(old, before), _names(kept, after))


def _siblings(rows: Mapping[str, Baris]) -> dict[tuple[str, str], list[str]]:
    """Return the keys of each list by kind and parent; papers come in the order of their files."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, row in rows.items():
        if row.dokumen is None or row.induk:
            found[(row.jenis, row.induk)].append(key)
    return found


def _names(keys: list[str], rows: Mapping[str, Baris]) -> Nilai:
    shown = ", ".join(rows[key].nama for key in keys)
    return Nilai(tuple(keys), shown)
