"""Say which files of `data/` the form opens, and what may be chosen in them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.kelola.bidang import Bidang, Pilihan, list_bidang
from macros.model.acuan import Acuan, JenisAcuan
from macros.model.daftar_pengumuman import (
    DaftarKerjaSama,
    DaftarPeraturan,
    DaftarSertaMerta,
    DaftarTahapan,
)
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.dokumen import JENIS
from macros.model.informasi import DaftarEntri, Entri
from macros.model.informasi_publik import FOLDER_INFORMASI
from macros.model.koreksi import DaftarKoreksi
from macros.model.profil import Profil
from macros.model.realisasi import (
    BarisAnggaran,
    BarisKinerja,
    HasilAnggaran,
    HasilKinerja,
    RealisasiAnggaran,
    RealisasiKinerja,
)


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
        keterangan="Uang yang dibelanjakan per program; pilih cara hitungnya.",
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
    *(
        Koleksi(nama, judul, FOLDER_INFORMASI[nama], f"{nama}/{{{{tahun}}}}", baru=True)
        for nama, judul in (
            ("layanan", "Layanan informasi"),
            ("keuangan", "Laporan keuangan"),
            ("pengadaan", "Pengadaan"),
            ("pengaduan", "Pengaduan"),
        )
    ),
)
#: Files that stand alone, by their path below the data folder.
TUNGGAL = (
    Koleksi("koreksi", "Koreksi dan pemutakhiran", DaftarKoreksi, "koreksi"),
    Koleksi("profil", "Profil kantor", Profil, "profil"),
    Koleksi("serta-merta", "Informasi serta-merta", DaftarSertaMerta, "serta-merta"),
    Koleksi("peraturan", "Peraturan dan rancangan", DaftarPeraturan, "peraturan"),
    Koleksi("kerja-sama", "Perjanjian dengan pihak ketiga", DaftarKerjaSama, "kerja-sama"),
    Koleksi("tahapan", "Tahapan pemilu dan pemilihan", DaftarTahapan, "tahapan"),
)


def list_register(data: Data) -> tuple[Koleksi, ...]:
    """Return the files of the register that are there, and the one of the year of the day."""
    known = {p.removesuffix(".yml") for p in data.informasi.berkas if p.startswith("informasi/")}
    if data.hari is not None:
        known.add(f"informasi/{data.hari.year}")
    return tuple(
        Koleksi("informasi", f"Daftar informasi {path.partition('/')[2]}", DaftarEntri, path)
        for path in sorted(known, reverse=True)
    )


def fields_of(koleksi: Koleksi, data: Data) -> list[Bidang]:
    """Return the form's fields of a group of files."""
    return list_bidang(koleksi.model, choices(data))


def choices(data: Data) -> Pilihan:
    """Return what may be chosen from the data: rows with a target, programmes and units.

    Only what the checks accept is offered; a key whose choices are none takes any text.
    """
    rows = [(acuan.id, _label(acuan)) for acuan in _with_target(data)]
    programmes = [(program.id, program.nama) for program in data.program]
    units = [(unit.nama, unit.nama) for unit in data.pelaksana]
    duties = [(duty.id, duty.isi) for duty in data.kip.kewajiban] if data.kip else []
    found: Pilihan = {
        (Entri, "untuk"): duties,
        (BarisKinerja, "indikator"): rows,
        (BarisAnggaran, "program"): programmes,
        (HasilKinerja, "pelapor"): units,
        (HasilAnggaran, "pelapor"): units,
    }
    return {key: pairs for key, pairs in found.items() if pairs}


def _with_target(data: Data) -> list[Acuan]:
    """Return the rows that print a target, those of the newest year first."""
    kinds = {JenisAcuan.INDIKATOR, JenisAcuan.AKSI}
    rows = [
        acuan
        for acuan in data.acuan.values()
        if acuan.jenis in kinds and acuan.target is not None and acuan.target.kosong is None
    ]
    return sorted(rows, key=lambda acuan: -getattr(acuan.dokumen, "tahun", 0))


def _label(acuan: Acuan) -> str:
    """Return what tells a row apart: papers of several years print the same indicator."""
    return f"{acuan.id} · {acuan.dokumen.nama} · {acuan.indikator or acuan.teks}"
