"""Tabulate the topics: what each is, the indicators in it, and the activities."""

from __future__ import annotations

from macros.model import alamat
from macros.model.dasar import Kosong
from macros.views.tabel.asal import ALAMAT, DOKUMEN, JENIS_BARIS, Asal
from macros.views.tabel.gugus import isi_target, kolom_target, tercetak
from macros.views.tabel.kolom import Jenis, Kolom, Tabel
from macros.views.topik import rows_of

_TOPIK = Tabel(
    "topik",
    "Topik",
    "Satu baris untuk setiap topik. Pengelompokan ini bacaan kami; dokumen tidak mencetaknya.",
    (
        Kolom("id", "Id", Jenis.KODE, "Nama tetap baris ini.", wajib=True),
        Kolom("nama", "Nama", Jenis.TEKS, "Nama seperti dipakai situs.", wajib=True),
        Kolom("penjelasan", "Penjelasan", Jenis.TEKS, "Apa yang disebut dokumen tentang topik ini.",
              wajib=True),
        Kolom("lihat_juga", "Lihat juga", Jenis.DAFTAR_KODE, "Id topik lain yang berdekatan."),
        ALAMAT,
    ),
    ("id",),
)  # fmt: skip


def tabel_topik(asal: Asal) -> Tabel:
    """Return one row for each topic."""
    return _TOPIK.fill(
        {
            "id": topik.id,
            "nama": topik.nama,
            "penjelasan": topik.penjelasan,
            "lihat_juga": topik.lihat_juga,
            "alamat": asal.on_site(alamat.of_topic(topik.id)),
        }
        for topik in asal.data.topik
    )


_DALAM_TOPIK = (
    Kolom("topik", "Topik", Jenis.KODE, "Id topik.", wajib=True, rujuk="topik.id"),
    Kolom("topik_nama", "Nama topik", Jenis.TEKS, "Nama topik.", wajib=True),
)
_ANGGOTA = Tabel(
    "topik_anggota",
    "Anggota topik",
    "Satu baris untuk setiap baris dokumen yang masuk sebuah topik, dengan targetnya.",
    (
        *_DALAM_TOPIK,
        Kolom("baris", "Baris", Jenis.KODE, "Id baris dokumen yang dimaksud.", wajib=True),
        *DOKUMEN,
        JENIS_BARIS,
        tercetak("sasaran", "sasaran"),
        tercetak("indikator", "indikator"),
        *kolom_target(),
        ALAMAT,
    ),
    ("topik", "baris"),
    "dokumen",
)  # fmt: skip


def tabel_topik_anggota(asal: Asal) -> Tabel:
    """Return one row for each row of a paper that belongs to a topic."""
    found = asal.data.acuan
    return _ANGGOTA.fill(
        {
            "topik": topik.id,
            "topik_nama": topik.nama,
            "baris": name,
            **asal.paper(found[name].dokumen),
            "jenis_baris": str(found[name].jenis),
            "sasaran_tercetak": found[name].sasaran,
            "indikator_tercetak": found[name].indikator,
            **isi_target(found[name].target, Kosong.TIDAK_TERCETAK),
            "alamat": asal.address(found[name].dokumen, name),
        }
        for topik in asal.data.topik
        for name in topik.anggota
    )


_KEGIATAN = Tabel(
    "topik_kegiatan",
    "Kegiatan topik",
    "Satu baris untuk setiap baris rencana aksi dalam setiap topiknya. Biayanya ada dalam tabel "
    "aksi, sekali saja: baris yang sama dapat masuk beberapa topik.",
    (
        *_DALAM_TOPIK,
        Kolom("baris", "Baris", Jenis.KODE, "Id baris rencana aksi.", wajib=True, rujuk="aksi.id"),
        *DOKUMEN,
        tercetak("kegiatan", "kegiatan"),
        Kolom("dasar", "Dasar", Jenis.TEKS,
              "Mengapa kegiatan ini masuk topik; kosong kalau indikatornya anggota topik."),
        ALAMAT,
    ),
    ("topik", "baris"),
    "dokumen",
)  # fmt: skip


def tabel_topik_kegiatan(asal: Asal) -> Tabel:
    """Return one row for each row of an action plan in each topic that holds it."""
    return _KEGIATAN.fill(
        {
            "topik": topik.id,
            "topik_nama": topik.nama,
            "baris": row.acuan.id,
            **asal.paper(row.acuan.dokumen),
            "kegiatan_tercetak": row.aksi.kegiatan.tercetak,
            "dasar": row.dasar,
            "alamat": asal.address(row.acuan.dokumen, row.acuan.id),
        }
        for topik in asal.data.topik
        for row in rows_of(asal.data, topik)
        if row.aksi is not None
    )
