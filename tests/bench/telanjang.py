"""Lay the finished pages of a site out for generators that know nothing of ours.

The content of each page goes in as finished HTML: what then takes time is the generator alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from lxml import html

_MKDOCS = """\
site_name: Halaman jadi
docs_dir: docs
theme: {name: material, font: false}
plugins: []
"""
_BINGKAI = "<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n"
_HUGO = {
    "hugo.toml": """\
baseURL = "https://contoh.invalid/"
disableKinds = ["taxonomy", "RSS"]
security.allowContent = ["^text/html$"]
""",
    "layouts/_default/single.html": _BINGKAI,
    "layouts/_default/list.html": _BINGKAI,
}


def list_pages(situs: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the content of each page that the theme framed."""
    for path in sorted(situs.rglob("index.html")):
        tree = html.parse(str(path)).getroot()
        for content in tree.xpath("//main")[:1]:
            title = (tree.findtext(".//title") or "").replace('"', "")
            address = path.parent.relative_to(situs).as_posix()
            yield address, title, html.tostring(content, encoding="unicode")


def lay_out_mkdocs(situs: Path, folder: Path) -> Path:
    """Write the pages as MkDocs reads them; return the settings."""
    for address, title, content in list_pages(situs):
        page = folder / "docs" / address / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f'---\ntitle: "{title}"\n---\n\n{_block(content)}\n', encoding="utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(_MKDOCS, encoding="utf-8")
    return settings


def lay_out_hugo(situs: Path, folder: Path) -> None:
    """Write the pages as Hugo reads them, with a frame of one line."""
    for name, text in _HUGO.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for address, title, content in list_pages(situs):
        name = "_index.html" if address == "." else "index.html"
        page = folder / "content" / address / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f'---\ntitle: "{title}"\n---\n{content}\n', encoding="utf-8")


def _block(content: str) -> str:
    """Return HTML that Markdown passes through: one block without a blank line."""
    return "\n".join(line for line in content.splitlines() if line.strip())


def install(package: str, folder: Path) -> Path | None:
    """Install a generator in an environment of its own; None where it can't be fetched."""
    environment = folder / package
    python = environment / "bin" / "python"
    if not python.exists():
        made = [sys.executable, "-m", "venv", str(environment)]
        subprocess.run(made, check=True, capture_output=True)  # noqa: S603 - no shell
        fetch = [str(python), "-m", "pip", "install", "--quiet", package]
        if subprocess.run(fetch, check=False, capture_output=True).returncode:  # noqa: S603
            shutil.rmtree(environment)
            return None
    return environment / "bin" / package


def time_of(command: list[str], folder: Path) -> float | None:
    """Return the seconds of a command; None where it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True)  # noqa: S603
    return time.perf_counter() - start if done.returncode == 0 else None
