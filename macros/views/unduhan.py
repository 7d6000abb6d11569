"""Name the files that hold the data, and describe one of them as a value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.views.bentuk_berkas import name_of
from macros.views.sel_lepas import list_sel_lepas

#: Word for the newest year in an address that never changes.
TERBARU = "terbaru"
#: Addresses that programs look for by themselves.
PAKET = "datapackage.json"
KATALOG = "data.json"
KATALOG_LD = "catalog.jsonld"
SIDIK_JARI = "sha256sum.txt"
#: Tables that pages show for a whole year, so that each has a CSV of just that year.
TABEL_TAHUN = ("indikator", "aksi", "anggaran", "realisasi_kinerja", "realisasi_anggaran")

#: The table of cells whose columns no other table has.
SEL = "sel"

#: A link as its words and its address below the root of the site.
Tautan = tuple[str, str]


@dataclass(frozen=True)
class Unduhan:
    """Hold one file to take away.

    `lingkup` is what it covers: "" everything, a year, `terbaru`, or the id of a paper; `tabel`
    the only table in it ("" where it holds several); `jumlah_baris` the rows, None where rows
    are not what it holds.
    """

    alamat: str
    isi: bytes
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

    @property
    def ukuran(self) -> int:
        """Return the size in bytes."""
        return len(self.isi)

    @cached_property
    def sha256(self) -> str:
        """Return the checksum in hexadecimal."""
        return sha256(self.isi).hexdigest()


def of_table(tabel: str, bentuk: str, lingkup: str = "") -> str:
    """Return the address of one table: all of it, or the rows of a year."""
    return f"data/{tabel.replace('_', '-')}{_suffix(lingkup)}.{bentuk}"


def of_all(bentuk: str, lingkup: str = "") -> str:
    """Return the address of all tables in one file."""
    folder = "zip" if bentuk == "zip" else "data"
    return f"{folder}/all{_suffix(lingkup)}.{bentuk}"


def of_paper(berkas: BerkasDokumen, bentuk: str) -> str:
    """Return the address of all tables of one paper in one file."""
    return f"{_stem(berkas)}.{bentuk}"


def of_table_of_paper(berkas: BerkasDokumen, tabel: str) -> str:
    """Return the address of the CSV with one table of one paper."""
    return f"{_stem(berkas)}-{tabel.replace('_', '-')}.csv"


def of_schema(nama: str) -> str:
    """Return the address of the JSON Schema of a table's file, or of `all`."""
    return f"schema/{nama.replace('_', '-')}.schema.json"


def _suffix(lingkup: str) -> str:
    return f"-{lingkup}" if lingkup else ""


def _stem(berkas: BerkasDokumen) -> str:
    """Return `data/2022/perjanjian-kinerja-ketua-2022`: a name that explains itself anywhere."""
    folder, name = berkas.jalur.removesuffix(".yml").split("/")
    return f"data/{folder}/{name}-{folder}"


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
    berkas = next(b for b in data.berkas if b.isi is dokumen)
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
