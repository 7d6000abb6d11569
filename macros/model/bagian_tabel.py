"""Model a part of a paper: a heading, paragraphs, a table with any columns.

Reports, budgets and long plans differ from office to office. Their rows are copied cell by cell;
the head of each table says what its columns mean (`macros/model/peran.py`).
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.baris_aksi import RencanaPelaksanaan
from macros.model.dasar import BarisSumber, Butir, Id, Sel, Teks
from macros.model.kepala_tabel import KepalaTabel
from macros.model.kolom_kosong import JudulBagian, fill_blanks
from macros.model.penyelesaian import Penyelesaian
from macros.model.peran import BERUANG
from macros.model.sel_tambahan import SelTambahan, hand_unit
from macros.model.target import Target
from macros.model.uang import Uang, UangDalam, hand_to_rows


class Tingkat(StrEnum):
    """Name the levels of a budget, from above down; `jumlah` is a total of all of them.

    `detail` is a line below an account: so many pieces at so much each.
    """

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub-kegiatan"
    KRO = "kro"
    RO = "ro"
    KOMPONEN = "komponen"
    SUBKOMPONEN = "subkomponen"
    AKUN = "akun"
    DETAIL = "detail"
    JUMLAH = "jumlah"

    @property
    def dalam(self) -> int:
        """Return how deep the level stands, 0 for the highest."""
        return list(Tingkat).index(self)


class BarisTabel(SelTambahan):
    """Hold one printed row: a cell for each column that its table has.

    `judul` stands alone: a heading that spans the table. `tingkat` is the level of a budget row,
    `merujuk` the row of another paper that it repeats or reports on, as we read it;
    `menyelesaikan` is the follow-up of an earlier report that is done according to this row.
    """

    urutan = ("id", "judul", "tingkat", "merujuk", "menyelesaikan")

    id: Id
    judul: Teks | None = None
    tingkat: Tingkat | None = None
    merujuk: Id | None = None
    menyelesaikan: Penyelesaian | None = None
    nomor: Sel | None = None
    kode: Sel | None = None
    tujuan: Sel | None = None
    sasaran: Sel | None = None
    indikator: Sel | None = None
    uraian: Sel | None = None
    target: Target | None = None
    realisasi: Target | None = None
    capaian: Target | None = None
    kategori: Sel | None = None
    kegiatan: Sel | None = None
    sub_kegiatan: Sel | None = None
    rencana_pelaksanaan: RencanaPelaksanaan | None = None
    volume: Target | None = None
    perkiraan_biaya: Uang | None = None
    program: Sel | None = None
    anggaran: Uang | None = None
    realisasi_anggaran: Uang | None = None
    penyerapan: Target | None = None
    pelaksana: Sel | None = None
    kendala: Sel | None = None
    solusi: Sel | None = None
    tindak_lanjut: Sel | None = None
    batas_waktu: Sel | None = None
    bukti: Sel | None = None
    baris_sumber: BarisSumber = ()

    @model_validator(mode="before")
    @classmethod
    def _unit_beside(cls, value: Any) -> Any:
        return hand_unit(value)


class BagianDokumen(KepalaTabel):
    """Hold one part of a paper: its heading, its paragraphs, the head and rows of its table.

    `baris_sumber` is where the head of the table stands.
    """

    urutan = ("judul", "uraian", "kolom", "subkolom", "nomor_kolom", "baris_sumber", "diulang")

    judul: Butir | None = None
    uraian: tuple[Butir, ...] = ()
    kolom: tuple[JudulBagian, ...] = ()
    uang_dalam: UangDalam | None = None
    baris: tuple[BarisTabel, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _hand_down(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "baris" not in value:
            return value
        rows = fill_blanks(value["baris"], value.get("kolom"))
        for role in BERUANG:
            rows = hand_to_rows(rows, role.kunci, value.get("uang_dalam"))
        return {**value, "baris": rows}

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if bool(self.baris) != bool(self.kolom):
            raise PydanticCustomError("bagian_rancu", "`baris` dan `kolom` harus berdua")
        if not (self.baris or self.uraian or self.judul):
            raise PydanticCustomError("bagian_rancu", "bagian tanpa isi")
        return self

    def tanpa_rujukan(self, names: Collection[str]) -> Self:
        """Return the part without what its rows say of rows of these names."""
        return self.model_copy(update={"baris": tuple(_loosen(row, names) for row in self.baris)})


def _loosen(row: BarisTabel, names: Collection[str]) -> BarisTabel:
    gone: dict[str, None] = {"merujuk": None} if row.merujuk in names else {}
    if row.menyelesaikan is not None and row.menyelesaikan.baris in names:
        gone["menyelesaikan"] = None
    return row.model_copy(update=gone) if gone else row
