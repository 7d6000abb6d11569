"""Make a new office in a copy of this repository, as somebody who takes it over does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from compileall import compile_dir
from pathlib import Path

from macros.buku.berkas import read_naskah
from macros.buku.templat import write_template
from tests.alat.repositori import begin, git
from tests.contoh_data import FOLDER

ROOT = Path(__file__).parents[2]
#: What a machine makes beside the files of the project, and what is never copied.
_BUATAN = shutil.ignore_patterns(
    *(".git", ".venv", "node_modules", "site", "site-*", ".cache", ".tinjauan", "*.egg-info"),
    *("__pycache__", ".*_cache", ".hypothesis", ".coverage"),
)
#: How the made-up office calls itself.
NAMA = "Dinas Contoh Kabupaten Karangan"
SINGKAT = "Dinas Contoh"
PERINTAH = (
    *("kantor-baru", "--nama", NAMA, "--nama-singkat", SINGKAT),
    *("--wilayah", "Kabupaten Karangan"),
    *("--badan", "dinas=Dinas Contoh=bidang", "--badan", "upt=UPT Contoh"),
)
TAHUN = "2028"
_HARI = "2029-03-01"
#: Folders of tests that need neither the built site nor a browser.
BERGANTUNG = ("checks", "exports", "publish/pages", "sunting", "views")
#: How a test reaches the office's own data.
_DATA = ('ROOT / "data"', "real()", "bantu.files()", "bantu.tables()", "@by_file")


def copy_project(folder: Path) -> Path:
    """Return a new repository with the files of this one, in one commit, as a template makes.

    It is compiled here, once for all copies that are made of it; git leaves that out.
    """
    begin(folder)
    shutil.copytree(ROOT, folder, symlinks=True, ignore=_BUATAN, dirs_exist_ok=True)
    keep(folder, "Initial commit")
    compile_dir(folder / "macros", quiet=1)
    return folder


def reads_data(path: Path) -> bool:
    """Tell whether a module of tests reads the data of the office whose repository this is."""
    text = path.read_text(encoding="utf-8")
    return any(words in text for words in _DATA)


def keep(folder: Path, message: str) -> None:
    """Commit all that has changed."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", f"--message={message}")


def run(
    folder: Path, *arguments: str, masuk: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a module of the copy with this Python; `masuk` is what is typed."""
    env = {**os.environ, "PYTHONPATH": str(folder), "TANGGAL": _HARI}
    for name in ("SITE_URL", "REPOSITORI", "PRATINJAU", "DATA", "PYTHONDONTWRITEBYTECODE"):
        env.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder, env=env, input=masuk if masuk is not None else "", capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def say(done: subprocess.CompletedProcess[str]) -> str:
    """Return all that a command said."""
    return f"{done.stdout}\n{done.stderr}"


def make_office(folder: Path) -> None:
    """Make the new office in a copy, and commit it."""
    done = run(folder, "macros", *PERINTAH, "--kosongkan")
    assert done.returncode == 0, say(done)
    keep(folder, "Kantor baru")


def enter_first_paper(folder: Path) -> None:
    """Enter a paper and its results by workbook, as the guide says, and record them."""
    data = folder / "data"
    (data / "sumber").mkdir()
    shutil.copy(FOLDER / "sumber" / "contoh-2028.txt", data / "sumber")
    listed = (FOLDER / "sumber.yml").read_text(encoding="utf-8").split("  - id: ")
    mine = next(part for part in listed if part.startswith("contoh-2028"))
    _fill(data / "sumber.yml", "sumber", f"  - id: {mine}")
    units = "  - {id: bidang-contoh, nama: Bidang Contoh, badan: dinas}\n"
    _fill(data / "pelaksana.yml", "pelaksana", units)
    programmes = (FOLDER / "program.yml").read_text(encoding="utf-8").split("program:\n")[1]
    _fill(data / "program.yml", "program", programmes)
    for name in ("perjanjian-kinerja-ketua", "realisasi-kinerja-kpu"):
        book = folder / f"{name}.xlsx"
        book.write_bytes(_book(name))
        done = run(folder, "macros", "impor", book.name, "--tulis")
        assert done.returncode == 0, say(done)
        assert "ditulis" in done.stdout, say(done)
        book.unlink()
    for command in ("rapikan", "catat-id"):
        done = run(folder, "macros", command)
        assert done.returncode == 0, say(done)
    keep(folder, "Dokumen pertama")


def _fill(path: Path, key: str, items: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert f"{key}: []\n" in text
    path.write_text(text.replace(f"{key}: []\n", f"{key}:\n{items}"), encoding="utf-8")


def _book(name: str) -> bytes:
    """Return the workbook of a paper of the sample as the new office would fill it in."""
    text = (FOLDER / TAHUN / f"{name}.yml").read_text(encoding="utf-8")
    mine = text.replace("badan: kpu", "badan: dinas")
    for unit in ("Divisi Contoh Perencanaan", "Divisi Contoh Teknis"):
        mine = mine.replace(unit, "Bidang Contoh")
    naskah, findings = read_naskah(mine.encode(), f"{name}.yml")
    assert naskah is not None, findings
    return write_template(naskah.jenis, {}, naskah.lay_out())
