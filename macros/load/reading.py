"""Read the files of `data/` one by one, collecting every finding of form on the way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError

from macros.findings import BATAS_SEBERKAS, Finding, Place
from macros.jenis import list_jenis
from macros.load.jalur import is_no_data, is_yaml, meant_by
from macros.model import rules
from macros.model.badan import among_bodies
from macros.model.berkas import JALUR_DOKUMEN, BerkasDokumen, BerkasRealisasi
from macros.model.dasar import Model
from macros.model.dokumen import Dokumen
from macros.model.informasi_publik import FOLDER_INFORMASI, folder_of
from macros.model.jatah import refuse_lines
from macros.model.metode import Metode
from macros.model.pecahan import BERNAMA, gather, list_parts, whole_of
from macros.model.pesan import cut_errors, nearest, to_findings
from macros.model.realisasi import AnyRealisasi
from macros.model.repair import is_guess, repair
from macros.model.sambungan import continued_by
from macros.model.satker import Satker
from macros.model.skala import Konteks
from macros.model.target import in_scales
from macros.source import rules as source_rules
from macros.source.baca import read_tree
from macros.source.berkas import Berkas, say_trouble
from macros.source.kata_sambung import say_lost
from macros.source.sambung import Sambungan, tell_blank
from macros.source.tree import Tree

M = TypeVar("M", bound=Model)

#: Read before all others: which bodies the office has, and which words a target may be printed in.
SATKER = "satker.yml"
METODE = "metode.yml"
LEBIH_DULU = (SATKER, METODE)


class Loader:
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

    def read_alone(self, berkas: Berkas, rest: Iterable[Berkas]) -> Loader:
        """Read one file by itself, as it is read whenever it stands beside these first ones.

        `rest` are the files in which it goes on.
        """
        alone = Loader(self.akar, lama=self.lama)
        alone.tetap |= {name: self.tetap[name] for name in LEBIH_DULU if name in self.tetap}
        alone.read(berkas, rest)
        return alone

    def take(self, part: Loader) -> None:
        """Add what was read of one file."""
        self.findings += part.findings
        self.tetap |= part.tetap
        self.informasi |= part.informasi
        self.dokumen += part.dokumen
        self.sebagian += part.sebagian
        self.realisasi += part.realisasi
        self.lengkap = self.lengkap and part.lengkap

    def read(self, berkas: Berkas, rest: Iterable[Berkas] = ()) -> None:
        """Read one file, with those in which it goes on, into the place that its path gives it."""
        path = f"{self.akar}/{berkas.jalur}"
        dasar = whole_of(berkas.jalur)
        if dasar is not None:
            model = self._validate(BERNAMA[dasar], self._tree(berkas, rest))
            if model is not None:
                self.tetap[berkas.jalur] = model
        elif (folder := folder_of(berkas.jalur)) is not None:
            model = self._validate(FOLDER_INFORMASI[folder], self._tree(berkas, rest))
            if model is not None:
                self.informasi[berkas.jalur] = model
        elif JALUR_DOKUMEN.fullmatch(berkas.jalur):
            self._read_paper(berkas, rest)
        elif (trouble := say_trouble(berkas, path)) is not None:
            self.findings.append(trouble)
        elif (before := continued_by(berkas.jalur)) is not None:
            self.lengkap = False
            self.findings.append(source_rules.SAMBUNGAN.at(Place(path), *say_lost(before)))
        elif not is_no_data(berkas.jalur):
            # What it says is missing, so nothing else is held to be.
            self.lengkap = self.lengkap and not is_yaml(berkas.jalur)
            known = meant_by(berkas.jalur)
            self.findings.append(
                source_rules.NAMA_BERKAS.at(
                    Place(path),
                    f"berkas “{berkas.jalur}” tidak dikenal dan tidak akan dibaca",
                    "diharapkan berkas .yml di folder tahun, atau salah satu berkas tetap",
                    f"ubah namanya menjadi “{known}”"
                    if known
                    else "pindahkan ke tempatnya; hapus hanya kalau isinya tidak perlu terbit",
                )
            )

    def _tree(self, berkas: Berkas, rest: Iterable[Berkas]) -> Tree:
        """Read a file and those in which it goes on as one; it has no value unless all have one."""
        tree, *others = (
            read_tree(one, f"{self.akar}/{one.jalur}", lama=self.lama) for one in (berkas, *rest)
        )
        wrong = [*tree.findings, *(finding for one in others for finding in tell_blank(one))]
        whole = tree.value is not None and all(other.value is not None for other in others)
        refused = refuse_lines(tree, *others) if whole else None
        wrong += [refused] if refused else []
        if others and whole and not refused:
            joined = Sambungan(tree)
            lost = [finding for other in others for finding in joined.add(other)]
            wrong += lost
            whole = not lost
        self.findings += wrong
        if not whole or refused:
            tree.value = None
        return tree

    def _read_paper(self, berkas: Berkas, rest: Iterable[Berkas]) -> None:
        tree = self._tree(berkas, rest)
        if tree.value is None:
            self.lengkap = False
            return
        jenis = tree.value.get("jenis")
        kinds = list_jenis()
        known = kinds.get(jenis) if isinstance(jenis, str) else None
        if known is None:
            meant = nearest(str(jenis), kinds)
            self.findings.append(
                rules.JENIS.at(
                    tree.place(("jenis",)),
                    f"jenis dokumen “{jenis}” tidak dikenal" if jenis else "`jenis` tidak ada",
                    f"diharapkan salah satu: {', '.join(kinds)}",
                    f"tulis “{meant}”" if meant else "pilih salah satu",
                )
            )
            known = kinds.get(meant or "")
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
        scales = in_scales(self.get(METODE, Metode, Metode()).kata_skala)
        satker = self.tetap.get(SATKER)
        if self.lama or not isinstance(satker, Satker):
            return dict(scales)
        return {**scales, **among_bodies(satker.nama_badan)}

    def get(self, name: str, kind: type[M], otherwise: M) -> M:
        """Return a fixed file with all its parts put together, or what stands for it."""
        models = [self.tetap[part] for part in list_parts(self.tetap, name)]
        found = [model for model in models if isinstance(model, kind)]
        return gather(found) if found else otherwise

    def is_read(self, name: str, files: Iterable[str]) -> bool:
        """Tell whether a fixed file could be read, each of its parts with it."""
        parts = list_parts(files, name)
        return bool(parts) and all(part in self.tetap for part in parts)
