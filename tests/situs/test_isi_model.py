"""Nothing needs a script: what the model holds is in the text that a reader sees without one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser
from pydantic import BaseModel

from macros.checks.run import check_folder
from macros.jenis.rencana_aksi import RencanaAksi
from macros.model import alamat
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.uang import Uang
from tests.alat.situs import ROOT, Site
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

#: Names for the program, not for readers: the page says these things in other words.
CODES = {
    "id", "jenis", "badan", "berkas", "sumber", "program", "menggantikan", "dokumen", "kosong",
    "satuan", "tingkat", "periode", "bulan", "menjelaskan", "baris", "suku", "pembanding", "sel",
    "bobot", "sebab", "anggota", "lihat_juga", "triwulan", "selisih", "diulang",
}  # fmt: skip


@cache
def model() -> Data:
    """Read the real data."""
    return check_folder(ROOT / "data", "data")[0]


def words(value: object) -> Iterator[str]:
    """Yield every text and amount of a model that a page must show."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Uang) and value.rupiah is not None:
        yield format_rupiah(value.rupiah)
        yield value.tercetak or ""
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in CODES:
                yield from words(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from words(part)


def expected() -> dict[str, list[str]]:
    """Return what each page must show, by its address."""
    data = model()
    pages = {alamat.of_paper(b): list(words(b.isi)) for b in data.berkas}
    for berkas in data.berkas:
        if isinstance(berkas.isi, RencanaAksi):
            rows = berkas.isi.baris
            pages[alamat.of_paper(berkas)] += [m for r in rows for m in r.rencana_pelaksanaan.bulan]
            told = [cell.terbaca for row in rows for cell in (row.pelaksana, row.kegiatan)]
            pages.setdefault(alamat.PELAKSANA, []).extend(text for text in told if text)
    pages[alamat.CATATAN] = list(words(data.catatan))
    pages[alamat.ISTILAH] = list(words(data.istilah))
    pages[alamat.SUMBER] = list(words(data.sumber))
    pages[alamat.PENJELAJAH] = [a.id for a in data.semua_acuan if a.indikator or a.target or a.uang]
    for topik in data.topik:
        members = [data.acuan[name] for name in topik.anggota]
        printed = [a.target.tercetak for a in members if a.target and a.target.tercetak]
        placed = [data.acuan[one.baris] for one in topik.kegiatan]
        costs = [a.uang.tercetak for a in (*members, *placed) if a.uang and a.uang.tercetak]
        texts = [a.teks for a in (*members, *placed)]
        pages[alamat.of_topic(topik.id)] = [*words(topik), *texts, *printed, *costs]
    return pages


def squeeze(text: str) -> str:
    """Return a text without its white space, which a page may fold and break."""
    return "".join(text.split())


def test_the_whole_model_stands_on_its_pages(browser: Browser, site: Site, figure: Figure) -> None:
    """Every printed text, target, amount, note and word stands in its page's visible text."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    tab = context.new_page()
    missing = {}
    compared = 0
    for address, wanted in expected().items():
        tab.goto(site.address(f"{address}index.html"), wait_until="load")
        # A reader opens these by a press; no script of ours has a part in it.
        tab.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        shown = squeeze(tab.locator("body").inner_text())
        texts = [text for text in wanted if text]
        compared += len(texts)
        lost = sorted({text for text in texts if squeeze(text) not in shown})
        if lost:
            missing[address] = lost
    context.close()
    assert missing == {}
    figure(f"{compared} texts, targets and amounts of the model, all visible without JavaScript")
