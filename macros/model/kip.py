"""Model `kip.yml`: rules of public information, the duties in them, and how one asks.

A duty never says whether it is met: it names evidence, and the site counts that evidence
in the papers. A key such as `keadaan` does not exist here, and writing it is an error.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from macros.model.dasar import Id, Kode, Model, Teks
from macros.model.jenis_informasi import JenisEntri
from macros.model.sel_tanggal import TanggalPenuh


class StatusBacaan(StrEnum):
    """Say how well we know what a rule says: read at an address, or still to be checked."""

    DIBACA = "dibaca"
    PERLU_DIPERIKSA = "perlu-diperiksa"


class SumberBacaan(StrEnum):
    """Say how good the source is in which we read a rule."""

    NASKAH_RESMI = "naskah-resmi"
    SALINAN_NASKAH = "salinan-naskah"
    SEKUNDER = "sekunder"


class JenisInformasi(StrEnum):
    """Name the kinds of public information that the law tells apart, and what evaluators add."""

    BERKALA = "berkala"
    SERTA_MERTA = "serta-merta"
    SETIAP_SAAT = "setiap-saat"
    STANDAR_LAYANAN = "standar-layanan"
    MONEV = "monev"


class Bukti(StrEnum):
    """Name what the site can count; each has its function in `macros/views/bukti_semua.py`."""

    NAMA_PROGRAM = "nama-program"
    NAMA_KEGIATAN = "nama-kegiatan"
    PENANGGUNG_JAWAB = "penanggung-jawab"
    PELAKSANA = "pelaksana"
    TARGET = "target"
    JADWAL = "jadwal"
    ANGGARAN_JUMLAH = "anggaran-jumlah"
    ANGGARAN_SUMBER = "anggaran-sumber"
    PERKIRAAN_BIAYA = "perkiraan-biaya"
    IKU = "iku"
    IKU_TARGET = "iku-target"
    PERJANJIAN_KINERJA = "perjanjian-kinerja"
    RENCANA_KINERJA_TAHUNAN = "rencana-kinerja-tahunan"
    RENCANA_AKSI = "rencana-aksi"
    REALISASI = "realisasi"
    REALISASI_ANGGARAN = "realisasi-anggaran"
    KONTAK = "kontak"
    TATA_CARA = "tata-cara"
    DAFTAR_INFORMASI_PUBLIK = "daftar-informasi-publik"
    PROFIL = "profil"
    GAMBARAN_UMUM = "gambaran-umum"
    LHKPN = "lhkpn"
    KEPEGAWAIAN = "kepegawaian"
    LAPORAN_REALISASI_ANGGARAN = "laporan-realisasi-anggaran"
    NERACA = "neraca"
    LAYANAN_INFORMASI = "layanan-informasi"
    SARANA_LAYANAN = "sarana-layanan"
    LAPORAN_TAHUNAN = "laporan-tahunan"
    PERATURAN_BERLAKU = "peraturan-berlaku"
    RANCANGAN_PERATURAN = "rancangan-peraturan"
    KERJA_SAMA = "kerja-sama"
    PENGADAAN_RENCANA = "pengadaan-rencana"
    PENGADAAN_PEMILIHAN = "pengadaan-pemilihan"
    PENGADAAN_PELAKSANAAN = "pengadaan-pelaksanaan"
    PENGADUAN_INTERNAL = "pengaduan-internal"
    PENGADUAN_MASYARAKAT = "pengaduan-masyarakat"
    TAHAPAN = "tahapan"
    SERTA_MERTA = "serta-merta"


class Aturan(Model):
    """Name a rule, what it is, and where we read of it."""

    id: Kode
    nama: Teks
    tentang: Teks
    status: StatusBacaan
    sumber: SumberBacaan | None = None
    alamat: tuple[Teks, ...] = ()


class Ketentuan(Model):
    """Hold one thing that a rule says, in our words, and how well we know it.

    `aturan` is absent where our source did not name the rule; `tiap_bulan` is the longest
    time between two publications, in months.
    """

    id: Kode
    aturan: Kode | None = None
    pasal: Teks | None = None
    isi: Teks
    rincian: tuple[Teks, ...] = ()
    tiap_bulan: Annotated[int, Field(ge=1, le=120)] | None = None
    status: StatusBacaan
    sumber: SumberBacaan | None = None
    alamat: tuple[Teks, ...] = ()


class TidakBerlaku(Model):
    """Say why a duty does not concern this office, and which rule says so."""

    sebab: Teks
    ketentuan: Annotated[tuple[Kode, ...], Field(min_length=1)]


class Kewajiban(Model):
    """Hold one kind of information that must be public, its basis, and what to count for it."""

    id: Kode
    jenis: JenisInformasi
    kelompok: Teks
    isi: Teks
    ketentuan: tuple[Kode, ...] = ()
    bukti: tuple[Bukti, ...] = ()
    #: Kinds of entries in the register that can meet it.
    jenis_bukti: tuple[JenisEntri, ...] = ()
    tidak_berlaku: TidakBerlaku | None = None


class BagianTataCara(Model):
    """Hold one part of how to ask for information or to object."""

    id: Kode
    judul: Teks
    ketentuan: Annotated[tuple[Kode, ...], Field(min_length=1)]


class IsianDip(Model):
    """Fill columns of the Daftar Informasi Publik that the papers do not print."""

    dokumen: Id
    ringkasan: Teks | None = None
    pejabat_penguasa: Teks | None = None
    penanggung_jawab: Teks | None = None
    waktu_dan_tempat: Teks | None = None
    bentuk: Teks | None = None
    retensi: Teks | None = None
    klasifikasi: JenisInformasi | None = None
    #: The day on which the paper was announced; the time to the next announcement runs from it.
    diumumkan: TanggalPenuh | None = None


class Dip(Model):
    """Hold what the office adds to the Daftar Informasi Publik, and the basis of its columns.

    Both keys are required: as the last ones of the file they show that it was not cut off.
    """

    isian: tuple[IsianDip, ...]
    ketentuan: tuple[Kode, ...]


class Kip(Model):
    """Hold `kip.yml`."""

    aturan: tuple[Aturan, ...]
    ketentuan: tuple[Ketentuan, ...]
    kewajiban: tuple[Kewajiban, ...]
    tata_cara: tuple[BagianTataCara, ...]
    dip: Dip
