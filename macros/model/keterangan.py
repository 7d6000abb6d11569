"""Model the labelled lines above a table."""

from __future__ import annotations

from macros.model.dasar import (
    BarisSumber,
    Model,
    Teks,
)


class Keterangan(Model):
    """Hold one labelled line above a table, such as `TAHUN : 2022`."""

    label: Teks
    isi: Teks
    baris_sumber: BarisSumber = ()
