"""Say which files of `data/` the form opens, and what may be chosen in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from macros.jenis import JENIS
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
from macros.model.dokumen import Dokumen
from macros.model.informasi import DaftarEntri, Entri
from macros.model.informasi_publik import FOLDER_INFORMASI
from macros.model.isi import keys_of
from macros.model.koreksi import DaftarKoreksi
from macros.model.pecahan import name_of_part
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
    #: What `jenis` says in its files, where other groups have files of such paths as well.
    jenis: str = ""
    #: The name of its schema, where several groups share one.
    ragam: str = ""
    keterangan: str = ""


def _folder(kind: type[Dokumen]) -> str:
    """Return which key of a kind names the folder of its papers, as a place to be filled."""
    return "{{periode}}" if "periode" in keys_of(kind) else "{{tahun}}"


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
    *(
        Koleksi(
            word,
            kind.nama_formulir or kind.nama_jenis,
            kind,
            f"{_folder(kind)}/{{{{slug}}}}",
            baru=True,
            jenis=word,
        )
        for word, kind in JENIS.items()
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


def list_single(data: Data) -> tuple[Koleksi, ...]:
    """Return the files that stand alone, each of their parts as one of its own."""
    found = []
    for koleksi in TUNGGAL:
        whole = f"{koleksi.jalur}.yml"
        for part in data.pecahan.get(whole) or (whole,):
            name = name_of_part(part)
            found.append(
                replace(
                    koleksi,
                    nama=f"{koleksi.nama}-{name}" if name else koleksi.nama,
                    ragam=koleksi.nama,
                    judul=f"{koleksi.judul}, {name}" if name else koleksi.judul,
                    jalur=part.removesuffix(".yml"),
                )
            )
    return tuple(found)


def fields_of(koleksi: Koleksi, data: Data) -> list[Bidang]:
    """Return the form's fields of a group of files."""
    return list_bidang(koleksi.model, choices(data))


def choices(data: Data) -> Pilihan:
    """Return what may be chosen from the data: bodies, rows with a target, programmes and units.

    Only what the checks accept is offered; a key whose choices are none takes any text.
    """
    rows = [(acuan.id, _label(acuan)) for acuan in _with_target(data)]
    programmes = [(program.id, program.nama) for program in data.program]
    units = [(unit.nama, unit.nama) for unit in data.pelaksana]
    duties = [(duty.id, duty.isi) for duty in data.kip.kewajiban] if data.kip else []
    bodies = [(one.badan, one.badan) for one in data.satker.badan]
    found: Pilihan = {
        (Entri, "untuk"): duties,
        **{(k.model, "badan"): bodies for k in KOLEKSI if "badan" in keys_of(k.model)},
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
    return sorted(rows, key=lambda acuan: -(acuan.dokumen.untuk_tahun or 0))


def _label(acuan: Acuan) -> str:
    """Return what tells a row apart: papers of several years print the same indicator."""
    return f"{acuan.id} · {acuan.dokumen.nama} · {acuan.indikator or acuan.teks}"
