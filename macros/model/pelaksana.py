"""Model the units that carry out what the papers plan."""

from __future__ import annotations

from macros.model.badan import Badan
from macros.model.dasar import Kode, Model, Teks


class UnitPelaksana(Model):
    """Name a division or subdivision that carries out activities."""

    id: Kode
    nama: Teks
    badan: Badan


class DaftarPelaksana(Model):
    """Hold `pelaksana.yml`."""

    pelaksana: tuple[UnitPelaksana, ...]
