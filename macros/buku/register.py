"""Put the register of public information into a workbook, and take it out again.

Its files name neither what they are nor themselves: their path does. A workbook lies anywhere and
is called anything, so its first sheet says both.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Literal

from macros.buku.lembar import Cabang, Lembar, Tingkat
from macros.model.dasar import Kode
from macros.model.informasi import DaftarEntri, DiMana, Entri

JENIS = "informasi"
#: What only the workbook says.
TAMBAHAN = frozenset({"jenis", "nama_berkas"})


class BukuDaftar(DaftarEntri):
    """Hold one file of the register with its name, as its workbook does."""

    jenis: Literal["informasi"]
    nama_berkas: Kode


def list_sheets() -> tuple[Lembar, ...]:
    """Return the sheets: the entries, where each can be opened, and what each is for."""
    entry = Tingkat(JENIS, None, "id")
    return (
        Lembar(
            "Informasi",
            "Satu baris satu informasi. Isi satu saja: masa_tahun, masa_semester, atau "
            "masa_berlaku_sejak.",
            (Cabang((), (Tingkat(JENIS, Entri, "id"),)),),
        ),
        Lembar(
            "Di mana",
            "Satu baris satu tempat: berkas di folder berkas, atau alamat. `id` menunjuk lembar "
            "Informasi.",
            (Cabang((), (entry, Tingkat("di_mana", DiMana))),),
        ),
        Lembar(
            "Untuk",
            "Satu baris satu kewajiban yang dipenuhi. `id` menunjuk lembar Informasi.",
            (Cabang((), (entry, Tingkat("untuk", None, teks="untuk"))),),
        ),
    )


def is_register(tree: dict[str, Any]) -> bool:
    """Tell whether a file that was read is one of the register."""
    return JENIS in tree and "jenis" not in tree


def add_name(tree: dict[str, Any], jalur: str) -> dict[str, Any]:
    """Return a file of the register with what its workbook says of it."""
    return {"jenis": JENIS, "nama_berkas": PurePath(jalur).stem, **tree}


def drop_name(tree: dict[str, Any]) -> dict[str, Any]:
    """Return what is written into the file: any paper as it is."""
    if tree["jenis"] != JENIS:
        return tree
    return {key: part for key, part in tree.items() if key not in TAMBAHAN}


def path_of(tree: dict[str, Any]) -> str:
    """Return the file, below the data folder, that a workbook of the register is for."""
    return f"{JENIS}/{tree['nama_berkas']}.yml"
