"""Model the files beside the papers: the office, its sources, topics, notes and words."""

from __future__ import annotations

import re
from collections.abc import Container
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.model.alamat_terbit import DaftarAlamat
from macros.model.badan import Badan
from macros.model.dasar import BarisSumber, Id, Kode, Model, Teks
from macros.model.informasi_publik import BERKAS_INFORMASI
from macros.model.kip import Kip
from macros.model.koreksi import DaftarKoreksi
from macros.model.metode import Metode
from macros.model.pindah import DaftarPindah
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.uang import Uang

#: Code of a note: a letter and two or three digits, as in A01.
KodeCatatan = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2,3}$")]
#: Code of a check, as in ANG-002.
KodePeriksa = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-[0-9]{3}$")]


#: An address that a browser opens without anybody reading along.
AlamatAman = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"'<>]+$")]


class NamaBadan(Model):
    """Declare a body of the office: its key, and how it is called.

    `nama` is for headings and sentences, `nama_singkat` for lists with little room; `unit` is
    what its units are called, as in "divisi".
    """

    badan: Kode
    nama: Teks
    nama_singkat: Teks | None = None
    nama_lengkap: Teks | None = None
    unit: Teks | None = None


class Kontak(Model):
    """Hold how to reach the office; what is absent is not known and is said so."""

    alamat: Teks | None = None
    telepon: Teks | None = None
    surel: Teks | None = None
    jam: Teks | None = None
    laman: Teks | None = None
    #: The office's own forms; this site never collects requests or objections.
    permintaan: AlamatAman | None = None
    keberatan: AlamatAman | None = None


class Lisensi(Model):
    """Hold a licence by name and address."""

    nama: Teks
    alamat: AlamatAman


class Satker(Model):
    """Hold the identity of the office whose site this is."""

    nama: Teks
    nama_singkat: Teks
    wilayah: Teks
    judul_situs: Teks
    deskripsi: Teks
    contoh: Teks | None = None
    pengelola: Teks | None = None
    riwayat_sejak: TanggalPenuh | None = None
    badan: Annotated[tuple[NamaBadan, ...], Field(min_length=1)]
    kontak: Kontak
    lisensi_data: Lisensi

    @model_validator(mode="after")
    def _bodies_once(self) -> Self:
        names = self.nama_badan
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise PydanticCustomError(
                "badan_berulang", "badan “{teks}” ditulis dua kali", {"teks": twice}
            )
        return self

    @property
    def nama_badan(self) -> tuple[str, ...]:
        """Return the keys of the office's bodies, as papers name them."""
        return tuple(one.badan for one in self.badan)


class Program(Model):
    """Name a programme that papers print, possibly with small differences."""

    id: Kode
    nama: Teks


class DaftarProgram(Model):
    """Hold `program.yml`."""

    program: tuple[Program, ...]


class UnitPelaksana(Model):
    """Name a division or subdivision that carries out activities."""

    id: Kode
    nama: Teks
    badan: Badan


class DaftarPelaksana(Model):
    """Hold `pelaksana.yml`."""

    pelaksana: tuple[UnitPelaksana, ...]


class SatuanSumber(StrEnum):
    """Say what the numbers in `baris_sumber` count in this source."""

    BARIS = "baris"
    HALAMAN = "halaman"


class Sumber(Model):
    """Describe a source file that papers were transcribed from."""

    id: Kode
    judul: Teks
    asal: Teks | None = None
    bentuk: Teks
    #: Published as it is, so only forms that no browser runs and no generator reads as a page.
    berkas: Annotated[
        str,
        StringConstraints(
            pattern=r"^sumber/[A-Za-z0-9][A-Za-z0-9._-]*\.(txt|pdf|jpg|png|csv|docx|xlsx)$"
        ),
    ]
    satuan: SatuanSumber = SatuanSumber.BARIS
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    cara_salin: tuple[Teks, ...]
    tidak_ada: tuple[Teks, ...] = ()


class DaftarSumber(Model):
    """Hold `sumber.yml`."""

    sumber: tuple[Sumber, ...]


class KegiatanTopik(Model):
    """Place a row of an action plan in a topic for the words of its activity, with our basis."""

    baris: Id
    dasar: Teks


class Topik(Model):
    """Group what the papers print on one subject (our reading, never the papers').

    `anggota` are rows with a printed indicator; a member row of an action plan brings its
    activity. `kegiatan` are rows that belong here for their activity alone: its indicator can't
    be read, or speaks of something else. Such a row may stand in several topics.
    """

    id: Kode
    nama: Teks
    penjelasan: Teks
    anggota: tuple[Id, ...] = ()
    kegiatan: tuple[KegiatanTopik, ...] = ()
    lihat_juga: tuple[Kode, ...] = ()

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        if not self.baris:
            raise PydanticCustomError("topik_kosong", "topik tanpa anggota dan tanpa kegiatan")
        return self

    @property
    def baris(self) -> tuple[Id, ...]:
        """Return every row of the topic: the members, then those placed for their activity."""
        return (*self.anggota, *(one.baris for one in self.kegiatan))

    def without(self, names: Container[str]) -> Topik:
        """Return the topic without some rows; nothing may be left of it."""
        return self.model_copy(
            update={
                "anggota": tuple(name for name in self.anggota if name not in names),
                "kegiatan": tuple(one for one in self.kegiatan if one.baris not in names),
            }
        )


class DaftarTopik(Model):
    """Hold `topik.yml`."""

    topik: tuple[Topik, ...]


class Bobot(StrEnum):
    """Say how much a note matters to a reader."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"


class Sebab(StrEnum):
    """Say where an oddity comes from."""

    DOKUMEN = "dokumen"
    PINDAIAN = "pindaian"
    TIDAK_DAPAT_DIBEDAKAN = "tidak-dapat-dibedakan"


class Kutipan(Model):
    """Quote the exact words of a source."""

    teks: Teks
    sumber: Kode
    baris_sumber: BarisSumber


class Hitungan(Model):
    """Show a sum of printed amounts, and its distance to another printed amount.

    `suku` and `pembanding` name rows; the amounts come from the papers and `jumlah` and
    `selisih` (whole rupiah, a sum minus its comparison) are checked against them.
    """

    uraian: Teks
    suku: Annotated[tuple[Id, ...], Field(min_length=1)]
    jumlah: Uang
    pembanding: Id | None = None
    selisih: Annotated[str, StringConstraints(pattern=r"^[+−-]?[0-9]{1,15}$")] | None = None

    @model_validator(mode="after")
    def _comparison_has_difference(self) -> Self:
        if (self.pembanding is None) != (self.selisih is None):
            raise PydanticCustomError(
                "hitungan_tak_lengkap", "`pembanding` dan `selisih` harus berdua"
            )
        return self


class Catatan(Model):
    """Explain to readers what is damaged, contradictory or missing in the papers."""

    kode: KodeCatatan
    judul: Teks
    bobot: Bobot
    sebab: Sebab
    kalimat: Teks
    rincian: tuple[Teks, ...] = ()
    penyajian: Teks
    baris: tuple[Id, ...] = ()
    kutipan: tuple[Kutipan, ...] = ()
    hitungan: tuple[Hitungan, ...] = ()
    menjelaskan: tuple[KodePeriksa, ...] = ()
    sel: tuple[Teks, ...] = ()


class DaftarCatatan(Model):
    """Hold `catatan.yml`."""

    catatan: tuple[Catatan, ...]


class Istilah(Model):
    """Explain a word in one plain sentence."""

    istilah: Teks
    singkatan: Teks | None = None
    arti: Teks


def anchor_of_word(word: str) -> str:
    """Return the fragment under which the glossary lists a word."""
    return re.sub(r"[^a-z0-9]+", "-", word.casefold()).strip("-")


class DaftarIstilah(Model):
    """Hold `istilah.yml`."""

    istilah: tuple[Istilah, ...]


class IdDicabut(Model):
    """Say why a published id is gone."""

    id: Id
    sebab: Teks
    tanggal: TanggalPenuh


class DaftarTerbit(Model):
    """Hold `id-terbit.yml`: every id that was ever published."""

    terbit: tuple[Id, ...]
    dicabut: tuple[IdDicabut, ...] = ()


#: The files beside the papers, by path below `data/`.
BERKAS_TETAP: dict[str, type[Model]] = {
    "satker.yml": Satker,
    "program.yml": DaftarProgram,
    "pelaksana.yml": DaftarPelaksana,
    "sumber.yml": DaftarSumber,
    "topik.yml": DaftarTopik,
    "catatan.yml": DaftarCatatan,
    "istilah.yml": DaftarIstilah,
    "id-terbit.yml": DaftarTerbit,
}
#: Files that an office may leave out; the pages then say that they are not filled in.
BERKAS_PILIHAN: dict[str, type[Model]] = {
    "kip.yml": Kip,
    "alamat-lama.yml": DaftarPindah,
    "alamat-terbit.yml": DaftarAlamat,
    "koreksi.yml": DaftarKoreksi,
    "metode.yml": Metode,
    **BERKAS_INFORMASI,
}
