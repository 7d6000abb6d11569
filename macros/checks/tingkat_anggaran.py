"""Check budgets by their levels: each row is the sum of the rows directly below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from macros.checks.dasar import Temuan, contradiction
from macros.checks.kertas_contoh import write_paper
from macros.findings import Place, Rule
from macros.model.bagian_tabel import Tingkat
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.uang import Uang

TINGKAT = Rule(
    "LPT-002",
    "Jumlah tingkat anggaran tidak cocok",
    "Setiap tingkat anggaran adalah jumlah tingkat di bawahnya, kalau keduanya tercetak.",
    write_paper(
        "rencana-kerja-anggaran",
        ("Uraian: uraian", "Jumlah: anggaran"),
        "tingkat: program, uraian: Program, anggaran: Rp2.000.000",
        "tingkat: kegiatan, uraian: Satu, anggaran: Rp1.500.000",
    ),
)
RULES = (TINGKAT,)


class Berjenjang(Protocol):
    """Describe a printed row that may stand on a level of a budget."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def tingkat(self) -> Tingkat | None:
        """Return its level; None for a row of another table."""

    @property
    def anggaran(self) -> Uang | None:
        """Return its amount."""

    def place(self, *path: str | int) -> Place:
        """Return where it stands in its file."""


def check_levels(data: Data) -> Iterator[Temuan]:
    """Find budget rows that are not the sum of the rows of the level below them."""
    for paper in data.dokumen:
        for part in paper.semua_bagian:
            rows = [row for row in part.baris if row.judul is None]
            yield from _uneven(rows, "anggaran")
            yield from _uneven(rows, "realisasi_anggaran")
        budget = paper.anggaran_tercetak
        if budget is not None:
            yield from _uneven(tuple(budget.baris), "anggaran")


def _uneven(rows: Sequence[Berjenjang], kunci: str) -> Iterator[Temuan]:
    """Find rows whose amount under a key is not that of the rows directly below them."""
    for row, below in list_levels(rows):
        own, amounts = _amount(row, kunci), [_amount(child, kunci) for child in below]
        known = [amount for amount in amounts if amount is not None]
        if own is None or not known or len(known) != len(below) or sum(known) == own:
            continue
        yield contradiction(
            TINGKAT,
            row.place(kunci),
            [row.id, *(child.id for child in below)],
            f"{row.id} tercetak {format_rupiah(own)}, {len(below)} baris "
            f"{_where(row)} berjumlah {format_rupiah(sum(known))}",
            "diharapkan jumlah yang sama",
        )


def _amount(row: Berjenjang, kunci: str) -> int | None:
    amount: Uang | None = getattr(row, kunci)
    return amount.rupiah if amount else None


def _where(row: Berjenjang) -> str:
    return "di atasnya" if row.tingkat is Tingkat.JUMLAH else "di bawahnya"


def list_levels(table: Sequence[Berjenjang]) -> Iterator[tuple[Berjenjang, list[Berjenjang]]]:
    """Yield each budget row with the rows directly below it; a total has the topmost rows.

    Where no other row has a level, the only total is that of all of them.
    """
    rows = [row for row in table if row.tingkat is not None]
    plain = [row for row in table if row.tingkat is None]
    if plain and [row.tingkat for row in rows] == [Tingkat.JUMLAH]:
        yield from ((row, plain) for row in rows)
        return
    top = min((_depth(row) for row in rows if row.tingkat is not Tingkat.JUMLAH), default=0)
    for number, row in enumerate(rows):
        if row.tingkat is Tingkat.JUMLAH:
            yield row, [one for one in rows if _depth(one) == top]
            continue
        inner: list[Berjenjang] = []
        for other in rows[number + 1 :]:
            if other.tingkat is Tingkat.JUMLAH or _depth(other) <= _depth(row):
                break
            inner.append(other)
        nearest = min((_depth(one) for one in inner), default=0)
        yield row, [one for one in inner if _depth(one) == nearest]


def _depth(row: Berjenjang) -> int:
    return row.tingkat.dalam if row.tingkat is not None else 0


CHECKS = (check_levels,)
