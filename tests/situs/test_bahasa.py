"""How plain the site's own sentences are: short ones, without officialese."""

from __future__ import annotations

import statistics
from functools import cache

import pytest
from lxml import html

from tests.alat.bahasa import Sentence, sentences
from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = pytest.mark.situs

#: Copies of sources and of what changed in the data: other people's sentences.
QUOTING = ("sumber/", "perubahan/")
GUIDE = "panduan-staf/"
#: Words of the longest sentence that a reader meets, and of nineteen in twenty on the whole site.
LONGEST = 22
USUAL = 15
MEAN = 8.0
#: Turns of officialese among a thousand words, where the office's own notes are among them.
PER_THOUSAND = 0.5


@cache
def own(site: Site) -> tuple[Sentence, ...]:
    """Return each sentence of the site's own once, on the first page that says it."""
    found: dict[str, Sentence] = {}
    for page in site.pages:
        if not page.startswith(QUOTING):
            for said in sentences(page, site.tree(page)):
                found.setdefault(said.text, said)
    return tuple(found.values())


def test_the_sites_own_sentences_are_short(contoh: Site) -> None:
    """No sentence that the site itself says has more than 22 words, the staff guide aside."""
    long = [s for s in own(contoh) if s.words > LONGEST and not s.page.startswith(GUIDE)]
    assert long == []


def test_the_sites_own_sentences_know_no_officialese(contoh: Site) -> None:
    """No sentence of the site itself, the staff guide included, has a turn of officialese."""
    assert [(s.officialese, s) for s in own(contoh) if s.officialese] == []


@pytest.mark.parametrize("office", ["site", "contoh"])
def test_sentences_are_plain_as_a_whole(
    request: pytest.FixtureRequest, office: str, figure: Figure
) -> None:
    """With what the office writes itself, sentences are short on the whole, and hardly official."""
    said = own(request.getfixturevalue(office))
    lengths = [one.words for one in said]
    turns = 1000 * sum(len(one.officialese) for one in said) / sum(lengths)
    mean = statistics.fmean(lengths)
    usual = statistics.quantiles(lengths, n=20)[-1]

    assert (mean <= MEAN, usual <= USUAL, turns <= PER_THOUSAND) == (True, True, True)
    figure(
        f"{len(said)} sentences ({office}): {mean:.1f} words on average, 95 of 100 have at most "
        f"{usual:.0f}, {turns:.2f} turns of officialese in 1,000 words"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param("<p>Satu dua. Tiga empat!</p>", [(2, []), (2, [])], id="two sentences"),
        pytest.param(
            "<p>Dalam rangka evaluasi dimaksud, guna tertib.</p>",
            [(6, ["dalam rangka", "guna"])], id="officialese",
        ),
        pytest.param(
            "<ul><li>Luar biasa <ul><li>dalam sekali</li></ul></li></ul>", [(2, []), (2, [])],
            id="a list in a list",
        ),
        pytest.param(
            '<p>Tercetak: <span class="teks">Dalam rangka mewujudkan</span></p>', [],
            id="printed words are not ours",
        ),
        pytest.param("<p>Lihat <a>Rencana Kinerja Tahunan</a> itu</p>", [(3, [])], id="a link"),
    ],
)  # fmt: skip
def test_the_measure_counts_our_own_words(body: str, said: list[tuple[int, list[str]]]) -> None:
    """The measure counts words and turns of our own prose, and leaves out what papers print."""
    tree = html.document_fromstring(f"<main><article>{body}</article></main>")
    assert [(one.words, one.officialese) for one in sentences("", tree)] == said
