"""Lay out the table of an action plan: seven columns, the fifth divided into twelve months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.kertas.bagian import Penyusun, blank, cell, printed
from macros.kertas.uraian import Isi, Sel, Tabel
from macros.model.bagian import KepalaTabel
from macros.model.baris_aksi import BarisAksi
from macros.model.dokumen import Dokumen
from macros.views.dokumen import group_rows
from macros.views.render import BULAN

_BULAN_KE = 4
_LEBAR = (38.0, 41.0, 19.5, 48.0, *([6.2] * len(BULAN)), 25.0, 27.0)
#: What fills a month's cell; the papers shade or tick them.
_TANDA = "●"


def table_of_actions(builder: Penyusun, plan: Dokumen, kepala: KepalaTabel) -> Tabel:
    """Return the table with its head of two or three rows."""
    rows = tuple(row for group in group_rows(plan.semua_aksi) for row in _group(builder, group))
    return Tabel(_LEBAR, tuple(_head(kepala)), rows, kecil=True)


def _head(kepala: KepalaTabel) -> Iterator[tuple[Sel, ...]]:
    months = len(kepala.subkolom)
    yield tuple(
        Sel((printed(text),), kolom=months, rata="tengah", tebal=True)
        if number == _BULAN_KE
        else Sel((printed(text),), baris=2, rata="tengah", tebal=True)
        for number, text in enumerate(kepala.kolom)
    )
    yield tuple(Sel((printed(text),), rata="tengah", tebal=True) for text in kepala.subkolom)
    if len(kepala.nomor_kolom) == len(_LEBAR):
        yield tuple(Sel((printed(t),), rata="tengah", tebal=True) for t in kepala.nomor_kolom)


def _group(builder: Penyusun, group: Sequence[BarisAksi]) -> Iterator[tuple[Sel, ...]]:
    """Yield the rows of one sasaran cell; blank cells that continue it are explained with it."""
    first = builder.sel(group[0].sasaran)
    marks: list[Isi] = [
        builder.reading(row.sasaran.bacaan, row.sasaran.dasar, f"Sel kosong pada {row.id}")
        for row in group[1:]
    ]
    goal = (*first, *(piece for mark in marks for piece in mark))
    for number, row in enumerate(group):
        own = (cell(goal, baris=len(group)),) if number == 0 else ()
        yield (*own, *_row(builder, row))


def _row(builder: Penyusun, row: BarisAksi) -> Iterator[Sel]:
    yield cell(builder.sel(row.indikator))
    yield Sel(builder.target(row.target), rata="tengah")
    yield cell((*builder.sel(row.kegiatan), *builder.notes(row.id)))
    if row.rencana_pelaksanaan.kosong is not None:
        yield Sel((blank(row.rencana_pelaksanaan.kosong),), kolom=len(BULAN), rata="tengah")
    else:
        for month in BULAN:
            filled = month in row.rencana_pelaksanaan.bulan
            yield Sel((printed(_TANDA),) if filled else (), rata="tengah")
    yield Sel((builder.uang(row.perkiraan_biaya),), rata="kanan")
    yield cell(builder.sel(row.pelaksana))
