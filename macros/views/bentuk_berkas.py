"""Declare the formats in which data can be taken away: one line each, asked by all who name one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bentuk:
    """Hold a format: how its files end, what readers and programs call it, what a file holds.

    `memuat` says what is in a file of several tables; "" where a file always holds one.
    `bungkus` is for one that only holds files of the others.
    """

    akhiran: str
    nama: str
    media: str
    memuat: str = ""
    bungkus: bool = False


#: In the order in which they are offered.
_TERDAFTAR = (
    Bentuk("csv", "CSV", "text/csv"),
    Bentuk("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
           "Satu tabel di setiap lembar"),
    Bentuk("json", "JSON", "application/json", "Semua tabel dalam satu berkas"),
    Bentuk("zip", "ZIP", "application/zip", bungkus=True),
)  # fmt: skip
_MENURUT_AKHIRAN = {bentuk.akhiran: bentuk for bentuk in _TERDAFTAR}
_MENURUT_NAMA = {bentuk.nama: bentuk for bentuk in _TERDAFTAR}


def name_of(akhiran: str) -> str:
    """Return what readers call files that end so; those that hold no tables by their ending."""
    found = _MENURUT_AKHIRAN.get(akhiran)
    return found.nama if found else akhiran.upper()


def media_of(nama: str) -> str:
    """Return the media type of a format."""
    return _MENURUT_NAMA[nama].media


def holds_data(nama: str) -> bool:
    """Tell whether files of a format hold tables themselves, and not other files."""
    found = _MENURUT_NAMA.get(nama)
    return found is not None and not found.bungkus


def say_content(nama: str) -> str:
    """Say what a file of a format holds that is of no single table."""
    found = _MENURUT_NAMA[nama]
    if not found.bungkus:
        return found.memuat
    *names, last = (bentuk.nama for bentuk in _TERDAFTAR if not bentuk.bungkus)
    return f"{', '.join(names)}, dan {last} dalam satu berkas"
