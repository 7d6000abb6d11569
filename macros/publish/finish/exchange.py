"""Build a site beside the old one, then exchange the two: a reader sees one of them, whole.

A build takes a minute; one that is killed, or finds no space, must leave what was there. All it
needs stands in one hidden folder beside the site, which git leaves alone and the next build clears.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from macros.system.errors import say_os_error

#: What renameat2 of Linux is told: paths as they stand, and to exchange what they name.
_SEPERTI_TERTULIS = -100
_TUKAR = 2


class TukarError(Exception):
    """Say in Indonesian why a site can't be built beside the old one."""


@dataclass(frozen=True)
class Bangunan:
    """Hold a build that is under way: where it will stand, and the folder that it works in."""

    situs: Path
    ruang: Path
    kunci: int

    @property
    def baru(self) -> Path:
        """Return the folder that is built into."""
        return self.ruang / "baru"

    def finish(self) -> None:
        """Put what was built in the place of the old site, at once where the system can.

        Raises TukarError where that fails; the old site then stands as it stood.
        """
        try:
            if not self.situs.exists():
                self.baru.rename(self.situs)
            elif not exchange(self.situs, self.baru):
                _replace(self.situs, self.baru, self.ruang / "lama")
        except OSError as error:
            self.discard()
            raise TukarError(_say_kept(self.situs, error)) from None
        self.discard()

    def discard(self) -> None:
        """Remove what a build leaves; the site itself is not touched."""
        shutil.rmtree(self.ruang, ignore_errors=True)
        os.close(self.kunci)


def prepare(situs: Path) -> Bangunan:
    """Begin a build that will stand at `situs`; clear what a killed one left.

    Raises TukarError where another build is under way, or nothing can be written there.
    """
    # A link stays a link: what it leads to is exchanged.
    situs = situs.resolve()
    ruang = situs.with_name(f".{situs.name}.dibangun")
    try:
        ruang.mkdir(parents=True, exist_ok=True)
        handle = _lock(ruang)
    except OSError as error:
        raise TukarError(_say_kept(situs, error)) from None
    bangunan = Bangunan(situs, ruang, handle)
    try:
        _clear(bangunan)
        _carry_hidden(situs, bangunan.baru)
    except OSError as error:
        bangunan.discard()
        raise TukarError(_say_kept(situs, error)) from None
    return bangunan


def _lock(ruang: Path) -> int:
    """Take the folder for this build, until this process ends."""
    handle = os.open(ruang, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Another build may have finished, and removed it, since it was opened.
        same = os.path.samestat(os.fstat(handle), os.stat(ruang))  # noqa: PTH116 - beside fstat
    except FileNotFoundError:
        same = False
    except BlockingIOError:
        os.close(handle)
        raise TukarError(
            f"Situs lain sedang dibangun untuk folder {ruang.name[1:].removesuffix('.dibangun')}/. "
            "Tunggu sampai selesai, lalu jalankan lagi."
        ) from None
    if not same:
        os.close(handle)
        raise TukarError("Bangunan lain baru saja selesai. Jalankan lagi.")
    return handle


def _clear(bangunan: Bangunan) -> None:
    """Remove what a killed build left; one that died in mid-exchange gives the old site back."""
    lama = bangunan.ruang / "lama"
    if lama.exists() and not bangunan.situs.exists():
        lama.rename(bangunan.situs)
    for folder in (lama, bangunan.baru):
        if folder.exists():
            shutil.rmtree(folder)
    # Whatever stands here, and whatever the site is called: nothing for git.
    (bangunan.ruang / ".gitignore").write_text("*\n", encoding="utf-8")
    bangunan.baru.mkdir()


def _carry_hidden(situs: Path, baru: Path) -> None:
    """Take along hidden entries (.git, .nojekyll): MkDocs never made them, nor removes them."""
    if not situs.is_dir():
        return
    shutil.copymode(situs, baru)
    for entry in sorted(situs.iterdir()):
        if not entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, baru / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, baru / entry.name, follow_symlinks=False)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where this system, or its disk, can't."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    here = _SEPERTI_TERTULIS
    return bool(rename(here, paths[0], here, paths[1], _TUKAR) == 0)


def _replace(situs: Path, baru: Path, lama: Path) -> None:
    """Exchange in two steps; whoever dies between them is mended by the next build."""
    situs.rename(lama)
    try:
        baru.rename(situs)
    except OSError:
        lama.rename(situs)
        raise


def _say_kept(situs: Path, error: OSError) -> str:
    return (
        f"Folder {situs.name}/ tidak dapat ditulis: {say_os_error(error)}. "
        "Situs yang lama tetap seperti semula."
    )
