"""Model the people whom a paper names, and the blocks that they sign."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import (
    BarisSumber,
    Id,
    Kosong,
    KosongTeks,
    Model,
    Sel,
    Teks,
)
from macros.model.sel_tanggal import Tanggal


class Orang(Model):
    """Hold a person as the paper names them: in the promise text or under a signature."""

    urutan = ("nama", "jabatan", "pangkat", "sebutan")

    sebutan: Teks | None = None
    nama: Sel
    jabatan: Teks | None = None
    pangkat: Teks | None = None
    baris_sumber: BarisSumber = ()

    def perkenalkan(self, tanpa_nama: str) -> str:
        """Return name and post, as far as they are printed; `tanpa_nama` stands for no name."""
        post = self.jabatan.strip(" ,") if self.jabatan else None
        return ", ".join(part for part in (self.nama.terbaca or tanpa_nama, post) if part)


class TanpaIsi(StrEnum):
    """Name what a signature block may leave out: some forms print neither place nor date."""

    TEMPAT = "tempat"
    TANGGAL = "tanggal"
    KEDUANYA = "tempat dan tanggal"

    def leaves(self, part: TanpaIsi) -> bool:
        """Tell whether a part is left out."""
        return self in {part, TanpaIsi.KEDUANYA}


class TandaTangan(Model):
    """Hold a signature block: place, date and who signs; or why there is none.

    A draft (`kosong: belum-dipublikasikan`) may name the place and who will sign, never a date.
    `tanpa` says what a signed block does not print.
    """

    id: Id | None = None
    kosong: KosongTeks | None = None
    tempat: Teks | None = None
    tanggal: Tanggal | None = None
    tanpa: TanpaIsi | None = None
    penanda_tangan: tuple[Orang, ...] = ()
    baris_sumber: BarisSumber = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        place = self._told(self.tempat, TanpaIsi.TEMPAT)
        day = self._told(self.tanggal, TanpaIsi.TANGGAL)
        filled = (place, day, self.penanda_tangan, self.baris_sumber)
        draft = self.kosong is Kosong.BELUM_DIPUBLIKASIKAN and self.tanggal is None
        if draft or ((not any(filled)) if self.kosong else all(filled)):
            return self
        raise PydanticCustomError("tanda_tangan_rancu", "blok tanda tangan tidak utuh")

    def _told(self, value: object, name: TanpaIsi) -> bool:
        """Tell whether a part is printed or said to be absent; both at once is a contradiction."""
        left_out = self.tanpa is not None and self.tanpa.leaves(name)
        if value is not None and left_out:
            raise PydanticCustomError("tanda_tangan_rancu", "blok tanda tangan tidak utuh")
        return value is not None or left_out
