"""The same data give the same bytes, wherever and whenever they are written."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from macros.exports.unduhan import Penulis
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_downloads
from tests.conftest import Figure
from tests.exports import bantu
from tests.exports.tulis_semua import checksums

pytestmark = pytest.mark.xdist_group("unduhan")

#: A machine that shares nothing with this one but the code and the data.
LINGKUNGAN = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}


def _checksums_elsewhere() -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.exports.tulis_semua"],
        cwd=bantu.ROOT,
        env={**os.environ, **LINGKUNGAN},
        umask=0o077,
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.splitlines()


def test_the_machine_changes_no_byte(figure: Figure) -> None:
    """Time zone, language, hash seed and umask change no byte of any file of either office."""
    here = list(checksums())

    assert _checksums_elsewhere() == here
    both = sum(len(bantu.offered(contoh=contoh)) for contoh in (False, True))
    assert len(here) > both  # calendars, feeds, robots.txt and the like
    figure(f"{len(here)} files, the same bytes in two environments")


def test_no_day_and_no_address_is_made_up() -> None:
    """Without git and without an address nothing is made up: no day, no contact, no host."""
    files = list_downloads(Penulis(Terbitan(bantu.real())))
    found = {file.alamat: file.isi for file in files}

    assert b'"data_diubah": null' in found["data/all.json"]
    assert b"modified" not in found["data.json"]
    assert b"dct:modified" not in found["catalog.jsonld"]
    for name in ("version", "created", "homepage"):
        assert f'"{name}":'.encode() not in found["datapackage.json"]
    assert b"contoh.invalid" not in b"".join(found.values())
