"""Data to take away, as published: what pages link to is there, whole, and what they say."""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import urljoin

import pytest

from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = pytest.mark.situs

UNDUH = "unduh/index.html"
#: Pages whose tables come from data/, so that each can be taken away.
DENGAN_TABEL = ("topik", "anggaran", "pelaksana", "penjelajah", "catatan", "istilah", "2022")


def test_every_download_is_there(site: Site, figure: Figure) -> None:
    """Every download link of every page leads to a file that is not empty."""
    links = 0
    for page in site.pages:
        for target in site.tree(page).xpath("//a[@download]/@href"):
            file = site.file(urljoin(site.address(page), target))
            assert file is not None, (page, target)
            assert file.is_file(), (page, target)
            assert file.stat().st_size, (page, target)
            links += 1
    figure(f"{links} download links, 0 broken")


@pytest.mark.kantor_ini
def test_every_table_can_be_downloaded(site: Site, figure: Figure) -> None:
    """After each table of the data there is a line that downloads its rows."""
    tables = 0
    for page in site.pages:
        if page.split("/")[0] in DENGAN_TABEL or re.match(r"\d{4}-\d{4}/", page):
            for table in site.tree(page).xpath("//table[contains(@class, 'tabel--dokumen')]"):
                after = table.getparent().getnext()
                assert after is not None, page
                assert after.get("class") == "unduh-tabel", (page, table.findtext("caption"))
                tables += 1
    assert tables > len(DENGAN_TABEL)
    figure(f"{tables} tables of the data, each with its download line")


def test_checksums_are_right(site: Site, figure: Figure) -> None:
    """Each checksum on the page and in the file for sha256sum is that of the published file."""
    shown = "".join(site.tree(UNDUH).xpath("//pre[@id='semua-sidik-jari']//text()")).split("\n")
    listed = (site.root / "sha256sum.txt").read_text(encoding="utf-8").splitlines()
    lines = [line for line in shown if line]

    assert sorted(lines) == sorted(listed)
    for line in lines:
        checksum, address = line.split("  ")
        assert sha256((site.root / address).read_bytes()).hexdigest() == checksum, address
    figure(f"{len(lines)} checksums on the page equal the files")


def test_sizes_are_right(site: Site) -> None:
    """Each size on the page is that of the published file."""
    rows = site.tree(UNDUH).xpath("//table[contains(@class, 'tabel--unduh')]//tr[td]")
    sizes = 0
    for row in rows:
        for link in row.xpath(".//a[@download]"):
            content = (site.root / "unduh" / link.get("href")).resolve().read_bytes()
            size = len(content)
            said = f"{size} bita" if size < 1000 else f"{size // 1000:,} KB".replace(",", ".")
            assert said in "".join(row.itertext()), link.get("href")
            sizes += 1
    assert sizes > len(rows)


def test_samples_are_those_of_the_files(site: Site) -> None:
    """The samples on the page of addresses are the first lines of the published files."""
    tree = site.tree("api/index.html")
    samples = 0
    for heading in tree.xpath("//section[@aria-labelledby='cuplikan']//h3"):
        (target,) = heading.xpath(".//a/@href")
        text = "".join(heading.getnext().xpath(".//pre//text()"))
        lines = (site.root / "api" / target).resolve().read_text(encoding="utf-8").splitlines()
        for shown, line in zip(text.strip("…\n").split("\n"), lines, strict=False):
            assert line.startswith(shown.removesuffix("…")), target
        samples += 1
    assert samples > 5


def test_addresses_are_whole(site: Site) -> None:
    """Where the site's address is known, commands can be copied as they stand."""
    tree = site.tree("api/index.html")
    commands = tree.xpath("//section[@aria-labelledby='cara']//pre")

    assert len(commands) == 4
    for command in commands:
        (address,) = re.findall(
            r"https://contoh\.invalid/kinerja/[a-z./-]+", command.text_content()
        )
        file = site.file(address)
        assert file is not None
        assert file.is_file()
