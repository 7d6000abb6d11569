"""Measure the built site and write what was found: `make ukur`.

Every page is judged by axe-core in each width and scheme and by HTML_CodeSniffer in two widths,
one page of each kind by Lighthouse. The result file is what the accessibility page prints.
"""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from macros.checks.run import check_folder
from macros.model.uji import Alat, HasilAturan, HasilUji, NilaiTerendah
from macros.publish.open import HASIL_UJI
from macros.system.today import read_day
from tests.alat import lighthouse, peramban
from tests.alat.jenis import one_of_each
from tests.alat.penilai import (
    HTMLCS_EXCEPT,
    SCHEMES,
    WIDTHS,
    Scheme,
    judge_axe,
    judge_htmlcs,
    open_context,
)
from tests.alat.situs import NOT_FOUND, ROOT, Site, build, serve

HTMLCS_WIDTHS = (360, 1280)
WORDS: dict[Scheme, str] = {"light": "terang", "dark": "gelap", "forced": "warna paksa"}


def judge(browser: Browser, site: Site) -> tuple[HasilAturan, HasilAturan]:
    """Judge every page by both sets of rules; print each violation."""
    counts = {"axe": 0, "htmlcs": 0}
    review: set[str] = set()
    for width, scheme in itertools.product(WIDTHS, SCHEMES):
        context = open_context(browser, width, scheme)
        tab = context.new_page()
        for page in site.pages:
            tab.goto(site.address(page), wait_until="load")
            verdict = judge_axe(tab)
            review.update(verdict.review)
            found = {"axe": verdict.wrong, "htmlcs": []}
            if scheme == "light" and width in HTMLCS_WIDTHS:
                found["htmlcs"] = judge_htmlcs(tab).wrong
            for name, wrong in found.items():
                counts[name] += len(wrong)
                for text in wrong:
                    print(f"{name}: {page}, {width} px, {scheme}: {text}")
        context.close()
        print(f"axe: {width} px, {scheme}: {len(site.pages)} halaman", flush=True)
    words = tuple(WORDS[scheme] for scheme in SCHEMES)
    skipped = ("color-contrast pada warna paksa",)
    return (
        HasilAturan(
            lebar=WIDTHS,
            ragam=words,
            pelanggaran=counts["axe"],
            tinjau=tuple(sorted(review)),
            dilewati=skipped,
        ),
        HasilAturan(
            lebar=HTMLCS_WIDTHS,
            ragam=(WORDS["light"],),
            pelanggaran=counts["htmlcs"],
            tinjau=(),
            dilewati=tuple(sorted(HTMLCS_EXCEPT)),
        ),
    )


def measure_speed(site: Site) -> NilaiTerendah:
    """Run Lighthouse over one page of each kind; print the table, return the lowest scores."""
    print(f"{'halaman':42}" + "".join(f"{name:>16}" for name in lighthouse.LEAST))
    rows = []
    with lighthouse.browser_port() as port:
        for page in one_of_each(site).values():
            # A host answers 404 with this page; Lighthouse judges only what answers 200.
            address = f"{site.base}{page}" if page == NOT_FOUND else site.address(page)
            scores = lighthouse.score(address, port)
            rows.append(scores)
            print(f"{page:42}" + "".join(f"{value:16}" for value in scores.values()), flush=True)
    lowest = {name: min(row[name] for row in rows) for name in lighthouse.LEAST}
    print(f"{'terendah':42}" + "".join(f"{value:16}" for value in lowest.values()))
    return NilaiTerendah(
        kinerja=lowest["performance"],
        aksesibilitas=lowest["accessibility"],
        praktik_baik=lowest["best-practices"],
        seo=lowest["seo"],
    )


def measure(site: Site) -> HasilUji:
    """Measure a served site."""
    with sync_playwright() as playwright:
        browser = peramban.launch(playwright)
        chromium = browser.version
        axe, htmlcs = judge(browser, site)
        browser.close()
    tools = {
        "axe-core": lighthouse.version(ROOT, "axe-core"),
        "HTML_CodeSniffer": lighthouse.version(ROOT, "@pa11y/html_codesniffer"),
        "Lighthouse": lighthouse.version(lighthouse.FOLDER, "lighthouse"),
        "Chromium": chromium,
    }
    return HasilUji(
        satker=check_folder(ROOT / "data", "data")[0].satker.nama,
        tanggal=read_day(),
        halaman=len(site.pages),
        jenis=len(one_of_each(site)),
        alat=tuple(Alat(nama=name, versi=version) for name, version in tools.items()),
        axe=axe,
        htmlcs=htmlcs,
        lighthouse=measure_speed(site),
    )


def complaints(hasil: HasilUji) -> list[str]:
    """Return what falls short of what is asked."""
    lowest = hasil.lighthouse
    scores = (lowest.kinerja, lowest.aksesibilitas, lowest.praktik_baik, lowest.seo)
    short = [
        f"Lighthouse {name}: {value}, kurang dari {least}"
        for (name, least), value in zip(lighthouse.LEAST.items(), scores, strict=True)
        if value < least
    ]
    if hasil.axe.pelanggaran or hasil.htmlcs.pelanggaran:
        short.append(
            f"pelanggaran: axe {hasil.axe.pelanggaran}, HTML_CodeSniffer {hasil.htmlcs.pelanggaran}"
        )
    return short


def main() -> int:
    """Build, measure, write the result file; return 1 where something falls short."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "situs"
        build(target)
        with serve(target) as site:
            hasil = measure(site)
    text = json.dumps(hasil.model_dump(mode="json"), ensure_ascii=False, indent=2)
    (ROOT / HASIL_UJI).write_text(f"{text}\n", encoding="utf-8")
    short = complaints(hasil)
    print("\n".join(short) or f"Semua terpenuhi. Hasil ditulis ke {HASIL_UJI}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
