"""Model `alamat-terbit.yml`: every public address that followed from the data, and those withdrawn.

Rows and papers have ids of their own (`id-terbit.yml`); here stand the pages, and the fragments
of notes, words, units, programmes, corrections and duties, whose names make addresses too.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from macros.model.dasar import Model, Teks
from macros.model.sel_tanggal import Tanggal

#: Address below the root of the site, as in `topik/data-pemilih/` or `catatan/#a15`.
AlamatTerbit = Annotated[
    str,
    StringConstraints(
        pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)+(#[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=200
    ),
]


class AlamatDicabut(Model):
    """Say why the thing at a published address is gone."""

    alamat: AlamatTerbit
    sebab: Teks
    tanggal: Tanggal

    @property
    def halaman(self) -> str:
        """Return the page on which it stood."""
        return self.alamat.partition("#")[0]

    @property
    def fragmen(self) -> str:
        """Return the fragment at which it stood; nothing for a page."""
        return self.alamat.partition("#")[2]


class DaftarAlamat(Model):
    """Hold `alamat-terbit.yml`."""

    terbit: tuple[AlamatTerbit, ...] = ()
    dicabut: tuple[AlamatDicabut, ...] = ()
