"""The staff guide: it names every command, and explains every code with its own examples."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import html5lib
import pytest

from macros.__main__ import main
from macros.checks.run import RULES, check_files
from macros.findings import Rule
from macros.jenis import JENIS
from macros.model.berkas_tetap import BERKAS_TETAP
from macros.publish.inserts import SISIPAN, insert, use
from macros.publish.situs import Situs
from macros.source.berkas import Berkas
from macros.views.terbitan import Terbitan
from tests import kertas_contoh
from tests.contoh_data import sample

DOCS = Path(__file__).parents[3] / "docs"
GUIDE = (DOCS / "panduan-staf" / "index.md").read_text(encoding="utf-8")
OTHERS = (DOCS / "panduan-staf" / "kantor-lain.md").read_text(encoding="utf-8")
NS = "{http://www.w3.org/1999/xhtml}"


def _codes() -> str:
    data, _ = check_files(tuple(Berkas(*item) for item in sorted(sample().items())), "data")
    use(Situs(Terbitan(data)))
    return insert("panduan-staf/kode/", SISIPAN["kode_periksa"])


@cache
def _sections() -> dict[str, str]:
    """Return the words of each section of the page of codes, by the code that names it."""
    sections = [
        (str(e.get("aria-labelledby")), " ".join("".join(e.itertext()).split()))
        for e in html5lib.parse(_codes()).iter(f"{NS}section")
    ]
    assert len(dict(sections)) == len(sections), "a code has two sections"
    return dict(sections)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_code_is_explained(rule: Rule) -> None:
    """The page of codes has an addressable section for each code, with its words and level."""
    text = _sections()[rule.kode.lower()]

    assert f"{rule.kode} {rule.judul}" in text
    assert f"{rule.tingkat} {' '.join(rule.penjelasan.split())}" in text


@pytest.mark.parametrize("kind", JENIS)
def test_every_kind_of_paper_has_an_example(kind: str) -> None:
    """The two sample offices, from which others copy, hold a paper of each kind."""
    others = (path.read_bytes() for path in kertas_contoh.FOLDER.glob("*/*.yml"))
    every = (*sample().values(), *others)
    assert any(f"jenis: {kind}\n".encode() in isi for isi in every)


@pytest.mark.parametrize("name", sorted(BERKAS_TETAP))
def test_other_offices_are_told_of_every_file(name: str) -> None:
    """The guide for other offices names each file beside the papers."""
    assert f"`{name}`" in OTHERS


def test_every_command_is_in_the_guide(capsys: pytest.CaptureFixture[str]) -> None:
    """Each command that the help offers is explained to staff."""
    with pytest.raises(SystemExit):
        main(["--help"])
    offered = [
        line.split()[0]
        for line in capsys.readouterr().out.splitlines()
        if line.startswith("    ") and not line.startswith("     ")
    ]

    assert offered
    assert [name for name in offered if f"python -m macros {name}" not in GUIDE] == []


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda p: p.stem)
def test_every_page_has_a_title_and_asks_for_macros_that_exist(page: Path) -> None:
    """A hand-written page has a title, and calls only macros that are offered."""
    text = page.read_text(encoding="utf-8")
    called = [part.split("(")[0].strip() for part in text.split("{{")[1:]]

    assert text.startswith("---\ntitle: ")
    assert [name for name in called if name not in SISIPAN] == []
    assert not called or "render_macros: true" in text
