"""Hold the tree of performance as values: what hangs under what, and on whose word.

A link is either printed (two things stand in one row, one cell or under one heading of one
paper) or a reading of ours, which always says what it rests on. There is no third kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from macros.model.acuan import Acuan
from macros.model.baris_aksi import BarisAksi
from macros.model.dasar import Sel
from macros.model.dokumen import Dokumen
from macros.model.target import Target
from macros.model.topik import Topik
from macros.model.uang import Uang


class Sifat(StrEnum):
    """Tell a printed link from one of ours; the value is what readers see."""

    TERCETAK = "tercetak"
    BACAAN = "hubungan bacaan kami"


@dataclass(frozen=True)
class Hubungan:
    """Say whether a link is printed, and what it rests on."""

    sifat: Sifat
    dasar: str

    @property
    def tercetak(self) -> bool:
        """Tell whether a paper prints the link."""
        return self.sifat is Sifat.TERCETAK


SATU_BARIS = Hubungan(Sifat.TERCETAK, "tercetak dalam satu baris tabel")
SATU_KELOMPOK = Hubungan(Sifat.TERCETAK, "tercetak di bawah judul kelompok ini")
NAMA_SAMA = Hubungan(Sifat.TERCETAK, "nama program yang sama tercetak dalam dokumen ini")


def read_as(dasar: str) -> Hubungan:
    """Return a link of ours with its basis."""
    return Hubungan(Sifat.BACAAN, dasar)


class JenisSimpul(StrEnum):
    """Name what a node is, as readers call it."""

    TUJUAN = "Tujuan"
    PROGRAM = "Program"
    SASARAN = "Sasaran"
    INDIKATOR = "Indikator"
    KEGIATAN = "Kegiatan"
    ANGGARAN = "Anggaran program"
    RINCIAN = "Rincian anggaran"


@dataclass(frozen=True)
class Simpul:
    """Hold one node: what is printed, the row it stands on, and what hangs under it.

    `hubungan` is the link to the node above (None: nothing stands above it). `target` belongs
    to indicators, `aksi` (the whole row) to activities; `uang` to programmes and to activities,
    beside which a cost may be printed. `sasaran_lain` is the sasaran printed on a row that we
    read under another one.
    """

    jenis: JenisSimpul
    isi: Sel
    id: str | None = None
    nomor: str = ""
    hubungan: Hubungan | None = None
    cabang: tuple[Simpul, ...] = ()
    target: Target | None = None
    uang: Uang | None = None
    aksi: BarisAksi | None = None
    sasaran_lain: str | None = None
    #: The row that the node is; None where `id` only leads to a row that prints its words.
    diri: str | None = None

    def walk(self) -> Iterator[Simpul]:
        """Yield this node and all below it, in printed order."""
        yield self
        for child in self.cabang:
            yield from child.walk()

    def of_kind(self, jenis: JenisSimpul) -> tuple[Simpul, ...]:
        """Return the nodes of a kind right below this one."""
        return tuple(child for child in self.cabang if child.jenis is jenis)

    @property
    def berbiaya(self) -> bool:
        """Tell whether this is an activity with a cost printed beside it."""
        printed = self.uang is not None and self.uang.kosong is None
        return printed and self.jenis is JenisSimpul.KEGIATAN

    @property
    def tak_berpasangan(self) -> bool:
        """Tell whether one cell holds several sasaran beside indicators of the same row."""
        rows = [row for row in self.of_kind(JenisSimpul.INDIKATOR) if row.id is not None]
        return bool(rows) and len(self.of_kind(JenisSimpul.SASARAN)) > 1


@dataclass(frozen=True)
class Pohon:
    """Hold the tree of one paper; `lepas` are nodes that the paper links with nothing above."""

    dokumen: Dokumen
    akar: tuple[Simpul, ...]
    lepas: tuple[Simpul, ...] = ()

    def walk(self) -> Iterator[Simpul]:
        """Yield every node, the linked ones first."""
        for root in (*self.akar, *self.lepas):
            yield from root.walk()

    def indikator(self) -> tuple[Simpul, ...]:
        """Return the indicator rows; a cell that is blank as a whole is none."""
        nodes = (node for node in self.walk() if node.jenis is JenisSimpul.INDIKATOR)
        return tuple(node for node in nodes if node.id is not None)

    def count(self, sifat: Sifat) -> int:
        """Count the links of one kind within the paper."""
        links = (node.hubungan for node in self.walk())
        return sum(link is not None and link.sifat is sifat for link in links)


@dataclass(frozen=True)
class Rantai:
    """Hold rows of several papers that we link with each other, in the order of the papers.

    `kegiatan` are rows that are linked for their activity alone. They are told in the lists and
    not drawn: a line would end at an indicator that is blank or speaks of something else.
    """

    hubungan: Hubungan
    baris: tuple[Acuan, ...]
    topik: Topik | None = None
    kegiatan: tuple[Acuan, ...] = ()

    def besides(self, name: str) -> tuple[Acuan, ...]:
        """Return the rows of the chain but one."""
        return tuple(row for row in self.baris if row.id != name)
