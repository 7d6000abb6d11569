"""Read earlier versions of the data from git, and tell what each of them changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from macros.diff.banding import compare
from macros.diff.kabar import Kabar, tell
from macros.diff.simpanan import Isi, Simpanan
from macros.diff.versi import Sejarah, Versi
from macros.embargo.tahan import Tirai, first_days, take_out
from macros.findings import has_error
from macros.history.git import run_git
from macros.history.objects import Gudang, MissingObjectError
from macros.load import load
from macros.model.data import Data
from macros.source.berkas import Berkas, read_files
from macros.source.ingatan import Ingatan
from macros.system.today import at_home

TANPA_GIT = "Riwayat data tidak tersedia dalam salinan yang dipakai membangun situs ini."
TERPOTONG = "Salinan yang dipakai membangun situs ini tidak memuat riwayat sebelumnya."
BENTUK_LAIN = "Versi sebelumnya disusun dengan bentuk berkas lain, sehingga tidak dibandingkan."
KANTOR_LAIN = "Versi sebelumnya bukan milik kantor ini, sehingga tidak dibandingkan."
AWAL = "Sebelum itu data belum ada."


class VersionError(Exception):
    """Say, in words for staff, why a version of the data can't be compared."""


@dataclass(frozen=True)
class _Versi:
    """Hold one version of the data folder: its commit, its moment, the folder as git names it."""

    nama: str
    saat: datetime
    pohon: str


def read_sejarah(root: Path, folder: Path, tirai: Tirai, simpanan: Path | None = None) -> Sejarah:
    """Compare each version of the data folder with the one before it, newest first.

    Of each version only what `tirai` lets through is compared. What was told before is taken
    from the folder `simpanan`; with and without it the history is the same.

    Merged work counts as one version (the first parents). What can't be seen is said in
    `Sejarah.sebab`: there is no git, the copy is shallow, an old version can't be read, or it
    was the data of another office (see `mark_of`).
    """
    path = folder.resolve().relative_to(root.resolve()).as_posix() if _within(folder, root) else ""
    if not path:
        return Sejarah(sebab=TANPA_GIT)
    kept = Simpanan(simpanan / hashlib.sha256(path.encode()).hexdigest() if simpanan else None)
    ingatan = Ingatan()
    with Gudang(root, ingatan) as gudang:
        versions = _list_versions(gudang, root, path)
        if not versions:
            return Sejarah(sebab=TANPA_GIT)
        told = _Pembaca(gudang, path, tirai, kept, ingatan).tell_all(root, versions)
    kept.save()
    return told


def mark_of(data: Data) -> str:
    """Return the mark of an office's own history: `riwayat_sejak` of `satker.yml`, "" for none.

    An office that takes over this repository writes it once. Only versions that bear the mark
    of today count as its own; those before it tell of the office whose repository it was.
    """
    since = data.satker.riwayat_sejak
    return since.nilai.isoformat() if since else ""


class _Pembaca:
    """Read versions as far as nobody has told of them yet."""

    def __init__(
        self, gudang: Gudang, path: str, tirai: Tirai, simpanan: Simpanan, ingatan: Ingatan
    ) -> None:
        self.gudang = gudang
        self.path = path
        self.tirai = tirai
        self.simpanan = simpanan
        self.ingatan = ingatan

    def tell_all(self, root: Path, versions: tuple[_Versi, ...]) -> Sejarah:
        """Return the history, as far as it can be read and is the office's own."""
        told: list[Versi] = []
        since = None
        try:
            for newer, older in pairwise(versions):
                end = self._why_not(newer, older)
                if end:
                    return Sejarah(tuple(told), since, end)
                changes = self._compare(older, newer)
                if changes:
                    told.append(Versi(newer.nama[:7], newer.saat, changes))
                since = newer.saat
                self.ingatan.turn()
        except MissingObjectError:
            return Sejarah(tuple(told), since, TERPOTONG)
        shallow = run_git(root, "rev-parse", "--is-shallow-repository").strip() != "false"
        return Sejarah(tuple(told), since, TERPOTONG if shallow else AWAL)

    def _why_not(self, newer: _Versi, older: _Versi) -> str:
        """Say why two versions can't be compared; "" where they can."""
        now, then = self._know(newer), self._know(older)
        if now is None or then is None:
            return BENTUK_LAIN
        return KANTOR_LAIN if {now[1], then[1]} != {mark_of(self.tirai.kini)} else ""

    def _know(self, version: _Versi) -> Isi:
        """Return when the papers of a version may be seen, and its mark; None: can't be read."""
        known, content = self.simpanan.get_version(version.pohon)
        if not known:
            data = self._load(version)
            content = (first_days(data), mark_of(data)) if data else None
            self.simpanan.put_version(version.pohon, content)
        return content

    def _hides(self, version: _Versi) -> frozenset[str]:
        known = self._know(version)
        return self.tirai.hides(known[0]) if known else frozenset()

    def _compare(self, older: _Versi, newer: _Versi) -> tuple[Kabar, ...]:
        """Return what changed between two versions, each without the papers that are hidden."""
        cut = [(version, self._hides(version)) for version in (older, newer)]
        names = [self.path, *((version.pohon, sorted(hidden)) for version, hidden in cut)]
        key = hashlib.sha256(json.dumps(names).encode()).hexdigest()
        told = self.simpanan.get_pair(key)
        if told is None:
            then, now = (self._seen(version, hidden) for version, hidden in cut)
            told = tuple(tell(change) for change in compare(then, now, self.ingatan))
            self.simpanan.put_pair(key, told)
        return told

    def _seen(self, version: _Versi, hidden: frozenset[str]) -> Data:
        data = self._load(version)
        if data is None:  # it could be read when its days were kept
            raise MissingObjectError(version.pohon)
        return take_out(data, hidden)

    def _load(self, version: _Versi) -> Data | None:
        """Return the data of a version, or None where this program can't read it."""
        return self.ingatan.get(("versi", version.pohon), lambda: self._read(version))

    def _read(self, version: _Versi) -> Data | None:
        files = self.gudang.read_folder(version.pohon, sumber=False)
        muatan = load(files, self.path, lama=True, ingatan=self.ingatan)
        return None if has_error(muatan.findings) or not muatan.lengkap else muatan.data


def _within(folder: Path, root: Path) -> bool:
    return folder.resolve().is_relative_to(root.resolve())


def _list_versions(gudang: Gudang, root: Path, path: str) -> tuple[_Versi, ...]:
    """Return the versions of the folder, newest first; one that holds no folder is empty."""
    listed = run_git(root, "rev-list", "--first-parent", "--timestamp", "HEAD", "--", path)
    found = []
    for line in listed.splitlines():
        at, name = line.split()
        found.append(_Versi(name, at_home(int(at)), gudang.find_folder(name, path) or ""))
    return tuple(found)


def read_at(root: Path, path: str, commit: str) -> tuple[Berkas, ...]:
    """Return the files of a folder as they were at a commit, sorted by path; () for none."""
    with Gudang(root) as gudang:
        folder = gudang.find_folder(commit, path)
        return gudang.read_folder(folder) if folder else ()


def read_version(folder: Path, version: str | None) -> Data:
    """Return the data folder as it was at a version that git knows; None: as it is now.

    Raises VersionError where there is no such version, or where its data has errors of form.
    """
    if version is None:
        muatan = load(read_files(folder), folder.as_posix())
        shown = "yang ada sekarang"
    else:
        root = run_git(folder, "rev-parse", "--show-toplevel").strip()
        commit = run_git(
            folder, "rev-parse", "--verify", "--end-of-options", f"{version}^{{commit}}"
        )
        if not root or not commit:
            raise VersionError(f"Versi “{version}” tidak dikenal git di sini.")
        path = folder.resolve().relative_to(Path(root).resolve()).as_posix()
        try:
            files = read_at(Path(root), path, commit.strip())
        except MissingObjectError:
            raise VersionError(f"Salinan ini tidak memuat versi “{version}” seutuhnya.") from None
        muatan = load(files, path, lama=True)
        shown = f"“{version}”"
    if has_error(muatan.findings) or not muatan.lengkap:
        raise VersionError(
            f"Data versi {shown} tidak dapat dibaca seluruhnya: "
            f"{len(muatan.findings)} temuan. Jalankan `python -m macros periksa` pada versi itu."
        )
    return muatan.data
