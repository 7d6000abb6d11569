"""Tabulate every row of every paper, the same rows that the explorer shows."""

from __future__ import annotations

from macros.views.penjelajah import BarisData, list_rows
from macros.views.render import Lembar
from macros.views.tabel.asal import ASAL, DOKUMEN, JENIS_BARIS, TOPIK, TOPIK_KEGIATAN, Asal
from macros.views.tabel.gugus import (
    Isi,
    isi_sel,
    isi_target,
    isi_uang,
    kolom_sel,
    kolom_target,
    kolom_uang,
    tercetak,
)
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_BARIS = Tabel(
    "baris",
    "Semua baris",
    "Satu baris untuk setiap baris semua dokumen, seperti pada penjelajah data. "
    "Sudah termasuk jumlah anggaran; saring jenis_baris sebelum menjumlahkan.",
    (
        Kolom("id", "Id", Jenis.KODE, "Nama tetap baris ini; tidak pernah diganti sesudah terbit.",
              wajib=True),
        *DOKUMEN,
        Kolom("badan", "Badan", Jenis.PILIHAN, "Badan yang punya dokumen."),
        JENIS_BARIS,
        Kolom("teks", "Teks", Jenis.TEKS,
              "Teks utama baris. Pada jumlah anggaran, sebutan kami; pada aksi tanpa kegiatan, id.",
              wajib=True),
        tercetak("sasaran", "sasaran"),
        tercetak("indikator", "indikator"),
        *kolom_target(),
        *kolom_uang("rupiah", "uang"),
        *kolom_sel("pelaksana", "pelaksana"),
        TOPIK,
        TOPIK_KEGIATAN,
        *ASAL,
    ),
    ("id",),
    "dokumen",
)  # fmt: skip


def tabel_baris(asal: Asal) -> Tabel:
    """Return one row for each row of the explorer."""
    return _BARIS.fill(_row(asal, row) for row in list_rows(Lembar(asal.data, "")))


def _row(asal: Asal, row: BarisData) -> Isi:
    acuan, badan = row.acuan, row.dokumen.badan
    executor: Isi = {kolom.nama: None for kolom in kolom_sel("pelaksana", "pelaksana")}
    if row.sel_pelaksana is not None:
        executor = isi_sel("pelaksana", row.sel_pelaksana)
    return {
        "id": acuan.id,
        **asal.paper(acuan.dokumen),
        "badan": str(badan) if badan else None,
        "jenis_baris": str(acuan.jenis),
        "teks": acuan.teks,
        "sasaran_tercetak": acuan.sasaran,
        "indikator_tercetak": acuan.indikator,
        **isi_target(acuan.target, row.sebab_tanpa_target),
        **isi_uang("rupiah", acuan.uang),
        **executor,
        "topik": asal.topik(acuan.id),
        "topik_kegiatan": asal.topik_kegiatan(acuan.id),
        **asal.row(acuan.dokumen, acuan.id, acuan.baris_sumber),
    }
