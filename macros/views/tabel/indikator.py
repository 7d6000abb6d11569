"""Tabulate what is measured and promised: indicators with targets, also by quarter."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.dasar import Kosong
from macros.model.dokumen import Dokumen, list_with_group
from macros.views.tabel.asal import ASAL, DOKUMEN, ID, TOPIK, URUTAN, Asal
from macros.views.tabel.gugus import (
    Isi,
    isi_target,
    isi_teks,
    kolom_target,
    kolom_teks,
    tercetak,
)
from macros.views.tabel.kolom import Jenis, Kolom, Tabel
from macros.views.tabel.sasaran import PROGRAM, TUJUAN

_TABEL_INDIKATOR = Tabel(
    "indikator",
    "Indikator dan target",
    "Satu baris untuk setiap indikator yang tercetak, dengan targetnya. "
    "Indikator rencana aksi ada dalam tabel aksi.",
    (
        ID,
        *DOKUMEN,
        URUTAN,
        Kolom(
            "sasaran",
            "Sasaran",
            Jenis.KODE,
            "Id sasaran yang memuat indikator ini. Kosong pada daftar Indikator Kinerja Utama: "
            "pasangannya tidak tampak dalam teks sumber.",
        ),
        tercetak("sasaran", "sasaran"),
        PROGRAM,
        TUJUAN,
        *kolom_teks("indikator", "indikator"),
        *kolom_target(),
        TOPIK,
        *ASAL,
    ),
    ("id",),
    "dokumen",
)


def tabel_indikator(asal: Asal) -> Tabel:
    """Return one row for each printed indicator with its target."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        found = [*_measures(asal, paper), *_measures_of_iku(asal, paper)]
        rows += [{**row, "urutan": number} for number, row in enumerate(found, 1)]
    return _TABEL_INDIKATOR.fill(rows)


def _measures(asal: Asal, paper: Dokumen) -> Iterator[Isi]:
    for goal, group in list_with_group(paper):
        for measure in goal.indikator:
            yield {
                "id": measure.id,
                **asal.paper(paper),
                "sasaran": goal.id,
                "sasaran_tercetak": goal.teks,
                "program": group.program if group else None,
                "tujuan": None,
                **isi_teks("indikator", measure),
                **isi_target(measure.target),
                "topik": asal.topik(measure.id),
                **asal.row(paper, measure.id, measure.baris_sumber),
            }


def _measures_of_iku(asal: Asal, paper: Dokumen) -> Iterator[Isi]:
    for row in paper.semua_tujuan:
        for measure in row.indikator.butir:
            yield {
                "id": measure.id,
                **asal.paper(paper),
                "sasaran": None,
                "sasaran_tercetak": None,
                "program": None,
                "tujuan": row.tujuan.id,
                **isi_teks("indikator", measure),
                **isi_target(None, Kosong.TIDAK_TERCETAK),
                "topik": asal.topik(measure.id),
                **asal.row(paper, measure.id, measure.baris_sumber),
            }


_TABEL_TRIWULAN = Tabel(
    "target_triwulan",
    "Target per triwulan",
    "Satu baris untuk setiap triwulan, kalau target indikator atau aksi tercetak per triwulan.",
    (
        Kolom("baris", "Baris", Jenis.KODE, "Id indikator atau aksi yang punya target ini.",
              wajib=True),
        *DOKUMEN,
        Kolom("triwulan", "Triwulan", Jenis.PILIHAN, "Triwulan yang dimaksud.",
              pilihan=("TW1", "TW2", "TW3", "TW4"), wajib=True),
        *kolom_target(),
        *ASAL,
    ),
    ("baris", "triwulan"),
    "dokumen",
)  # fmt: skip


def tabel_target_triwulan(asal: Asal) -> Tabel:
    """Return one row for each quarter of a target that is printed by quarter."""
    return _TABEL_TRIWULAN.fill(
        {
            "baris": acuan.id,
            **asal.paper(acuan.dokumen),
            "triwulan": name,
            **isi_target(part),
            **asal.row(acuan.dokumen, acuan.id, acuan.baris_sumber),
        }
        for acuan in asal.data.semua_acuan
        if acuan.triwulan
        for name, part in acuan.triwulan.bagian
    )
