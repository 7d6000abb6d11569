"""The cover of a bundle: it announces papers and is none itself."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Literal, Self

from pydantic import Field

from macros.model.dasar import Butir, Tahun
from macros.model.dokumen import Dokumen
from macros.model.pengumuman import ButirSampul, TahunTercetak


class Sampul(Dokumen):
    """Hold the cover of a bundle: whose it is, what it announces, which year it prints."""

    nama_jenis = "Sampul"
    templat = "sampul.html"
    nomor_jenis = 5
    mengumumkan = True

    jenis: Literal["sampul"]
    tahun: Tahun
    kepala: tuple[Butir, ...]
    daftar: Annotated[tuple[ButirSampul, ...], Field(min_length=1)]
    tahun_tercetak: TahunTercetak

    @property
    def untuk_tahun(self) -> int | None:
        """Return the year whose bundle it covers."""
        return self.tahun

    @property
    def masa(self) -> tuple[int, int]:
        """Return the year twice."""
        return self.tahun, self.tahun

    @property
    def semua_butir(self) -> tuple[Butir, ...]:
        """Return the lines above the list."""
        return self.kepala

    @property
    def diumumkan(self) -> tuple[ButirSampul, ...]:
        """Return the announced titles."""
        return self.daftar

    @property
    def tahun_sampul(self) -> TahunTercetak | None:
        """Return the printed line of the year."""
        return self.tahun_tercetak

    def tanpa_rujukan(self, names: Collection[str]) -> Self:
        """Return the cover without the papers of these names among those that it announces."""
        items = tuple(
            item.model_copy(update={"dokumen": tuple(n for n in item.dokumen if n not in names)})
            for item in self.daftar
        )
        return self.model_copy(update={"daftar": items})

    @property
    def ringkasan(self) -> str:
        """Say how many papers it announces, and which year it prints."""
        return (
            f"Sampul mengumumkan {len(self.daftar)} dokumen dan mencetak "
            f"“{self.tahun_tercetak.teks}”."
        )

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say that it is a cover, and how many of the announced papers are absent."""
        absent = sum(not item.dokumen for item in self.daftar)
        return (
            f"Ini sampul berkas tahun {self.tahun}.",
            f"Sampul mengumumkan {len(self.daftar)} dokumen.",
            *([f"{absent} di antaranya tidak ada dalam berkas."] if absent else []),
        )
