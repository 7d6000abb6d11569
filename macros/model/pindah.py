"""Model `alamat-lama.yml`: addresses that once were published, and where they lead now."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from macros.model.dasar import Model

#: Address of a page below the root of the site, as in `2022/rencana-aksi-kpu/`.
AlamatHalaman = Annotated[
    str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)+$", max_length=200)
]


class Pindah(Model):
    """Lead one old address to the page that took its place."""

    lama: AlamatHalaman
    baru: AlamatHalaman


class DaftarPindah(Model):
    """Hold `alamat-lama.yml`."""

    pindah: tuple[Pindah, ...] = ()
