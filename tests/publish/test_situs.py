"""The site as a whole: years appear by themselves, frames stay small, links fit every host."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from macros.load import load
from macros.model.data import Data
from macros.model.riwayat import Riwayat
from macros.publish.frame import Bingkai, Perihal, list_headings
from macros.publish.inserts import SISIPAN, insert, use
from macros.publish.pages.halaman import generate
from macros.publish.situs import BATAS_SEKITAR, BATAS_TAHUN, Situs
from macros.source.berkas import Berkas
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_files
from tests.contoh_data import sample

ROOT = Path(__file__).resolve().parents[2]
PK = "2030/perjanjian-kinerja-ketua.yml"
#: The site of 31 years is made once for all that ask it.
TAHUN = pytest.mark.xdist_group("31-years")


@cache
def _years(count: int) -> Data:
    """Return the sample office with the papers of 2030 again in each of the next years."""
    files = sample()
    for year in range(2031, 2030 + count):
        source = b"  - id: contoh" + sample()["sumber.yml"].split(b"  - id: contoh")[1]
        files["sumber.yml"] += source.replace(b"id: contoh", b"id: contoh-%d" % year)
        for name, isi in sample().items():
            if name.startswith("2030/"):
                again = isi.replace(b"2030", str(year).encode())
                again = again.replace(b"IKU-%d" % year, b"IKU-2030")
                again = again.replace(b"berkas: contoh,", b"berkas: contoh-%d," % year)
                files[name.replace("2030", str(year))] = again
    return _load(files)


@cache
def _crowded(count: int) -> Data:
    """Return the sample office with further papers in its only year."""
    files = sample()
    for number in range(count):
        isi = files[PK].replace(b"PKK-2030", f"PKK-2030-{number}X".encode())
        files[f"2030/perjanjian-{number}.yml"] = isi
    return _load(files)


def _load(files: dict[str, bytes]) -> Data:
    muatan = load(tuple(Berkas(*item) for item in sorted(files.items())), "data")
    assert muatan.findings == ()
    return muatan.data


def _situs(data: Data, repositori: str = "", site_url: str = "") -> Situs:
    return Situs(Terbitan(data, site_url, repositori, Riwayat()))


@cache
def _of_years(count: int) -> Situs:
    """Return the site of that many years; its frames tell the sizes of all downloads."""
    return _situs(_years(count))


def _frame(situs: Situs, address: str) -> Bingkai:
    page = situs.halaman[address]
    return situs.frame(Perihal(address, page.judul, "", page.berkas, page.isi, page))


def test_a_new_year_appears_by_itself() -> None:
    """A folder for a new year gives its pages and its place in the menu, without any edit."""
    before, after = _of_years(1), _of_years(2)
    new = set(after.halaman) - set(before.halaman)

    of_2030 = {address for address in before.halaman if address.startswith("2030/")}

    assert new == {a.replace("2030", "2031") for a in of_2030} | {"sumber/contoh-2031/"}
    assert [title for title, _, _ in _frame(after, "2031/").menu][:3] == ["Beranda", "2031", "2030"]


def test_the_front_page_speaks_of_the_newest_year() -> None:
    """The front page turns to the newest year as soon as its papers are there."""
    use(_of_years(2))

    assert "Janji tahun 2031" in insert("", SISIPAN["beranda"])


@TAHUN
@pytest.mark.parametrize("years", [3, 31])
def test_the_menu_has_a_constant_size(years: int) -> None:
    """The menu of every page has as many entries with 31 years of papers as with two."""
    few, many = _of_years(2), _of_years(years)

    assert {len(_frame(many, a).menu) for a in many.halaman} == {len(_frame(few, "2030/").menu)}
    assert len([t for t, _, _ in _frame(many, "2030/").menu if t.isdigit()]) == BATAS_TAHUN


@TAHUN
def test_pages_do_not_grow_with_the_number_of_years() -> None:
    """The pages of a year and of its papers are the same with 31 years of papers as with two."""
    few, many = _of_years(2), _of_years(31)

    for address, page in few.halaman.items():
        if address.startswith("2030/"):
            assert many.halaman[address].isi == page.isi
        if address.startswith("2030/") and page.dokumen is not None:
            assert abs(len(repr(_frame(many, address))) - len(repr(_frame(few, address)))) < 100


def test_pages_do_not_grow_with_the_papers_of_a_year() -> None:
    """Beside a paper stand a dozen others at most, and one link to all."""
    few, many = _situs(_crowded(BATAS_SEKITAR)), _situs(_crowded(5 * BATAS_SEKITAR))
    address = "2030/rencana-aksi-kpu/"
    around = _frame(many, address).sekitar

    assert around is not None
    assert len(around[1]) == BATAS_SEKITAR
    assert around[2] is not None
    assert abs(len(repr(_frame(many, address))) - len(repr(_frame(few, address)))) < 100


def test_every_paper_year_period_and_source_has_one_page() -> None:
    """Each paper, year, period and source text has exactly one page."""
    data = _years(2)
    addresses = [page.alamat for page in generate(Terbitan(data))]
    papers = {berkas.jalur.removesuffix(".yml") + "/" for berkas in data.berkas}
    others = {"2030/", "2031/", "2030-2034/", "sumber/contoh/", "sumber/contoh-2031/"}

    assert len(addresses) == len(set(addresses))
    assert papers | others <= set(addresses)


@pytest.mark.parametrize("data", [_years(3), _crowded(3)], ids=["years", "papers"])
def test_links_between_pages_lead_somewhere(data: Data) -> None:
    """Every relative link of every generated page leads to a page, and to an id that is there."""
    situs = _situs(data)
    ids = {a: set(re.findall(r' id="([^"]+)"', p.isi)) for a, p in situs.halaman.items()}
    hand_written = {f"{p.stem}/" for p in (ROOT / "docs").glob("*.md")}
    hand_written |= {f"{p.parent.name}/" for p in (ROOT / "docs").glob("*/index.md")}
    hand_written |= {f"{p.parent.name}/{p.stem}/" for p in (ROOT / "docs").glob("*/*.md")}
    hand_written |= {f"{name}/" for name in list_files(situs)}
    for address, page in situs.halaman.items():
        for link in re.findall(r'href="([^"]+)"', page.isi):
            path, _, fragment = link.partition("#")
            if path.startswith("https://"):  # an outside page that an entry names
                continue
            target = _resolve(address, path)
            if target.removesuffix("kartu/") in ids:  # a card is drawn beside its topic
                continue
            assert target in ids or target in hand_written or target.startswith("sumber/"), link
            if fragment and target in ids:
                assert fragment in ids[target], f"{address}: {link}"


def _resolve(address: str, path: str) -> str:
    steps = address.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    return f"{'/'.join(steps)}/" if path else address


@pytest.mark.parametrize(
    ("site_url", "root"),
    [("", "/"), ("https://contoh.invalid/", "/"), ("https://contoh.invalid/a/b/", "/a/b/")],
)
def test_the_page_for_unknown_addresses_links_from_the_root(site_url: str, root: str) -> None:
    """The 404 page, drawn at any depth, has absolute links only."""
    frame = _situs(_years(1), site_url=site_url).frame_of_404()
    links = [frame.beranda, frame.cari, frame.sumber_daya("aset/x.css")]
    links += [address for _, address, _ in frame.menu]
    links += [address for _, entries in frame.kaki for _, address in entries]

    assert all(link.startswith(root) for link in links)
    assert frame.kanonik is None


def test_edit_links_open_the_yaml_file() -> None:
    """The pencil opens the paper's own YAML file for editing."""
    frame = _frame(
        _situs(_years(1), repositori="https://contoh.invalid/k/"), "2030/rencana-aksi-kpu/"
    )

    assert frame.identitas is not None
    assert frame.identitas.berkas == [
        (
            "data/2030/rencana-aksi-kpu.yml",
            "https://contoh.invalid/k/edit/main/data/2030/rencana-aksi-kpu.yml",
        )
    ]


def test_without_a_repository_there_are_no_edit_links() -> None:
    """Where the repository's home is not known, the files are named and not linked."""
    situs = _situs(_years(1))
    identities = [_frame(situs, address).identitas for address in situs.halaman]
    links = [link for i in identities if i is not None for _, link in i.berkas]

    assert links
    assert set(links) == {None}


def test_every_generated_page_says_where_it_comes_from() -> None:
    """Each page names its source, its files, and how to report an error."""
    situs = _situs(_years(2))
    for address, page in situs.halaman.items():
        identity = _frame(situs, address).identitas

        assert identity is not None
        # The proof of a result stands at the result itself.
        assert bool(identity.sumber) is not page.tanpa_sumber
        assert identity.berkas
        assert identity.lapor.endswith(f"lapor/?halaman={address}")


def test_the_front_page_holds_nothing_for_staff() -> None:
    """The front page names no file to mend and no version; another page by hand names both."""
    situs = _situs(_years(1))
    front, other = (
        situs.frame(Perihal(address, "Judul", "", ("satker.yml",))).identitas
        for address in ("", "tentang/")
    )

    assert front is not None
    assert other is not None
    assert (front.berkas, front.versi) == ([], None)
    assert [path for path, _ in other.berkas] == ["satker.yml"]
    assert other.versi == situs.terbitan.riwayat.versi


def test_the_addressed_page_is_marked_in_the_menu() -> None:
    """The menu marks the page itself as the page, and the section of a page within."""
    situs = _situs(_years(1))

    assert [mark for t, _, mark in _frame(situs, "2030/").menu if t == "2030"] == ["page"]
    inside = _frame(situs, "2030/rencana-aksi-kpu/").menu
    assert [mark for t, _, mark in inside if t == "2030"] == ["true"]


def test_canonical_address_needs_the_public_address() -> None:
    """A page states its public address only where that is known."""
    known = _frame(_situs(_years(1), site_url="https://contoh.invalid/k/"), "2030/")

    assert known.kanonik == "https://contoh.invalid/k/2030/"
    assert _frame(_situs(_years(1)), "2030/").kanonik is None


def test_headings_are_listed_two_levels_deep() -> None:
    """'Di halaman ini' lists the second and third level, as plain text."""
    html = '<h2 id="a">Satu &amp; <b>dua</b></h2><h3 id="b">Tiga</h3><h2 class="x" id="c">4</h2>'

    assert list_headings(html) == [("Satu & dua", "#a", [("Tiga", "#b", [])]), ("4", "#c", [])]


def test_an_office_without_papers_has_a_site() -> None:
    """A new office that has entered nothing yet gets pages that say so."""
    files = {name: isi for name, isi in sample().items() if not name.startswith("20")}
    for name in ("topik", "catatan", "program", "pelaksana"):
        files[f"{name}.yml"] = f"{name}: []\n".encode()
    files["id-terbit.yml"] = b"terbit: []\n"
    data = _load(files)
    use(_situs(data))

    assert data.tahun == ()
    assert all(insert(f"{name}/", render) for name, render in SISIPAN.items())
    assert "Belum ada dokumen" in insert("", SISIPAN["beranda"])


def test_views_do_not_depend_on_where_they_stand() -> None:
    """A view asked for twice gives the same HTML: nothing is remembered between pages."""
    use(_of_years(2))

    assert [insert("x/", r) for r in SISIPAN.values()] == [
        insert("x/", r) for r in SISIPAN.values()
    ]


def test_no_name_of_an_office_stands_in_the_code() -> None:
    """What the office is called comes from data/ alone."""
    root = Path(__file__).parents[2] / "macros"
    for path in (*root.rglob("*.py"), *root.rglob("*.html")):
        assert "tanjungpinang" not in path.read_text(encoding="utf-8").casefold(), path
