"""Gather all public information beside the papers: the register, and what has a form of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from macros.model.daftar_pengumuman import (
    DaftarKerjaSama,
    DaftarPeraturan,
    DaftarSertaMerta,
    DaftarTahapan,
    SertaMerta,
)
from macros.model.dasar import Model
from macros.model.informasi import DaftarEntri, Entri
from macros.model.keuangan import Keuangan, Pengadaan
from macros.model.lampiran import Lampiran
from macros.model.layanan import Layanan, Pengaduan
from macros.model.profil import Profil

#: Files that stand alone, by path below `data/`; an office may leave each out.
BERKAS_INFORMASI: dict[str, type[Model]] = {
    "profil.yml": Profil,
    "serta-merta.yml": DaftarSertaMerta,
    "peraturan.yml": DaftarPeraturan,
    "kerja-sama.yml": DaftarKerjaSama,
    "tahapan.yml": DaftarTahapan,
}
#: Folders of which every file has one model; those with a year are named after it.
FOLDER_INFORMASI: dict[str, type[Model]] = {
    "informasi": DaftarEntri,
    "layanan": Layanan,
    "keuangan": Keuangan,
    "pengadaan": Pengadaan,
    "pengaduan": Pengaduan,
}
M = TypeVar("M", bound=Model)
_JALUR = re.compile(r"([a-z]+)/([a-z0-9]+(?:-[a-z0-9]+)*)\.yml")


def folder_of(jalur: str) -> str | None:
    """Return the folder of public information that a file belongs to, if it does."""
    found = _JALUR.fullmatch(jalur)
    return found[1] if found and found[1] in FOLDER_INFORMASI else None


@dataclass(frozen=True)
class InformasiPublik:
    """Hold what the office publishes beside its papers of performance.

    Each model is paired with its file (path below the data folder); `lampiran` are the files
    that entries offer, by their path.
    """

    daftar: tuple[tuple[str, Entri], ...] = ()
    profil: Profil | None = None
    layanan: tuple[Layanan, ...] = ()
    keuangan: tuple[Keuangan, ...] = ()
    pengadaan: tuple[Pengadaan, ...] = ()
    pengaduan: tuple[Pengaduan, ...] = ()
    serta_merta: tuple[SertaMerta, ...] = ()
    peraturan: DaftarPeraturan | None = None
    kerja_sama: DaftarKerjaSama | None = None
    tahapan: DaftarTahapan | None = None
    #: The files that it was read from, by path below the data folder.
    berkas: frozenset[str] = frozenset()
    lampiran: Mapping[str, Lampiran] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def entri(self) -> tuple[Entri, ...]:
        """Return the entries of every file as one list."""
        return tuple(entry for _, entry in self.daftar)

    def file_of(self, entri: Entri) -> str:
        """Return the file in which an entry stands, below the data folder."""
        return next(path for path, one in self.daftar if one is entri)

    def find(self, name: str | None) -> Entri | None:
        """Return an entry by its id."""
        return next((entry for entry in self.entri if entry.id == name), None)

    @cached_property
    def diganti(self) -> frozenset[str]:
        """Return the ids of the entries that another one replaces."""
        return frozenset(e.menggantikan for e in self.entri if e.menggantikan)

    @property
    def hari_terakhir(self) -> date:
        """Return the last day on which something was announced or opened."""
        told = [entry.diumumkan for entry in self.entri]
        opened = [place.diperiksa for entry in self.entri for place in entry.di_mana]
        days = (*told, *opened, *(one.sejak for one in self.serta_merta))
        return max((day.nilai for day in days if day), default=date.min)

    def waiting(self, day: date) -> frozenset[str]:
        """Return the ids of the entries that wait for a later day."""
        return frozenset(
            e.id for e in self.entri if e.terbit_sejak is not None and e.terbit_sejak.nilai > day
        )

    def without(self, names: frozenset[str]) -> InformasiPublik:
        """Return it without some entries, nor files that only they name.

        The same object is returned where none of them is in it.
        """
        kept = tuple(pair for pair in self.daftar if pair[1].id not in names)
        if len(kept) == len(self.daftar):
            return self
        named = {name for _, entry in kept for name in entry.berkas}
        left = {path: file for path, file in self.lampiran.items() if path in named}
        return replace(self, daftar=kept, lampiran=left)


def gather_information(
    read: Mapping[str, Model], lampiran: Mapping[str, Lampiran]
) -> InformasiPublik:
    """Put together what was read, by path; files of a year come newest first."""

    def years(kind: type[M]) -> tuple[M, ...]:
        found = [one for path, one in sorted(read.items()) if isinstance(one, kind)]
        return tuple(reversed(found))

    def single(path: str, kind: type[M]) -> M | None:
        found = read.get(path)
        return found if isinstance(found, kind) else None

    urgent = single("serta-merta.yml", DaftarSertaMerta)
    return InformasiPublik(
        daftar=tuple(
            (path, entry)
            for path, one in sorted(read.items())
            if isinstance(one, DaftarEntri)
            for entry in one.informasi
        ),
        profil=single("profil.yml", Profil),
        layanan=years(Layanan),
        keuangan=years(Keuangan),
        pengadaan=years(Pengadaan),
        pengaduan=years(Pengaduan),
        serta_merta=urgent.pengumuman if urgent else (),
        peraturan=single("peraturan.yml", DaftarPeraturan),
        kerja_sama=single("kerja-sama.yml", DaftarKerjaSama),
        tahapan=single("tahapan.yml", DaftarTahapan),
        berkas=frozenset(path for path in read if path in BERKAS_INFORMASI or folder_of(path)),
        lampiran=lampiran,
    )
