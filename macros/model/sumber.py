"""Model the source files that papers were transcribed from, and how a paper points at one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from macros.model.dasar import BarisSumber, Kode, Model, Teks


class SatuanSumber(StrEnum):
    """Say what the numbers in `baris_sumber` count in this source."""

    BARIS = "baris"
    HALAMAN = "halaman"


class Sumber(Model):
    """Describe a source file that papers were transcribed from."""

    id: Kode
    judul: Teks
    asal: Teks | None = None
    bentuk: Teks
    #: Published as it is, so only forms that no browser runs and no generator reads as a page.
    berkas: Annotated[
        str,
        StringConstraints(
            pattern=r"^sumber/[A-Za-z0-9][A-Za-z0-9._-]*\.(txt|pdf|jpg|png|csv|docx|xlsx)$"
        ),
    ]
    satuan: SatuanSumber = SatuanSumber.BARIS
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    cara_salin: tuple[Teks, ...]
    tidak_ada: tuple[Teks, ...] = ()


class DaftarSumber(Model):
    """Hold `sumber.yml`."""

    sumber: tuple[Sumber, ...]


class RujukanSumber(Model):
    """Point at the part of a source file that holds the paper."""

    berkas: Kode
    baris: BarisSumber


#: Stands in for the source of a draft: nothing is printed yet.
BELUM_ADA = RujukanSumber.model_construct(berkas="", baris=())
