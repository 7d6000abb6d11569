"""Tabulate what is to be done: the rows of action plans."""

from __future__ import annotations

from macros.model.baris_aksi import BarisAksi
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.views.tabel.asal import ASAL, DOKUMEN, ID, TOPIK, TOPIK_KEGIATAN, URUTAN, Asal
from macros.views.tabel.gugus import (
    Isi,
    isi_sel,
    isi_target,
    isi_uang,
    kolom_sel,
    kolom_target,
    kolom_uang,
    kosong,
)
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_AKSI = Tabel(
    "aksi",
    "Rencana aksi",
    "Satu baris untuk setiap baris rencana aksi. Perkiraan biaya mungkin berlaku untuk beberapa "
    "baris; baca catatannya sebelum menjumlahkan.",
    (
        ID,
        *DOKUMEN,
        URUTAN,
        *kolom_sel("sasaran", "sasaran"),
        Kolom("sasaran_dari", "Sasaran dari", Jenis.KODE,
              "Id baris asal bacaan sasaran, kalau ada."),
        *kolom_sel("indikator", "indikator"),
        *kolom_target(),
        *kolom_sel("kegiatan", "kegiatan"),
        Kolom("bulan", "Bulan", Jenis.DAFTAR_KODE,
              "Kolom bulan yang terisi: B1 untuk Januari sampai B12 untuk Desember."),
        kosong("bulan", "rencana pelaksanaan"),
        *kolom_uang("perkiraan_biaya", "perkiraan biaya"),
        Kolom("pelaksana", "Pelaksana", Jenis.KODE,
              "Id unit kerja yang namanya tercetak; kosong kalau tidak tercetak.",
              rujuk="pelaksana.id"),
        *kolom_sel("pelaksana", "pelaksana"),
        TOPIK,
        TOPIK_KEGIATAN,
        *ASAL,
    ),
    ("id",),
    "dokumen",
)  # fmt: skip


def tabel_aksi(asal: Asal) -> Tabel:
    """Return one row for each row of an action plan."""
    return _AKSI.fill(
        _row(asal, plan, number, row)
        for plan in asal.data.dokumen
        for number, row in enumerate(plan.semua_aksi, 1)
    )


def _row(asal: Asal, plan: Dokumen, number: int, row: BarisAksi) -> Isi:
    months = row.rencana_pelaksanaan
    return {
        "id": row.id,
        **asal.paper(plan),
        "urutan": number,
        **isi_sel("sasaran", row.sasaran),
        "sasaran_dari": row.sasaran.dari,
        **isi_sel("indikator", row.indikator),
        **isi_target(row.target),
        **isi_sel("kegiatan", row.kegiatan),
        "bulan": tuple(str(month) for month in months.bulan),
        "bulan_kosong": str(months.kosong) if months.kosong else None,
        **isi_uang("perkiraan_biaya", row.perkiraan_biaya),
        "pelaksana": find_unit(asal.data, plan, row),
        **isi_sel("pelaksana", row.pelaksana),
        "topik": asal.topik(row.id),
        "topik_kegiatan": asal.topik_kegiatan(row.id),
        **asal.row(plan, row.id, row.baris_sumber),
    }


def find_unit(data: Data, plan: Dokumen, row: BarisAksi) -> str | None:
    """Return the id of the unit that a row prints, among the units of its own body."""
    printed = (plan.badan, row.pelaksana.tercetak)
    return next((u.id for u in data.pelaksana if (u.badan, u.nama) == printed), None)
