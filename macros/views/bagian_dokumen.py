"""Lay out the parts of a paper: which cell names its row, and what a merged cell repeats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks.tercetak_laporan import reckon
from macros.model.bagian_tabel import BagianDokumen, BarisTabel
from macros.model.dasar import Kosong, Sel
from macros.model.dokumen import Dokumen
from macros.model.format import format_ratio
from macros.model.peran import Kolom, Peran
from macros.model.tabel_cetak import AnySel, cell_of

#: By which column a row is named: the first of these that the table has.
_NAMA = (
    Peran.INDIKATOR,
    Peran.URAIAN,
    Peran.SUB_KEGIATAN,
    Peran.KEGIATAN,
    Peran.PROGRAM,
    Peran.SASARAN,
    Peran.TUJUAN,
)


@dataclass(frozen=True)
class SelTampil:
    """Hold a cell as it is shown; `ulang` is what a merged one repeats, `nama` that it is a head.

    `banding` is what stands beside a figure: what is reckoned where the paper prints otherwise.
    """

    kolom: Kolom
    isi: AnySel | None
    nama: bool = False
    ulang: str = ""
    banding: str = ""


@dataclass(frozen=True)
class BarisTampil:
    """Hold a row as it is shown."""

    asli: BarisTabel
    sel: tuple[SelTampil, ...]


@dataclass(frozen=True)
class BagianTampil:
    """Hold a part as it is shown."""

    asli: BagianDokumen
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisTampil, ...]


def lay_parts(dokumen: Dokumen) -> tuple[BagianTampil, ...]:
    """Return the parts of a paper, each with its rows laid out under its columns."""
    return tuple(
        BagianTampil(part, part.peran, tuple(_rows(part))) for part in dokumen.semua_bagian
    )


def naming_column(columns: tuple[Kolom, ...]) -> Kolom | None:
    """Return the column by which rows are named; the first one where none says what it is."""
    named = (kolom for role in _NAMA for kolom in columns if kolom.peran is role)
    return next(named, columns[0] if columns else None)


def _rows(part: BagianDokumen) -> Iterator[BarisTampil]:
    columns = part.peran
    name = naming_column(columns)
    above: dict[Kolom, str] = {}
    for row in part.baris:
        cells = []
        for kolom in columns:
            isi = cell_of(row, kolom)
            merged = isinstance(isi, Sel) and isi.kosong is Kosong.SEL_GABUNGAN
            if isinstance(isi, Sel) and isi.tercetak:
                above[kolom] = isi.tercetak
            again = above.get(kolom, "") if merged and kolom is not name else ""
            beside = _beside(row) if kolom.peran is Peran.CAPAIAN else ""
            cells.append(SelTampil(kolom, isi, nama=kolom is name, ulang=again, banding=beside))
        yield BarisTampil(row, tuple(cells))


def _beside(row: BarisTabel) -> str:
    """Say what a printed result is reckoned as, where that is not what the paper prints."""
    reckoned = reckon(row)
    printed = row.capaian.nilai if row.capaian else None
    if printed is None or not reckoned or printed in reckoned:
        return ""
    return f"hitungan kami {format_ratio(reckoned[0])}"
