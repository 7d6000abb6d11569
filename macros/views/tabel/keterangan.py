"""Tabulate what is known beside the papers: units, programmes, words, sources."""

from __future__ import annotations

from macros.model import alamat
from macros.model.sumber import SatuanSumber
from macros.views.tabel.aksi import tabel_aksi
from macros.views.tabel.asal import ALAMAT, Asal
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_KODE = Kolom("id", "Id", Jenis.KODE, "Nama tetap baris ini.", wajib=True)
_NAMA = Kolom("nama", "Nama", Jenis.TEKS, "Nama seperti dipakai situs.", wajib=True)
_BADAN = Kolom(
    "badan",
    "Badan",
    Jenis.PILIHAN,
    "Badan yang membawahinya.",
    wajib=True,
)

_PELAKSANA = Tabel(
    "pelaksana",
    "Pelaksana",
    "Satu baris untuk setiap unit kerja yang boleh tertulis sebagai pelaksana.",
    (
        _KODE,
        _NAMA,
        _BADAN,
        Kolom("jumlah_aksi", "Jumlah baris aksi", Jenis.BILANGAN,
              "Banyaknya baris rencana aksi yang mencetak namanya, dari semua dokumen.",
              satuan="baris", wajib=True),
        ALAMAT,
    ),
    ("id",),
)  # fmt: skip


def tabel_pelaksana(asal: Asal) -> Tabel:
    """Return one row for each unit, with how many rows of action plans print its name."""
    printed = tabel_aksi(asal).isi("pelaksana")
    return _PELAKSANA.fill(
        {
            "id": unit.id,
            "nama": unit.nama,
            "badan": str(unit.badan),
            "jumlah_aksi": printed.count(unit.id),
            "alamat": asal.on_site(alamat.of_unit(unit.id)),
        }
        for unit in asal.data.pelaksana
    )


_PROGRAM = Tabel(
    "program",
    "Program",
    "Satu baris untuk setiap program. Nama tercetaknya kadang berbeda sedikit antar-dokumen.",
    (_KODE, _NAMA),
    ("id",),
)


def tabel_program(asal: Asal) -> Tabel:
    """Return one row for each programme."""
    return _PROGRAM.fill({"id": item.id, "nama": item.nama} for item in asal.data.program)


_ISTILAH = Tabel(
    "istilah",
    "Istilah",
    "Satu baris untuk setiap kata yang diterangkan. Artinya tulisan kami, bukan definisi resmi.",
    (
        Kolom("istilah", "Istilah", Jenis.TEKS, "Kata atau frasa.", wajib=True),
        Kolom("singkatan", "Singkatan", Jenis.TEKS, "Singkatannya, kalau ada."),
        Kolom("arti", "Arti", Jenis.TEKS, "Arti dalam satu kalimat.", wajib=True),
        ALAMAT,
    ),
    ("istilah",),
)


def tabel_istilah(asal: Asal) -> Tabel:
    """Return one row for each word of the glossary."""
    return _ISTILAH.fill(
        {
            "istilah": word.istilah,
            "singkatan": word.singkatan,
            "arti": word.arti,
            "alamat": asal.on_site(alamat.of_word(word.istilah)),
        }
        for word in asal.data.istilah
    )


_SUMBER = Tabel(
    "sumber",
    "Sumber",
    "Satu baris untuk setiap berkas sumber yang disalin.",
    (
        _KODE,
        Kolom("judul", "Judul", Jenis.TEKS, "Judul sumber.", wajib=True),
        Kolom("asal", "Asal", Jenis.TEKS, "Dari mana sumber diperoleh, kalau diketahui."),
        Kolom("bentuk", "Bentuk", Jenis.TEKS, "Bentuk sumber.", wajib=True),
        Kolom("satuan", "Satuan", Jenis.PILIHAN, "Apa yang dihitung nomor dalam baris_sumber.",
              pilihan=tuple(str(s) for s in SatuanSumber), wajib=True),
        Kolom("sha256", "SHA-256", Jenis.TEKS, "Sidik jari berkas sumber.", wajib=True),
        Kolom("cara_salin", "Cara menyalin", Jenis.TEKS, "Bagaimana sumber disalin.", wajib=True),
        Kolom("tidak_ada", "Yang tidak ada", Jenis.TEKS, "Apa yang tidak ada dalam sumber."),
        Kolom("berkas", "Berkas", Jenis.TEKS, "Alamat berkas sumber di situs.", wajib=True),
        ALAMAT,
    ),
    ("id",),
)  # fmt: skip


def tabel_sumber(asal: Asal) -> Tabel:
    """Return one row for each source file."""
    return _SUMBER.fill(
        {
            "id": source.id,
            "judul": source.judul,
            "asal": source.asal,
            "bentuk": source.bentuk,
            "satuan": str(source.satuan),
            "sha256": source.sha256,
            "cara_salin": " ".join(source.cara_salin),
            "tidak_ada": " ".join(source.tidak_ada) or None,
            "berkas": asal.on_site(source.berkas),
            "alamat": asal.on_site(alamat.part_of(alamat.SUMBER, source.id)),
        }
        for source in asal.data.sumber
    )
