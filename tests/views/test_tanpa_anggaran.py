"""An agreement that prints no budget: said so on its page, on paper, and counted nowhere."""

from __future__ import annotations

import re

import pytest

from macros.kertas.uraian import Paragraf
from macros.views.dokumen import render
from macros.views.render import Lembar
from tests.alat.cetakan import data_of, describe_one
from tests.contoh_data import findings, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
_BLOCK = re.compile(r"  anggaran:\n(    .*\n)+")


BLANK = "  anggaran: {kosong: tidak-tercetak}\n"


def _files(block: str) -> dict[str, bytes]:
    files = sample()
    text, count = _BLOCK.subn(block, files[PK].decode())
    assert count == 1
    return {**files, PK: text.encode()}


def test_it_is_read_and_has_no_amount() -> None:
    """A budget that is not printed is no budget of nought: nothing is added up for it."""
    data = data_of(_files(BLANK))
    paper = next(d for d in data.dokumen if d.id == "PKK-2030")

    assert paper.anggaran_tercetak is None
    assert not [name for name in data.acuan if name.startswith("PKK-2030-P")]


def test_the_page_and_the_print_say_so() -> None:
    """Who looks for the budget reads why there is none, on the page and on paper."""
    data = data_of(_files(BLANK))
    berkas = next(b for b in data.berkas if b.isi.id == "PKK-2030")
    page = re.sub(r"<[^>]+>", "", render(Lembar(data, "2030/perjanjian-kinerja-ketua/"), berkas))
    parts = (p.isi for p in describe_one(data, "PKK-2030").bagian if isinstance(p, Paragraf))
    printed = {"".join(piece.teks for piece in isi) for isi in parts}

    assert "Anggaran tidak tercetak dalam dokumen ini." in page
    assert "Anggaran: [tidak tercetak]" in printed


@pytest.mark.parametrize(
    ("block", "code"),
    [
        pytest.param("  anggaran:\n", "ISI-005", id="nothing-written"),
        pytest.param("", "ISI-002", id="key-gone"),
        pytest.param("  anggaran: {}\n", "ISI-015", id="empty-braces"),
        pytest.param("  anggaran: {kosong: tidak-tercetak, kolom: [A, B]}\n", "ISI-015", id="both"),
        pytest.param("  anggaran: {kolom: [A, B]}\n", "ISI-015", id="heads-alone"),
    ],
)
def test_a_forgotten_budget_is_told_the_way(block: str, code: str) -> None:
    """A budget that was forgotten is an error that names the honest blank, and that is accepted."""
    every = [f for f in findings(_files(block)) if f.place.path.endswith(PK)]
    found = [f for f in every if f.kode.startswith("ISI-")]

    assert [f.kode for f in found] == [code]
    assert "{kosong: tidak-tercetak}" in found[0].cara
