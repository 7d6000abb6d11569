"""Lay out the table of an action plan: seven columns, the fifth divided into twelve months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.kertas.bagian import Penyusun, blank, cell, printed
from macros.kertas.uraian import Isi, Sel, Tabel
from macros.model.baris_aksi import BarisAksi
from macros.model.dokumen import Dokumen
from macros.model.kepala_tabel import KepalaTabel
from macros.model.peran import Kolom, Peran
from macros.model.tabel_cetak import cell_of
from macros.views.dokumen import group_rows
from macros.views.render import BULAN

#: What fills a month's cell; the papers shade or tick them.
_TANDA = "●"
#: Widths in millimetres of the usual columns; any further one shares in their room.
_LEBAR = {
    Peran.SASARAN: 38.0,
    Peran.INDIKATOR: 41.0,
    Peran.TARGET: 19.5,
    Peran.KEGIATAN: 48.0,
    Peran.BULAN: 6.2,
    Peran.PERKIRAAN_BIAYA: 25.0,
    Peran.PELAKSANA: 27.0,
}
_LAIN = 22.0


def table_of_actions(builder: Penyusun, plan: Dokumen, kepala: KepalaTabel) -> Tabel:
    """Return the table with its head of two or three rows."""
    rows = tuple(
        row for group in group_rows(plan.semua_aksi) for row in _group(builder, group, kepala.peran)
    )
    return Tabel(_widths(kepala.peran), tuple(_head(kepala)), rows, kecil=True)


def _widths(columns: Sequence[Kolom]) -> tuple[float, ...]:
    found: list[float] = []
    for kolom in columns:
        times = len(BULAN) if kolom.peran is Peran.BULAN else 1
        found += [_LEBAR.get(kolom.peran, _LAIN)] * times
    usual = sum(_LEBAR.values()) + _LEBAR[Peran.BULAN] * (len(BULAN) - 1)
    if {kolom.peran for kolom in columns} == set(_LEBAR):
        return tuple(found)
    return tuple(round(width * usual / sum(found), 1) for width in found)


def _head(kepala: KepalaTabel) -> Iterator[tuple[Sel, ...]]:
    months = len(kepala.subkolom)
    yield tuple(
        Sel((printed(kolom.teks),), kolom=months, rata="tengah", tebal=True)
        if kolom.peran is Peran.BULAN
        else Sel((printed(kolom.teks),), baris=2 if months else 1, rata="tengah", tebal=True)
        for kolom in kepala.peran
    )
    if months:
        yield tuple(Sel((printed(text),), rata="tengah", tebal=True) for text in kepala.subkolom)
    if len(kepala.nomor_kolom) == len(_widths(kepala.peran)):
        yield tuple(Sel((printed(t),), rata="tengah", tebal=True) for t in kepala.nomor_kolom)


def _group(
    builder: Penyusun, group: Sequence[BarisAksi], columns: Sequence[Kolom]
) -> Iterator[tuple[Sel, ...]]:
    """Yield the rows of one sasaran cell; blank cells that continue it are explained with it."""
    first = builder.sel(group[0].sasaran)
    marks: list[Isi] = [
        builder.reading(row.sasaran.bacaan, row.sasaran.dasar, f"Sel kosong pada {row.id}")
        for row in group[1:]
    ]
    goal = (*first, *(piece for mark in marks for piece in mark))
    for number, row in enumerate(group):
        cells: list[Sel] = []
        for kolom in columns:
            if kolom.peran is Peran.SASARAN:
                cells += [cell(goal, baris=len(group))] if number == 0 else []
            else:
                cells += _cells(builder, row, kolom)
        yield tuple(cells)


def _cells(builder: Penyusun, row: BarisAksi, kolom: Kolom) -> Iterator[Sel]:
    if kolom.peran is Peran.KEGIATAN:
        yield cell((*builder.sel(row.kegiatan), *builder.notes(row.id)))
    elif kolom.peran is not Peran.BULAN:
        yield builder.any_cell(cell_of(row, kolom), kolom)
    elif row.rencana_pelaksanaan.kosong is not None:
        yield Sel((blank(row.rencana_pelaksanaan.kosong),), kolom=len(BULAN), rata="tengah")
    else:
        for month in BULAN:
            filled = month in row.rencana_pelaksanaan.bulan
            yield Sel((printed(_TANDA),) if filled else (), rata="tengah")
