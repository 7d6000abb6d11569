"""The sample office and a new year, each built as a site of its own."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from macros.__main__ import main
from tests.alat.situs import Site
from tests.contoh_data import FOLDER

ROOT = Path(__file__).parents[2]
PDF = b"%PDF-1.7 karangan"


def build(data: Path, target: Path) -> subprocess.CompletedProcess[str]:
    """Build the site from another data folder."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=ROOT,
        env={**os.environ, "DATA": str(data), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=False,
        text=True,
    )


def text_of(page: Path) -> str:
    """Return the words of a page, white space folded."""
    return " ".join(html.parse(page).getroot().text_content().split())


def test_every_page_of_the_sample_says_so(contoh: Site) -> None:
    """Every page of the sample, 404 included, says that it is a sample."""
    pages = list(contoh.root.rglob("*.html"))
    without = [p for p in pages if "CONTOH: kantor dan angka karangan" not in text_of(p)]

    assert len(pages) > 15
    assert without == []


def test_no_other_office_is_named(contoh: Site) -> None:
    """No word of the first office stands on the pages of the second."""
    named = [p.name for p in contoh.root.rglob("*.html") if "Tanjungpinang" in text_of(p)]

    assert named == []


def test_filled_months_stand_under_their_columns(contoh: Site) -> None:
    """Filled month cells stand under their columns, and as words for narrow screens."""
    page = html.parse(contoh.root / "2030/rencana-aksi-kpu/index.html").getroot()
    row = page.get_element_by_id("rak-2030-05")
    months = [
        number
        for number, cell in enumerate(row.xpath(".//td[@class='sel-bulan']"), start=1)
        if "●" in cell.text_content()
    ]

    assert months == [3, 6, 9, 12]
    assert row.xpath("string(.//div[@class='bulan-ringkas'])").strip() == "B3, B6, B9, B12"


def test_targets_by_range_and_quarter_are_read(contoh: Site) -> None:
    """Ranges, quarters and counts that need a reading are printed and read."""
    text = text_of(contoh.root / "2030/rencana-kinerja-tahunan-kpu/index.html")

    assert "70-80%" in text
    assert "TW1: 1 Laporan, TW2: 1 Laporan" in text
    assert "1.000 orang" in text


def test_a_revised_paper_counts_and_points_at_the_old_one(contoh: Site) -> None:
    """A revised paper and the one that it replaces point at each other; the revised one counts."""
    old = text_of(contoh.root / "2030/perjanjian-kinerja-ketua/index.html")
    new = text_of(contoh.root / "2030/perjanjian-kinerja-ketua-perubahan/index.html")

    assert "digantikan oleh Perjanjian Kinerja Perubahan 2030, Ketua sejak 1 Juli 2030" in old
    assert "menggantikan Perjanjian Kinerja 2030, Ketua sejak 1 Juli 2030" in new
    assert "Rp20.500.000" in text_of(contoh.root / "anggaran/index.html")


@pytest.mark.kantor_ini
def test_a_new_year_brings_its_pages(tmp_path: Path) -> None:
    """A folder for a new year brings its pages and its menu entry; one of drafts its pages only."""
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    (data / "2023").mkdir()
    paper = (data / "2022/rencana-kinerja-tahunan-kpu.yml").read_text(encoding="utf-8")
    paper = paper.replace("RKK-2022", "RKK-2023").replace("tahun: 2022", "tahun: 2023")
    paper = paper.replace("28 Januari 2022", "27 Januari 2023").replace("2022, KPU", "2023, KPU")
    # Another year has another source; one that is no text is not compared word for word.
    paper = paper.replace("berkas: laporan-2022", "berkas: laporan-2023")
    (data / "2023/rencana-kinerja-tahunan-kpu.yml").write_text(paper, encoding="utf-8")
    (data / "sumber/laporan-2023.pdf").write_bytes(PDF)
    with (data / "sumber.yml").open("a", encoding="utf-8") as sumber:
        sumber.write(
            "  - id: laporan-2023\n    judul: Laporan 2023 (karangan untuk pengujian)\n"
            "    bentuk: PDF\n    berkas: sumber/laporan-2023.pdf\n"
            f"    sha256: {hashlib.sha256(PDF).hexdigest()}\n"
            "    cara_salin: [Karangan.]\n"
        )
    assert main(["tahun-baru", "2024", "--dari", "2022", "--data", str(data)]) == 0
    done = build(data, tmp_path / "situs")

    assert done.returncode == 0, done.stderr
    home = html.parse(tmp_path / "situs/index.html").getroot()
    menu = [a.text_content().strip() for a in home.xpath("//nav[@aria-label='Menu utama']//a")]
    assert menu[:4] == ["Beranda", "2023", "2022", "Topik"]
    page = text_of(tmp_path / "situs/2023/rencana-kinerja-tahunan-kpu/index.html")
    assert "27 Januari 2023" in page
    _is_only_a_draft(tmp_path / "situs", "2024/perjanjian-kinerja-ketua/")


def _is_only_a_draft(site: Path, page: str) -> None:
    path = site / page / "index.html"
    draft = html.parse(path).getroot()
    assert "belum ditandatangani, jadi belum berlaku" in text_of(path)
    assert draft.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert draft.xpath("//*[@data-pagefind-body]") == []
    for href in draft.xpath("//a/@href[not(contains(., ':') or starts-with(., '#'))]"):
        target = (path.parent / href.split("#")[0].split("?")[0]).resolve()
        assert target.is_file() or (target / "index.html").is_file(), href
    assert "2024/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    listed = html.parse(site / "dokumen/index.html").getroot()
    assert [a for a in listed.xpath("//section[@aria-labelledby='konsep']//a/@href") if page in a]


def test_an_error_stops_publication(tmp_path: Path) -> None:
    """A build with an error in the data publishes nothing and names the line, without traceback."""
    data = tmp_path / "data"
    shutil.copytree(FOLDER, data)
    path = data / "2030/perjanjian-kinerja-ketua.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("target: 87,5%", "targt: 87,5%"), encoding="utf-8"
    )
    done = build(data, tmp_path / "situs")

    assert done.returncode != 0
    assert "ISI-001 galat: kunci “targt” tidak dikenal" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "situs/index.html").exists()
