"""Say which files of `data/` the form opens, and what may be chosen in them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.kelola.bidang import Bidang, Pilihan, list_bidang
from macros.model.acuan import JenisAcuan
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.dokumen import JENIS
from macros.model.koreksi import DaftarKoreksi
from macros.model.realisasi import BarisAnggaran, BarisKinerja, RealisasiAnggaran, RealisasiKinerja


@dataclass(frozen=True)
class Koleksi:
    """Hold one group of files with one model.

    `jalur` is their path below the data folder without the ending; `{{…}}` stands for what
    differs. With `baru` the form may make a new file.
    """

    nama: str
    judul: str
    model: type[Model]
    jalur: str
    baru: bool = False
    keterangan: str = ""


KOLEKSI = (
    Koleksi(
        "realisasi-kinerja",
        "Realisasi kinerja",
        RealisasiKinerja,
        "{{tahun}}/realisasi-kinerja-{{badan}}",
        baru=True,
        keterangan="Hasil setiap indikator per triwulan.",
    ),
    Koleksi(
        "realisasi-anggaran",
        "Realisasi anggaran",
        RealisasiAnggaran,
        "{{tahun}}/realisasi-anggaran",
        baru=True,
        keterangan="Uang yang dibelanjakan per program, dihitung sejak 1 Januari.",
    ),
    Koleksi(
        "perjanjian-kinerja",
        "Perjanjian Kinerja",
        JENIS["perjanjian-kinerja"],
        "{{tahun}}/perjanjian-kinerja-{{slug}}",
    ),
    Koleksi(
        "rencana-kinerja-tahunan",
        "Rencana Kinerja Tahunan",
        JENIS["rencana-kinerja-tahunan"],
        "{{tahun}}/rencana-kinerja-tahunan-{{slug}}",
    ),
    Koleksi(
        "rencana-aksi",
        "Rencana Aksi",
        JENIS["rencana-aksi"],
        "{{tahun}}/rencana-aksi-{{slug}}",
    ),
)
#: Files that stand alone, by their path below the data folder.
TUNGGAL = (Koleksi("koreksi", "Koreksi dan pemutakhiran", DaftarKoreksi, "koreksi"),)


def fields_of(koleksi: Koleksi, data: Data) -> list[Bidang]:
    """Return the form's fields of a group of files."""
    return list_bidang(koleksi.model, choices(data))


def choices(data: Data) -> Pilihan:
    """Return what may be chosen from the data: printed rows with a target, and programmes."""
    kinds = {JenisAcuan.INDIKATOR, JenisAcuan.AKSI}
    rows = [
        (acuan.id, f"{acuan.id}: {acuan.indikator or acuan.teks}")
        for acuan in data.acuan.values()
        if acuan.jenis in kinds and acuan.target is not None
    ]
    programmes = [(program.id, program.nama) for program in data.program]
    return {
        **({(BarisKinerja, "indikator"): rows} if rows else {}),
        **({(BarisAnggaran, "program"): programmes} if programmes else {}),
    }
