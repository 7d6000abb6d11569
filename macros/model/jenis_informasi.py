"""Name the kinds of entries in the register of public information, and their classes."""

from __future__ import annotations

from enum import StrEnum


class JenisEntri(StrEnum):
    """Name what an entry of the register is; a duty says which kinds can meet it."""

    PROFIL = "profil"
    LHKPN = "lhkpn"
    PROGRAM = "program"
    RENCANA = "rencana"
    ANGGARAN = "anggaran"
    AGENDA = "agenda"
    LAPORAN_KINERJA = "laporan-kinerja"
    LAPORAN_KEUANGAN = "laporan-keuangan"
    ASET = "aset"
    PENGADAAN = "pengadaan"
    KEPEGAWAIAN = "kepegawaian"
    LAYANAN = "layanan"
    LAPORAN_LAYANAN = "laporan-layanan"
    SURVEI = "survei"
    PENGADUAN = "pengaduan"
    SOP = "sop"
    MAKLUMAT = "maklumat"
    KEPUTUSAN = "keputusan"
    KEPUTUSAN_DIKECUALIKAN = "keputusan-dikecualikan"
    PERATURAN = "peraturan"
    PERJANJIAN = "perjanjian"
    PERNYATAAN = "pernyataan"
    SURAT = "surat"
    DAFTAR_INFORMASI = "daftar-informasi"
    PENELITIAN = "penelitian"
    PUTUSAN = "putusan"
    PEMILU = "pemilu"
    SERTA_MERTA = "serta-merta"
    MEDIA = "media"


class Klasifikasi(StrEnum):
    """Say in which class of the law an entry stands."""

    BERKALA = "berkala"
    SERTA_MERTA = "serta-merta"
    SETIAP_SAAT = "setiap-saat"
    #: Only the decision stands here, never the thing that it keeps back.
    DIKECUALIKAN = "dikecualikan"
