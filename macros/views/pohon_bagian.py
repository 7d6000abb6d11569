"""Grow the tree of a paper of parts: goals over measures, and a budget by its levels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from macros.model.acuan import name_of
from macros.model.bagian_tabel import BarisTabel, Tingkat
from macros.model.dasar import Kosong, Sel
from macros.model.dokumen import Dokumen
from macros.model.uang import Uang
from macros.views.simpul import SATU_BARIS, JenisSimpul, Pohon, Simpul


@dataclass
class Tumbuh:
    """Hold a node while further ones are put under it; `dalam` is how deep it stands."""

    dalam: int
    simpul: Simpul
    cabang: list[Tumbuh] = field(default_factory=list)

    def close(self) -> Simpul:
        """Return the node with all that grew under it."""
        return replace(self.simpul, cabang=tuple(child.close() for child in self.cabang))


def grow_parts(dokumen: Dokumen) -> Pohon:
    """Return the rows of every part: under their sasaran, or under the level above them."""
    roots: list[Tumbuh] = []
    for part in dokumen.semua_bagian:
        path: list[Tumbuh] = []
        for row in part.baris:
            if row.judul is not None or row.tingkat is Tingkat.JUMLAH:
                continue
            for node in _nodes(row):
                hang(node, path, roots)
    return Pohon(dokumen, tuple(root.close() for root in roots))


def hang(node: Tumbuh, path: list[Tumbuh], roots: list[Tumbuh]) -> None:
    """Put a node under the nearest one of `path` that stands higher, else among the roots."""
    while path and path[-1].dalam >= node.dalam:
        path.pop()
    (path[-1].cabang if path else roots).append(node)
    path.append(node)


def _nodes(row: BarisTabel) -> list[Tumbuh]:
    """Return what a row adds: its goals where it prints them, then itself."""
    if row.tingkat is not None:
        return [Tumbuh(row.tingkat.dalam, _money(row))]
    found = []
    for depth, (kind, cell) in enumerate(
        ((JenisSimpul.TUJUAN, row.tujuan), (JenisSimpul.SASARAN, row.sasaran))
    ):
        if cell is not None and cell.tercetak is not None:
            found.append(Tumbuh(depth, Simpul(kind, cell, row.id, hubungan=SATU_BARIS)))
    if row.indikator is not None:
        node = Simpul(
            JenisSimpul.INDIKATOR,
            row.indikator,
            row.id,
            hubungan=SATU_BARIS,
            target=row.target,
            diri=row.id,
        )
        found.append(Tumbuh(len(Tingkat), node))
    return found


def _money(row: BarisTabel) -> Simpul:
    amount = row.anggaran or row.perkiraan_biaya
    return Simpul(
        JenisSimpul.ANGGARAN if row.tingkat is Tingkat.PROGRAM else JenisSimpul.RINCIAN,
        row.uraian or row.program or row.kegiatan or Sel(tercetak=name_of(row)),
        row.id,
        (row.kode.tercetak or "") if row.kode else "",
        SATU_BARIS,
        uang=amount or Uang(kosong=Kosong.TIDAK_TERCETAK),
    )
