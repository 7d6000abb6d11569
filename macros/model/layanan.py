"""Model a year's service of information, and its complaints: counts alone, never a person."""

from __future__ import annotations

from enum import StrEnum

from macros.model.cacah import Cacah
from macros.model.dasar import Id, Model, Tahun, Teks
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.uang import Uang


class Permintaan(Model):
    """Count the requests of a year by what became of them."""

    diterima: Cacah
    dikabulkan: Cacah
    sebagian: Cacah
    ditolak: Cacah
    tidak_dikuasai: Cacah
    dalam_proses: Cacah

    @property
    def bagian(self) -> tuple[tuple[str, int], ...]:
        """Return the parts with their words; they sum to what was received."""
        return (
            ("dikabulkan seluruhnya", self.dikabulkan),
            ("dikabulkan sebagian", self.sebagian),
            ("ditolak", self.ditolak),
            ("tidak dikuasai", self.tidak_dikuasai),
            ("masih diproses", self.dalam_proses),
        )


class WaktuLayanan(Model):
    """Hold how many working days answers took."""

    rata_rata: Cacah
    terlama: Cacah
    lewat_batas: Cacah


class Penolakan(Model):
    """Count refusals on one ground."""

    dasar: Teks
    jumlah: Cacah


class Keberatan(Model):
    """Count objections."""

    diterima: Cacah
    ditanggapi: Cacah


class Sengketa(Model):
    """Count disputes."""

    komisi: Cacah
    pengadilan: Cacah


class Layanan(Model):
    """Hold one file `layanan/<tahun>.yml`; what is absent is not filled in, nought is nought."""

    tahun: Tahun
    penanggung_jawab: Teks
    diumumkan: TanggalPenuh | None = None
    permintaan: Permintaan | None = None
    waktu: WaktuLayanan | None = None
    penolakan: tuple[Penolakan, ...] = ()
    keberatan: Keberatan | None = None
    sengketa: Sengketa | None = None
    sarana: Teks | None = None
    petugas: Cacah | None = None
    anggaran: Uang | None = None
    laporan: Id | None = None
    disampaikan_ke_komisi: TanggalPenuh | None = None


class AsalPengaduan(StrEnum):
    """Say who found what is counted."""

    MASYARAKAT = "masyarakat"
    INTERNAL = "internal"


class BarisPengaduan(Model):
    """Count complaints of one kind; never who complained, nor of whom."""

    asal: AsalPengaduan
    perihal: Teks
    diterima: Cacah
    selesai: Cacah
    dalam_proses: Cacah
    tindakan: Teks | None = None


class Pengaduan(Model):
    """Hold one file `pengaduan/<tahun>.yml`."""

    tahun: Tahun
    penanggung_jawab: Teks
    diumumkan: TanggalPenuh | None = None
    baris: tuple[BarisPengaduan, ...]
