"""Put together what was read of each file: the whole of an office's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from macros.findings import Finding, Place
from macros.load.reading import METODE, Loader
from macros.model import rules
from macros.model.acuan import list_acuan
from macros.model.alamat_terbit import DaftarAlamat
from macros.model.berkas import BerkasDokumen, printed_order
from macros.model.berkas_tetap import BERKAS_TETAP
from macros.model.catatan import DaftarCatatan
from macros.model.data import Data
from macros.model.dokumen import is_konsep
from macros.model.id_terbit import DaftarTerbit
from macros.model.informasi_publik import gather_information
from macros.model.istilah import DaftarIstilah
from macros.model.kip import Kip
from macros.model.koreksi import DaftarKoreksi
from macros.model.lampiran import Keterbacaan, Lampiran
from macros.model.metode import Metode
from macros.model.pecahan import BERNAMA, TERPECAH, list_parts
from macros.model.pelaksana import DaftarPelaksana
from macros.model.pindah import DaftarPindah
from macros.model.program import DaftarProgram
from macros.model.sambungan import list_continuations
from macros.model.satker import Kontak, Lisensi, NamaBadan, Satker
from macros.model.sumber import DaftarSumber, Sumber
from macros.model.topik import DaftarTopik
from macros.source.berkas import Berkas
from macros.source.teks_berkas import read_words


@dataclass(frozen=True)
class Muatan:
    """Hold what was read, what was wrong, and which of the fixed files could be read."""

    data: Data
    findings: tuple[Finding, ...]
    lengkap: bool
    terbaca: frozenset[str]
    #: Papers of which some figures could not be read; good only for checking their names.
    sebagian: tuple[BerkasDokumen, ...] = ()


def put_together(loader: Loader, files: Mapping[str, Berkas]) -> Muatan:
    """Return what a loader read as one whole, with a finding for each file that is missing."""
    pecahan = {name: list_parts(files, name) for name in TERPECAH}
    for name in BERKAS_TETAP:
        if name not in files and not pecahan.get(name):
            loader.lengkap = False
            loader.findings.append(_say_missing_file(f"{loader.akar}/{name}"))
    sources = loader.get("sumber.yml", DaftarSumber, DaftarSumber(sumber=())).sumber
    kip = loader.tetap.get("kip.yml")
    metode = loader.get(METODE, Metode, Metode())
    data = Data(
        satker=loader.get("satker.yml", Satker, _SATKER_TIDAK_TERBACA),
        berkas=tuple(sorted(loader.dokumen, key=printed_order)),
        program=loader.get("program.yml", DaftarProgram, DaftarProgram(program=())).program,
        pelaksana=loader.get(
            "pelaksana.yml", DaftarPelaksana, DaftarPelaksana(pelaksana=())
        ).pelaksana,
        sumber=sources,
        topik=loader.get("topik.yml", DaftarTopik, DaftarTopik(topik=())).topik,
        catatan=loader.get("catatan.yml", DaftarCatatan, DaftarCatatan(catatan=())).catatan,
        istilah=loader.get("istilah.yml", DaftarIstilah, DaftarIstilah(istilah=())).istilah,
        kip=kip if isinstance(kip, Kip) else None,
        informasi=gather_information({**loader.informasi, **loader.tetap}, _attachments(files)),
        realisasi=tuple(sorted(loader.realisasi, key=lambda berkas: berkas.jalur)),
        metode=metode,
        koreksi=loader.get("koreksi.yml", DaftarKoreksi, DaftarKoreksi()).koreksi,
        pindah=loader.get("alamat-lama.yml", DaftarPindah, DaftarPindah()).pindah,
        alamat_terbit=loader.get("alamat-terbit.yml", DaftarAlamat, DaftarAlamat()),
        catatan_terbit=loader.get("id-terbit.yml", DaftarTerbit, DaftarTerbit(terbit=())),
        teks_sumber=_source_lines(sources, files),
        pecahan=pecahan,
        sambungan=list_continuations(files),
        akar=loader.akar,
    )
    return Muatan(
        _without_drafts(data),
        tuple(loader.findings),
        loader.lengkap,
        frozenset(name for name in BERNAMA if loader.is_read(name, files)),
        tuple(loader.sebagian),
    )


def _attachments(files: Mapping[str, Berkas]) -> dict[str, Lampiran]:
    """Return the files that entries may offer, with what can be read of them."""
    found = {}
    for path, berkas in files.items():
        if not path.startswith("berkas/") or berkas.gangguan:
            continue
        words = read_words(path, berkas.isi)
        state = Keterbacaan.ADA if words else Keterbacaan.TANPA
        if words is None:
            state = Keterbacaan.TIDAK_TERBUKA
        found[path] = Lampiran(path, berkas.isi, berkas.sha256, state, words or "")
    return found


#: Stands in for `satker.yml` while that file can't be read; nothing is published then.
_SATKER_TIDAK_TERBACA = Satker(
    nama="?",
    nama_singkat="?",
    wilayah="?",
    judul_situs="?",
    deskripsi="?",
    badan=(NamaBadan(badan="kantor", nama="?"),),
    kontak=Kontak(),
    lisensi_data=Lisensi(nama="?", alamat="https://invalid.invalid/"),
)


def _without_drafts(data: Data) -> Data:
    """Put the drafts apart, and leave their rows out of the topics that readers see."""
    drafts = tuple(berkas for berkas in data.berkas if is_konsep(berkas.isi))
    if not drafts:
        return data
    rows = {acuan.id for berkas in drafts for acuan in list_acuan(berkas.isi)}
    left = [topik.without(rows) for topik in data.topik]
    names = {topik.id for topik in left if topik.baris}
    topics = tuple(
        topik.model_copy(
            update={"lihat_juga": tuple(name for name in topik.lihat_juga if name in names)}
        )
        for topik in left
        if topik.id in names
    )
    papers = tuple(berkas for berkas in data.berkas if not is_konsep(berkas.isi))
    return replace(data, berkas=papers, konsep=drafts, topik=topics, topik_tertulis=data.topik)


def _source_lines(
    sources: tuple[Sumber, ...], files: Mapping[str, Berkas]
) -> dict[str, tuple[str, ...]]:
    """Return the lines of each source that is kept as text."""
    lines = {}
    for source in sources:
        berkas = files.get(source.berkas)
        if berkas is not None and source.berkas.endswith(".txt"):
            text = berkas.isi.decode("utf-8", errors="replace")
            # Numbered as every editor does: by line feeds alone.
            lines[source.id] = tuple(text.removesuffix("\n").split("\n"))
    return lines


def _say_missing_file(path: str) -> Finding:
    return rules.BERKAS_HILANG.at(
        Place(path),
        "berkas wajib ini tidak ada",
        "diharapkan berkas ini di folder data",
        "kembalikan berkasnya; susunannya ada di panduan staf",
    )
