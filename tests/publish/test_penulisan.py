"""Share the writing of files among processes; nobody can tell from the files that it was shared."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from macros.exports.berkas import Berkas, offer
from macros.publish.penulisan import Penulisan
from macros.publish.tolak import TolakError, refuse_overwritten
from tests.alat.situs import ROOT
from tests.alat.tunggu import until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is shared")

#: A process with one thread, as a build is: tests run beside threads of their own.
_KERANGKA = """
import os, signal, sys
from pathlib import Path
from macros.system.cores import Shared, count_helpers

def piece(number):
    return lambda: (number, os.getpid())

"""


def _run(script: str, *words: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own code with a fixed text
        [sys.executable, "-c", _KERANGKA + script, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("pieces", [0, 1, 7, 9000])
def test_every_piece_is_done_once_and_told_in_order(pieces: int) -> None:
    """However many pieces there are, each result stands in its place, and each is made once."""
    told = _run(
        """
count = int(sys.argv[1])
work = Shared([piece(number) for number in range(count)])
work.start(2)
results = work.results()
print([number for number, _ in results] == list(range(count)))
""",
        str(pieces),
    )
    assert told == "True\n"


def test_helpers_do_their_share() -> None:
    """While this process is busy with other things, its helpers work."""
    told = _run("""
work = Shared([piece(number) for number in range(9)])
work.start(2)
for pid, _ in work._helpers:
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
print(os.getpid() in {pid for _, pid in work.results()})
""")
    assert told == "False\n"


def test_an_error_comes_here_and_is_the_first_in_order() -> None:
    """What fails in a helper fails here as well, as it would have without one."""
    told = _run("""
def fail(number):
    def work():
        raise ValueError(number)
    return work

work = Shared([piece(0), fail(1), piece(2), fail(3)])
work.start(2)
try:
    work.results()
except ValueError as error:
    print(error)
""")
    assert told == "1\n"


def test_a_helper_that_the_system_kills_costs_no_result() -> None:
    """What a killed helper had taken is done again."""
    told = _run("""
def once():
    if os.getpid() != first:
        os.kill(os.getpid(), 9)
    return "dibuat lagi"

first = os.getpid()
work = Shared([once, piece(1)])
work.start(1)
os.waitid(os.P_PID, work._helpers[0][0], os.WEXITED | os.WNOWAIT)
print(work.results()[0])
""")
    assert told == "dibuat lagi\n"


def test_nothing_goes_on_after_a_stop_or_the_end_of_this_process(tmp_path: Path) -> None:
    """A helper ends with the build that it works for, also when that is killed."""
    script = """
def forever():
    while True:
        signal.pause()

work = Shared([forever, forever])
work.start(1)
Path(sys.argv[1]).write_text(str(work._helpers[0][0]))
if sys.argv[2] == "stop":
    work.stop()
else:
    os.kill(os.getpid(), 9)
"""
    for how in ("stop", "kill"):
        note = tmp_path / how
        words = [sys.executable, "-c", _KERANGKA + script, str(note), how]
        subprocess.run(words, cwd=ROOT, check=False)  # noqa: S603 - our own code with a fixed text
        until(partial(_is_gone, note.read_text()), f"the helper ends after: {how}")


def _is_gone(pid: str) -> bool:
    try:
        return "zombie" in Path("/proc", pid, "status").read_text()
    except OSError:
        return True


def test_nothing_is_copied_beside_another_thread() -> None:
    """A process in which anything else runs, Python's or a library's own, makes no helper."""
    told = _run("""
import typst
before = count_helpers()
typst.compile(b"= Judul")
print(before == min(len(os.sched_getaffinity(0)) - 1, 3), count_helpers())
""")
    assert told == "True 0\n"


def test_files_stand_and_what_pages_say_is_known(tmp_path: Path) -> None:
    """Each part's files are written at their addresses; the checksums name the downloads alone."""
    parts = [
        lambda: (offer("data/a.csv", b"a"), Berkas("robots.txt", b"r")),
        lambda: (offer("data/b.csv", b"bb", "2031", "aksi", 3),),
    ]
    made = Penulisan(parts, tmp_path)

    assert [file.alamat for file in made.hasil.unduhan[:2]] == ["data/a.csv", "data/b.csv"]
    assert made.hasil.unduhan[1].ukuran == 2
    assert made.read("robots.txt") == b"r"
    lines = made.read("sha256sum.txt").decode().splitlines()
    assert [line.split()[1] for line in lines] == ["data/a.csv", "data/b.csv"]
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")} == set(
        made.hasil.alamat
    )


def test_no_page_stands_where_a_file_is_written() -> None:
    """A file of docs/ at the place of one that is written is refused by its name."""
    with pytest.raises(TolakError, match=r"docs/robots\.txt .* ganti namanya"):
        refuse_overwritten([("a.md", "a/index.html"), ("robots.txt", "robots.txt")], {"robots.txt"})


def test_each_file_stands_before_the_next_is_made(tmp_path: Path) -> None:
    """No part is in memory as a whole: what was made is written before anything else is."""
    stood: list[bool] = []

    def part() -> Iterator[Berkas]:
        yield offer("data/a.csv", b"satu")
        stood.append((tmp_path / "data/a.csv").read_bytes() == b"satu")
        yield offer("data/b.csv", b"dua")

    told = Penulisan((part,), tmp_path).hasil
    assert stood == [True]
    assert [one.alamat for one in told.unduhan] == ["data/a.csv", "data/b.csv", "sha256sum.txt"]
