"""Model the office whose site this is: its name, its bodies, how to reach it."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import Kode, Model, Teks
from macros.model.sel_tanggal import TanggalPenuh

#: An address that a browser opens without anybody reading along.
AlamatAman = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"'<>]+$")]


class NamaBadan(Model):
    """Declare a body of the office: its key, and how it is called.

    `nama` is for headings and sentences, `nama_singkat` for lists with little room; `unit` is
    what its units are called, as in "divisi".
    """

    badan: Kode
    nama: Teks
    nama_singkat: Teks | None = None
    nama_lengkap: Teks | None = None
    unit: Teks | None = None


class Kontak(Model):
    """Hold how to reach the office; what is absent is not known and is said so."""

    alamat: Teks | None = None
    telepon: Teks | None = None
    surel: Teks | None = None
    jam: Teks | None = None
    laman: Teks | None = None
    #: The office's own forms; this site never collects requests or objections.
    permintaan: AlamatAman | None = None
    keberatan: AlamatAman | None = None


class Lisensi(Model):
    """Hold a licence by name and address."""

    nama: Teks
    alamat: AlamatAman


class Satker(Model):
    """Hold the identity of the office whose site this is."""

    nama: Teks
    nama_singkat: Teks
    wilayah: Teks
    judul_situs: Teks
    deskripsi: Teks
    contoh: Teks | None = None
    pengelola: Teks | None = None
    riwayat_sejak: TanggalPenuh | None = None
    badan: Annotated[tuple[NamaBadan, ...], Field(min_length=1)]
    kontak: Kontak
    lisensi_data: Lisensi

    @model_validator(mode="after")
    def _bodies_once(self) -> Self:
        names = self.nama_badan
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise PydanticCustomError(
                "badan_berulang", "badan “{teks}” ditulis dua kali", {"teks": twice}
            )
        return self

    @property
    def nama_badan(self) -> tuple[str, ...]:
        """Return the keys of the office's bodies, as papers name them."""
        return tuple(one.badan for one in self.badan)
