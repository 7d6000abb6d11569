"""Model a year's financial report and its procurement, as the papers print them."""

from __future__ import annotations

from enum import StrEnum

from macros.model.dasar import Id, Model, Tahun, Teks
from macros.model.informasi import YaTidak
from macros.model.realisasi import Basis
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.uang import Uang


class BarisLra(Model):
    """Hold one kind of spending: what was allotted and what was spent."""

    jenis_belanja: Teks
    pagu: Uang
    realisasi: Uang


class JumlahLra(Model):
    """Hold the printed totals."""

    pagu: Uang
    realisasi: Uang


class Neraca(Model):
    """Hold the balance sheet on its day."""

    per: TanggalPenuh
    aset: Uang
    kewajiban: Uang
    ekuitas: Uang


class Opini(Model):
    """Hold an auditor's opinion; without auditor, year and level it would be a boast."""

    nilai: Teks
    auditor: Teks
    tahun: Tahun
    tingkat: Teks


class Keuangan(Model):
    """Hold one file `keuangan/<tahun>.yml`."""

    tahun: Tahun
    dari: Teks
    penanggung_jawab: Teks
    diaudit: YaTidak
    auditor: Teks | None = None
    opini: Opini | None = None
    basis: Basis | None = None
    diumumkan: TanggalPenuh | None = None
    lra: tuple[BarisLra, ...] = ()
    jumlah: JumlahLra | None = None
    neraca: Neraca | None = None
    calk: Id | None = None


class TahapPaket(StrEnum):
    """Name how far a package has come."""

    RENCANA = "rencana"
    PEMILIHAN = "pemilihan"
    KONTRAK = "kontrak"
    SERAH_TERIMA = "serah-terima"
    BATAL = "batal"


class Paket(Model):
    """Hold one package, from its plan to the handover."""

    nama: Teks
    kode_rup: Teks
    pagu: Uang
    metode: Teks
    tahap: TahapPaket
    jadwal: Teks | None = None
    penyedia: Teks | None = None
    nilai: Uang | None = None
    kontrak: TanggalPenuh | None = None
    serah_terima: TanggalPenuh | None = None
    alamat: Teks | None = None


class Pengadaan(Model):
    """Hold one file `pengadaan/<tahun>.yml`."""

    tahun: Tahun
    penanggung_jawab: Teks
    diumumkan: TanggalPenuh | None = None
    paket: tuple[Paket, ...]
