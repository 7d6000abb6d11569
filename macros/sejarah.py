"""Read earlier versions of the data from git, and tell what each of them changed."""

from __future__ import annotations

import io
import tarfile
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from pathlib import Path, PurePosixPath

from macros.diff.banding import compare
from macros.diff.versi import Sejarah, Versi
from macros.embargo.tahan import Tirai
from macros.findings import has_error
from macros.hari import at_home
from macros.model.data import Data
from macros.muat import load
from macros.riwayat import run_git, run_git_bytes
from macros.source.berkas import TAUTAN, Berkas, is_hidden, read_files

#: Versions that are looked back on; more would make every build slower.
BATAS_VERSI = 50

TANPA_GIT = "Riwayat data tidak tersedia dalam salinan yang dipakai membangun situs ini."
TERPOTONG = "Salinan yang dipakai membangun situs ini tidak memuat riwayat sebelumnya."
BENTUK_LAIN = "Versi sebelumnya disusun dengan bentuk berkas lain, sehingga tidak dibandingkan."
TERBATAS = f"Halaman ini membandingkan paling banyak {BATAS_VERSI} versi terakhir."
AWAL = "Sebelum itu data belum ada."
KANTOR_LAIN = "Versi sebelumnya bukan milik kantor ini, sehingga tidak dibandingkan."


class VersionError(Exception):
    """Say, in words for staff, why a version of the data can't be compared."""


@dataclass(frozen=True)
class _Commit:
    nama: str
    saat: datetime


def read_sejarah(root: Path, folder: Path, tirai: Tirai) -> Sejarah:
    """Compare each version of the data folder with the one before it, newest first.

    Of each version only what `tirai` lets through is compared.

    Merged work counts as one version (the first parents). What can't be seen is said in
    `Sejarah.sebab`: there is no git, the copy is shallow, or an old version can't be read.
    """
    path = folder.resolve().relative_to(root.resolve()).as_posix() if _within(folder, root) else ""
    commits = _list_commits(root, path) if path else ()
    if not commits:
        return Sejarah(sebab=TANPA_GIT)
    versions: list[Versi] = []
    since = None
    newer = _load_at(root, path, commits[0].nama)
    for commit, before in pairwise(commits):
        older = _load_at(root, path, before.nama)
        if newer is None or older is None:
            return Sejarah(tuple(versions), since, BENTUK_LAIN)
        if {mark_of(newer), mark_of(older)} != {mark_of(tirai.kini)}:
            return Sejarah(tuple(versions), since, KANTOR_LAIN)
        changes = compare(tirai.over(older), tirai.over(newer))
        if changes:
            versions.append(Versi(commit.nama[:7], commit.saat, changes))
        since, newer = commit.saat, older
    return Sejarah(tuple(versions), since, _why_it_ends(root, len(commits)))


def mark_of(data: Data) -> str:
    """Return the mark of an office's own history: `riwayat_sejak` of `satker.yml`, "" for none.

    An office that takes over this repository writes it once. Only versions that bear the mark
    of today count as its own; those before it tell of the office whose repository it was.
    """
    since = data.satker.riwayat_sejak
    return since.nilai.isoformat() if since else ""


def _within(folder: Path, root: Path) -> bool:
    return folder.resolve().is_relative_to(root.resolve())


def _why_it_ends(root: Path, count: int) -> str:
    if count > BATAS_VERSI:
        return TERBATAS
    shallow = run_git(root, "rev-parse", "--is-shallow-repository").strip() != "false"
    return TERPOTONG if shallow else AWAL


def _list_commits(root: Path, path: str) -> tuple[_Commit, ...]:
    """Return the versions of the folder, one more than are compared."""
    log = run_git(
        root,
        "log",
        "--first-parent",
        f"--max-count={BATAS_VERSI + 1}",
        "--format=%H %ct",
        "--",
        path,
    )
    pairs = (line.split() for line in log.splitlines())
    return tuple(_Commit(name, at_home(int(at))) for name, at in pairs)


@lru_cache(maxsize=BATAS_VERSI + 1)  # a commit never changes, and a preview asks again and again
def _load_at(root: Path, path: str, commit: str) -> Data | None:
    """Return the data as it was at a commit, or None where this program can't read it."""
    muatan = load(read_at(root, path, commit), path, lama=True)
    return None if has_error(muatan.findings) or not muatan.lengkap else muatan.data


def read_at(root: Path, path: str, commit: str) -> tuple[Berkas, ...]:
    """Return the files of a folder as they were at a commit, sorted by path; () for none."""
    packed = run_git_bytes(root, "archive", "--format=tar", commit, "--", path)
    if not packed:
        return ()
    files = []
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            name = member.name.removeprefix(f"{path}/")
            # Hidden files are no data, then as now.
            if is_hidden(PurePosixPath(name)) or member.isdir():
                continue
            content = archive.extractfile(member) if member.isreg() else None
            # A link's blob is but a path; what that names today is no part of the version.
            files.append(Berkas(name, content.read()) if content else Berkas(name, b"", TAUTAN))
    return tuple(sorted(files, key=lambda berkas: berkas.jalur))


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
        muatan = load(read_at(Path(root), path, commit.strip()), path, lama=True)
        shown = f"“{version}”"
    if has_error(muatan.findings) or not muatan.lengkap:
        raise VersionError(
            f"Data versi {shown} tidak dapat dibaca seluruhnya: "
            f"{len(muatan.findings)} temuan. Jalankan `python -m macros periksa` pada versi itu."
        )
    return muatan.data
