"""Take the pictures of the staff guide while the year is played: `make panduan`."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.alat import peramban
from tests.alat.situs import ROOT, SITE_URL, serve
from tests.latihan.kantor import Kantor
from tests.latihan.langkah import Langkah
from tests.latihan.panduan import PICTURES, POTRET, fingerprint
from tests.latihan.setahun import play

LEBAR, TINGGI = 860, 640
#: Enough for flat colours and letters; seven pictures must not make the page heavy.
WARNA = 16


def build(kantor: Kantor, target: Path) -> None:
    """Build the office's site as it stands, with the project's own pages and frame."""
    for name in ("docs", "overrides", "macros"):
        link = kantor.akar / name
        if not link.exists():
            link.symlink_to(ROOT / name)
    # A copy: where the settings stand is where the data is looked for.
    shutil.copy(ROOT / "mkdocs.yml", kantor.akar)
    env = {
        **os.environ,
        "SITE_URL": SITE_URL,
        "PYTHONPATH": str(ROOT),
        "FAST": "1",
        "TANGGAL": (kantor.hari_ini or kantor.hari).isoformat(),
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    subprocess.run(  # noqa: S603 - our own command
        command, cwd=kantor.akar, env=env, check=True, capture_output=True
    )


def photograph(browser: Browser, site: Path, address: str) -> bytes:
    """Return the top of a page as a small picture."""
    with serve(site) as served:
        context = browser.new_context(
            viewport={"width": LEBAR, "height": TINGGI}, color_scheme="light", locale="id-ID"
        )
        page = context.new_page()
        page.goto(f"{served.base}{address}")
        shot = page.screenshot()
        context.close()
    small = io.BytesIO()
    flat = Image.open(io.BytesIO(shot)).convert("RGB").quantize(WARNA, dither=Image.Dither.NONE)
    flat.convert("RGB").save(small, "WEBP", lossless=True, quality=100, method=6)
    return small.getvalue()


def main() -> None:
    """Play the year; after each step that has a picture, build and photograph."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in POTRET:
        # The guide links its pictures: without them its own site can't be built.
        path = PICTURES / f"{name}.webp"
        if not path.exists():
            Image.new("RGB", (1, 1)).save(path)
    taken: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        kantor = Kantor(Path(folder) / "kantor")
        browser = peramban.launch(driver)

        def keep(step: Langkah) -> None:
            for name, (when, address) in POTRET.items():
                if when == step.nama:
                    site = Path(folder) / name
                    build(kantor, site)
                    (PICTURES / f"{name}.webp").write_bytes(photograph(browser, site, address))
                    taken[name] = fingerprint(step, address)
                    print(f"{name}.webp: {address} sesudah langkah {when}")

        play(kantor, keep)
        browser.close()
    listed = json.dumps(taken, indent=1, sort_keys=True)
    (PICTURES / "isi.json").write_text(f"{listed}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
