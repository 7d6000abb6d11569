"""Model the signed papers: one class per kind, built from the parts that they share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Generic, Literal, Self, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.badan import Badan
from macros.model.bagian import (
    BELUM_ADA,
    Anggaran,
    BulanKe,
    Indikator,
    Kelompok,
    KepalaAksi,
    KepalaEmpat,
    Keterangan,
    Orang,
    Periode,
    RujukanSumber,
    Sasaran,
    TandaTangan,
)
from macros.model.dasar import (
    BarisSumber,
    Butir,
    Id,
    Kosong,
    KosongTeks,
    Model,
    Sel,
    Tahun,
    Teks,
    require_one,
)
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.target import Target
from macros.model.uang import Uang, hand_to_rows


class Dokumen(Model):
    """Hold what every paper has: its kind, its stable id, whose it is and where it stands."""

    urutan = (
        "jenis",
        "id",
        "nama",
        "tahun",
        "periode",
        "badan",
        "menggantikan",
        "berlaku_sejak",
        "terbit_sejak",
    )

    id: Id
    nama: Teks
    badan: Badan | None = None
    sumber: RujukanSumber = BELUM_ADA
    menggantikan: Id | None = None
    berlaku_sejak: TanggalPenuh | None = None
    terbit_sejak: TanggalPenuh | None = None

    @property
    def hari_terbit(self) -> date:
        """Return the first day on which the paper may be seen; the first of all days if any."""
        return self.terbit_sejak.nilai if self.terbit_sejak else date.min

    @model_validator(mode="after")
    def _replacement_has_date(self) -> Self:
        if (self.menggantikan is None) != (self.berlaku_sejak is None):
            raise PydanticCustomError(
                "perubahan_tak_lengkap", "`menggantikan` dan `berlaku_sejak` harus berdua"
            )
        return self


class DokumenTahunan(Dokumen):
    """Hold a paper of one year."""

    tahun: Tahun
    badan: Badan


class Naskah(Model):
    """Hold the promise text in its printed order."""

    judul: Butir
    pembuka: tuple[Butir, ...]
    pihak: Annotated[tuple[Orang, ...], Field(min_length=1)]
    isi: tuple[Butir, ...]
    tanda_tangan: TandaTangan


class Lampiran(Model):
    """Hold the annex of a performance agreement: its table, its budget, its signatures."""

    judul: Butir
    kepala_tabel: KepalaEmpat
    sasaran: tuple[Sasaran, ...] = ()
    kelompok: tuple[Kelompok, ...] = ()
    anggaran: Anggaran
    tanda_tangan: TandaTangan

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.sasaran) == bool(self.kelompok):
            raise PydanticCustomError("tabel_rancu", "harus tepat satu: `sasaran` atau `kelompok`")
        return self


class PerjanjianKinerja(DokumenTahunan):
    """Hold a Perjanjian Kinerja."""

    jenis: Literal["perjanjian-kinerja"]
    naskah: Naskah
    lampiran: Lampiran


class RencanaKinerjaTahunan(DokumenTahunan):
    """Hold a Rencana Kinerja Tahunan."""

    jenis: Literal["rencana-kinerja-tahunan"]
    judul: Butir
    keterangan: tuple[Keterangan, ...]
    kepala_tabel: KepalaEmpat
    sasaran: Annotated[tuple[Sasaran, ...], Field(min_length=1)]
    anggaran: Anggaran | None = None
    tanda_tangan: TandaTangan


class RencanaPelaksanaan(Model):
    """Hold the month cells B1 to B12 of one row: which are filled, or why none is."""

    bulan: tuple[BulanKe, ...] = ()
    kosong: KosongTeks | None = None

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        if bool(self.bulan) == (self.kosong is not None):
            raise PydanticCustomError("sel_rancu", "harus tepat satu: `bulan` atau `kosong`")
        return self


class BarisAksi(Model):
    """Hold one row of an action plan."""

    id: Id
    sasaran: Sel
    indikator: Sel
    target: Target
    kegiatan: Sel
    rencana_pelaksanaan: RencanaPelaksanaan
    perkiraan_biaya: Uang
    pelaksana: Sel
    baris_sumber: BarisSumber = ()


class RencanaAksi(DokumenTahunan):
    """Hold a Rencana Aksi Kinerja."""

    jenis: Literal["rencana-aksi"]
    judul: Butir
    keterangan: tuple[Keterangan, ...]
    kepala_tabel: KepalaAksi
    baris: Annotated[tuple[BarisAksi, ...], Field(min_length=1)]
    tanda_tangan: TandaTangan

    @model_validator(mode="before")
    @classmethod
    def _hand_down(cls, value: Any) -> Any:
        head = value.get("kepala_tabel") if isinstance(value, dict) else None
        if not isinstance(head, dict) or "uang_dalam" not in head or "baris" not in value:
            return value
        rows = hand_to_rows(value["baris"], "perkiraan_biaya", head["uang_dalam"])
        return {**value, "baris": rows}


class BarisIku(Model):
    """Hold one row of the IKU table; which sasaran an indicator serves is not printed in it."""

    nomor: Sel
    tujuan: SelBerid
    sasaran: SelDaftar[Butir]
    indikator: SelDaftar[Indikator]
    baris_sumber: BarisSumber = ()


T = TypeVar("T", bound=Model)


class SelDaftar(Model, Generic[T]):
    """Hold what stands together in one cell, or why the cell is blank."""

    butir: tuple[T, ...] = ()
    kosong: KosongTeks | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Any) -> Any:
        return {"butir": value} if isinstance(value, list) else value

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        require_one(self.butir or None, self.kosong)
        return self


class SelBerid(Sel):
    """Hold a text cell that has an address of its own."""

    urutan = ("id",)

    id: Id | None = None


class IndikatorKinerjaUtama(Dokumen):
    """Hold the list of Indikator Kinerja Utama of a Renstra period."""

    jenis: Literal["indikator-kinerja-utama"]
    periode: Periode
    judul: Butir
    kepala_tabel: KepalaEmpat
    baris: Annotated[tuple[BarisIku, ...], Field(min_length=1)]
    tanda_tangan: TandaTangan


class ButirSampul(Model):
    """Hold one announced title of the cover; `dokumen` names the papers that fulfil it."""

    id: Id
    nomor: Teks
    teks: Teks
    dokumen: tuple[Id, ...] = ()
    baris_sumber: BarisSumber


class Sampul(Dokumen):
    """Hold the cover of a bundle: whose it is, what it announces, which year it prints."""

    jenis: Literal["sampul"]
    tahun: Tahun
    kepala: tuple[Butir, ...]
    daftar: Annotated[tuple[ButirSampul, ...], Field(min_length=1)]
    tahun_tercetak: TahunTercetak


class TahunTercetak(Model):
    """Hold the year line of a cover: printed text and the year in it."""

    id: Id
    teks: Teks
    tahun: Tahun
    baris_sumber: BarisSumber


BarisIku.model_rebuild()
Sampul.model_rebuild()

AnyDokumen = (
    PerjanjianKinerja | RencanaKinerjaTahunan | RencanaAksi | IndikatorKinerjaUtama | Sampul
)

#: Each kind of paper under the word that staff write in `jenis`.
JENIS: dict[str, type[AnyDokumen]] = {
    "indikator-kinerja-utama": IndikatorKinerjaUtama,
    "perjanjian-kinerja": PerjanjianKinerja,
    "rencana-kinerja-tahunan": RencanaKinerjaTahunan,
    "rencana-aksi": RencanaAksi,
    "sampul": Sampul,
}


def list_sasaran(dokumen: AnyDokumen) -> Iterator[Sasaran]:
    """Yield the sasaran of an agreement or a yearly plan, in printed order."""
    if isinstance(dokumen, PerjanjianKinerja):
        yield from dokumen.lampiran.sasaran
        for kelompok in dokumen.lampiran.kelompok:
            yield from kelompok.sasaran
    elif isinstance(dokumen, RencanaKinerjaTahunan):
        yield from dokumen.sasaran


def get_anggaran(dokumen: AnyDokumen) -> Anggaran | None:
    """Return the budget block of a paper, if it prints one."""
    block = None
    if isinstance(dokumen, PerjanjianKinerja):
        block = dokumen.lampiran.anggaran
    elif isinstance(dokumen, RencanaKinerjaTahunan):
        block = dokumen.anggaran
    return block if block is not None and block.kosong is None else None


def list_tanda_tangan(dokumen: AnyDokumen) -> Iterator[TandaTangan]:
    """Yield the signature blocks of a paper in printed order."""
    if isinstance(dokumen, PerjanjianKinerja):
        yield dokumen.naskah.tanda_tangan
        yield dokumen.lampiran.tanda_tangan
    elif not isinstance(dokumen, Sampul):
        yield dokumen.tanda_tangan


def is_konsep(dokumen: AnyDokumen) -> bool:
    """Tell whether a paper is a draft: no block is dated, and one waits for its signature.

    A paper that merely prints no signature (`tidak-tercetak`) is none: it is in force.
    """
    blocks = tuple(list_tanda_tangan(dokumen))
    waits = any(block.kosong is Kosong.BELUM_DIPUBLIKASIKAN for block in blocks)
    return waits and all(block.tanggal is None for block in blocks)
