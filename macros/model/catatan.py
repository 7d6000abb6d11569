"""Model the notes: what is damaged, contradictory or missing in the papers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import BarisSumber, Id, Kode, Model, Teks
from macros.model.uang import Uang

#: Code of a note: a letter and two or three digits, as in A01.
KodeCatatan = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2,3}$")]
#: Code of a check, as in ANG-002.
KodePeriksa = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-[0-9]{3}$")]


class Bobot(StrEnum):
    """Say how much a note matters to a reader."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"


class Sebab(StrEnum):
    """Say where an oddity comes from."""

    DOKUMEN = "dokumen"
    PINDAIAN = "pindaian"
    TIDAK_DAPAT_DIBEDAKAN = "tidak-dapat-dibedakan"


class Kutipan(Model):
    """Quote the exact words of a source."""

    teks: Teks
    sumber: Kode
    baris_sumber: BarisSumber


class Hitungan(Model):
    """Show a sum of printed amounts, and its distance to another printed amount.

    `suku` and `pembanding` name rows; the amounts come from the papers and `jumlah` and
    `selisih` (whole rupiah, a sum minus its comparison) are checked against them.
    """

    uraian: Teks
    suku: Annotated[tuple[Id, ...], Field(min_length=1)]
    jumlah: Uang
    pembanding: Id | None = None
    selisih: Annotated[str, StringConstraints(pattern=r"^[+−-]?[0-9]{1,15}$")] | None = None

    @model_validator(mode="after")
    def _comparison_has_difference(self) -> Self:
        if (self.pembanding is None) != (self.selisih is None):
            raise PydanticCustomError(
                "hitungan_tak_lengkap", "`pembanding` dan `selisih` harus berdua"
            )
        return self


class Catatan(Model):
    """Explain to readers what is damaged, contradictory or missing in the papers."""

    kode: KodeCatatan
    judul: Teks
    bobot: Bobot
    sebab: Sebab
    kalimat: Teks
    rincian: tuple[Teks, ...] = ()
    penyajian: Teks
    baris: tuple[Id, ...] = ()
    kutipan: tuple[Kutipan, ...] = ()
    hitungan: tuple[Hitungan, ...] = ()
    menjelaskan: tuple[KodePeriksa, ...] = ()
    sel: tuple[Teks, ...] = ()


class DaftarCatatan(Model):
    """Hold `catatan.yml`."""

    catatan: tuple[Catatan, ...]
