"""Look at the tables of a paper as they are printed: columns with roles, rows with cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.model.anggaran import Anggaran, BarisBertingkat
from macros.model.baris_aksi import RencanaPelaksanaan
from macros.model.baris_tujuan import BarisIku
from macros.model.dasar import Model, Sel, TeksTercetak
from macros.model.dokumen import Dokumen
from macros.model.kepala_tabel import KepalaTabel
from macros.model.peran import Kolom, Peran
from macros.model.sel_tambahan import quarters_of
from macros.model.target import Target
from macros.model.uang import Uang

#: What a printed cell may hold.
AnySel = Sel | Target | Uang | TeksTercetak | RencanaPelaksanaan

_ANGKA = r"(iv|iii|ii|i|[1-4])"
_TRIWULAN = re.compile(rf"\b(?:tw|triwulan)[ .]*{_ANGKA}\b|^{_ANGKA}$", re.IGNORECASE)
_ROMAWI = {"i": "TW1", "ii": "TW2", "iii": "TW3", "iv": "TW4"}


@dataclass(frozen=True)
class BarisCetak:
    """Hold one printed row: its id, its own cells by role, and the model of all other cells."""

    id: str
    langsung: Mapping[Peran, AnySel]
    tambahan: Model
    baris_sumber: tuple[int, ...]

    def sel(self, kolom: Kolom) -> AnySel | None:
        """Return the cell of a column; None where the row has no such cell."""
        return self.langsung.get(kolom.peran) or cell_of(self.tambahan, kolom)


@dataclass(frozen=True)
class TabelCetak:
    """Hold one printed table: its head and its rows."""

    kepala: KepalaTabel | Anggaran
    baris: tuple[BarisCetak, ...]

    @property
    def kolom(self) -> tuple[Kolom, ...]:
        """Return the columns in printed order."""
        return self.kepala.peran


def quarter_of(text: str) -> str | None:
    """Return the key of the quarter that a head names (`TW I`, `Triwulan 2`), or None."""
    found = _TRIWULAN.search(text.strip())
    if found is None:
        return None
    said = (found[1] or found[2]).lower()
    return _ROMAWI.get(said, f"TW{said}")


def year_of(text: str) -> int | None:
    """Return the only year that a head names, or None."""
    years = set(re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", text))
    return int(years.pop()) if len(years) == 1 else None


def cell_of(row: Model, kolom: Kolom) -> AnySel | None:
    """Return the cell of a column in the row of one model; None where that has no such cell."""
    if kolom.peran is Peran.TARGET_TAHUN:
        listed = getattr(row, "target_tahun", ())
        return next((one.target for one in listed if one.tahun == year_of(kolom.untuk)), None)
    if kolom.peran is Peran.TARGET_TRIWULAN:
        quarters = quarters_of(row)
        name = quarter_of(kolom.untuk)
        return dict(quarters.bagian).get(name) if quarters and name else None
    if kolom.peran is Peran.LAIN:
        cells = getattr(row, "lain", ())
        return next((one.sel for one in cells if one.judul_kolom == kolom.untuk), None)
    key = "rencana_pelaksanaan" if kolom.peran is Peran.BULAN else kolom.peran.kunci
    cell: AnySel | None = getattr(row, key, None)
    return cell


def list_tabel(dokumen: Dokumen) -> Iterator[TabelCetak]:
    """Yield the tables of a paper in printed order, its budget among them."""
    head = dokumen.kepala_cetak
    if head is not None:
        rows = (*_aims(dokumen), *_goals(dokumen), *_actions(dokumen))
        yield TabelCetak(head, rows)
    budget = dokumen.anggaran_tercetak
    if budget is not None:
        yield TabelCetak(budget, tuple(_budget_row(budget, row) for row in budget.baris))
    for part in dokumen.semua_bagian:
        if part.kolom:
            rows = tuple(BarisCetak(r.id, {}, r, r.baris_sumber) for r in part.baris if not r.judul)
            yield TabelCetak(part, rows)


def _budget_row(budget: Anggaran, row: BarisBertingkat) -> BarisCetak:
    """Return a row of a budget; what it is read as is no cell of it."""
    own: dict[Peran, AnySel] = {
        budget.kolom_nama(row): Sel(tercetak=row.teks),
        Peran.ANGGARAN: row.anggaran,
    }
    if row.nomor is not None:
        own[Peran.NOMOR] = Sel(tercetak=row.nomor)
    return BarisCetak(row.id, own, row, row.baris_sumber)


def _goals(dokumen: Dokumen) -> Iterator[BarisCetak]:
    for goal in dokumen.semua_sasaran:
        for row in goal.indikator:
            own: dict[Peran, AnySel] = {
                Peran.NOMOR: goal.nomor,
                Peran.SASARAN: goal,
                Peran.INDIKATOR: row,
            }
            yield BarisCetak(row.id, own, row, row.baris_sumber)


def _actions(dokumen: Dokumen) -> Iterator[BarisCetak]:
    for row in dokumen.semua_aksi:
        yield BarisCetak(row.id, {}, row, row.baris_sumber)


def _aims(dokumen: Dokumen) -> Iterator[BarisCetak]:
    for row in dokumen.semua_tujuan:
        for measure in row.indikator.butir:
            own: dict[Peran, AnySel] = {
                Peran.NOMOR: row.nomor,
                Peran.TUJUAN: row.tujuan,
                Peran.SASARAN: _first(row),
                Peran.INDIKATOR: measure,
            }
            yield BarisCetak(measure.id, own, measure, measure.baris_sumber)


def _first(row: BarisIku) -> AnySel:
    """Return the first sasaran of a row, or the cell that says why it has none."""
    return next(iter(row.sasaran.butir), None) or Sel(kosong=row.sasaran.kosong)
