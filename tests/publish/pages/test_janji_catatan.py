from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from macros.publish.open import open_situs
from macros.views.halaman_umum import render_anggaran, render_beranda
from macros.views.render import Lembar

ROOT = Path(__file__).parents[3]
SITUS = open_situs(ROOT, ROOT / "data")
QUOTED = re.compile("“([^”]+)”")


def text_of(html: str) -> str:
    """Return the text of HTML, white space folded."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


# The notes' own page is left out: a promise must be kept where the reader looks.
@cache
def _pages() -> str:
    others = [page.isi for page in SITUS.halaman.values()] + [
        render_anggaran(Lembar(SITUS.data, "anggaran/")),
        render_beranda(Lembar(SITUS.data, "")),
    ]
    return " ".join(text_of(html) for html in others).casefold()


PROMISED = [
    pytest.param(phrase, id=f"{note.kode}-{number}")
    for note in SITUS.data.catatan
    for number, phrase in enumerate(QUOTED.findall(note.penyajian), start=1)
    # Words that a note says are *not* shown are no promise.
    if not re.search(rf"(tidak|bukan)[^.]*“{re.escape(phrase)}”", note.penyajian)
]


@pytest.mark.kantor_ini
@pytest.mark.parametrize("phrase", PROMISED)
def test_promise_is_kept(phrase: str) -> None:
    """What a note says that the site shows, in quotation marks, stands on a page."""
    assert phrase.casefold() in _pages()


@pytest.mark.kantor_ini
def test_there_are_promises() -> None:
    """The notes do promise something, so that the test above has something to find."""
    assert len(PROMISED) >= 5
