"""Word what each form of text is: every pattern of the models has words of its own."""

from __future__ import annotations

import re

from macros.findings import Rule
from macros.model import rules
from macros.model.pola_informasi import JALUR_BERKAS, POLA_SEMESTER

_PERIODE = r"^(19|20)[0-9]{2}-(19|20)[0-9]{2}$"
_SELISIH = r"^[+−-]?[0-9]{1,15}$"

#: For each pattern its rule, what was expected, and how to mend it.
POLA: dict[str, tuple[Rule, str, str]] = {
    # Kode
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        rules.NAMA_TETAP,
        "diharapkan huruf kecil dan angka, dipisahkan tanda hubung, seperti `data-pemilih`",
        "tulis tanpa spasi, huruf besar, dan tanda lain",
    ),
    # Id
    r"^[A-Z0-9]+(-[A-Z0-9]+)+$": (
        rules.NAMA_TETAP,
        "diharapkan huruf besar dan angka, dipisahkan tanda hubung, seperti `PKK-2022-01`",
        "tulis tanpa spasi, huruf kecil, dan tanda lain",
    ),
    # KodeCatatan
    r"^[A-Z][0-9]{2,3}$": (
        rules.NAMA_TETAP,
        "diharapkan satu huruf besar dan dua atau tiga angka, seperti `A01`",
        "tulis kode catatan yang belum dipakai",
    ),
    # KodePeriksa
    r"^[A-Z]{3}-[0-9]{3}$": (
        rules.NAMA_TETAP,
        "diharapkan kode pemeriksaan, seperti `TGT-002`",
        "salin kodenya dari temuan yang diterangkan",
    ),
    # Periode
    _PERIODE: (
        rules.NAMA_TETAP,
        "diharapkan dua tahun dengan tanda hubung, seperti `2020-2024`",
        "tulis tahun awal, tanda hubung, tahun akhir, tanpa spasi",
    ),
    # Lisensi.alamat, Alamat
    r"^https://[^\s\"'<>]+$": (
        rules.NAMA_TETAP,
        "diharapkan alamat lengkap yang diawali `https://`, tanpa spasi dan tanda kutip",
        "salin alamatnya dari peramban",
    ),
    # AlamatHalaman
    r"^([a-z0-9]+(-[a-z0-9]+)*/)+$": (
        rules.NAMA_TETAP,
        "diharapkan alamat halaman sesudah nama situs, seperti `2022/rencana-aksi-kpu/`",
        "tulis tanpa garis miring di awal dan dengan garis miring di akhir",
    ),
    # AlamatTerbit
    r"^([a-z0-9]+(-[a-z0-9]+)*/)+(#[a-z0-9]+(-[a-z0-9]+)*)?$": (
        rules.NAMA_TETAP,
        "diharapkan alamat sesudah nama situs, seperti `topik/data-pemilih/` atau `catatan/#a15`",
        "tulis tanpa garis miring di awal, dengan tanda kutip kalau memuat #",
    ),
    # Sumber.berkas
    r"^sumber/[A-Za-z0-9][A-Za-z0-9._-]*\.(txt|pdf|jpg|png|csv|docx|xlsx)$": (
        rules.NAMA_TETAP,
        "diharapkan berkas .txt, .pdf, .jpg, .png, .csv, .docx, atau .xlsx di folder `sumber/`",
        "tulis seperti `sumber/laporan-2022.pdf`; nama berkas tanpa spasi",
    ),
    # DiMana.berkas
    JALUR_BERKAS: (
        rules.NAMA_TETAP,
        "diharapkan berkas .pdf, .docx, .xlsx, .csv, .txt, .jpg, atau .png di folder `berkas/`",
        "tulis seperti `berkas/lkj-2024.pdf`; nama berkas tanpa spasi",
    ),
    # Masa.semester
    POLA_SEMESTER: (
        rules.NAMA_TETAP,
        "diharapkan tahun, tanda hubung, lalu 1 atau 2, seperti `2025-1`",
        "tulis semester yang dibicarakan informasinya",
    ),
    # Sumber.sha256
    r"^[0-9a-f]{64}$": (
        rules.NAMA_TETAP,
        "diharapkan 64 angka dan huruf a sampai f",
        "salin sidik jarinya dari keluaran `sha256sum`, atau dari temuan SMB-004",
    ),
    # Hitungan.selisih
    _SELISIH: (
        rules.NAMA_TETAP,
        "diharapkan rupiah penuh: angka saja, boleh diawali + atau -, seperti `-609737000`",
        "tulis tanpa Rp, titik, dan koma",
    ),
}


def suggest(pattern: str, given: str) -> str:
    """Return the same figure or years in the right form, where only one can be meant."""
    plain = "".join(given.split())
    if pattern == _PERIODE:
        plain = re.sub("[–—/]", "-", plain)
    elif pattern == _SELISIH:
        plain = re.sub(r"^([+−-]?)Rp\.?", r"\1", plain)
        grouped = re.fullmatch(r"[+−-]?[0-9]{1,3}(\.[0-9]{3})+(,-|,00)?", plain)
        plain = re.sub(r"(,-|,00)$|\.", "", plain) if grouped else plain
    return plain if plain != given and re.fullmatch(pattern, plain) else ""
