"""Model papers that are parts in a row, of which every kind of report or budget is one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Self

from pydantic import Field

from macros.model.badan import Badan
from macros.model.bagian_tabel import BagianDokumen
from macros.model.dasar import Butir, Tahun
from macros.model.dokumen import Dokumen
from macros.model.keterangan import Keterangan
from macros.model.kunci_sendiri import say_own
from macros.model.tanda_tangan import TandaTangan


class DokumenBagian(Dokumen):
    """Hold a paper that is made of parts."""

    judul: Butir | None = None
    keterangan: tuple[Keterangan, ...] = ()
    bagian: Annotated[tuple[BagianDokumen, ...], Field(min_length=1)]
    tanda_tangan: TandaTangan

    @property
    def judul_tabel(self) -> Butir | None:
        """Return the title of the paper."""
        return self.judul

    @property
    def semua_butir(self) -> tuple[Butir, ...]:
        """Return the title, then the headings and paragraphs of each part."""
        title = (self.judul,) if self.judul else ()
        parts = (((part.judul,) if part.judul else ()) + part.uraian for part in self.bagian)
        return (*title, *(butir for part in parts for butir in part))

    @property
    def semua_keterangan(self) -> tuple[Keterangan, ...]:
        """Return the labelled lines above the first part."""
        return self.keterangan

    @property
    def semua_bagian(self) -> tuple[BagianDokumen, ...]:
        """Return the parts."""
        return self.bagian

    @property
    def blok_tanda_tangan(self) -> tuple[tuple[str, TandaTangan], ...]:
        """Return the only signature block."""
        return (("dokumen", self.tanda_tangan),)

    def tanpa_rujukan(self, names: Collection[str]) -> Self:
        """Return the paper without what its rows say of rows of these names."""
        parts = tuple(part.tanpa_rujukan(names) for part in self.bagian)
        return self.model_copy(update={"bagian": parts})

    @property
    def jumlah_baris(self) -> int:
        """Count the rows of all tables; headings within them count not."""
        return sum(row.judul is None for part in self.bagian for row in part.baris)

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say what it is, how much it holds, and when it was signed."""
        return (
            f"Ini {self.nama_jenis} {self.sebutan_masa}.",
            f"Isinya {len(self.bagian)} bagian dengan {self.jumlah_baris} baris tabel.",
            self._tanggalnya,
        )

    @property
    def ringkasan(self) -> str:
        """Say in one sentence what it is; every figure is counted."""
        return (
            f"{self.nama_jenis} {self.sebutan_masa}: {self.jumlah_baris} baris tabel dalam "
            f"{len(self.bagian)} bagian{self._bertanggal_pada}{say_own(self)}."
        )


class DokumenBagianTahunan(DokumenBagian):
    """Hold a paper of one year that is made of parts."""

    tahun: Tahun
    badan: Badan

    @property
    def untuk_tahun(self) -> int | None:
        """Return the year."""
        return self.tahun

    @property
    def masa(self) -> tuple[int, int]:
        """Return the year twice."""
        return self.tahun, self.tahun
