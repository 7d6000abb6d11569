"""Serve the form of the sample office, and give a browser a repository to open."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from macros.checks.run import check_files
from macros.findings import Finding
from macros.kelola.berkas import write_form
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.source.parse import parse
from macros.sunting.rapi import tidy
from macros.sunting.sisip import strip_marks
from macros.views.terbitan import Terbitan
from tests.alat.situs import PREFIX, ROOT, SITE_URL
from tests.alat.tunggu import MACET_MS
from tests.contoh_data import sample

AKAR = "data"
REPOSITORI = "https://github.com/contoh/kinerja"
REALISASI = "2030/realisasi-kinerja-kpu.yml"
FORMULIR = "kelola/formulir/"

#: A folder as the reader's disk would show it; the browser keeps it for this page's origin.
_SIAPKAN = """async (berkas) => {
  const akar = await (await navigator.storage.getDirectory())
    .getDirectoryHandle("repositori", { create: true });
  await akar.getDirectoryHandle(".git", { create: true });
  for (const [jalur, teks] of Object.entries(berkas)) {
    const bagian = jalur.split("/");
    const nama = bagian.pop();
    let folder = akar;
    for (const satu of bagian) folder = await folder.getDirectoryHandle(satu, { create: true });
    const tulis = await (await folder.getFileHandle(nama, { create: true })).createWritable();
    await tulis.write(teks);
    await tulis.close();
  }
  window.showDirectoryPicker = async () => akar;
}"""
_BACA = """async (jalur) => {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("repositori");
  const bagian = jalur.split("/");
  const nama = bagian.pop();
  for (const satu of bagian) folder = await folder.getDirectoryHandle(satu);
  return (await (await folder.getFileHandle(nama)).getFile()).text();
}"""

_BUKA = """async ([kunci, isian, batas]) => {
  const terlipat = 'button[aria-label="Expand"]';
  const jeda = () => new Promise((lanjut) => setTimeout(lanjut, 50));
  const cari = (jalur) => document.querySelector(`[data-key-path="${jalur}"]`);
  const bagian = kunci.split(".");
  const atas = bagian.map((_, n) => bagian.slice(0, bagian.length - n).join("."));
  const macet = performance.now() + batas;
  while (performance.now() < macet) {
    // The form draws a field only once it is in view, and a row's fields once it is unfolded.
    const terdekat = atas.map(cari).find((satu) => satu);
    terdekat?.scrollIntoView({ block: "center" });
    if (cari(kunci)?.querySelector(isian)) return;
    const tombol = terdekat?.querySelector(terlipat);
    tombol?.click();
    // Pressed twice before the form has drawn it, a row folds again.
    while (tombol?.isConnected && tombol.matches(terlipat) && performance.now() < macet) {
      await jeda();
    }
    await jeda();
  }
  throw new Error(`Tidak ada isian ${kunci}`);
}"""


def _is_published(path: str) -> bool:
    """Tell whether a file is one that the office publishes as it is: no text, and never edited."""
    return path.startswith("berkas/")


def files() -> dict[str, str]:
    """Return the sample office by path below its data folder; one figure has a remark beside it."""
    texts = {path: isi.decode() for path, isi in sample().items() if not _is_published(path)}
    texts[REALISASI] = texts[REALISASI].replace("nilai: 20%", "nilai: 20%  # dari laporan", 1)
    return texts


def check(texts: dict[str, str]) -> tuple[Data, tuple[Finding, ...]]:
    """Check files as the command line does."""
    published = {path: isi for path, isi in sample().items() if _is_published(path)}
    every = {**published, **{path: text.encode() for path, text in texts.items()}}
    return check_files(tuple(Berkas(*item) for item in sorted(every.items())), AKAR)


def write(root: Path) -> Path:
    """Write the form of the sample office below `root`, as the site would hold it."""
    data, _ = check(files())
    for berkas in write_form(Terbitan(data, SITE_URL, REPOSITORI)):
        target = root / berkas.alamat
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(berkas.isi)
    mark = root / "aset/tanda.svg"
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_bytes((ROOT / "docs/aset/tanda.svg").read_bytes())
    return root


def open_folder(tab: Page) -> None:
    """Let the form, before signing in, open a folder of this machine with the sample office."""
    tab.evaluate(_SIAPKAN, {f"{AKAR}/{path}": text for path, text in files().items()})
    tab.get_by_role("button", name="Work with Local Repository").click()
    tab.get_by_text("Realisasi kinerja").first.wait_for()


def read_folder(tab: Page, path: str) -> str:
    """Return a file of that folder as it stands now."""
    text: str = tab.evaluate(_BACA, f"{AKAR}/{path}")
    return text


def sign_in(tab: Page, origin: str, token: str) -> None:
    """Sign in with a token, as staff do."""
    tab.goto(f"{origin}{PREFIX}{FORMULIR}")
    tab.get_by_role("button", name="Sign In Using Access Token").click()
    tab.get_by_role("alertdialog").get_by_role("textbox").fill(token)
    tab.get_by_role("alertdialog").get_by_role("button", name="Sign In").click()


def open_entry(tab: Page, origin: str, koleksi: str, path: str) -> None:
    """Go to one file in the form."""
    # A field is drawn once it is in view. A tall screen scrolls less; too tall a one is slow.
    tab.set_viewport_size({"width": 1280, "height": 2500})
    entry = path.removesuffix(".yml")
    tab.goto(f"{origin}{PREFIX}{FORMULIR}#/collections/{koleksi}/entries/{entry}")
    tab.locator("[data-key-path]").first.wait_for()


def fill(tab: Page, key: str, text: str) -> None:
    """Type into the field of a key, such as `baris.0.hasil.0.nilai`; unfold rows until it shows."""
    tab.evaluate(_BUKA, [key, "input", MACET_MS])
    tab.locator(f'[data-key-path="{key}"]').get_by_role("textbox").fill(text)


def add_item(tab: Page, key: str) -> None:
    """Add an item below the others of a list; unfold rows until it shows."""
    tab.evaluate(_BUKA, [key, "button", MACET_MS])
    section = tab.locator(f'[data-key-path="{key}"]')
    section.get_by_role("button", name="Add").last.click()


def pick(tab: Page, key: str, name: str) -> None:
    """Pick one of many words from the list of a field; unfold rows until it shows."""
    tab.evaluate(_BUKA, [key, '[role="combobox"]', MACET_MS])
    tab.locator(f'[data-key-path="{key}"]').get_by_role("combobox").click()
    tab.get_by_role("option").filter(has_text=name).click()


def save(tab: Page) -> None:
    """Save the file that is open, and wait until the form has gone back to the list."""
    tab.get_by_role("button", name="Save", exact=True).click()
    tab.wait_for_url(re.compile(r"#/collections/[^/]+$"))


def difference(old: str, new: str) -> list[str]:
    """Return the lines that went (-) and came (+)."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def tidied(path: str, text: str) -> str:
    """Return a file in the one form."""
    result, findings = tidy(Berkas(path, text.encode()), path)
    assert result is not None, (path, findings)
    return result


def values_of(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return what our own reader finds in a text."""
    tree = parse("uji.yml", text)
    assert not tree.findings
    return strip_marks(tree.value)
