"""The pages on public information say what we know, where we read it, and what we do not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.checks.run import check_files, check_folder
from macros.model.data import Data
from macros.model.kip import Aturan, Ketentuan, StatusBacaan
from macros.source.berkas import Berkas
from macros.views.informasi_publik import (
    link_of,
    render_dip,
    render_kepatuhan,
    render_permintaan,
)
from macros.views.render import Lembar
from tests.contoh_data import sample

ROOT = Path(__file__).parents[2]
MARK = "perlu diperiksa"
RENDER = {
    "informasi-publik/": render_kepatuhan,
    "informasi-publik/daftar/": render_dip,
    "informasi-publik/permintaan/": render_permintaan,
}


@cache
def office(name: str) -> Data:
    """Read the real office, the sample, or the sample without `kip.yml`."""
    if name == "real":
        return check_folder(ROOT / "data", "data")[0]
    files = {n: i for n, i in sample().items() if name == "sample" or n != "kip.yml"}
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


@cache
def page(name: str, address: str) -> Any:  # noqa: ANN401 - lxml publishes no exact type
    """Render one page of an office."""
    return html.fromstring(f"<div>{RENDER[address](Lembar(office(name), address))}</div>")


def words(element: Any) -> str:  # noqa: ANN401 - likewise
    """Return the text of an element, white space folded."""
    return " ".join(element.text_content().split())


def provisions(name: str) -> tuple[Ketentuan, ...]:
    """Return what the rules say in an office's file."""
    kip = office(name).kip
    assert kip is not None
    return kip.ketentuan


def _named(name: str) -> list[str]:
    """Return the words of the rules and of the duties; an office without the file has none."""
    kip = office(name).kip
    if kip is None:
        return []
    details = [text for item in kip.ketentuan for text in (item.isi, *item.rincian)]
    return sorted([*details, *(duty.isi for duty in kip.kewajiban)], key=len, reverse=True)


def _readings(element: Any) -> list[str]:  # noqa: ANN401 - likewise
    """Return the addresses that a provision names by their numbers in the list below it."""
    _, _, named = words(element).partition("Dibaca di bacaan ")
    numbers = re.findall(r"\d+", named)
    if not numbers:
        return []
    places = element.getparent().getnext().xpath("./ol/li")
    return [words(places[int(number) - 1]) for number in numbers]


both = pytest.mark.parametrize("name", ["real", pytest.param("sample", marks=pytest.mark.contoh)])


@pytest.mark.kantor_ini
@both
def test_everything_unchecked_is_marked(name: str) -> None:
    """What we did not read says so where it stands; what we read names every address."""
    tree = page(name, "informasi-publik/")
    for item in provisions(name):
        (element,) = tree.xpath(f"//li[@id='ketentuan-{item.id}']")

        assert (MARK in words(element)) == (item.status is StatusBacaan.PERLU_DIPERIKSA), item.id
        assert _readings(element) == [address.removeprefix("https://") for address in item.alamat]


@pytest.mark.kantor_ini
@both
def test_rules_are_marked_alike(name: str) -> None:
    """A rule that we did not read of is marked; one that we did has its address."""
    kip = office(name).kip
    assert kip is not None
    tree = page(name, "informasi-publik/")
    rule: Aturan
    for rule in kip.aturan:
        (heading,) = tree.xpath(f"//h3[@id='aturan-{rule.id}']")
        text = words(heading.getnext())

        assert (MARK in text) == (rule.status is StatusBacaan.PERLU_DIPERIKSA)
        assert all(address.removeprefix("https://") in text for address in rule.alamat)


@pytest.mark.kantor_ini
@both
def test_duties_show_the_doubt_of_their_basis(name: str) -> None:
    """A duty shows as many marks as it has bases that are not read."""
    kip = office(name).kip
    assert kip is not None
    known = {item.id: item.status for item in kip.ketentuan}
    for duty in kip.kewajiban:
        (row,) = page(name, "informasi-publik/").xpath(f"//tr[@id='kewajiban-{duty.id}']")
        names = duty.tidak_berlaku.ketentuan if duty.tidak_berlaku else duty.ketentuan
        marks = row.xpath(".//th//span[@class='perlu-diperiksa']")

        assert len(marks) == sum(known[n] is StatusBacaan.PERLU_DIPERIKSA for n in names)
        assert len(row.xpath(".//th//a[starts-with(@href, '#ketentuan-')]")) == len(names)


@pytest.mark.kantor_ini
@both
def test_how_to_ask_marks_what_is_unchecked(name: str) -> None:
    """On the page for those who ask, each sentence has its mark or its address as well."""
    kip = office(name).kip
    assert kip is not None
    known = {item.id: item for item in kip.ketentuan}
    for part in kip.tata_cara:
        for item in (known[n] for n in part.ketentuan):
            path = f"//li[@id='ketentuan-{part.id}-{item.id}']"
            (element,) = page(name, "informasi-publik/permintaan/").xpath(path)

            assert item.isi in words(element)
            assert (MARK in words(element)) == (item.status is StatusBacaan.PERLU_DIPERIKSA)


@pytest.mark.kantor_ini
def test_days_that_were_read_are_told_as_such() -> None:
    """10, 7 and 14 days are told without doubt, the election's own with the word of others."""
    text = words(page("real", "informasi-publik/permintaan/"))

    assert "pemberitahuan tertulis paling lambat 10 hari kerja sejak permintaan diterima." in text
    assert "memperpanjangnya paling lambat 7 hari kerja lagi" in text
    assert "14 hari kerja sesudah jawaban tertulis itu diterima." in text
    assert f"hari kerja. {MARK}" not in text
    _, _, election = text.partition("dapat diperpanjang 2 hari kerja")
    assert "sumber sekunder, bukan naskahnya" in election[:600]


@pytest.mark.parametrize("address", RENDER)
def test_the_site_accuses_nobody(address: str) -> None:
    """The pages speak of this site, never of a breach."""
    text = words(page("real", address)).casefold()
    # What the law itself names is no accusation.
    for named in _named("real"):
        text = text.replace(named.casefold(), "")

    assert not any(word in text for word in ("melanggar", "pelanggaran", "tidak patuh", "lalai"))


@pytest.mark.contoh
@pytest.mark.parametrize("address", RENDER)
def test_without_the_file_the_pages_say_so(address: str) -> None:
    """An office without `kip.yml` has the pages; they claim nothing about the law."""
    text = words(page("bare", address))

    assert "elum mengisi" in text or "belum diisi kantor" in text
    assert "Pasal" not in text
    assert "hari kerja" not in text


@both
@pytest.mark.parametrize("address", RENDER)
def test_no_id_stands_twice(name: str, address: str) -> None:
    """No name that staff choose can collide with a heading of the page."""
    ids = page(name, address).xpath("//@id")

    assert len(ids) == len(set(ids))


def test_outside_links_ask_not_to_be_followed() -> None:
    """Every outside address is for reading: no search weight, no referrer, nothing loaded."""
    for address in RENDER:
        tree = page("real", address)
        assert tree.xpath("//img | //script | //iframe | //object | //embed | //link") == []
        for link in tree.xpath("//a[starts-with(@href, 'http')]"):
            assert set(link.get("rel").split()) == {"nofollow", "noreferrer"}


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://contoh.invalid/a?b=1", True),
        ("contoh.invalid …potongan", False),
        ("https://contoh.invalid/…potongan", False),
        ("javascript:alert(1)", False),
        ('https://contoh.invalid/" onclick="x', False),
    ],
)
def test_only_whole_addresses_are_links(address: str, opens: bool) -> None:  # noqa: FBT001
    """An address that was noted in short is shown and leads nowhere."""
    assert (link_of(address) is not None) == opens


@pytest.mark.contoh
def test_what_nobody_filled_is_said() -> None:
    """Columns that neither the paper nor the office fills say so; what the office fills shows."""
    tree = page("sample", "informasi-publik/daftar/")
    filled = words(tree.get_element_by_id("dip-pkk-2030"))
    blank = words(tree.get_element_by_id("dip-iku-2030"))

    assert "Subbagian Contoh Umum diisi kantor" in filled
    assert "5 tahun contoh diisi kantor" in filled
    assert "Klasifikasi: setiap saat, diisi kantor" in filled
    assert blank.count("belum diisi kantor") == 4
