"""Word what is wrong with a file in which another goes on."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from macros.source.rules import Words

#: Names among which a slip of the pen is looked for, and how many of them are shown.
_BATAS_DICARI, _BATAS_DISEBUT = 100, 10
_HARAP_BUTIR = "diharapkan butir-butir yang menyambung daftar itu"

SAY_NOTHING: Words = (
    "berkas sambungan ini tidak dimulai dengan nama daftar",
    "diharapkan nama daftarnya, misalnya `baris:`, lalu butir-butirnya",
    "tulis nama daftarnya di baris pertama; kalau tidak ada isinya, hapus berkas ini",
)


def say_lost(before: str) -> Words:
    """Word the finding for a file that goes on with one that is not there."""
    return (
        f"berkas ini menyambung “{before}”, yang tidak ada",
        f"diharapkan “{before}”",
        "kembalikan berkas itu, atau pindahkan berkas ini",
    )


def say_number(count: int, most: int) -> Words:
    """Word the finding for a rest with no list, or with more than its place allows."""
    if count == 0:
        return SAY_NOTHING
    if most == 1:
        return (
            f"`sesudah` menyebut satu tempat, tetapi di sini ada {count} daftar",
            "diharapkan satu daftar",
            "sisakan satu daftar; yang lain di berkas berikutnya, dengan `sesudah`-nya sendiri",
        )
    return (
        f"berkas sambungan ini berisi {count} kunci",
        f"diharapkan daftar saja, paling banyak {most}",
        "hapus kunci yang sudah ada di berkas yang disambung",
    )


def say_several(name: str, count: int, end: str) -> Words:
    """Word the finding for a name of several lists; `end` is the id that ends the last of them."""
    if not end:
        return (
            f"ada {count} daftar “{name}” di berkas yang disambung",
            "diharapkan daftar yang hanya ada satu",
            "sambung daftar yang memuatnya, dengan butir-butir yang utuh",
        )
    return (
        f"ada {count} daftar “{name}” di berkas yang disambung",
        "diharapkan `sesudah:` dengan id butir yang berdiri tepat sebelum yang pertama di sini",
        f"kalau menyambung yang terakhir, tulis `sesudah: {end}` di baris pertama",
    )


def say_no_end(name: str, after: str) -> Words:
    """Word the finding for an id with which no list of a name ends."""
    return (
        f"tidak ada daftar “{name}” yang berakhir dengan “{after}”",
        "diharapkan id butir yang berdiri tepat sebelum yang pertama di sini",
        "periksa id butir terakhir daftar itu di berkas sebelumnya",
    )


def say_unknown(name: str, known: Sequence[str]) -> Words:
    """Word the finding for a name that no list has."""
    near = difflib.get_close_matches(name, known, n=1) if len(known) <= _BATAS_DICARI else []
    more = ", …" if len(known) > _BATAS_DISEBUT else ""
    return (
        f"tidak ada daftar “{name}” yang dapat disambung",
        f"diharapkan salah satu: {', '.join(known[:_BATAS_DISEBUT])}{more}"
        if known
        else "diharapkan daftar yang sudah dimulai di berkas yang disambung",
        f"tulis “{near[0]}”"
        if near
        else "mulai daftarnya di berkas yang disambung, dengan butir pertamanya",
    )


def say_known(name: str) -> Words:
    """Word the finding for a key that stands in the first file, and is no list there."""
    return (
        f"“{name}” sudah ada di berkas yang disambung",
        "diharapkan daftar saja",
        "hapus kunci ini dari berkas sambungan",
    )


def say_group(name: str, lists: Sequence[str]) -> Words:
    """Word the finding for a key around lists that could go on."""
    return (
        f"“{name}” di sini bukan daftar",
        _HARAP_BUTIR,
        f"tulis `{lists[0]}:` di awal baris, tanpa “{name}”"
        if lists
        else "hapus kunci ini dari berkas sambungan",
    )


def say_empty(name: str) -> Words:
    """Word the finding for a list without items."""
    return (
        f"“{name}” di sini tidak berisi",
        _HARAP_BUTIR,
        "tulis butirnya, atau hapus berkas ini",
    )


def say_no_list(name: str) -> Words:
    """Word the finding for a text where a list was expected."""
    return (
        f"“{name}” di sini bukan daftar",
        _HARAP_BUTIR,
        "awali setiap butir dengan tanda hubung",
    )
