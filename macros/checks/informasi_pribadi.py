"""Refuse what belongs to a person: numbers of the population register, of staff, and names.

Looked for in every file of the data folder, also within papers that are published as they are:
what was put on the web once can't be called back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.isi import items_of
from macros.model.jenis_informasi import JenisEntri
from macros.source.berkas import Berkas
from macros.source.teks_berkas import read_hidden, read_words

#: A run of figures that stands alone: within a checksum letters stand beside it.
#: A fraction below one, such as 0.3333333333333333, is no number of anybody.
_ENAM_BELAS = re.compile(r"(?<![0-9A-Za-z])(?<!(?<![0-9])0[.,])[0-9]{16}(?![0-9A-Za-z])")
#: Eight figures of a birth date, six of the appointment, the sex, three of a count.
_NIP = re.compile(
    r"(?<![0-9A-Za-z])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9][ .-]?"
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[ .-]?[12][ .-]?[0-9]{3}(?![0-9A-Za-z])"
)
_NAMA = re.compile(
    r"\b(?:[Ss]dr[ai]?\b\.?|[Ss]audara|[Ss]audari|[Bb]apak|[Bb]pk\.?|[Ii]bu|[Tt]n\.|[Nn]y\.|[Aa]\.n\.|"
    r"[Aa]tas nama|"
    r"(?:[Pp]emohon|[Pp]elapor|[Tt]erlapor|[Pp]engadu)(?: bernama|\s*:))\s*[A-Z][A-Za-z]"
)
LAYANAN = "layanan/2030.yml"
NIK = Rule(
    "PRB-001",
    "Deret 16 angka, seperti NIK atau nomor KK",
    "Nomor kependudukan tidak boleh terbit. Dicari di setiap berkas data, juga di dalam PDF, DOCX, "
    "dan XLSX. Hapus nomornya dari berkas aslinya, lalu unggah lagi; riwayat repositori yang "
    "terbuka perlu dibersihkan juga.",
    # Not a person's: no province has the number 00.
    Example(LAYANAN, "tahun: 2030\n", "# 0000000000000000\ntahun: 2030\n"),
)
NIP = Rule(
    "PRB-002",
    "NIP",
    "NIP memuat tanggal lahir. Dalam berkas data sebut jabatan, atau nama untuk pejabat publik.",
    Example("profil.yml", "masa: 2028–2033", "masa: 2028–2033 (NIP 190001011900011000)"),
)
NIP_BERKAS = Rule(
    "PRB-003",
    "NIP di dalam berkas yang diterbitkan",
    "NIP memuat tanggal lahir, dan berkas ini sendiri dapat diunduh. Hapus atau tutup nomornya. "
    "Sidik jari berkas sumber lalu berubah: tulis yang baru di `sha256`-nya dalam sumber.yml.",
    Example("berkas/nip.txt", "", "NIP 19000101 190001 1 000\n"),
    Level.PERINGATAN,
)
NAMA = Rule(
    "PRB-004",
    "Nama pemohon, pelapor, atau yang dilaporkan",
    "Layanan dan pengaduan diumumkan dalam jumlah saja. Nama orang tidak ditulis.",
    Example(LAYANAN, "dasar: Aturan Contoh 1/2030 Pasal 17", "dasar: Permintaan Sdr. Contoh"),
)
RULES = (NIK, NIP, NIP_BERKAS, NAMA)
_DIBACA = (".pdf", ".docx", ".xlsx", ".csv", ".txt")
_BERNAMA = frozenset({JenisEntri.LAPORAN_LAYANAN, JenisEntri.PENGADUAN, JenisEntri.SURVEI})


def check_numbers(data: Data, files: Sequence[Berkas]) -> Iterator[Temuan]:
    """Find numbers of persons in any file."""
    for berkas in files:
        if berkas.gangguan:
            continue
        path = f"{data.akar}/{berkas.jalur}"
        written = berkas.jalur.endswith((".yml", ".txt", ".csv"))
        if berkas.jalur.endswith(".yml"):
            words = berkas.isi.decode(errors="replace")
        elif berkas.jalur.endswith(_DIBACA):
            hidden = read_hidden(berkas.jalur, berkas.isi)
            words = "\n".join(filter(None, (read_words(berkas.jalur, berkas.isi), hidden)))
        else:
            continue  # a picture has no words
        persons, staff = _numbers(words)
        for found in persons:
            place = _place(path, words, found.start()) if written else Place(path)
            yield mistake(
                NIK,
                place,
                f"deret 16 angka yang berawal {found[0][:4]}",
                "diharapkan tidak ada nomor kependudukan",
                "hapus dari berkasnya; kalau bukan nomor orang, tulis dengan pemisah",
            )
        for found in staff:
            rule = NIP if berkas.jalur.endswith(".yml") else NIP_BERKAS
            place = _place(path, words, found.start()) if written else Place(path)
            yield mistake(
                rule,
                place,
                "NIP, yang memuat tanggal lahir",
                "diharapkan tidak ada NIP",
                _mend_nip(data, berkas.jalur),
            )


@lru_cache(maxsize=256)  # every check asks about every file, of which most are what they were
def _numbers(words: str) -> tuple[tuple[re.Match[str], ...], tuple[re.Match[str], ...]]:
    """Return where a text holds numbers of the population register, and where those of staff."""
    return tuple(_ENAM_BELAS.finditer(words)), tuple(_NIP.finditer(words))


def _mend_nip(data: Data, jalur: str) -> str:
    """Say how a NIP leaves a file; one of a source leaves its checksum behind, and its lines."""
    if jalur.endswith(".yml"):
        return "hapus nomornya; sebut jabatannya saja"
    mend = "hapus nomornya dari berkas ini, karena berkasnya dapat diunduh"
    name = next((f" “{one.id}”" for one in data.sumber if one.berkas == jalur), "")
    if not name and not jalur.startswith("sumber/"):
        return mend
    kept = " (angkanya saja, barisnya tetap)" if jalur.endswith(".txt") else ""
    return (
        f"{mend}{kept}; lalu ganti `sha256` sumber{name} di sumber.yml dengan sidik jari barunya, "
        "yang disebut SMB-004"
    )


def _place(path: str, text: str, start: int) -> Place:
    before = text[:start]
    return Place(path, before.count("\n") + 1, start - before.rfind("\n"))


def check_names(data: Data) -> Iterator[Temuan]:
    """Find words of address before a name, where only counts belong."""
    one = data.informasi
    entries = [entry for entry in one.entri if entry.jenis in _BERNAMA]
    for model in (*one.layanan, *one.pengaduan, *entries):
        for holder, key, text in _texts(model):
            if _NAMA.search(text):
                yield mistake(
                    NAMA,
                    holder.place(key),
                    "tampaknya nama orang",
                    "diharapkan jumlah dan alasannya saja, tanpa nama",
                    "hapus namanya; kalau bukan nama orang, tulis tanpa sebutan",
                )


def _texts(model: Model) -> Iterator[tuple[Model, str, str]]:
    """Yield every text of a model with the model that holds it."""
    for key, _, item in items_of(model):
        if isinstance(item, Model):
            yield from _texts(item)
        elif isinstance(item, str):
            yield model, key, item


CHECKS = (check_names,)
