"""Model the promise text of an agreement, and the annex that is signed apart."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.anggaran import Anggaran
from macros.model.dasar import Butir, Model
from macros.model.kepala_tabel import KepalaEmpat
from macros.model.sasaran import Kelompok, Sasaran
from macros.model.tanda_tangan import Orang, TandaTangan


class Naskah(Model):
    """Hold the promise text in its printed order.

    Some forms name the parties under their signatures alone; who promises is then not printed.
    """

    judul: Butir
    pembuka: tuple[Butir, ...] = ()
    pihak: tuple[Orang, ...] = ()
    isi: tuple[Butir, ...]
    tanda_tangan: TandaTangan


class Lampiran(Model):
    """Hold the annex of a performance agreement: its table, its budget, its signatures."""

    judul: Butir | None = None
    kepala_tabel: KepalaEmpat
    sasaran: tuple[Sasaran, ...] = ()
    kelompok: tuple[Kelompok, ...] = ()
    catatan_kaki: tuple[Butir, ...] = ()
    anggaran: Anggaran
    tanda_tangan: TandaTangan

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.sasaran) == bool(self.kelompok):
            raise PydanticCustomError("tabel_rancu", "harus tepat satu: `sasaran` atau `kelompok`")
        return self
