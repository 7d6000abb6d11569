"""List every table there is, in the order in which they are offered."""

from __future__ import annotations

from dataclasses import replace

from macros.views.tabel import (
    aksi,
    anggaran,
    bacaan,
    baris,
    catatan,
    dokumen,
    indikator,
    informasi,
    keterangan,
    keterangan_dokumen,
    realisasi,
    sasaran,
    sel,
    teks_dokumen,
    topik,
)
from macros.views.tabel.asal import Asal
from macros.views.tabel.kolom import Tabel
from macros.views.terbitan import Terbitan

_PEMBUAT = (
    dokumen.tabel_dokumen,
    keterangan_dokumen.tabel_keterangan_dokumen,
    teks_dokumen.tabel_teks_dokumen,
    bacaan.tabel_bacaan,
    sasaran.tabel_tujuan,
    sasaran.tabel_sasaran,
    indikator.tabel_indikator,
    indikator.tabel_target_triwulan,
    aksi.tabel_aksi,
    anggaran.tabel_anggaran,
    anggaran.tabel_anggaran_rincian,
    anggaran.tabel_anggaran_jumlah,
    sel.tabel_sel,
    realisasi.tabel_realisasi_kinerja,
    realisasi.tabel_realisasi_anggaran,
    dokumen.tabel_penanda_tangan,
    dokumen.tabel_sampul,
    catatan.tabel_catatan,
    catatan.tabel_catatan_baris,
    catatan.tabel_catatan_hitungan,
    topik.tabel_topik,
    topik.tabel_topik_anggota,
    topik.tabel_topik_kegiatan,
    keterangan.tabel_pelaksana,
    keterangan.tabel_program,
    keterangan.tabel_istilah,
    keterangan.tabel_sumber,
    informasi.tabel_daftar,
    informasi.tabel_kewajiban,
    informasi.tabel_e_monev,
    informasi.tabel_layanan,
    baris.tabel_baris,
)


def build_tables(terbitan: Terbitan) -> tuple[Tabel, ...]:
    """Return every table."""
    asal = Asal(terbitan)
    bodies = terbitan.data.satker.nama_badan
    return tuple(_offer_bodies(build(asal), bodies) for build in _PEMBUAT)


def _offer_bodies(tabel: Tabel, bodies: tuple[str, ...]) -> Tabel:
    """Return the table with the office's own bodies as the choices of the column for them."""
    columns = (
        replace(kolom, pilihan=bodies) if kolom.nama == "badan" else kolom for kolom in tabel.kolom
    )
    return replace(tabel, kolom=tuple(columns))
