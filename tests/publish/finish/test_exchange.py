from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.publish.finish import exchange as tukar
from macros.publish.finish.exchange import TukarError, exchange, prepare

ROOT = Path(__file__).parents[3]
LAMA = {f"lama-{n}.html": f"lama {n}" for n in range(5)}
BARU = {f"baru-{n}.html": f"baru {n}" for n in range(7)}


def _fill(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def _read(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def _visible(folder: Path) -> set[str]:
    """Return what git would take of a folder: nothing below one that ignores all of itself."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
        and not any((up / ".gitignore").is_file() for up in path.parents if up != folder)
    }


#: Where a build is killed: a function that is replaced by one that kills, and how many calls it
#: lets pass before.
SAAT: list[tuple[str, str, int]] = [
    ("sebelum mulai", "macros.publish.finish.exchange._lock", 0),
    ("selagi membersihkan", "macros.publish.finish.exchange._clear", 0),
    ("selagi menulis", "pathlib.Path.write_text", 4),
    ("sebelum menukar", "macros.publish.finish.exchange.Bangunan.finish", 0),
    ("selagi menukar", "macros.publish.finish.exchange.exchange", 0),
    ("selagi membuang yang lama", "shutil.rmtree", 0),
]
_BANGUN = """
import importlib, os, signal, sys
from pathlib import Path
from macros.publish.finish import exchange as tukar
situs, target, calls = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
if sys.argv[4] == "dua langkah":
    tukar.exchange = lambda one, other: False
module, _, name = target.rpartition(".")
parts = module.split(".")
for end in range(len(parts), 0, -1):
    try:
        owner = importlib.import_module(".".join(parts[:end]))
        break
    except ImportError:
        pass
for part in parts[end:]:
    owner = getattr(owner, part)
real = getattr(owner, name)
left = [calls]
def deadly(*arguments, **options):
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    return real(*arguments, **options)
setattr(owner, name, deadly)
bangunan = tukar.prepare(situs)
for n in range(7):
    (bangunan.baru / f"baru-{n}.html").write_text(f"baru {n}")
bangunan.finish()
"""


@pytest.mark.parametrize("cara", ["satu langkah", "dua langkah"])
@pytest.mark.parametrize(("nama", "target", "calls"), SAAT, ids=[row[0] for row in SAAT])
def test_killed_build_leaves_the_old_site_or_the_new_one(
    nama: str, target: str, calls: int, cara: str, tmp_path: Path
) -> None:
    """Wherever a build is killed: one whole site, nothing for git, and the next build is clean."""
    del nama
    situs = tmp_path / "site"
    _fill(situs, LAMA)

    arguments = [str(situs), target, str(calls), cara]
    done = subprocess.run(  # noqa: S603 - this file's own script
        [sys.executable, "-c", textwrap.dedent(_BANGUN), *arguments], check=False, cwd=ROOT
    )

    assert done.returncode == -signal.SIGKILL
    assert _read(situs) in (LAMA, BARU)
    assert {name.split("/")[0] for name in _visible(tmp_path)} <= {"site"}
    again = prepare(situs)
    assert list(again.baru.iterdir()) == []
    _fill(again.baru, BARU)
    again.finish()
    assert _read(situs) == BARU
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_death_between_two_renames_is_mended(tmp_path: Path) -> None:
    """Where the system can't exchange in one step, a site that is away comes back."""
    situs = tmp_path / "site"
    first = prepare(situs)
    _fill(first.ruang / "lama", LAMA)
    os.close(first.kunci)

    prepare(situs).discard()

    assert _read(situs) == LAMA


def test_system_exchanges_in_one_step(tmp_path: Path) -> None:
    """On Linux two full folders change places at once: no moment without a site."""
    one, other = tmp_path / "satu", tmp_path / "dua"
    _fill(one, LAMA)
    _fill(other, BARU)

    assert exchange(one, other) is True
    assert (_read(one), _read(other)) == (BARU, LAMA)
    assert exchange(one, tmp_path / "tidak ada") is False


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    """The second is turned away in words, and the first goes on as if alone."""
    situs = tmp_path / "site"
    first = prepare(situs)
    _fill(first.baru, BARU)

    with pytest.raises(TukarError, match="Tunggu sampai selesai"):
        prepare(situs)
    prepare(tmp_path / "site-contoh").discard()
    first.finish()

    assert _read(situs) == BARU


def test_hidden_entries_stay(tmp_path: Path) -> None:
    """What MkDocs leaves alone in a published folder (.git, .nojekyll) is in the new one too."""
    situs = tmp_path / "site"
    _fill(situs, {**LAMA, ".nojekyll": ""})
    _fill(situs / ".git", {"HEAD": "ref: refs/heads/gh-pages"})
    situs.chmod(0o775)

    bangunan = prepare(situs)
    _fill(bangunan.baru, BARU)
    bangunan.finish()

    assert {path.name for path in situs.iterdir()} == {*BARU, ".nojekyll", ".git"}
    assert (situs / ".git" / "HEAD").read_text(encoding="utf-8").startswith("ref:")
    assert situs.stat().st_mode & 0o777 == 0o775


def test_linked_site_stays_a_link(tmp_path: Path) -> None:
    """A site that is published through a link is exchanged where it really is."""
    _fill(tmp_path / "www", LAMA)
    (tmp_path / "site").symlink_to("www")

    bangunan = prepare(tmp_path / "site")
    _fill(bangunan.baru, BARU)
    bangunan.finish()

    assert (tmp_path / "site").is_symlink()
    assert _read(tmp_path / "www") == BARU


def _full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("name", ["mkdir", "write_text", "rename"])
def test_full_disk_is_said_and_nothing_changes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever step finds no space: words that say what to do, and the old site as it was."""
    situs = tmp_path / "site"
    _fill(situs, LAMA)

    def build() -> None:
        bangunan = prepare(situs)
        _fill(bangunan.baru, BARU) if name == "rename" else None
        bangunan.finish()

    monkeypatch.setattr(tukar, "exchange", lambda *_: False)
    with monkeypatch.context() as patch:
        patch.setattr(Path, name, _full)
        with pytest.raises(TukarError, match="ruang disk habis; kosongkan ruang"):
            build()

    assert _read(situs) == LAMA
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


_MKDOCS = """
import os, signal
from mkdocs.__main__ import cli
from macros.publish.finish import search
{}
cli(["build", "--strict", "--site-dir", {!r}])
"""
_AKHIR: list[tuple[str, str, Callable[[int, str], bool]]] = [
    (
        "dibunuh",
        "search.index = lambda *_: os.kill(os.getpid(), signal.SIGKILL)",
        lambda code, _: code == -signal.SIGKILL,
    ),
    (
        "disk penuh",
        """
def full(*_): raise OSError(28, 'No space left on device', '/x/a.html')
search.index = full
""",
        lambda code, said: code == 1 and "ruang disk habis" in said and "Traceback" not in said,
    ),
    (
        "peringatan ketat",
        """
import logging
search.index = lambda *_: logging.getLogger('mkdocs.uji').warning('tautan putus')
""",
        lambda code, said: code == 1 and "strict" in said,
    ),
]


@pytest.mark.parametrize(("nama", "spoil", "ended"), _AKHIR, ids=[row[0] for row in _AKHIR])
def test_build_that_fails_at_its_end_publishes_nothing(
    nama: str, spoil: str, ended: Callable[[int, str], bool], tmp_path: Path
) -> None:
    """MkDocs itself, stopped when every page is written, leaves the old site."""
    del nama
    situs = tmp_path / "site"
    _fill(situs, LAMA)

    done = subprocess.run(  # noqa: S603 - this file's own script
        [sys.executable, "-c", _MKDOCS.format(spoil, str(situs))],
        check=False,
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "DATA": "tests/contoh/data",
            "FAST": "1",
        },
        capture_output=True,
        text=True,
    )

    assert ended(done.returncode, done.stdout + done.stderr), done.stderr
    assert _read(situs) == LAMA
    assert {name.split("/")[0] for name in _visible(tmp_path)} == {"site"}
