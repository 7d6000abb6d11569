"""Tabulate the printed lines of papers that are no rows: titles, paragraphs, heads of tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.anggaran import Anggaran
from macros.model.dasar import TeksTercetak
from macros.model.dokumen import Dokumen
from macros.model.kepala_tabel import KepalaTabel
from macros.model.tabel_cetak import list_tabel
from macros.views.tabel.asal import ASAL, DOKUMEN, URUTAN, Asal
from macros.views.tabel.gugus import kolom_bacaan
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_TEKS = Tabel(
    "teks_dokumen",
    "Teks dokumen",
    "Satu baris untuk setiap judul, paragraf, dan judul kolom yang tercetak dalam dokumen.",
    (
        *DOKUMEN,
        URUTAN,
        Kolom("baris", "Baris", Jenis.KODE, "Id teks ini, kalau ada yang merujuknya."),
        Kolom("letak", "Letak", Jenis.PILIHAN,
              "Teks lepas, kepala tabel, atau judul di antara barisnya.",
              wajib=True, pilihan=("teks", "kolom", "subkolom", "nomor-kolom", "judul-baris")),
        Kolom("tabel", "Tabel", Jenis.BILANGAN,
              "Nomor tabel dalam dokumen, mulai dari 1; kosong kalau bukan kepala tabel."),
        Kolom("teks", "Teks", Jenis.TEKS, "Teksnya seperti tercetak.", wajib=True),
        *kolom_bacaan("teks", "teks"),
        *ASAL,
    ),
    ("dokumen", "urutan"),
    "dokumen",
)  # fmt: skip


@dataclass(frozen=True)
class _Baris:
    """Hold one printed line: where it stands, its text with our reading, its id, its table."""

    letak: str
    isi: TeksTercetak
    baris_sumber: tuple[int, ...]
    id: str | None = None
    tabel: int | None = None


def tabel_teks_dokumen(asal: Asal) -> Tabel:
    """Return one row for each printed line that is no row of a table."""
    return _TEKS.fill(
        {
            **asal.paper(paper),
            "urutan": number,
            "baris": line.id,
            "letak": line.letak,
            "tabel": line.tabel,
            "teks": line.isi.teks,
            "teks_bacaan": line.isi.bacaan,
            "teks_dasar": line.isi.dasar,
            **asal.row(paper, line.id, line.baris_sumber),
        }
        for paper in asal.data.dokumen
        for number, line in enumerate(_lines(paper), 1)
    )


def _lines(paper: Dokumen) -> Iterator[_Baris]:
    for butir in paper.semua_butir:
        yield _Baris("teks", butir, butir.baris_sumber, butir.id)
    year = paper.tahun_sampul
    if year is not None:
        yield _Baris("teks", TeksTercetak(teks=year.teks), year.baris_sumber, year.id)
    for number, tabel in enumerate(list_tabel(paper), 1):
        for place, text in _heads(tabel.kepala):
            isi = TeksTercetak(teks=text)
            yield _Baris(place, isi, tabel.kepala.baris_sumber, tabel=number)
    for row in (row for part in paper.semua_bagian for row in part.baris):
        if row.judul is not None:
            yield _Baris("judul-baris", TeksTercetak(teks=row.judul), row.baris_sumber, row.id)


def _heads(kepala: KepalaTabel | Anggaran) -> Iterator[tuple[str, str]]:
    """Yield the printed heads of a table from left to right, from above down."""
    yield from (("kolom", head.teks) for head in kepala.kolom)
    if isinstance(kepala, Anggaran):  # the head of a budget is one line
        return
    yield from (("subkolom", text) for text in kepala.subkolom)
    yield from (("nomor-kolom", text) for text in kepala.nomor_kolom)
