"""Model what a cover prints: the titles that it announces, and its year."""

from __future__ import annotations

from macros.model.dasar import BarisSumber, Id, Model, Tahun, Teks


class ButirSampul(Model):
    """Hold one announced title of the cover; `dokumen` names the papers that fulfil it."""

    id: Id
    nomor: Teks
    teks: Teks
    dokumen: tuple[Id, ...] = ()
    baris_sumber: BarisSumber


class TahunTercetak(Model):
    """Hold the year line of a cover: printed text and the year in it."""

    id: Id
    teks: Teks
    tahun: Tahun
    baris_sumber: BarisSumber
