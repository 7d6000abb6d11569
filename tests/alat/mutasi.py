"""Change the program in one small place at a time, and see whether a test notices: `make mutasi`.

mutmut makes the changes and runs the tests that reach each; it stands in an environment of its own,
outside the lock. A room is some code and the tests that answer for it (`ruang_mutasi.py`); `checks`
means each room of `checks/`. What mypy refuses is never run, and counts neither way. A change that
no test notices survives: it stands with the reason in `tests/mutasi/bertahan.toml`, or the run
fails; so it does where a line there is outlived.

What a cache holds from the runs before would hide a change: see `tests/mutasi/segar.py`.
mutmut changes the inside of functions alone: what is decorated (a validator, a property, a cache)
and what stands in a module outside them, it leaves as it is.
"""

from __future__ import annotations

import ast
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tomllib
import venv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.alat.ruang_mutasi import ROOT, RUANG, Ruang

SIMPANAN = ROOT / ".cache" / "mutasi"
BERTAHAN = ROOT / "tests" / "mutasi" / "bertahan.toml"
LOCKS = ("requirements.txt", "requirements-uji.txt", "tests/mutasi/requirements.txt")
#: A change that makes a program hoard must not take the machine with it.
BATAS_MEMORI = 4 * 1024**3
#: What mutmut calls a change that a test noticed; one that never ends is noticed as well.
MATI = frozenset({"killed", "timeout", "segfault"})
DITOLAK = "caught by type check"


@dataclass(frozen=True, order=True)
class Mutan:
    """Hold one change: the file and the function, what stood there and what stands there now."""

    di: str
    dari: str
    jadi: str


@dataclass(frozen=True)
class Hasil:
    """Hold what came of a room: how many changes had which end, and those that survived."""

    menurut: Counter[str]
    bertahan: tuple[Mutan, ...]

    @property
    def banyak(self) -> int:
        """Return how many changes the tests were asked about."""
        return self.menurut.total() - self.menurut[DITOLAK]

    @property
    def mati(self) -> int:
        """Return how many of them a test noticed."""
        return sum(self.menurut[status] for status in MATI)


def main(names: Sequence[str]) -> int:
    """Try the named rooms, or all; return 1 where a survivor and the list do not agree."""
    resource.setrlimit(resource.RLIMIT_AS, (BATAS_MEMORI, BATAS_MEMORI))
    listed = read_list(BERTAHAN.read_text(encoding="utf-8"))
    agreed = True
    for name in list_rooms(names):
        hasil = try_room(name)
        share = f"{100 * hasil.mati / hasil.banyak:.1f}".replace(".", ",") if hasil.banyak else "-"
        print(
            f"{name}: {hasil.banyak} mutan, {hasil.mati} mati, {len(hasil.bertahan)} bertahan, "
            f"{share}% mati; {hasil.menurut[DITOLAK]} lagi ditolak mypy",
            flush=True,
        )
        own = [one for one in listed if is_of(one, RUANG[name])]
        new, gone = differences(hasil.bertahan, own)
        agreed = agreed and not new and not gone
        for word, some in (("bertahan, belum tercatat", new), ("tercatat, tidak bertahan", gone)):
            for one in some:
                print(f"  {word}: {one.di}\n    - {one.dari}\n    + {one.jadi}")
    return int(not agreed)


def list_rooms(names: Iterable[str]) -> list[str]:
    """Return the rooms that are meant: all without a name, and all below what parts into rooms."""
    found = []
    for name in names:
        below = [room for room in RUANG if room == name or room.startswith(f"{name}/")]
        if not below:
            raise SystemExit(f"ruang tidak dikenal: {name}; yang ada: {', '.join(RUANG)}")
        found += below
    return found or list(RUANG)


def read_list(text: str) -> list[Mutan]:
    """Return the known survivors of a list; each stands under the reason why it lives."""
    found = []
    for group in tomllib.loads(text).get("bertahan", []):
        if not group["sebab"].strip():
            raise SystemExit(f"{group['di']}: sebabnya kosong")
        found += [Mutan(group["di"], dari, jadi) for dari, jadi in group["ubah"]]
    return found


def differences(found: Iterable[Mutan], listed: Iterable[Mutan]) -> tuple[list[Mutan], list[Mutan]]:
    """Return the survivors that are not listed, and those listed that did not survive."""
    one, other = Counter(found), Counter(listed)
    return sorted((one - other).elements()), sorted((other - one).elements())


def is_of(mutan: Mutan, ruang: Ruang) -> bool:
    """Tell whether a change stands in a file of a room."""
    path = Path(mutan.di.split()[0])
    return any(path.match(pattern) for pattern in ruang.kode)


def try_room(name: str) -> Hasil:
    """Run mutmut over a copy of this repository; what it says in between goes to a file."""
    python, folder = _environment(), SIMPANAN / name
    _copy(folder, RUANG[name], python)
    mutmut = python.with_name("mutmut")
    # What one room taught mypy of the files that stay as they are, the next need not learn again.
    env = {**os.environ, "MYPY_CACHE_DIR": str(SIMPANAN / "mypy")}
    with folder.with_suffix(".log").open("w", encoding="utf-8") as log:
        words = [str(mutmut), "run", "--max-children", os.environ.get("ANAK", "1")]
        done = subprocess.run(words, cwd=folder, check=False, env=env, stdout=log, stderr=log)
    if done.returncode:
        raise SystemExit(f"mutmut gagal: lihat {log.name}")
    said = _ask(folder, mutmut, "results", "--all", "true")
    ends = dict(line.strip().rsplit(": ", 1) for line in said.splitlines() if ": " in line)
    lives = [one for one, end in ends.items() if end not in MATI | {DITOLAK}]
    changes = (read_change(one, _ask(folder, mutmut, "show", one)) for one in lives)
    return Hasil(Counter(ends.values()), tuple(changes))


def read_change(name: str, shown: str) -> Mutan:
    """Return a change as it is listed, by the difference that mutmut shows of it."""
    path = re.findall(r"^--- (\S+)$", shown, re.MULTILINE)[0]
    lines = shown.split("\n@@", 1)[1].splitlines()[1:]
    old, new = (
        " ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+"
    )
    function = re.sub(r"__mutmut_\d+$", "", name.rpartition(".")[2]).replace("ǁ", ".")
    return Mutan(f"{path} {re.sub('^x[_.]', '', function)}", old, new)


def _copy(folder: Path, ruang: Ruang, python: Path) -> None:
    """Copy what is in the repository, as it stands now, and say there what to change and ask."""
    shutil.rmtree(folder, ignore_errors=True)
    listed = _ask(ROOT, "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    tops = sorted({Path(name).parts[0] for name in names})
    settings = {
        "source_paths": ["macros"],
        "only_mutate": ruang.kode,
        "also_copy": tops,
        "pytest_add_cli_args": [
            *("-p", "tests.mutasi.segar", "-p", "tests.mutasi.dulu"),
            *(f"--ignore={name}" for name in ruang.tanpa),
        ],
        "pytest_add_cli_args_test_selection": ruang.uji,
        "type_check_command": [python, "-m", "tests.alat.mutasi", "mypy", *_files(folder, ruang)],
    }
    text = "".join(
        f"{key} =\n" + "".join(f"  {value}\n" for value in values)
        for key, values in settings.items()
    )
    (folder / "setup.cfg").write_text(f"[mutmut]\n{text}", encoding="utf-8")


def _files(folder: Path, ruang: Ruang) -> list[str]:
    """Return the paths of a room's files; mypy is asked about no others."""
    paths = (path for pattern in ruang.kode for path in folder.glob(pattern))
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def ask_mypy(files: Sequence[str]) -> None:
    """Print what mypy says of changes, and leave out what it says of mutmut's own lines."""
    words = [sys.executable, "-m", "mypy", "--output", "json", "--no-warn-unused-ignores", *files]
    said = subprocess.run(words, check=False, capture_output=True, text=True).stdout
    copies = {
        name: dict(_lines_of_copies(Path(name).read_text(encoding="utf-8"))) for name in files
    }
    for line in said.splitlines():
        finding = json.loads(line)
        function = copies.get(finding["file"], {}).get(finding["line"], "")
        if function.endswith("_orig"):  # then it refuses each copy, for nothing that was changed
            raise SystemExit(f"mypy menolak salinan yang tidak diubah: {line}")
        if function:
            print(line)


def _lines_of_copies(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of the functions that mutmut wrote, each with the function's name."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and re.search(r"__mutmut_(\d+|orig)$", node.name):
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                yield line, node.name


def _environment() -> Path:
    folder = SIMPANAN / "lingkungan"
    python = folder / "bin" / "python"
    stamp = folder / ".jadi"
    locks = [ROOT / name for name in LOCKS]
    if stamp.exists() and all(stamp.stat().st_mtime > lock.stat().st_mtime for lock in locks):
        return python
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    for lock in locks:
        words = [*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
        subprocess.run(words, check=True)
    stamp.touch()
    return python


def _ask(folder: Path, *words: object) -> str:
    done = subprocess.run(
        [str(word) for word in words], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


if __name__ == "__main__":
    if sys.argv[1:2] == ["mypy"]:
        ask_mypy(sys.argv[2:])
    else:
        sys.exit(main(sys.argv[1:]))
