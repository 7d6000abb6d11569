"""The Rencana Aksi: which activity in which month, at what cost, and who carries it out."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from macros.model.anggaran import Anggaran
from macros.model.baris_aksi import BarisAksi
from macros.model.dasar import Butir
from macros.model.dokumen import DokumenTahunan
from macros.model.kepala_tabel import KepalaAksi, KepalaTabel
from macros.model.keterangan import Keterangan
from macros.model.peran import Peran
from macros.model.tanda_tangan import TandaTangan
from macros.model.uang import hand_to_rows


class RencanaAksi(DokumenTahunan):
    """Hold a Rencana Aksi Kinerja."""

    nama_jenis = "Rencana Aksi Kinerja"
    nama_formulir = "Rencana Aksi"
    templat = "rencana_aksi.html"
    nomor_jenis = 4
    tingkat = 4
    rebah = True

    jenis: Literal["rencana-aksi"]
    judul: Butir | None = None
    keterangan: tuple[Keterangan, ...] = ()
    kepala_tabel: KepalaAksi
    baris: Annotated[tuple[BarisAksi, ...], Field(min_length=1)]
    catatan_kaki: tuple[Butir, ...] = ()
    tanda_tangan: TandaTangan

    @model_validator(mode="before")
    @classmethod
    def _hand_down(cls, value: Any) -> Any:  # noqa: ANN401 - receives whatever the file held
        head = value.get("kepala_tabel") if isinstance(value, dict) else None
        if not isinstance(head, dict) or "uang_dalam" not in head or "baris" not in value:
            return value
        rows = hand_to_rows(value["baris"], "perkiraan_biaya", head["uang_dalam"])
        return {**value, "baris": rows}

    @property
    def semua_catatan_kaki(self) -> tuple[Butir, ...]:
        """Return what is printed below the table."""
        return self.catatan_kaki

    @property
    def semua_keterangan(self) -> tuple[Keterangan, ...]:
        """Return the labelled lines above the table."""
        return self.keterangan

    @property
    def judul_tabel(self) -> Butir | None:
        """Return the title above the table."""
        return self.judul

    @property
    def kepala_cetak(self) -> KepalaTabel | None:
        """Return the head of the table."""
        return self.kepala_tabel

    @property
    def kepala_uang(self) -> tuple[tuple[Anggaran | KepalaAksi, str], ...]:
        """Return the head of the costs."""
        costs = (k.teks for k in self.kepala_tabel.peran if k.peran is Peran.PERKIRAAN_BIAYA)
        return tuple((self.kepala_tabel, text) for text in costs)

    @property
    def semua_aksi(self) -> tuple[BarisAksi, ...]:
        """Return the rows."""
        return self.baris

    @property
    def blok_tanda_tangan(self) -> tuple[tuple[str, TandaTangan], ...]:
        """Return the only signature block."""
        return (("dokumen", self.tanda_tangan),)

    def tanpa_rujukan(self, names: Collection[str]) -> Self:
        """Return the plan without readings of sasaran that rest on rows of these names."""
        rows = tuple(row.tanpa_asal() if row.sasaran.dari in names else row for row in self.baris)
        return self.model_copy(update={"baris": rows})

    def _prints(self, role: Peran) -> bool:
        """Tell whether the table has a column of a role at all."""
        return any(kolom.peran is role for kolom in self.kepala_tabel.peran)

    @property
    def _tanpa_bulan(self) -> int:
        """Return how many cells for months are blank; a plan by quarters has no such cells."""
        if not self._prints(Peran.BULAN):
            return 0
        return sum(row.rencana_pelaksanaan.kosong is not None for row in self.baris)

    @property
    def ringkasan(self) -> str:
        """Say how many rows there are, and how many leave their months blank."""
        blank = self._tanpa_bulan
        months = f" Jadwal bulan kosong pada {blank} baris." if blank else ""
        return (
            f"Siapa mengerjakan apa pada tahun {self.tahun}: {len(self.baris)} baris "
            f"rencana{self._bertanggal_pada}.{months}"
        )

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say that it is a plan of activities, and how many."""
        blank = self._tanpa_bulan
        return (
            f"Ini rencana kegiatan tahun {self.tahun}.",
            f"Isinya {len(self.baris)} baris kegiatan.",
            *([f"Bulan pelaksanaannya kosong pada {blank} baris."] if blank else []),
            self._tanggalnya,
        )

    @property
    def judul_rincian(self) -> str:
        """Say that the details count rows by who carries them out, or answers for them."""
        if self._prints(Peran.PELAKSANA) or not self._prints(Peran.PENANGGUNG_JAWAB):
            return "Siapa mengerjakan berapa baris"
        return "Siapa bertanggung jawab atas berapa baris"
