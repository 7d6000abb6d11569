"""The same data gives the same bytes, fresh or kept, wherever and whenever it is printed."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from macros.kertas.cap import fingerprint
from macros.kertas.tembolok import Tembolok
from macros.views.terbitan import Terbitan
from tests.alat.cetakan import data_of, offices, print_all
from tests.alat.situs import ROOT
from tests.conftest import Figure
from tests.contoh_data import change

pytestmark = pytest.mark.xdist_group("kertas")

PK = "2030/perjanjian-kinerja-ketua.yml"
_PRINT = """
import hashlib
from macros.kertas.tembolok import Tembolok
from tests.alat.cetakan import offices, print_all
for office in offices():
    for address, body in print_all(office, Tembolok()):
        print(address, hashlib.sha256(body).hexdigest())
"""


@cache
def _fresh(number: int) -> tuple[tuple[str, bytes], ...]:
    """Return every print of an office as this process makes it, nothing kept."""
    return tuple(print_all(offices()[number], Tembolok()))


def _print_elsewhere(**env: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own code with a fixed text
        [sys.executable, "-c", _PRINT],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout


def test_the_same_bytes_everywhere(figure: Figure) -> None:
    """Time zone, locale, hash seed and a font folder of the system change no byte of any print."""
    elsewhere = _print_elsewhere(TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    every = [one for number in range(len(offices())) for one in _fresh(number)]

    assert elsewhere.splitlines() == [f"{name} {sha256(body).hexdigest()}" for name, body in every]
    figure(f"prints: {len(every)} files with the same bytes in two environments")


def test_kept_and_fresh_prints_are_the_same(tmp_path: Path) -> None:
    """A print from the cache has the bytes of a fresh one, also where the kept file was cut."""
    office = offices()[1]
    fresh = list(_fresh(1))
    kept = Tembolok(tmp_path / "a" / "b")

    assert list(print_all(office, kept)) == fresh
    assert list(print_all(office, kept)) == fresh
    for number, path in enumerate(sorted((tmp_path / "a" / "b").iterdir())):
        path.write_bytes(path.read_bytes()[: number * 40])
    assert list(print_all(office, kept)) == fresh


def test_only_what_changed_is_printed_again(tmp_path: Path) -> None:
    """Without a change nothing is printed again; after one, only what speaks of it."""
    kept = Tembolok(tmp_path)
    count = len(list(print_all(offices()[1], kept)))
    assert len(list(tmp_path.iterdir())) == count
    list(print_all(offices()[1], kept))
    assert len(list(tmp_path.iterdir())) == count

    files = change(PK, "target: 87,5%", "target: 88,5%")
    list(print_all(Terbitan(data_of(files), offices()[1].site_url), kept))
    assert len(list(tmp_path.iterdir())) == count + 2


def test_the_checksum_tells_one_figure_from_another() -> None:
    """The short checksum is that of canonical JSON: order does not matter, a figure does."""
    assert fingerprint({"a": 1, "b": "é"}) == fingerprint({"b": "é", "a": 1})
    assert fingerprint({"a": 1}) != fingerprint({"a": 2})
    assert fingerprint({"a": 1}) == "015abd7f5c"
