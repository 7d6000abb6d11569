"""Model `koreksi.yml`: what was wrong on the site and was mended, and what was updated."""

from __future__ import annotations

from enum import StrEnum

from macros.model.dasar import Id, Kode, Model, Teks
from macros.model.sel_tanggal import TanggalPenuh


class JenisKoreksi(StrEnum):
    """Keep mistakes apart from planned updates."""

    KOREKSI = "koreksi"
    PEMUTAKHIRAN = "pemutakhiran"


class Koreksi(Model):
    """Hold one mended or updated value: where, before, after, why and when."""

    id: Kode
    jenis: JenisKoreksi
    tanggal: TanggalPenuh
    baris: Id
    bidang: Teks
    sebelum: Teks
    sesudah: Teks
    alasan: Teks

    @property
    def tentang_hasil(self) -> bool:
        """Tell whether what was mended is a result, which stands beside no printed row."""
        return self.bidang.casefold().startswith(("realisasi", "hasil", "capaian"))


class DaftarKoreksi(Model):
    """Hold `koreksi.yml`."""

    koreksi: tuple[Koreksi, ...] = ()
