"""Model `profil.yml`: what the office is, in the words of its papers, and who sits where."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.cacah import Cacah
from macros.model.dasar import Id, Kode, Model, Teks
from macros.model.informasi import YaTidak
from macros.model.sel_tanggal import TanggalPenuh


class TeksProfil(Model):
    """Hold a text with the paper that it stands in."""

    teks: Teks
    dari: Teks


class Pejabat(Model):
    """Hold one seat; `atasan` names the seat above it, `lhkpn` the entry with KPK's sheet."""

    id: Kode
    jabatan: Teks
    nama: Teks | None = None
    masa: Teks | None = None
    divisi: Teks | None = None
    atasan: Kode | None = None
    dari: Teks
    wajib_lhkpn: YaTidak = YaTidak.TIDAK
    lhkpn: Id | None = None


class KelompokPegawai(Model):
    """Count the staff of one group; the groups of a list part them all."""

    kelompok: Teks
    jumlah: Cacah


class Kepegawaian(Model):
    """Count the staff on a day."""

    per: TanggalPenuh
    dari: Teks
    baris: tuple[KelompokPegawai, ...]
    jumlah: Cacah


class Profil(Model):
    """Hold `profil.yml`; what is absent is not known and is said so."""

    diumumkan: TanggalPenuh | None = None
    kedudukan: TeksProfil | None = None
    maksud_tujuan: TeksProfil | None = None
    ruang_lingkup: TeksProfil | None = None
    gambaran_umum: TeksProfil | None = None
    visi: TeksProfil | None = None
    misi: tuple[TeksProfil, ...] = ()
    tugas: tuple[TeksProfil, ...] = ()
    fungsi: tuple[TeksProfil, ...] = ()
    susunan: tuple[Pejabat, ...] = ()
    kepegawaian: Kepegawaian | None = None

    @model_validator(mode="after")
    def _is_tree(self) -> Self:
        above = {seat.id: seat.atasan for seat in self.susunan}
        for seat in self.susunan:
            name, seen = seat.atasan, {seat.id}
            while name is not None:
                if name not in above or name in seen:
                    raise PydanticCustomError(
                        "susunan_salah",
                        "atasan “{nama}” dari “{jabatan}” tidak ada, atau berputar",
                        {"nama": name, "jabatan": seat.jabatan},
                    )
                seen.add(name)
                name = above[name]
        return self

    def below(self, name: str | None) -> tuple[Pejabat, ...]:
        """Return the seats right below one, or those at the top."""
        return tuple(seat for seat in self.susunan if seat.atasan == name)
