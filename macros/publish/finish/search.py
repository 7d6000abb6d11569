"""Index the finished site with Pagefind, and list its words, so that search needs no server."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from macros.model.istilah import Istilah

FOLDER = "pagefind"
#: What the search page knows before it asks Pagefind: see `write_words`.
KOSAKATA = "kosakata.json"
#: The text of every page in one file: see `write_contents`.
ISI = "isi.json"

#: A word, an amount, an id: what `pecah` in docs/aset/js/kosakata.js calls a word.
_KATA = re.compile(r"\w+(?:[-.,'\u2019]\w+)*")
_AWAL_FRAGMEN = b"pagefind_dcd"


def index(site: Path, istilah: Iterable[Istilah]) -> None:
    """Write the index of the site at `site` into its folder `pagefind`, and the list of its words.

    The program is run once over a copy whose cells are parted by spaces; the published pages
    stay as they are. Its Python interface waits a tenth of a second for every page.
    Raises RuntimeError with the program's own words if it fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        _copy_pages(site, copy)
        _run_pagefind(copy, site / FOLDER)
    write_words(site / FOLDER, istilah)
    write_contents(site / FOLDER)


def _copy_pages(site: Path, copy: Path) -> None:
    for page in sorted(site.rglob("*.html")):
        target = copy / page.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        # A browser parts two cells that touch; Pagefind reads them as one word.
        target.write_bytes(page.read_bytes().replace(b"><", b"> <"))


def _run_pagefind(pages: Path, output: Path) -> None:
    arguments = ["--site", str(pages), "--output-path", str(output), "--force-language", "id"]
    done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
        [sys.executable, "-m", "pagefind", *arguments],
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(f"Indeks pencarian gagal dibuat: {done.stderr or done.stdout}")


def write_words(folder: Path, istilah: Iterable[Istilah]) -> None:
    """Write every word that Pagefind indexed and the abbreviations of the glossary.

    Shape: `{"halaman": pages, "kata": "word:pages word:pages …", "singkatan": [["iku",
    "indikator kinerja utama"], …]}`; words in lower case, sorted, with the number of pages
    that hold them. Raises RuntimeError if the index is empty or has another shape than known.
    """
    contents = [str(page["content"]) for _, page in _read_pages(folder)]
    if not contents:
        raise RuntimeError("Indeks Pagefind kosong")
    pages = Counter(word for text in contents for word in set(_KATA.findall(text.lower())))
    words = {
        "halaman": len(contents),
        "kata": " ".join(f"{word}:{pages[word]}" for word in sorted(pages)),
        "singkatan": [
            [kata.singkatan.lower(), kata.istilah.lower()] for kata in istilah if kata.singkatan
        ],
    }
    text = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    (folder / KOSAKATA).write_text(f"{text}\n", encoding="utf-8")


def write_contents(folder: Path) -> None:
    """Write what Pagefind keeps of each page into one file, by the id that its results carry.

    Pagefind keeps a file for each page, and one search reads nearly all of them: eighty requests,
    which pack worse, each alone, than all of them in one.
    """
    pages = {
        name: {
            "url": page["url"],
            "judul": page["meta"].get("title", ""),
            "untuk": page["meta"].get("untuk", ""),
            "peran": page["meta"].get("peran", ""),
            "isi": page["content"],
            "jangkar": [[a["element"], a["id"], a["text"], a["location"]] for a in page["anchors"]],
        }
        for name, page in _read_pages(folder)
    }
    text = json.dumps(pages, ensure_ascii=False, separators=(",", ":"))
    (folder / ISI).write_text(f"{text}\n", encoding="utf-8")


def _read_pages(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each page just as Pagefind keeps it, so that nothing it left out is listed."""
    for path in sorted((folder / "fragment").glob("*.pf_fragment")):
        raw = gzip.decompress(path.read_bytes())
        if not raw.startswith(_AWAL_FRAGMEN):
            raise RuntimeError(f"Bentuk indeks Pagefind berubah: {path.name}")
        yield path.stem, json.loads(raw.removeprefix(_AWAL_FRAGMEN))
