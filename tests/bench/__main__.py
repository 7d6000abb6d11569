"""Print one table of measurements: `make bench`. `--cepat` takes one turn instead of three."""

from __future__ import annotations

import math
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.alat.folder import write_files
from tests.alat.kantor_besar import make_office
from tests.bench import periksa, pratinjau, riwayat, telanjang
from tests.bench.bangun import ROOT, Bangunan, build, build_bare

#: Units of a synthetic office: a paper with its year, source, results, note and three topics each.
UNIT = (38, 160, 400)
#: Where other generators are kept between runs; git knows nothing of it.
PERKAKAS = ROOT / ".cache" / "bench"
Baris = tuple[str, str]


def main() -> None:
    """Measure everything in turns, and print the medians."""
    turns = 1 if "--cepat" in sys.argv else 3
    with tempfile.TemporaryDirectory() as place:
        for what, value in _measure(Path(place), turns):
            print(f"{what:<36} {value}", flush=True)  # noqa: T201 - what was asked for


def _measure(folder: Path, turns: int) -> Iterator[Baris]:
    yield "putaran (nilai tengah)", str(turns)
    yield from _real(folder, turns)
    yield from _preview(folder, turns)
    yield from _growth(folder, turns)
    yield from riwayat.measure(folder / "riwayat", turns)
    yield from periksa.measure(turns)


def _real(folder: Path, turns: int) -> Iterator[Baris]:
    """Yield the real office against bare generators over its own finished pages."""
    situs = folder / "situs"
    ours = [build(ROOT / "data", situs) for _ in range(turns)]
    printed = [build(ROOT / "data", folder / "cetak", cetak=True) for _ in range(turns)]
    settings = telanjang.lay_out_mkdocs(situs, folder / "mkdocs")
    bare = [build_bare(settings, folder / "mkdocs" / "site") for _ in range(turns)]
    base = _median(ours)
    yield "kantor ini, tanpa cetakan", f"{base:.2f} s, {ours[0].halaman} halaman"
    yield "… dengan cetakan (tersimpan)", f"x{_median(printed[1:] or printed) / base:.2f}"
    yield "… terhadap MkDocs telanjang", f"x{base / _median(bare):.2f}"
    telanjang.lay_out_hugo(situs, folder / "hugo")
    yield from _others(folder, base, turns)
    yield from _stages(ours)


def _others(folder: Path, base: float, turns: int) -> Iterator[Baris]:
    for name, where in (("hugo", "hugo"), ("zensical", "mkdocs")):
        program = telanjang.install(name, PERKAKAS)
        command = [str(program), *(["build"] if name == "zensical" else [])]
        runs = [telanjang.time_of(command, folder / where) for _ in range(turns)] if program else []
        known = [one for one in runs if one is not None]
        said = f"x{base / statistics.median(known):.1f}" if known else "tidak dapat dijalankan"
        yield f"… terhadap {name}", said


def _stages(runs: list[Bangunan]) -> Iterator[Baris]:
    names = {name for run in runs for name in run.tahap}
    share = {n: statistics.median(r.tahap.get(n, 0) / r.detik for r in runs) for n in names}
    for name, part in sorted(share.items(), key=lambda item: -item[1]):
        if part >= 0.01:
            yield f"    {name}", f"{part:.0%}"


def _preview(folder: Path, turns: int) -> Iterator[Baris]:
    """Yield how soon a change shows: at the real office, and at the largest that can be made."""
    paper = min((ROOT / "data").glob("2*/perjanjian-kinerja-*.yml"), default=None)
    if paper is not None:  # an office may have none yet
        name = paper.relative_to(ROOT / "data").as_posix()
        page = f"{name.removesuffix('.yml')}/index.html"
        yield from pratinjau.measure(folder / "kini", ROOT / "data", name, page, turns)
    large = folder / "besar"
    write_files(large / "data", make_office(UNIT[-1]))
    paper_page = ("1900/perjanjian.yml", "1900/perjanjian/index.html")
    yield from pratinjau.measure(large, large / "data", *paper_page, turns)


def _growth(folder: Path, turns: int) -> Iterator[Baris]:
    """Yield how time and memory grow with an office: 1 is linear."""
    runs: dict[int, list[Bangunan]] = {units: [] for units in UNIT}
    for _ in range(turns):
        for units in UNIT:
            root = folder / f"kantor-{units}"
            write_files(root / "data", make_office(units))
            runs[units].append(build(root / "data", root / "site"))
    pages = [runs[units][0].halaman for units in UNIT]
    seconds = [_median(runs[units]) for units in UNIT]
    memory = [statistics.median(run.memori for run in runs[units]) for units in UNIT]
    own = [statistics.median(run.memori_sendiri for run in runs[units]) for units in UNIT]
    for step in (1, 2):
        grown = math.log(seconds[step] / seconds[step - 1]) / math.log(
            pages[step] / pages[step - 1]
        )
        yield f"{pages[step - 1]} → {pages[step]} halaman", f"pangkat {grown:.2f}"
    more = pages[-1] - pages[0]
    yield "… setiap halaman", f"{(seconds[-1] - seconds[0]) / more * 1000:.1f} ms"
    said = f"{(memory[-1] - memory[0]) / more / 1024:.0f} kB memori"
    yield "… setiap halaman", f"{said}, {(own[-1] - own[0]) / more / 1024:.0f} tanpa pencari"


def _median(runs: list[Bangunan]) -> float:
    return statistics.median(run.detik for run in runs)


if __name__ == "__main__":
    main()
