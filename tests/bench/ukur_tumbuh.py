"""How the build grows with the number of papers, as ratios within one run: `make bench`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import Figure
from tests.contoh_data import FOLDER, sample

ROOT = Path(__file__).parents[2]
FEW, MANY = 50, 400
#: Growth of time per growth of papers that still counts as linear.
LINEAR = 1.25


@dataclass(frozen=True)
class Run:
    """Hold one build: seconds, and the bytes of one paper's page."""

    seconds: float
    page: int


def write_data(folder: Path, papers: int) -> None:
    """Write the sample office with copies of one agreement as papers of other years."""
    for path, content in sample().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    original = (FOLDER / "2030/perjanjian-kinerja-ketua.yml").read_text(encoding="utf-8")
    for number in range(papers):
        year, turn = 1950 + number % 79, number // 79
        name = f"PKK{turn}-{year}"
        text = original.replace("PKK-2030", name).replace("tahun: 2030", f"tahun: {year}")
        text = text.replace("Februari 2030", f"Februari {year}").replace(
            "berkas: contoh", "berkas: lain"
        )
        target = folder / str(year) / f"perjanjian-{turn}.yml"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    source = (folder / "sumber.yml").read_text(encoding="utf-8")
    extra = source.split("sumber:\n", 1)[1].replace("id: contoh", "id: lain")
    extra = extra.replace("sumber/contoh.txt", "sumber/lain.pdf")
    (folder / "sumber/lain.pdf").write_bytes((folder / "sumber/contoh.txt").read_bytes())
    (folder / "sumber.yml").write_text(source + extra, encoding="utf-8")


def build(folder: Path, papers: int) -> Run:
    """Build the site over that many papers."""
    data, site = folder / f"data-{papers}", folder / f"situs-{papers}"
    write_data(data, papers)
    start = time.perf_counter()
    subprocess.run(  # noqa: S603 - fixed arguments, no shell
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=ROOT,
        env={**os.environ, "DATA": str(data), "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        capture_output=True,
    )
    seconds = time.perf_counter() - start
    page = site / "1950/perjanjian-0/index.html"
    return Run(seconds, page.stat().st_size)


def test_the_build_grows_with_the_papers(tmp_path: Path, figure: Figure) -> None:
    """Eight times the papers take at most eight times the time, and no page grows for it."""
    few, many = build(tmp_path, FEW), build(tmp_path, MANY)
    growth = many.seconds / few.seconds
    figure(f"{FEW} papers {few.seconds:.1f} s, {MANY} papers {many.seconds:.1f} s: x{growth:.1f}")
    figure(f"one page {few.page} bytes among {FEW}, {many.page} among {MANY}")

    assert growth <= MANY / FEW * LINEAR
    assert many.page - few.page < few.page / 5
