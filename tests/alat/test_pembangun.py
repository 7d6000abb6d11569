"""The comparison of generators sees every difference, and pages pass through it whole."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2

from tests.alat.pembangun import ROOT, compare, write_finished

HALAMAN = "<!doctype html>\n<title>{{ 7*7 }}</title>\n<p>{% if x %} {# y #} & é</p>\n"


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_every_difference_is_named(tmp_path: Path) -> None:
    """A file that is missing, a file more and one other byte are each a difference."""
    one = _write(tmp_path / "satu", {"a/index.html": "a", "b.csv": "b", "c.txt": "c"})
    other = _write(tmp_path / "dua", {"a/index.html": "A", "b.csv": "b", "d.txt": "d"})

    assert compare(one, other) == ("a/index.html", "c.txt", "d.txt")
    assert compare(one, one) == ()


def test_a_finished_page_passes_a_template_engine_whole(tmp_path: Path) -> None:
    """A page is handed over as a template that draws it, braces and all; files as they are."""
    site = _write(tmp_path / "situs", {"a/index.html": HALAMAN, "data/b.csv": "{{ b }}"})
    write_finished(site, tmp_path / "jadi")
    folder = tmp_path / "jadi"
    page = (folder / "docs/a/index.md").read_text(encoding="utf-8")
    named = re.search("template: (.+)", page)
    assert named is not None
    loader = jinja2.FileSystemLoader(folder / "jadi")
    drawn = jinja2.Environment(loader=loader, keep_trailing_newline=True).get_template(named[1])  # noqa: S701 - as the page stands

    assert drawn.render() == HALAMAN
    assert (folder / "docs/data/b.csv").read_text(encoding="utf-8") == "{{ b }}"


def test_two_files_know_the_generator() -> None:
    """Whoever leaves MkDocs changes its settings and its adapter, and no other file of ours."""
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "macros").rglob("*.py")}
    known = {
        p
        for p, text in texts.items()
        if re.search(r"^\s*(?:from|import) mkdocs", text, re.MULTILINE)
    }

    assert {path.relative_to(ROOT).as_posix() for path in known} == {"macros/hooks.py"}
    frame = (ROOT / "overrides/main.html").read_text(encoding="utf-8")
    assert frame == '{% extends "base.html" %}\n'
