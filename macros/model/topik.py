"""Model the topics: what the papers print on one subject, by our reading."""

from __future__ import annotations

from collections.abc import Container
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import Id, Kode, Model, Teks


class KegiatanTopik(Model):
    """Place a row of an action plan in a topic for the words of its activity, with our basis."""

    baris: Id
    dasar: Teks


class Topik(Model):
    """Group what the papers print on one subject (our reading, never the papers').

    `anggota` are rows with a printed indicator; a member row of an action plan brings its
    activity. `kegiatan` are rows that belong here for their activity alone: its indicator can't
    be read, or speaks of something else. Such a row may stand in several topics.
    """

    id: Kode
    nama: Teks
    penjelasan: Teks
    anggota: tuple[Id, ...] = ()
    kegiatan: tuple[KegiatanTopik, ...] = ()
    lihat_juga: tuple[Kode, ...] = ()

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        if not self.baris:
            raise PydanticCustomError("topik_kosong", "topik tanpa anggota dan tanpa kegiatan")
        return self

    @property
    def baris(self) -> tuple[Id, ...]:
        """Return every row of the topic: the members, then those placed for their activity."""
        return (*self.anggota, *(one.baris for one in self.kegiatan))

    def without(self, names: Container[str]) -> Topik:
        """Return the topic without some rows; nothing may be left of it."""
        return self.model_copy(
            update={
                "anggota": tuple(name for name in self.anggota if name not in names),
                "kegiatan": tuple(one for one in self.kegiatan if one.baris not in names),
            }
        )


class DaftarTopik(Model):
    """Hold `topik.yml`."""

    topik: tuple[Topik, ...]
