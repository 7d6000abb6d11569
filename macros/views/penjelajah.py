"""Put every printed row of every paper into one table that can be filtered and sorted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.acuan import Acuan, JenisAcuan
from macros.model.dasar import Kosong, Sel
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.views.render import Lembar

#: What a row of a paper is, as readers call it; headings and signatures are no rows.
JENIS_BARIS = {
    JenisAcuan.TUJUAN: "tujuan",
    JenisAcuan.SASARAN: "sasaran",
    JenisAcuan.INDIKATOR: "indikator",
    JenisAcuan.AKSI: "rencana aksi",
    JenisAcuan.PROGRAM: "program",
    JenisAcuan.RINCIAN: "rincian anggaran",
    JenisAcuan.JUMLAH: "jumlah anggaran",
    JenisAcuan.BARIS: "baris tabel",
}


@dataclass(frozen=True)
class BarisData:
    """Hold one row of the explorer; every filter is a text that stands in the row as well."""

    acuan: Acuan
    jenis: str
    tahun: str
    badan: str
    pelaksana: str
    sel_pelaksana: Sel | None
    jenis_target: str

    @property
    def dokumen(self) -> Dokumen:
        """Return the paper of the row."""
        return self.acuan.dokumen

    @property
    def sebab_tanpa_target(self) -> Kosong | None:
        """Return why the row has no target; None where its kind of row never has one."""
        return Kosong.TIDAK_TERCETAK if self.acuan.jenis is JenisAcuan.INDIKATOR else None


def list_rows(lembar: Lembar) -> tuple[BarisData, ...]:
    """Return every row of every paper, in the order of the papers."""
    executors = _executors(lembar.data)
    return tuple(
        BarisData(
            acuan,
            JENIS_BARIS[acuan.jenis],
            _period(acuan.dokumen),
            lembar.badan(acuan.dokumen, singkat=True),
            (executors[acuan.id].tercetak or "") if acuan.id in executors else "",
            executors.get(acuan.id),
            str(acuan.target.jenis) if acuan.target and acuan.target.jenis else "",
        )
        for acuan in lembar.data.semua_acuan
        if acuan.jenis in JENIS_BARIS
    )


def _executors(data: Data) -> dict[str, Sel]:
    return {row.id: row.pelaksana for paper in data.dokumen for row in paper.semua_aksi}


def _period(paper: Dokumen) -> str:
    return "-".join(str(year) for year in dict.fromkeys(paper.masa))


def _choices(values: Iterable[str]) -> list[str]:
    """Return the different values in their first order; blanks are no choice."""
    return [value for value in dict.fromkeys(values) if value]


def render_penjelajah(lembar: Lembar) -> str:
    """Return the table of all rows with the filters that a script brings to life."""
    rows = list_rows(lembar)
    filters = (
        ("tahun", "Tahun", _choices(row.tahun for row in rows)),
        ("dokumen", "Dokumen", _choices(row.dokumen.nama for row in rows)),
        ("badan", "Badan", _choices(row.badan for row in rows)),
        ("jenis", "Jenis baris", _choices(row.jenis for row in rows)),
        ("target", "Jenis target", _choices(row.jenis_target for row in rows)),
        ("pelaksana", "Pelaksana", _choices(row.pelaksana for row in rows)),
    )
    return lembar.render("penjelajah.html", baris=rows, saringan=filters)
