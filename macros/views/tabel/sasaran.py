"""Tabulate what the papers aim at: tujuan and sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.dokumen import Dokumen, list_with_group
from macros.views.tabel.asal import ASAL, DOKUMEN, URUTAN, Asal
from macros.views.tabel.gugus import (
    Isi,
    isi_sel,
    isi_teks,
    kolom_sel,
    kolom_teks,
    kosong,
    tercetak,
)
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

TUJUAN = Kolom(
    "tujuan",
    "Tujuan",
    Jenis.KODE,
    "Id tujuan pada baris tabel yang sama; kosong pada dokumen tanpa tujuan.",
)
PROGRAM = Kolom(
    "program",
    "Program",
    Jenis.KODE,
    "Program yang membawahi baris ini, kalau tercetak sebagai judul kelompok.",
    rujuk="program.id",
)
_ID_BOLEH_KOSONG = Kolom("id", "Id", Jenis.KODE, "Nama tetap baris ini, kalau punya.")

_TABEL_TUJUAN = Tabel(
    "tujuan",
    "Tujuan",
    "Satu baris untuk setiap baris tabel Indikator Kinerja Utama.",
    (
        _ID_BOLEH_KOSONG,
        *DOKUMEN,
        URUTAN,
        tercetak("nomor", "nomor"),
        kosong("nomor", "nomor"),
        *kolom_sel("tujuan", "tujuan"),
        kosong("sasaran", "sasaran"),
        kosong("indikator", "indikator"),
        *ASAL,
    ),
    ("dokumen", "urutan"),
    "dokumen",
)


def tabel_tujuan(asal: Asal) -> Tabel:
    """Return one row for each row of an IKU table, with why its other cells are blank."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        for number, row in enumerate(paper.semua_tujuan, 1):
            goals, measures = row.sasaran.kosong, row.indikator.kosong
            rows.append(
                {
                    "id": row.tujuan.id,
                    **asal.paper(paper),
                    "urutan": number,
                    "nomor_tercetak": row.nomor.tercetak,
                    "nomor_kosong": str(row.nomor.kosong) if row.nomor.kosong else None,
                    **isi_sel("tujuan", row.tujuan),
                    "sasaran_kosong": str(goals) if goals else None,
                    "indikator_kosong": str(measures) if measures else None,
                    **asal.row(paper, row.tujuan.id, row.baris_sumber),
                }
            )
    return _TABEL_TUJUAN.fill(rows)


_TABEL_SASARAN = Tabel(
    "sasaran",
    "Sasaran",
    "Satu baris untuk setiap sasaran yang tercetak. Sasaran rencana aksi ada dalam tabel aksi.",
    (
        _ID_BOLEH_KOSONG,
        *DOKUMEN,
        URUTAN,
        tercetak("nomor", "nomor"),
        kosong("nomor", "nomor"),
        Kolom("kelompok", "Kelompok", Jenis.KODE, "Id judul kelompok di atas sasaran ini."),
        tercetak("kelompok", "judul kelompok"),
        PROGRAM,
        TUJUAN,
        *kolom_teks("sasaran", "sasaran"),
        *ASAL,
    ),
    ("dokumen", "urutan"),
    "dokumen",
)


def tabel_sasaran(asal: Asal) -> Tabel:
    """Return one row for each printed sasaran."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        found = [*_goals(asal, paper), *_goals_of_iku(asal, paper)]
        rows += [{**row, "urutan": number} for number, row in enumerate(found, 1)]
    return _TABEL_SASARAN.fill(rows)


def _goals(asal: Asal, paper: Dokumen) -> Iterator[Isi]:
    for goal, group in list_with_group(paper):
        yield {
            "id": goal.id,
            **asal.paper(paper),
            "nomor_tercetak": goal.nomor.tercetak,
            "nomor_kosong": str(goal.nomor.kosong) if goal.nomor.kosong else None,
            "kelompok": group.id if group else None,
            "kelompok_tercetak": f"{group.nomor} {group.teks}" if group else None,
            "program": group.program if group else None,
            "tujuan": None,
            **isi_teks("sasaran", goal),
            **asal.row(paper, goal.id, goal.baris_sumber),
        }


def _goals_of_iku(asal: Asal, paper: Dokumen) -> Iterator[Isi]:
    for row in paper.semua_tujuan:
        for goal in row.sasaran.butir:
            yield {
                "id": goal.id,
                **asal.paper(paper),
                "nomor_tercetak": None,
                "nomor_kosong": None,
                "kelompok": None,
                "kelompok_tercetak": None,
                "program": None,
                "tujuan": row.tujuan.id,
                **isi_teks("sasaran", goal),
                **asal.row(paper, goal.id, goal.baris_sumber),
            }
