"""Model what every paper is: its kind, its id, its years, and how it is told in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.badan import Badan
from macros.model.bagian_tercetak import BagianTercetak
from macros.model.dasar import Id, Kosong, Tahun, Teks
from macros.model.realisasi import Periode
from macros.model.sasaran import Kelompok, Sasaran
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.sumber import BELUM_ADA, RujukanSumber


class Dokumen(BagianTercetak):
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

    #: How readers call the kind.
    nama_jenis: ClassVar[str]
    #: Where the kind stands among the papers of one folder, from 1.
    nomor_jenis: ClassVar[int]
    #: How deep the kind stands in the tree, from the long plan down to the activities.
    tingkat: ClassVar[int] = 0
    #: Whether its targets are promises: results are owed for them, and shown beside them.
    menjanjikan: ClassVar[bool] = False
    #: Whether it announces other papers and is none itself: no print, no item of information.
    mengumumkan: ClassVar[bool] = False
    #: Whether it tells what came of the year: what it prints are results, not promises.
    melaporkan: ClassVar[bool] = False
    #: The template of its page; that of parts in a row serves any kind.
    templat: ClassVar[str] = "dokumen.html"
    #: How the form calls it, where that is not the name of the kind.
    nama_formulir: ClassVar[str] = ""
    #: Whether it is wider than high.
    rebah: ClassVar[bool] = False

    jenis: str
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

    @property
    def untuk_tahun(self) -> int | None:
        """Return the year of a paper of one year; None of one that holds for several."""
        return None

    @property
    def masa(self) -> tuple[int, int]:
        """Return the first and the last year that the paper speaks of."""
        raise NotImplementedError

    @property
    def periode_laporan(self) -> Periode | None:
        """Return the period whose results the paper tells; None of one that tells none."""
        return None

    @property
    def sebutan_masa(self) -> str:
        """Say the years that the paper speaks of: `2022`, `2020–2024`."""
        first, last = self.masa
        return str(first) if first == last else f"{first}–{last}"

    @property
    def ringkasan(self) -> str:
        """Say in one sentence what the paper is; every figure is counted, none typed."""
        raise NotImplementedError

    @property
    def apa_ini(self) -> tuple[str, ...]:
        """Say in short plain sentences what the paper is."""
        raise NotImplementedError

    @property
    def judul_rincian(self) -> str:
        """Say what the details of its plain summary list; "" where it has none."""
        return ""

    @property
    def _bertanggal_pada(self) -> str:
        """Return `, bertanggal 3 Januari 2022`, or nothing."""
        block = self.bertanggal
        return f", bertanggal {block.tanggal.sebutan}" if block and block.tanggal else ""

    @property
    def _tanggalnya(self) -> str:
        """Say when the paper was signed, in a sentence of its own."""
        block = self.bertanggal
        if block is None or block.tanggal is None:
            return "Tanggalnya tidak tercetak."
        said = block.tanggal.sebutan
        if block.tanggal.nilai is None:
            return f"Bulannya {said}; harinya tidak tercetak."
        return f"Tanggalnya {said}."

    def tanpa_rujukan(self, names: Collection[str]) -> Self:
        """Return the paper without its links to papers and rows of these names."""
        del names
        return self

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

    @property
    def untuk_tahun(self) -> int | None:
        """Return the year."""
        return self.tahun

    @property
    def masa(self) -> tuple[int, int]:
        """Return the year twice."""
        return self.tahun, self.tahun


def is_konsep(dokumen: Dokumen) -> bool:
    """Tell whether a paper is a draft: no block is dated, and one waits for its signature.

    A paper that merely prints no signature (`tidak-tercetak`) is none: it is in force.
    """
    blocks = dokumen.semua_tanda_tangan
    waits = any(block.kosong is Kosong.BELUM_DIPUBLIKASIKAN for block in blocks)
    return waits and all(block.tanggal is None for block in blocks)


def list_with_group(dokumen: Dokumen) -> Iterator[tuple[Sasaran, Kelompok | None]]:
    """Yield each sasaran with the heading above it, in printed order."""
    yield from ((sasaran, None) for sasaran in dokumen.sasaran_lepas)
    for kelompok in dokumen.semua_kelompok:
        yield from ((sasaran, kelompok) for sasaran in kelompok.sasaran)
