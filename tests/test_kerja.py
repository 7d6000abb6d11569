"""What a build does grows with what is there, and with nothing squared: counted, not timed."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from macros.checks.run import check_files
from macros.embargo.tahan import Tirai
from macros.findings import has_error
from macros.history.versions import read_sejarah
from macros.load import load
from macros.model.riwayat import Riwayat
from macros.publish.situs import Situs
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_files
from tests.alat.kantor_besar import make_office
from tests.alat.kertas_panjang import make_long_papers
from tests.alat.repositori import begin, commit
from tests.alat.sambung import split
from tests.conftest import Figure
from tests.contoh_data import HARI, sample

MACROS = str(Path(__file__).parents[1] / "macros")
SIZES = (6, 12, 18)
#: Growth of the second step by that of the first: 1 is linear; a square of these sizes has 1.67.
LURUS = 1.2
#: Runs that the second step may have more: a line that runs a few times is none to mend.
SEDIKIT = 60


def _count(work: Callable[[], object]) -> Counter[str]:
    """Return how often each line of the program was run, each turn of a loop within a line too."""
    lines: Counter[tuple[str, int]] = Counter()

    def note(frame: FrameType, event: str, _: object) -> Any:  # noqa: ANN401 - as Python asks it
        if event == "line":
            lines[frame.f_code.co_filename, frame.f_lineno] += 1
        return note

    def enter(frame: FrameType, _: str, __: object) -> Any:  # noqa: ANN401 - as Python asks it
        return note if frame.f_code.co_filename.startswith(MACROS) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(before)
    return Counter({f"{name.removeprefix(MACROS)}:{n}": many for (name, n), many in lines.items()})


def _grown(counts: list[Counter[str]]) -> list[str]:
    """Return the lines that ran more often in the second step than in the first."""
    few, some, many = counts
    return [
        f"{name}: {few[name]}, {some[name]}, {many[name]}"
        for name in sorted(many)
        if many[name] - some[name] > LURUS * (some[name] - few[name]) + SEDIKIT
    ]


def _build(office: dict[str, bytes]) -> Situs:
    """Read, check and write all of an office's site, frames and downloads included."""
    files = tuple(Berkas(name, isi) for name, isi in sorted(office.items()))
    data, findings = check_files(files, "data", HARI, Ingatan())  # nothing is remembered
    assert not has_error(findings), [str(finding) for finding in findings][:5]
    days = {f"data/{berkas.jalur}": HARI for berkas in files}
    return Situs(Terbitan(data, "https://contoh.invalid/", riwayat=Riwayat(days)), findings)


def _publish(office: dict[str, bytes]) -> None:
    site = _build(office)
    for page in site.halaman.values():
        assert page.isi
        site.terbitan.riwayat.last_changed(page.berkas)
    assert list_files(site)


@pytest.mark.parametrize("make", [make_office, make_long_papers])
def test_nothing_grows_squared(figure: Figure, make: Callable[[int], dict[str, bytes]]) -> None:
    """Equal steps in papers, or in rows of one, with all that tells of them, cost equal work."""
    _publish(make(1))  # what is made once for all offices is no growth
    offices = [make(size) for size in SIZES]
    counts = [_count(lambda office=office: _publish(office)) for office in offices]  # type: ignore[misc]
    figure(f"lines run for {SIZES} units: {[count.total() for count in counts]}")
    assert _grown(counts) == []


def test_a_paper_in_many_files_costs_each_file_once() -> None:
    """Equal steps in the files in which a paper goes on cost equal work."""

    def read(rests: int) -> Callable[[], object]:
        office = make_long_papers(2 * rests + 2)
        office = split(office, "1900/lkj.yml", "baris", *range(2, 2 * rests + 2, 2))
        files = tuple(Berkas(name, isi) for name, isi in sorted(office.items()))
        return lambda: load(files, "data", ingatan=Ingatan())

    read(1)()
    assert _grown([_count(read(4 * size)) for size in SIZES]) == []


def test_history_costs_each_version_once(tmp_path: Path) -> None:
    """Equal steps in commits cost equal work, the first time; the second reads no file."""
    counts = []
    for size in SIZES:
        root = begin(tmp_path / f"asal-{size}")
        commit(root, "2028-01-01", {f"data/{name}": isi for name, isi in sample().items()})
        path = "data/2030/perjanjian-kinerja-ketua.yml"
        for number in range(size):
            day = date(2028, 1, 2) + timedelta(days=number)
            body = sample()[path.removeprefix("data/")]
            body = body.replace(b"Rp 12.500.000", f"Rp {13_000_000 + number}".encode())
            commit(root, day.isoformat(), {path: body})
        files = tuple(Berkas(name, isi) for name, isi in sample().items())
        curtain = Tirai(check_files(files, "data", HARI)[0], HARI)

        def read(root: Path = root, curtain: Tirai = curtain) -> None:
            read_sejarah(root, root / "data", curtain, tmp_path / "simpanan")

        counts.append(_count(read))
        again = _count(read)
        assert not any("/model/" in name or "/source/tree" in name for name in again)
        for kept in (tmp_path / "simpanan").iterdir():
            kept.unlink()
    assert _grown(counts) == []


def test_a_square_is_noticed() -> None:
    """The measure itself tells work that grows with the square from work that does not."""
    straight = [Counter({"a": 500 * size}) for size in SIZES]
    square = [Counter({"a": 10 * size * size}) for size in SIZES]
    assert _grown(straight) == []
    assert _grown(square) == ["a: 360, 1440, 3240"]


@pytest.mark.parametrize("size", SIZES)
def test_the_offices_are_sound(size: int) -> None:
    """What is counted is an office as staff could publish it."""
    site = _build(make_office(size))
    assert len(site.data.dokumen) > size
    assert len(site.data.topik) > size
