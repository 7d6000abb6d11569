"""Say what the columns of a printed table mean: each has a role, and a role is a kind of cell.

A head that is plain text has the usual role of its place in the kind's table, so that what was
written before roles existed stays valid. Any other head says its role: `{teks: Satuan, isi:
satuan}`. A column of the role `lain` means nothing: it is kept, shown and exported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import model_serializer, model_validator

from macros.model.dasar import Model, Teks
from macros.model.isi import values_of


class Peran(StrEnum):
    """Name the roles of columns; each is a key of a row, save that `lain` is kept in a list."""

    NOMOR = "nomor"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    TARGET = "target"
    SATUAN = "satuan"
    FORMULA = "formula"
    SUMBER_DATA = "sumber-data"
    PENANGGUNG_JAWAB = "penanggung-jawab"
    KONDISI_AWAL = "kondisi-awal"
    TARGET_TAHUN = "target-tahun"
    TARGET_TRIWULAN = "target-triwulan"
    KONDISI_AKHIR = "kondisi-akhir"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub-kegiatan"
    BULAN = "bulan"
    PERKIRAAN_BIAYA = "perkiraan-biaya"
    PELAKSANA = "pelaksana"
    KODE = "kode"
    URAIAN = "uraian"
    VOLUME = "volume"
    PROGRAM = "program"
    ANGGARAN = "anggaran"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    KATEGORI = "kategori"
    REALISASI_ANGGARAN = "realisasi-anggaran"
    PENYERAPAN = "penyerapan"
    KENDALA = "kendala"
    SOLUSI = "solusi"
    TINDAK_LANJUT = "tindak-lanjut"
    BATAS_WAKTU = "batas-waktu"
    BUKTI = "bukti"
    KETERANGAN = "keterangan"
    LAIN = "lain"

    @property
    def kunci(self) -> str:
        """Return the key of a row under which a cell of this role stands."""
        return self.value.replace("-", "_")


#: Roles that a table may have several times, told apart by what they are for.
BERULANG = frozenset({Peran.TARGET_TAHUN, Peran.TARGET_TRIWULAN, Peran.LAIN})
#: Roles whose cells hold figures.
BERANGKA = frozenset(
    {
        Peran.TARGET,
        Peran.KONDISI_AWAL,
        Peran.TARGET_TAHUN,
        Peran.TARGET_TRIWULAN,
        Peran.KONDISI_AKHIR,
        Peran.VOLUME,
        Peran.REALISASI,
        Peran.CAPAIAN,
        Peran.PENYERAPAN,
    }
)
#: Roles whose cells hold amounts of money.
BERUANG = frozenset({Peran.PERKIRAAN_BIAYA, Peran.ANGGARAN, Peran.REALISASI_ANGGARAN})


class JudulKolom(Model):
    """Hold the printed head of a column, its role, and for which year or quarter it is."""

    teks: Teks
    isi: Peran | None = None
    untuk: Teks | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"teks": value} if isinstance(value, str) else value

    @model_serializer
    def _as_written(self) -> object:
        # What prints take fingerprints of: a head of the usual role is just its words.
        told = {key: value for key, value in values_of(self) if value is not None}
        return self.teks if len(told) == 1 else told

    def __str__(self) -> str:
        return self.teks


@dataclass(frozen=True)
class Kolom:
    """Hold one column of a table: its printed head, its role, and what a repeated one is for.

    `diam` says that the head names no role and that no usual one was left for it.
    """

    teks: str
    peran: Peran
    untuk: str = ""
    diam: bool = False


def assign_roles(heads: Sequence[JudulKolom], usual: Sequence[Peran]) -> tuple[Kolom, ...]:
    """Give each head its role: its own, or the next usual one that no head names.

    A head for which no usual role is left is `lain`; its own text says what it is for.
    """
    named = {head.isi for head in heads}
    left = [role for role in usual if role not in named]
    columns = []
    for head in heads:
        silent = head.isi is None and not left
        role = head.isi or (left.pop(0) if left else Peran.LAIN)
        what = head.untuk or (head.teks if role in BERULANG else "")
        columns.append(Kolom(head.teks, role, what, silent))
    return tuple(columns)
