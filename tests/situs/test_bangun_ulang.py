"""Anyone who builds the same version for the same day gets the same site, byte for byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.alat.perkakas import find
from tests.alat.situs import ROOT, SITE_URL
from tests.conftest import Figure

pytestmark = pytest.mark.situs

#: Made while working, or fetched; a stranger's copy has none of it.
BUKAN_SUMBER = shutil.ignore_patterns(
    ".venv",
    ".cache",
    "site",
    "site-contoh",
    "node_modules",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
)
#: What is late is judged on a day, which the site says: whoever builds it again names that day.
HARI = "2027-01-31"
REPOSITORI = "https://github.com/contoh/kinerja"
#: Machine, umask and clock of each of two strangers.
ORANG = (
    ({"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, 0o022, "2027-01-31 23:59:00"),
    (
        {"TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
        0o077,
        "2031-06-01 08:00:00",
    ),
)


def _build(folder: Path, machine: dict[str, str], umask: int, day: str) -> Path:
    shutil.copytree(ROOT, folder, ignore=BUKAN_SUMBER, symlinks=True)
    # What `make site` fetches for the form is the same for both, locked by its hashes.
    paket = "macros/kelola/npm/node_modules"
    (folder / paket).symlink_to(ROOT / paket)
    command = [find("faketime"), day, sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(
        command,
        cwd=folder,
        env={
            **os.environ,
            **machine,
            "PYTHONPATH": str(folder),
            "SITE_URL": SITE_URL,
            "REPOSITORI": REPOSITORI,
            "TANGGAL": HARI,
        },
        umask=umask,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


def _read(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_a_second_build_changes_no_byte(tmp_path: Path, figure: Figure) -> None:
    """Folder, time zone, language, hash seed, umask and clock change no byte of a day's site."""
    sites = [
        _read(_build(tmp_path / f"orang-{number}", *person)) for number, person in enumerate(ORANG)
    ]
    assert sites[0].keys() ^ sites[1].keys() == set()
    assert [name for name, content in sites[0].items() if sites[1][name] != content] == []
    assert "kelola/formulir/sveltia/index.js" in sites[0]
    listed = sites[0]["checksums.txt"].decode().splitlines()
    assert {line.split("  ", 1)[1] for line in listed} == sites[0].keys() - {"checksums.txt"}
    figure(f"{len(sites[0])} files built twice, 0 differ")
