"""Describe a paper on A4 as plain values, which every printer (PDF, DOCX) draws alike.

The description is the only thing that printers see. It holds text, never markup, and turns
into JSON as it stands (`as_json`).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Literal

from macros.system.characters import show_all

#: How a piece of text is drawn: as printed, as our word for a blank, or as a raised mark.
Gaya = Literal["cetak", "kosong", "tanda"]
Rata = Literal["kiri", "tengah", "kanan"]


@dataclass(frozen=True)
class Potong:
    """Hold a piece of text; all but `cetak` is ours and stands in square brackets."""

    teks: str
    gaya: Gaya = "cetak"


Isi = tuple[Potong, ...]


@dataclass(frozen=True)
class Sel:
    """Hold a table cell; each of `isi` is a paragraph. `baris` and `kolom` are its spans."""

    isi: tuple[Isi, ...]
    baris: int = 1
    kolom: int = 1
    rata: Rata = "kiri"
    tebal: bool = False


@dataclass(frozen=True)
class Tabel:
    """Hold a table: column widths in millimetres, head rows that repeat, rows that stay whole."""

    lebar: tuple[float, ...]
    kepala: tuple[tuple[Sel, ...], ...]
    baris: tuple[tuple[Sel, ...], ...]
    kecil: bool = False
    jenis: Literal["tabel"] = "tabel"


@dataclass(frozen=True)
class Judul:
    """Hold a heading; level 1 is the paper's own title, and comes once."""

    isi: Isi
    tingkat: Literal[1, 2, 3] = 1
    jenis: Literal["judul"] = "judul"


@dataclass(frozen=True)
class Paragraf:
    """Hold a paragraph."""

    isi: Isi
    jenis: Literal["paragraf"] = "paragraf"


@dataclass(frozen=True)
class Pasangan:
    """Hold labelled lines such as `Nama : …`."""

    butir: tuple[tuple[str, Isi], ...]
    jenis: Literal["pasangan"] = "pasangan"


@dataclass(frozen=True)
class Penanda:
    """Hold who signs: the role as printed, the office held, the room to sign in, name and rank."""

    sebutan: str
    jabatan: str
    ruang: str
    nama: Isi
    pangkat: str = ""


@dataclass(frozen=True)
class BlokTandaTangan:
    """Hold a signature block; it stays on one page."""

    tempat: Isi
    penanda: tuple[Penanda, ...]
    jenis: Literal["tanda-tangan"] = "tanda-tangan"


@dataclass(frozen=True)
class HalamanBaru:
    """Begin a new page."""

    jenis: Literal["halaman-baru"] = "halaman-baru"


Bagian = Tabel | Judul | Paragraf | Pasangan | BlokTandaTangan | HalamanBaru


@dataclass(frozen=True)
class Kertas:
    """Hold a whole paper.

    `cap` stands at the head of every page and `kaki` at its foot; both stand once in the text
    as well, because what repeats on pages is not read aloud. `tanggal` is the ISO date that the
    file carries as its own.
    """

    judul: str
    cap: str
    kaki: tuple[str, ...]
    bagian: tuple[Bagian, ...]
    tanggal: str
    rebah: bool = False
    sifat: tuple[str, ...] = field(default=())


def as_json(value: object) -> str:
    """Write a description canonically: sorted keys, no idle space, letters as they are.

    Takes dataclasses, or values of plain JSON.
    """
    plain = asdict(value) if hasattr(value, "__dataclass_fields__") else value  # type: ignore[call-overload]
    return json.dumps(show_all(plain), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
