"""The form in the real browser: on a folder of this machine, and against a small GitHub."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

from tests.alat.formulir import (
    AKAR,
    FORMULIR,
    REALISASI,
    add_item,
    check,
    difference,
    files,
    fill,
    open_entry,
    open_folder,
    pick,
    read_folder,
    save,
    sign_in,
    write,
)
from tests.alat.github_palsu import HOST, GitHubPalsu
from tests.alat.situs import Site, serve
from tests.alat.tunggu import until
from tests.conftest import Figure

# One process runs them all: they share a page that takes seconds to open.
pytestmark = [pytest.mark.situs, pytest.mark.peramban, pytest.mark.xdist_group("formulir")]

KETUA = "2030/perjanjian-kinerja-ketua.yml"
#: Each test of the shared page has a file of its own.
LAIN = "2029/realisasi-kinerja-kpu.yml"
PINDAH = "2028/realisasi-kinerja-kpu.yml"


@pytest.fixture(scope="module")
def formulir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve the form of the sample office."""
    with serve(write(tmp_path_factory.mktemp("formulir"))) as site:
        yield site


def test_saving_becomes_a_pull_request(
    context: BrowserContext, formulir: Site, figure: Figure
) -> None:
    """A token opens the form; saving commits to a branch of its own and asks for a review."""
    palsu = GitHubPalsu({f"{AKAR}/{path}": text for path, text in files().items()})
    palsu.jaga(context)
    refused: dict[str, str] = {}
    asked: set[str] = set()
    context.on("requestfailed", lambda request: refused.update({request.url: str(request.failure)}))
    context.on("request", lambda request: asked.add(request.url))
    tab = context.new_page()
    sign_in(tab, formulir.origin, palsu.token)
    tab.get_by_text("Realisasi kinerja").first.wait_for()
    # Uploads would not wait for a second reader.
    for way in ("Assets", "Create Entry or Assets"):
        assert [one.is_visible() for one in tab.locator(f'[aria-label="{way}"]').all()] == [False]
    open_entry(tab, formulir.origin, "realisasi-kinerja", REALISASI)
    fill(tab, "baris.0.hasil.0.nilai", "25%")
    tab.get_by_role("button", name="Save", exact=True).click()
    tab.get_by_role("alertdialog").get_by_role("button", name="Send for Review").click()
    tab.locator("[data-key-path]").first.wait_for(state="detached")

    branch = palsu.cabang[0].removeprefix("refs/heads/")
    assert branch.startswith("cms/realisasi-kinerja/")
    assert palsu.komit[0]["branch"] == {
        "repositoryNameWithOwner": "contoh/kinerja",
        "branchName": branch,
    }
    (saved,) = palsu.isi().items()
    assert saved[0] == f"{AKAR}/{REALISASI}"
    assert difference(files()[REALISASI], saved[1]) == [
        "-        nilai: 20%  # dari laporan",
        "+        nilai: 25%  # dari laporan",
    ]
    assert [f"{pr['head']} → {pr['base']}" for pr in palsu.permintaan_tarik] == [f"{branch} → main"]
    assert palsu.siap_ditinjau
    assert palsu.tidak_dikenal == []
    _only_github(asked, refused, formulir, figure)
    _sign_out(tab, palsu.token)
    assert context.cookies() == []


def _only_github(asked: set[str], refused: dict[str, str], formulir: Site, figure: Figure) -> None:
    """Demand that the policy stopped whatever was meant for another host than GitHub's API."""
    here = {urlsplit(formulir.origin).netloc, urlsplit(HOST).netloc, ""}
    elsewhere = {url for url in asked if urlsplit(url).netloc not in here}
    assert {url: refused.get(url) for url in elsewhere} == dict.fromkeys(elsewhere, "csp")
    figure(f"form: signed in, 1 pull request; {len(elsewhere)} foreign requests, all stopped")


def _sign_out(tab: Page, token: str) -> None:
    """Demand that the token is kept in this window alone until the staff member signs out."""
    kept = "() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])"
    assert token in tab.evaluate(kept)
    assert token not in tab.evaluate("() => JSON.stringify(Object.entries(localStorage))")
    tab.get_by_role("button", name="Show Account Menu").click()
    tab.get_by_role("menuitem", name="Sign Out").click()
    tab.get_by_role("button", name="Sign In Using Access Token").wait_for()
    assert token not in tab.evaluate(kept)


@dataclass
class Meja:
    """Hold the form opened on a folder, and what was seen of the page before that."""

    tab: Page
    diminta: list[str] = field(default_factory=list)
    galat: list[str] = field(default_factory=list)
    peringatan: list[str] = field(default_factory=list)
    viewport: int = 0
    robots: str | None = None


@pytest.fixture(scope="module")
def meja(browser: Browser, formulir: Site) -> Iterator[Meja]:
    """Open the form on a folder of this machine, once for the tests that save there."""
    context = browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 900})
    meja = Meja(context.new_page())
    context.on("request", lambda request: meja.diminta.append(request.url))
    meja.tab.on("pageerror", lambda error: meja.galat.append(str(error)))
    meja.tab.on("console", lambda one: _note(meja, one))
    meja.tab.goto(f"{formulir.base}{FORMULIR}")
    meja.tab.get_by_role("button", name="Sign In Using Access Token").wait_for()
    meja.viewport = meja.tab.locator('meta[name="viewport"]').count()
    meja.robots = meja.tab.locator('meta[name="robots"]').first.get_attribute("content")
    open_folder(meja.tab)
    yield meja
    context.close()


def _note(meja: Meja, said: ConsoleMessage) -> None:
    if said.type == "warning":
        meja.peringatan.append(said.text)


def test_nothing_is_asked_before_signing_in(meja: Meja) -> None:
    """Before a staff member signs in, nothing is asked of GitHub either; no error is thrown."""
    assert meja.diminta != []
    assert [url for url in meja.diminta if url.startswith(HOST)] == []
    assert meja.galat == []
    assert meja.viewport == 1
    assert meja.robots == "noindex"


def test_the_form_does_not_open_in_a_frame(browser: Browser, formulir: Site) -> None:
    """Within another page of the same host the form does not open, and says why."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{formulir.base}{FORMULIR}konfigurasi.json")
    tab.evaluate(
        """(alamat) => {
        const bingkai = document.createElement("iframe");
        bingkai.src = alamat;
        document.body.append(bingkai);
    }""",
        f"{formulir.base}{FORMULIR}",
    )
    inside = tab.frame_locator("iframe")
    inside.get_by_text("jendela sendiri").wait_for()
    assert inside.get_by_role("button", name="Sign In Using Access Token").count() == 0
    context.close()


def test_the_settings_are_understood(meja: Meja) -> None:
    """Sveltia CMS knows every word of the settings that it is given."""
    assert [text for text in meja.peringatan if "configuration schema" in text] == []


@pytest.mark.parametrize(
    "kasus",
    [
        ("realisasi-kinerja", REALISASI, "baris.0.hasil.0.nilai", "20%", "25%"),
        ("perjanjian-kinerja", KETUA, "lampiran.sasaran.0.indikator.0.target", "87,5%", "90%"),
        (
            "indikator-kinerja-utama",
            "2030-2034/indikator-kinerja-utama.yml",
            "baris.0.indikator.butir.0.teks",
            "Nilai Akuntabilitas Kinerja",
            "Nilai Akuntabilitas",
        ),
        ("sampul", "2030/sampul.yml", "tahun_tercetak.teks", "TAHUN 2030", "TAHUN 2031"),
    ],
    ids=["realisasi", "target", "daftar", "sampul"],
)
def test_one_figure_is_changed_on_a_computer_of_ones_own(
    meja: Meja, formulir: Site, kasus: tuple[str, str, str, str, str]
) -> None:
    """A figure changed in the form changes its own line alone, and the file passes the checks."""
    koleksi, berkas, kunci, lama, baru = kasus
    open_entry(meja.tab, formulir.origin, koleksi, berkas)
    fill(meja.tab, kunci, baru)
    save(meja.tab)
    saved = read_folder(meja.tab, berkas)

    went, came = difference(files()[berkas], saved)
    assert came[1:] == went[1:].replace(lama, baru)
    assert lama in went
    _, findings = check({**files(), berkas: saved})
    # That the sample's source text prints the old target is for the checks to say (SMB), and that
    # a remark stands beside a value, which the form keeps on purpose here (YML-006).
    here = [one for one in findings if one.place.path.endswith(berkas)]
    assert [str(one) for one in here if not one.kode.startswith(("SMB", "YML-006"))] == []


def test_a_row_moves(meja: Meja, formulir: Site) -> None:
    """A row is moved in the form by keyboard, and in the file with its lines as they were."""
    open_entry(meja.tab, formulir.origin, "realisasi-kinerja", PINDAH)
    _section(meja.tab, "baris").get_by_role("button", name="Reorder Item").first.press("ArrowDown")
    save(meja.tab)

    head, first, second, *rest = files()[PINDAH].split("  - indikator:")
    assert read_folder(meja.tab, PINDAH) == "  - indikator:".join([head, second, first, *rest])


def _choose(tab: Page, key: str, name: str) -> None:
    """Press a round button until it is chosen: Sveltia CMS draws it before it listens."""
    button = _section(tab, key).get_by_role("radio", name=name)

    def chosen() -> bool:
        button.click()
        return button.get_attribute("aria-checked") == "true"

    until(chosen, f"{name} is chosen")


def test_a_new_file_lands_in_its_place(meja: Meja, formulir: Site) -> None:
    """The first report of a year is made in the form, and lands where the site looks for it."""
    tab = meja.tab
    tab.set_viewport_size({"width": 1280, "height": 4000})
    tab.goto(f"{formulir.base}{FORMULIR}#/collections/realisasi-kinerja/new")
    fill(tab, "tahun", "2031")
    _section(tab, "baris").get_by_role("button", name="Add").last.click()
    _section(tab, "baris.0.indikator").get_by_role("combobox").click()
    tab.get_by_role("option").filter(has_text="PKK-2030-01 ").click()
    _section(tab, "baris.0.hasil").get_by_role("button", name="Add").click()
    fill(tab, "baris.0.hasil.0.nilai", "{tercetak: 1.260 orang, nilai: '1260'}")
    for key, other, wanted in (
        ("badan", "kpu", "sekretariat"),
        ("baris.0.hasil.0.periode", "TW2", "TW1"),
        ("baris.0.hasil.0.pelapor", "Subbagian Contoh Umum", "Divisi Contoh Teknis"),
    ):
        # A button that is pressed as soon as it is drawn shows what the draft does not hold yet.
        _choose(tab, key, other)
        _choose(tab, key, wanted)
    fill(tab, "tahun", "2031")
    save(tab)

    assert read_folder(tab, "2031/realisasi-kinerja-sekretariat.yml") == (
        "# yaml-language-server: $schema=../.skema/realisasi-kinerja.json\n"
        "jenis: realisasi-kinerja\ntahun: 2031\nbadan: sekretariat\nbaris:\n"
        "  - indikator: PKK-2030-01\n    hasil:\n      - periode: TW1\n"
        '        nilai: {tercetak: 1.260 orang, nilai: "1260"}\n'
        "        pelapor: Divisi Contoh Teknis\n"
    )


def test_a_new_paper_lands_in_its_year(meja: Meja, formulir: Site) -> None:
    """A new paper is made in the form: in its folder, with its schema and lists in its cells."""
    tab = meja.tab
    tab.set_viewport_size({"width": 1280, "height": 4000})
    tab.goto(f"{formulir.base}{FORMULIR}#/collections/indikator-kinerja-utama/new")
    for key, text in (("id", "IKU-2035"), ("nama", "IKU Contoh 2035"), ("periode", "2035-2039")):
        fill(tab, key, text)
    for number, head in enumerate(("No", "Tujuan", "Sasaran", "Indikator")):
        add_item(tab, "kepala_tabel.kolom")
        fill(tab, f"kepala_tabel.kolom.{number}", head)
    add_item(tab, "baris")
    fill(tab, "baris.0.nomor", "1")
    fill(tab, "baris.0.tujuan", "Tujuan contoh")
    pick(tab, "baris.0.sasaran.kosong", "tidak-tercetak")
    add_item(tab, "baris.0.indikator.butir")
    fill(tab, "baris.0.indikator.butir.0.id", "IKU-2035-01")
    fill(tab, "baris.0.indikator.butir.0.teks", "Indikator contoh")
    pick(tab, "tanda_tangan.kosong", "tidak-tercetak")
    save(tab)

    path = "2035-2039/iku-contoh-2035.yml"
    saved = read_folder(tab, path)
    assert saved.startswith(
        "# yaml-language-server: $schema=../.skema/indikator-kinerja-utama.json\n"
        "jenis: indikator-kinerja-utama\nid: IKU-2035\n"
    )
    assert "    indikator:\n      - id: IKU-2035-01\n        teks: Indikator contoh\n" in saved
    _, findings = check({**files(), path: saved})
    # Its source, the topic of its indicator and the record of its ids are still to come.
    here = {one.kode for one in findings if one.place.path.endswith(path)}
    assert here == {"SMB-006", "TPK-001", "IDN-004", "IDN-007"}


def test_a_refusal_is_shown(meja: Meja, formulir: Site) -> None:
    """What can't be written safely is not saved, and the form shows why."""
    open_entry(meja.tab, formulir.origin, "realisasi-kinerja", LAIN)
    fill(meja.tab, "baris.0.hasil.0.bukti", "{kosong: tidak-tercetak}")
    meja.tab.get_by_role("button", name="Save", exact=True).click()
    meja.tab.get_by_text("Isian “Bukti” berupa teks biasa").wait_for()

    assert read_folder(meja.tab, LAIN) == files()[LAIN]


def _section(tab: Page, key: str) -> Locator:
    return tab.locator(f'[data-key-path="{key}"]')
