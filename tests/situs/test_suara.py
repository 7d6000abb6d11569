"""What a screen reader says of one page of each kind, kept as a text that a person can read.

Written anew by `pytest --perbarui-acuan tests/situs/test_suara.py`. Read the difference as one who
only listens: is the answer there, and is it said once?
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from macros.checks.run import check_folder
from macros.model import alamat
from macros.model.acuan import Acuan
from macros.model.data import Data
from macros.views.render import say_target
from tests import contoh_data, kertas_contoh
from tests.alat.situs import Site
from tests.alat.suara import Phrase, read_aloud, said_of, write_down
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban]

SUARA = Path(__file__).parent / "suara"
#: Pages of the sample that are of one kind each, beside its papers.
PAGES = (
    "", alamat.TOPIK, "topik/kepuasan/", alamat.POHON, alamat.PENJELAJAH, "2029/realisasi/",
    alamat.ANGGARAN, alamat.INFORMASI, alamat.CATATAN, alamat.LAPOR,
)  # fmt: skip

Reading = Callable[[Site, str], list[Phrase]]


@cache
def model(folder: Path) -> Data:
    """Read the data of one of the two samples."""
    return check_folder(folder, folder.parent.name)[0]


def papers(folder: Path, known: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return the page of one paper of each kind, the kinds that are known left out."""
    found: dict[str, str] = {}
    for berkas in model(folder).berkas:
        if berkas.isi.jenis not in known:
            found.setdefault(berkas.isi.jenis, alamat.of_paper(berkas))
    return found


OF_SAMPLE = papers(contoh_data.FOLDER)
OF_OTHERS = papers(kertas_contoh.FOLDER, frozenset(OF_SAMPLE))


@pytest.fixture(scope="module")
def hearing(browser: Browser) -> Iterator[Reading]:
    """Return a function that reads a page aloud; a page is read once."""
    context: BrowserContext = browser.new_context(
        bypass_csp=True, locale="id-ID", viewport={"width": 1280, "height": 900}
    )
    tab: Page = context.new_page()
    heard: dict[str, list[Phrase]] = {}

    def read(site: Site, page: str) -> list[Phrase]:
        address = site.address(f"{page}index.html")
        if address not in heard:
            tab.goto(address, wait_until="load")
            heard[address] = read_aloud(tab)
        return heard[address]

    yield read
    context.close()


def _file(page: str) -> Path:
    return SUARA / f"{page.strip('/').replace('/', '_') or 'beranda'}.txt"


@pytest.mark.parametrize("page", [*PAGES, *OF_SAMPLE.values()])
def test_a_page_is_said_as_before(
    contoh: Site, hearing: Reading, golden: Callable[[Path, str], None], page: str
) -> None:
    """What a screen reader says of a page of the sample is what somebody has read through."""
    golden(_file(page), write_down(hearing(contoh, page)))


@pytest.mark.parametrize("page", OF_OTHERS.values())
def test_a_paper_of_another_kind_is_said_as_before(
    contoh_kertas: Site, hearing: Reading, golden: Callable[[Path, str], None], page: str
) -> None:
    """So is what it says of a paper of each kind that the sample office lacks."""
    golden(_file(page), write_down(hearing(contoh_kertas, page)))


def test_no_text_is_kept_of_a_page_that_is_not_read() -> None:
    """Each text in the folder is that of a page that is read aloud."""
    read = {_file(page) for page in (*PAGES, *OF_SAMPLE.values(), *OF_OTHERS.values())}
    assert set(SUARA.iterdir()) == read


def promises() -> list[Acuan]:
    """Return every row of the sample that prints an indicator and a target."""
    return [
        one
        for one in model(contoh_data.FOLDER).acuan.values()
        if one.indikator and one.target and say_target(one.target)
    ]


def _plain(words: str) -> str:
    """Return words without their spaces, and with one kind of dash: a voice tells neither."""
    return "".join(words.split()).replace("–", "-")


def in_one_breath(rows: list[str], *words: str) -> bool:
    """Tell whether one row says all these words at once."""
    wanted = [_plain(one) for one in words]
    return any(all(one in _plain(row) for one in wanted) for row in rows)


def _target(one: Acuan) -> tuple[str, ...]:
    """Return what a table says of a target: the parts of one that is set for each quarter."""
    assert one.target is not None
    if one.target.triwulan is None:
        return (one.target.tercetak or say_target(one.target),)
    return tuple(f"{name}: {say_target(part)}" for name, part in one.target.triwulan.bagian)


def tables(phrases: list[Phrase]) -> dict[str, list[str]]:
    """Return what is said of each row, by the name of its table."""
    found: dict[str, list[str]] = {}
    rows: list[str] = []
    seen = set()
    for phrase in phrases:
        if phrase.node in seen:
            continue
        seen.add(phrase.node)
        if phrase.role == "table":
            rows = found.setdefault(phrase.words.removeprefix("table, "), [])
        elif phrase.role == "row":
            rows.append(phrase.words.removeprefix("row, "))
    return found


def test_the_explorer_says_paper_indicator_and_target_in_one_breath(
    contoh: Site, hearing: Reading, figure: Figure
) -> None:
    """A row of the explorer says its id, its indicator, its paper and its target at once."""
    rows = said_of(hearing(contoh, alamat.PENJELAJAH), "row")
    wrong = []
    for one in promises():
        assert one.target is not None
        said = (one.id, str(one.indikator), one.dokumen.nama, say_target(one.target))
        if not in_one_breath(rows, *said):
            wrong.append(said)
    assert wrong == []
    figure(f"{len(promises())} rows of the explorer say paper, indicator and target in one breath")


def test_a_topic_says_paper_indicator_and_target_in_one_breath(
    contoh: Site, hearing: Reading
) -> None:
    """So does a row of a topic, for each paper that prints it."""
    data = model(contoh_data.FOLDER)
    heard = 0
    for topik in data.topik:
        rows = said_of(hearing(contoh, alamat.of_topic(topik.id)), "row")
        for one in (data.acuan[name] for name in topik.anggota):
            if one.target is not None and one.indikator:
                said = (one.dokumen.nama, one.id, one.indikator, *_target(one))
                assert in_one_breath(rows, *said), (topik.id, said)
                heard += 1
    assert heard > 10


def test_a_paper_says_indicator_and_target_in_one_breath(contoh: Site, hearing: Reading) -> None:
    """A row of a paper says indicator and target at once, in a table that names the paper."""
    data = model(contoh_data.FOLDER)
    address = {berkas.isi.id: alamat.of_paper(berkas) for berkas in data.berkas}
    for one in promises():
        named = [
            row
            for name, rows in tables(hearing(contoh, address[one.dokumen.id])).items()
            if one.dokumen.nama in name
            for row in rows
        ]
        assert in_one_breath(named, str(one.indikator), *_target(one)), one.id


@pytest.mark.parametrize("tahun", [2028, 2029, 2030])
def test_results_say_paper_indicator_and_target_in_one_breath(
    contoh: Site, hearing: Reading, tahun: int
) -> None:
    """Each row of a year's results names an indicator, the paper that promised it, its target."""
    heard = tables(hearing(contoh, alamat.of_results(tahun)))
    (rows,) = (rows for name, rows in heard.items() if name.startswith("Target yang dijanjikan"))
    known = [(one.dokumen.nama, str(one.indikator), *_target(one)) for one in promises()]
    silent = [row for row in rows[1:] if not any(in_one_breath([row], *one) for one in known)]
    assert len(rows) > 1
    assert silent == []


@pytest.mark.parametrize(
    ("table", "said"),
    [
        pytest.param(
            "<tr><th scope=row>Nilai <a href='#a'>PKK-1</a></th><td>B</td></tr>",
            ["Nilai PKK-1 B"], id="a head that holds its link",
        ),
        pytest.param(
            "<tr><th scope=row aria-labelledby=n><span id=n>Nilai</span> <a href='#a'>PKK-1</a>"
            "</th><td>B</td></tr>", ["Nilai B"], id="a head named by its words",
        ),
        pytest.param(
            "<tr><th scope=row>Nilai</th><td aria-hidden=true>B</td></tr>", ["Nilai"],
            id="a cell hidden from ears",
        ),
    ],
)  # fmt: skip
def test_the_reader_hears_what_a_table_does(browser: Browser, table: str, said: list[str]) -> None:
    """The virtual reader tells a sound row from one that says too much or too little."""
    tab = browser.new_page()
    tab.set_content(f"<main><article><table><tbody>{table}</tbody></table></article></main>")
    assert said_of(read_aloud(tab), "row") == said
    tab.close()
