"""Model what is announced in lists: urgent news, regulations, agreements, election stages."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from macros.model.dasar import Id, Kode, Model, Teks
from macros.model.sel_tanggal import TanggalPenuh


class SertaMerta(Model):
    """Hold one urgent announcement; it stands on every page until it ends."""

    id: Kode
    judul: Teks
    sejak: TanggalPenuh
    isi: Teks
    tindakan: Teks
    penanggung_jawab: Teks
    berlaku_sampai: TanggalPenuh | None = None

    def holds_on(self, day: date | None) -> bool:
        """Tell whether it holds on a day; where no day is known, until somebody ends it."""
        if day is None:
            return self.berlaku_sampai is None
        ended = self.berlaku_sampai is not None and self.berlaku_sampai.nilai < day
        return self.sejak.nilai <= day and not ended


class DaftarSertaMerta(Model):
    """Hold `serta-merta.yml`."""

    pengumuman: tuple[SertaMerta, ...]


class TahapPeraturan(StrEnum):
    """Name how far a regulation has come."""

    PERENCANAAN = "perencanaan"
    PENYUSUNAN = "penyusunan"
    UJI_PUBLIK = "uji-publik"
    BERLAKU = "berlaku"
    DICABUT = "dicabut"


class Peraturan(Model):
    """Hold one regulation, decision or policy, in force or on its way."""

    id: Kode
    judul: Teks
    tahap: TahapPeraturan
    sejak: TanggalPenuh
    nomor: Teks | None = None
    informasi: Id | None = None
    alamat: Teks | None = None


class DaftarPeraturan(Model):
    """Hold `peraturan.yml`."""

    diumumkan: TanggalPenuh | None = None
    peraturan: tuple[Peraturan, ...]


class KerjaSama(Model):
    """Hold one agreement with another body."""

    id: Kode
    judul: Teks
    pihak: Teks
    mulai: TanggalPenuh
    sampai: TanggalPenuh | None = None
    nomor: Teks | None = None
    informasi: Id | None = None


class DaftarKerjaSama(Model):
    """Hold `kerja-sama.yml`."""

    diumumkan: TanggalPenuh | None = None
    kerja_sama: tuple[KerjaSama, ...]


class Tahap(Model):
    """Hold one stage of an election."""

    id: Kode
    pemilihan: Teks
    tahap: Teks
    mulai: TanggalPenuh
    sampai: TanggalPenuh
    dasar: Teks


class DaftarTahapan(Model):
    """Hold `tahapan.yml`."""

    diumumkan: TanggalPenuh | None = None
    tahapan: tuple[Tahap, ...]
