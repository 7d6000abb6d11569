"""Model the list of ids that were ever published: an address once given stays."""

from __future__ import annotations

from macros.model.dasar import Id, Model, Teks
from macros.model.sel_tanggal import TanggalPenuh


class IdDicabut(Model):
    """Say why a published id is gone."""

    id: Id
    sebab: Teks
    tanggal: TanggalPenuh


class DaftarTerbit(Model):
    """Hold `id-terbit.yml`: every id that was ever published."""

    terbit: tuple[Id, ...]
    dicabut: tuple[IdDicabut, ...] = ()
