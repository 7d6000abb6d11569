"""Know what the templates got later, so that workbooks and tables made before are still read.

A workbook made before has none of it. One that has some of it was made since, and must have all.
"""

from __future__ import annotations

from collections.abc import Mapping

from macros.buku.tabel import Lembaran

#: Kinds of paper that had a template before their columns had roles.
_JENIS = frozenset(
    ("indikator-kinerja-utama", "perjanjian-kinerja", "rencana-aksi", "rencana-kinerja-tahunan")
)
_LEMBAR = frozenset(("Target setiap tahun", "Kolom lain"))
_SEL = (
    *("satuan", "formula", "sumber_data", "penanggung_jawab"),
    *("kondisi_awal", "kondisi_akhir", "keterangan"),
)
_KOLOM = {
    "Sasaran dan indikator": frozenset(_SEL),
    "Rencana aksi": frozenset((*_SEL, "sub_kegiatan", "program", "anggaran")),
    "Indikator": frozenset((*_SEL, "target")),
    "Anggaran": frozenset(("keterangan",)),
    "Orang": frozenset(("pangkat",)),
    "Penanda tangan": frozenset(("pangkat",)),
    "Kepala tabel": frozenset(("isi", "untuk")),
}


def later_columns(jenis: str, lembar: str) -> frozenset[str]:
    """Return the columns that a sheet got later."""
    return _KOLOM.get(lembar, frozenset()) if jenis in _JENIS else frozenset()


def later_sheets(jenis: str) -> frozenset[str]:
    """Return the sheets that the template of a kind got later."""
    return _LEMBAR if jenis in _JENIS else frozenset()


def is_from_before(jenis: str, sheets: Mapping[str, Lembaran]) -> bool:
    """Tell whether a workbook, or one table, has nothing of what its template got later."""
    return not any(
        name in later_sheets(jenis) or not later_columns(jenis, name).isdisjoint(sheet.kolom)
        for name, sheet in sheets.items()
    )
