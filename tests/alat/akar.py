"""A root of Debian with what the README asks for and nothing else, to run commands in."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.alat import jaringan
from tests.alat.debian import install

#: What the README says is needed, with the certificates without which nothing is fetched.
PAKET = ("ca-certificates", "git", "make", "python3", "python3-venv")
#: The clone, seen from inside.
SITUS = "/home/penguji/situs"
USER = "penguji"
# Mounts are made in a namespace of their own: they are gone when its last process ends,
# however it ends, and the folder can be removed without reaching the machine's devices.
_INSIDE = (
    'mount --rbind /dev "$1/dev" && mount -t proc proc "$1/proc" && mount --rbind /sys "$1/sys" && '
    'shift && exec chroot "$@"'
)


class RootError(RuntimeError):
    """Say why no root could be made, and what to do about it."""


@dataclass(frozen=True)
class Akar:
    """Hold a root: its folder and its suite."""

    path: Path
    suite: str

    def run(self, *command: str, user: str = "root", capture: bool = False) -> tuple[int, str]:
        """Run a command in the clone; return its exit code, and its output where captured."""
        home = "/root" if user == "root" else str(Path(SITUS).parent)
        settings = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "USER": user,
            **jaringan.variables(),
        }
        inside = ["env", "-i", "-C", SITUS, *(f"{k}={v}" for k, v in settings.items()), *command]
        done = subprocess.run(
            [
                *("unshare", "--mount", "--pid", "--fork", "--kill-child"),
                *("sh", "-c", _INSIDE, "sh", str(self.path), f"--userspec={user}:{user}"),
                *(str(self.path), *inside),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if capture else None,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout or ""


def require_rights() -> None:
    """Raise RootError unless roots can be made here; fetch debootstrap where it is missing."""
    if os.geteuid() != 0:
        raise RootError("Hanya root yang dapat membuat akar Debian: sudo make mesin-segar")
    if shutil.which("debootstrap") is None:
        install("debootstrap")
    missing = [name for name in ("debootstrap", "unshare") if shutil.which(name) is None]
    if missing:
        raise RootError(f"Program tidak ada: {', '.join(missing)}. Debian: apt install debootstrap")


def create(folder: Path, suite: str, source: Path) -> Akar:
    """Make a root of a suite in a folder, with a clean clone of the source's HEAD in it."""
    mirrors = jaringan.mirrors(suite)
    own = [mirrors[0].address] if mirrors else []
    include = ",".join(PAKET)
    _do(
        ["debootstrap", "--variant=minbase", f"--include={include}", suite, str(folder), *own],
        "debootstrap",
    )
    jaringan.hand_over(folder, mirrors)
    akar = Akar(folder, suite)
    clone = folder / SITUS.removeprefix("/")
    _do(["chroot", str(folder), "useradd", "--create-home", USER], "useradd")
    _do(["git", "clone", "--quiet", str(source), str(clone)], "git clone")
    # What lies in apt's cache afterwards is then what the commands fetched.
    _do(["chroot", str(folder), "apt-get", "clean"], "apt-get clean")
    return akar


def own_clone(akar: Akar, user: str) -> None:
    """Give the clone to a user: git reads nothing that belongs to somebody else."""
    _do(["chroot", str(akar.path), "chown", "--recursive", f"{user}:{user}", SITUS], "chown")


def _do(command: Sequence[str], name: str) -> None:
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RootError(f"{name} gagal:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
