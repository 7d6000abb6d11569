"""Describe a file that holds data as a value, and say which of them each page offers."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.alamat_unduhan import of_all, of_paper, of_table, of_table_of_paper
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.views.bentuk_berkas import name_of
from macros.views.sel_lepas import list_sel_lepas

#: Tables that pages show for a whole year, so that each has a CSV of just that year.
TABEL_TAHUN = ("indikator", "aksi", "anggaran", "realisasi_kinerja", "realisasi_anggaran")

#: The table of cells whose columns no other table has.
SEL = "sel"

#: A link as its words and its address below the root of the site.
Tautan = tuple[str, str]


@dataclass(frozen=True)
class Unduhan:
    """Hold what is said of one file to take away.

    `ukuran` counts bytes, `sha256` is the checksum in hexadecimal; `lingkup` is what it covers:
    "" everything, a year, `terbaru`, or the id of a paper; `tabel` the only table in it ("" where
    it holds several); `jumlah_baris` the rows, None where rows are not what it holds.
    """

    alamat: str
    ukuran: int
    sha256: str
    lingkup: str = ""
    tabel: str = ""
    jumlah_baris: int | None = None

    @property
    def bentuk(self) -> str:
        """Return the format, as in `CSV`."""
        return name_of(self.akhiran)

    @property
    def akhiran(self) -> str:
        """Return how the name of the file ends, as in `csv`."""
        return self.alamat.rsplit(".", 1)[-1]

    @property
    def nama(self) -> str:
        """Return the name of the file."""
        return self.alamat.rsplit("/", 1)[-1]

    @property
    def nama_simpan(self) -> str:
        """Return a name under which the file still explains itself among a reader's others."""
        if not self.nama.startswith(("all.", "all-")):
            return self.nama
        return self.nama.replace("all", "kinerja-dan-anggaran-semua", 1)


def tables_shown(dokumen: Dokumen) -> tuple[str, ...]:
    """Return the tables that the page of a paper shows; each has a CSV of just its rows."""
    return tuple(dict.fromkeys((*tables_of_rows(dokumen), *tables_of_budget(dokumen))))


def tables_of_rows(dokumen: Dokumen) -> tuple[str, ...]:
    """Return the tables that hold what a paper prints in rows, its budget aside."""
    found: list[str] = []
    if dokumen.semua_tujuan:
        found += ["tujuan", "sasaran", "indikator"]
    elif dokumen.semua_sasaran:
        found += ["indikator"]
    if dokumen.semua_aksi:
        found += ["aksi"]
    if dokumen.diumumkan:
        found += ["sampul"]
    if any(not sel.anggaran for sel in list_sel_lepas(dokumen)):
        found += [SEL]
    return tuple(found or ["dokumen"])


def tables_of_budget(dokumen: Dokumen) -> tuple[str, ...]:
    """Return the tables that hold a paper's budget block, if it has one."""
    budget = dokumen.anggaran_tercetak
    if budget is None:
        return ()
    found = ["anggaran"] if budget.program else []
    if budget.bertingkat:
        found += ["anggaran_rincian"]
    if budget.jumlah:
        found += ["anggaran_jumlah"]
    if any(sel.anggaran for sel in list_sel_lepas(dokumen)):
        found += [SEL]
    return tuple(found)


def name_of_links(tabel: tuple[str, ...]) -> str:
    """Return the table after which links to several are called: the last that is not `sel`."""
    return next((name for name in reversed(tabel) if name != SEL), SEL)


def links_of_paper(data: Data, dokumen: Dokumen, tabel: tuple[str, ...]) -> list[Tautan]:
    """Return where to download tables of one paper."""
    berkas = data.berkas_dokumen[dokumen.id]
    csv = [
        (f"CSV {name}" if len(tabel) > 1 else "CSV", of_table_of_paper(berkas, name))
        for name in tabel
    ]
    return [*csv, ("XLSX", of_paper(berkas, "xlsx")), ("JSON", of_paper(berkas, "json"))]


def links_of_table(tabel: str, lingkup: str = "") -> list[Tautan]:
    """Return where to download one table whole, or its rows of one year."""
    json = of_all("json", lingkup) if lingkup else of_table(tabel, "json")
    return [
        ("CSV", of_table(tabel, "csv", lingkup)),
        ("XLSX", of_all("xlsx", lingkup)),
        ("JSON", json),
    ]
