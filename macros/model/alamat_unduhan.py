"""Give what is taken away its address below the root of the site: tables, catalogues, feeds."""

from __future__ import annotations

from macros.model.alamat import PERUBAHAN
from macros.model.berkas import BerkasDokumen

#: Word for the newest year in an address that never changes.
TERBARU = "terbaru"
#: Addresses that programs look for by themselves.
PAKET = "datapackage.json"
KATALOG = "data.json"
KATALOG_LD = "catalog.jsonld"
SIDIK_JARI = "sha256sum.txt"
#: What feed readers follow.
UMPAN_ATOM = f"{PERUBAHAN}atom.xml"
UMPAN_JSON = f"{PERUBAHAN}umpan.json"


def of_table(tabel: str, bentuk: str, lingkup: str = "") -> str:
    """Return the address of one table: all of it, or the rows of a year."""
    return f"data/{tabel.replace('_', '-')}{_suffix(lingkup)}.{bentuk}"


def of_all(bentuk: str, lingkup: str = "") -> str:
    """Return the address of all tables in one file."""
    folder = "zip" if bentuk == "zip" else "data"
    return f"{folder}/all{_suffix(lingkup)}.{bentuk}"


def of_newest(address: str, tahun: int) -> str:
    """Return under which address a file of the newest year stands again, and stays."""
    return address.replace(f"{_suffix(str(tahun))}.", f"{_suffix(TERBARU)}.")


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
