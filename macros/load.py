"""Read the files of `data/` into `Data`, collecting every finding of form on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from pydantic import ValidationError

from macros.findings import BATAS_SEBERKAS, Finding, Place
from macros.jenis import JENIS
from macros.model import rules
from macros.model.acuan import list_acuan
from macros.model.alamat_terbit import DaftarAlamat
from macros.model.badan import among_bodies
from macros.model.dasar import Model
from macros.model.data import BerkasDokumen, BerkasRealisasi, Data, printed_order
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.informasi_publik import FOLDER_INFORMASI, folder_of, gather_information
from macros.model.jatah import refuse_lines
from macros.model.kip import Kip
from macros.model.koreksi import DaftarKoreksi
from macros.model.lain import (
    BERKAS_TETAP,
    DaftarCatatan,
    DaftarIstilah,
    DaftarPelaksana,
    DaftarProgram,
    DaftarSumber,
    DaftarTerbit,
    DaftarTopik,
    Kontak,
    Lisensi,
    NamaBadan,
    Satker,
    Sumber,
)
from macros.model.lampiran import Keterbacaan, Lampiran
from macros.model.metode import Metode
from macros.model.pecahan import BERNAMA, TERPECAH, gather, list_parts, whole_of
from macros.model.pesan import cut_errors, nearest, to_findings
from macros.model.pindah import DaftarPindah
from macros.model.realisasi import JENIS_REALISASI, AnyRealisasi
from macros.model.repair import is_guess, repair
from macros.model.skala import Konteks
from macros.model.target import in_scales
from macros.source import rules as source_rules
from macros.source.baca import read_tree
from macros.source.berkas import Berkas, say_trouble
from macros.source.ingatan import Ingatan
from macros.source.teks_berkas import read_words
from macros.source.tree import Tree

M = TypeVar("M", bound=Model)

#: Papers stand in a folder for their year or their period.
JALUR_DOKUMEN = re.compile(r"[0-9]{4}(-[0-9]{4})?/[a-z0-9]+(-[a-z0-9]+)*\.yml")
#: Files beside the YAML that are no data: the sources themselves, and notes to staff.
_BUKAN_DATA = re.compile(r"(sumber|berkas)/[^/]+|README\.md")
#: Read before all others: which bodies the office has, and which words a target may be printed in.
SATKER = "satker.yml"
METODE = "metode.yml"
_LEBIH_DULU = (SATKER, METODE)
#: What a file in the folder of a year can be: a paper, or a report on results.
_JENIS: dict[str, type[Model]] = {**JENIS, **JENIS_REALISASI}
#: What this process read last: under a preview, staff change one file and all are read again.
_INGATAN = Ingatan()


@dataclass(frozen=True)
class Muatan:
    """Hold what was read, what was wrong, and which of the fixed files could be read."""

    data: Data
    findings: tuple[Finding, ...]
    lengkap: bool
    terbaca: frozenset[str]
    #: Papers of which some figures could not be read; good only for checking their names.
    sebagian: tuple[BerkasDokumen, ...] = ()


def load(
    files: tuple[Berkas, ...], akar: str, *, lama: bool = False, ingatan: Ingatan | None = None
) -> Muatan:
    """Read every file; `akar` is how findings name the data folder.

    Of an old version (`lama`) nothing is refused for the way in which it was typed. A file that
    was read a moment ago is not read again: without an `ingatan`, the process remembers.
    """
    loader = _Loader(akar, lama=lama)
    first = tuple(berkas.isi for berkas in files if berkas.jalur in _LEBIH_DULU)
    if ingatan is None:
        ingatan = _INGATAN
        ingatan.turn()
    # What the others are read by comes first.
    for berkas in sorted(files, key=lambda berkas: berkas.jalur not in _LEBIH_DULU):
        # All that a file is read by: its own words, and those of the files before it.
        key = ("berkas", akar, lama, first, berkas.jalur, berkas.gangguan, berkas.isi)
        loader.take(ingatan.get(key, partial(loader.read_alone, berkas)))
    return loader.finish({berkas.jalur: berkas for berkas in files})


def read_konteks(files: tuple[Berkas, ...]) -> Konteks:
    """Return what the papers of an office are read by, for who reads one of them alone."""
    loader = _Loader("", lama=False)
    for berkas in files:
        if berkas.jalur in _LEBIH_DULU:
            loader.read(berkas)
    return loader.konteks()


class _Loader:
    """Collect models and findings while files are read one by one."""

    def __init__(self, akar: str, *, lama: bool) -> None:
        self.akar = akar
        self.lama = lama
        self.findings: list[Finding] = []
        self.tetap: dict[str, Model] = {}
        self.informasi: dict[str, Model] = {}
        self.dokumen: list[BerkasDokumen] = []
        self.sebagian: list[BerkasDokumen] = []
        self.realisasi: list[BerkasRealisasi] = []
        self.lengkap = True
        self.guessed = False

    def read_alone(self, berkas: Berkas) -> _Loader:
        """Read one file by itself, as it is read whenever it stands beside these first ones."""
        alone = _Loader(self.akar, lama=self.lama)
        alone.tetap |= {name: self.tetap[name] for name in _LEBIH_DULU if name in self.tetap}
        alone.read(berkas)
        return alone

    def take(self, part: _Loader) -> None:
        """Add what was read of one file."""
        self.findings += part.findings
        self.tetap |= part.tetap
        self.informasi |= part.informasi
        self.dokumen += part.dokumen
        self.sebagian += part.sebagian
        self.realisasi += part.realisasi
        self.lengkap = self.lengkap and part.lengkap

    def read(self, berkas: Berkas) -> None:
        """Read one file into the place that its path gives to it."""
        path = f"{self.akar}/{berkas.jalur}"
        dasar = whole_of(berkas.jalur)
        if dasar is not None:
            model = self._validate(BERNAMA[dasar], self._tree(berkas, path))
            if model is not None:
                self.tetap[berkas.jalur] = model
        elif (folder := folder_of(berkas.jalur)) is not None:
            model = self._validate(FOLDER_INFORMASI[folder], self._tree(berkas, path))
            if model is not None:
                self.informasi[berkas.jalur] = model
        elif JALUR_DOKUMEN.fullmatch(berkas.jalur):
            self._read_paper(berkas, path)
        elif (trouble := say_trouble(berkas, path)) is not None:
            self.findings.append(trouble)
        elif _BUKAN_DATA.fullmatch(berkas.jalur) is None:
            known = nearest(berkas.jalur, BERNAMA)
            self.findings.append(
                source_rules.NAMA_BERKAS.at(
                    Place(path),
                    f"berkas “{berkas.jalur}” tidak dikenal dan tidak akan dibaca",
                    "diharapkan berkas .yml di folder tahun, atau salah satu berkas tetap",
                    f"ubah namanya menjadi “{known}”" if known else "pindahkan atau hapus",
                )
            )

    def _tree(self, berkas: Berkas, path: str) -> Tree:
        tree = read_tree(berkas, path, lama=self.lama)
        self.findings += tree.findings
        return tree

    def _read_paper(self, berkas: Berkas, path: str) -> None:
        tree = self._tree(berkas, path)
        if tree.value is None:
            self.lengkap = False
            return
        jenis = tree.value.get("jenis")
        known = _JENIS.get(jenis) if isinstance(jenis, str) else None
        if known is None:
            meant = nearest(str(jenis), _JENIS)
            self.findings.append(
                rules.JENIS.at(
                    tree.place(("jenis",)),
                    f"jenis dokumen “{jenis}” tidak dikenal" if jenis else "`jenis` tidak ada",
                    f"diharapkan salah satu: {', '.join(_JENIS)}",
                    f"tulis “{meant}”" if meant else "pilih salah satu",
                )
            )
            known = _JENIS.get(meant or "")
            if known is None:
                self.lengkap = False
                return
            tree.value["jenis"] = meant
        self._keep(berkas.jalur, self._validate(known, tree))

    def _keep(self, jalur: str, model: Model | None) -> None:
        """Put what stood in the folder of a year where it belongs."""
        if model is None:
            return
        if self.guessed:
            self.lengkap = False
        if isinstance(model, AnyRealisasi):
            if not self.guessed:
                self.realisasi.append(BerkasRealisasi(jalur, model))
        elif isinstance(model, Dokumen):
            papers = self.sebagian if self.guessed else self.dokumen
            papers.append(BerkasDokumen(jalur, model))

    def _validate(self, model: type[M], tree: Tree) -> M | None:
        self.guessed = False
        if tree.value is None:
            self.lengkap = False
            return None
        if (refused := refuse_lines(tree)) is not None:
            self.findings.append(refused)
            self.lengkap = False
            return None
        try:
            return model.model_validate(tree.value, context=self.konteks())
        except ValidationError as error:
            errors = error.errors(include_url=False)
        if len(errors) > BATAS_SEBERKAS:
            # So much is no slip of the pen: nothing is guessed, and most of it is only counted.
            self.lengkap = False
            self.findings += cut_errors(model, tree, errors)
            return None
        self.guessed = is_guess(errors)
        self.findings += to_findings(model, tree, errors)
        try:
            return model.model_validate(repair(model, tree, errors), context=self.konteks())
        except ValidationError:
            self.lengkap = False
            return None

    def konteks(self) -> Konteks:
        """Return what models are read by besides their own file.

        While the office's own file can't be read, no body is held to be unknown; neither in an
        old version, which nobody can mend.
        """
        scales = in_scales(self._get(METODE, Metode, Metode()).kata_skala)
        satker = self.tetap.get(SATKER)
        if self.lama or not isinstance(satker, Satker):
            return dict(scales)
        return {**scales, **among_bodies(satker.nama_badan)}

    def finish(self, files: Mapping[str, Berkas]) -> Muatan:
        """Put what was read together."""
        pecahan = {name: list_parts(files, name) for name in TERPECAH}
        for name in BERKAS_TETAP:
            if name not in files and not pecahan.get(name):
                self.lengkap = False
                self.findings.append(_say_missing_file(f"{self.akar}/{name}"))
        sources = self._get("sumber.yml", DaftarSumber, DaftarSumber(sumber=())).sumber
        kip = self.tetap.get("kip.yml")
        metode = self._get(METODE, Metode, Metode())
        data = Data(
            satker=self._get("satker.yml", Satker, _SATKER_TIDAK_TERBACA),
            berkas=tuple(sorted(self.dokumen, key=printed_order)),
            program=self._get("program.yml", DaftarProgram, DaftarProgram(program=())).program,
            pelaksana=self._get(
                "pelaksana.yml", DaftarPelaksana, DaftarPelaksana(pelaksana=())
            ).pelaksana,
            sumber=sources,
            topik=self._get("topik.yml", DaftarTopik, DaftarTopik(topik=())).topik,
            catatan=self._get("catatan.yml", DaftarCatatan, DaftarCatatan(catatan=())).catatan,
            istilah=self._get("istilah.yml", DaftarIstilah, DaftarIstilah(istilah=())).istilah,
            kip=kip if isinstance(kip, Kip) else None,
            informasi=gather_information({**self.informasi, **self.tetap}, _attachments(files)),
            realisasi=tuple(sorted(self.realisasi, key=lambda berkas: berkas.jalur)),
            metode=metode,
            koreksi=self._get("koreksi.yml", DaftarKoreksi, DaftarKoreksi()).koreksi,
            pindah=self._get("alamat-lama.yml", DaftarPindah, DaftarPindah()).pindah,
            alamat_terbit=self._get("alamat-terbit.yml", DaftarAlamat, DaftarAlamat()),
            catatan_terbit=self._get("id-terbit.yml", DaftarTerbit, DaftarTerbit(terbit=())),
            teks_sumber=_source_lines(sources, files),
            pecahan=pecahan,
            akar=self.akar,
        )
        return Muatan(
            _without_drafts(data),
            tuple(self.findings),
            self.lengkap,
            frozenset(name for name in BERNAMA if self._is_read(name, files)),
            tuple(self.sebagian),
        )

    def _get(self, name: str, kind: type[M], otherwise: M) -> M:
        models = [self.tetap[part] for part in list_parts(self.tetap, name)]
        found = [model for model in models if isinstance(model, kind)]
        return gather(found) if found else otherwise

    def _is_read(self, name: str, files: Iterable[str]) -> bool:
        """Tell whether a fixed file could be read, each of its parts with it."""
        parts = list_parts(files, name)
        return bool(parts) and all(part in self.tetap for part in parts)


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
