"""Another office takes this repository: `kantor-baru`, a first paper, and a site to publish."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.alat import kantor_baru as baru
from tests.alat.repositori import git

# One process makes the offices that all of these ask; a long group is begun first.
pytestmark = pytest.mark.xdist_group("kantor-baru")

#: Words of the office whose repository this was, read from its own file.
_SATKER = (baru.ROOT / "data" / "satker.yml").read_text(encoding="utf-8")
LAMA = re.findall(r"^(?:nama|nama_singkat|wilayah): (.+)$", _SATKER, re.MULTILINE)


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this repository, made by *Use this template*."""
    return baru.copy_project(tmp_path_factory.mktemp("templat") / "kantor")


@pytest.fixture(scope="module")
def kosong(templat: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new office that has entered nothing."""
    folder = tmp_path_factory.mktemp("kosong") / "kantor"
    shutil.copytree(templat, folder, symlinks=True)
    baru.make_office(folder)
    return folder


@pytest.fixture(scope="module")
def berisi(kosong: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new office with one paper and its results, both from workbooks."""
    folder = tmp_path_factory.mktemp("berisi") / "kantor"
    shutil.copytree(kosong, folder, symlinks=True)
    baru.enter_first_paper(folder)
    return folder


def _is_sound(folder: Path) -> None:
    """Demand that all that `make periksa bentuk` runs is content, for office and sample."""
    for arguments in (
        ["periksa"],
        ["rapikan", "--periksa"],
        ["skema", "--periksa"],
        ["periksa", "--data", "tests/contoh/data"],
    ):
        done = baru.run(folder, "macros", *arguments)
        assert done.returncode == 0, f"{arguments}: {baru.say(done)}"


def _build(folder: Path) -> dict[str, str]:
    """Return the pages of the built site by address."""
    done = baru.run(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 0, baru.say(done)[-3000:]
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in site.rglob("*.html")
    }


def test_a_new_office_is_valid_empty_and_can_be_published(kosong: Path) -> None:
    """Nothing but the office's names is left in `data/`; checks, form, schemas and build pass."""
    assert not [path for path in (kosong / "data").iterdir() if path.name[0].isdigit()]
    assert not (kosong / "tests" / "kantor").exists()
    _is_sound(kosong)
    pages = _build(kosong)
    assert baru.SINGKAT in pages["index.html"]
    _speaks_of_nobody_else(pages)


def test_the_first_paper_and_its_results_come_in_by_workbook(berisi: Path) -> None:
    """A paper and its results stand on the site of an office that had neither kpu nor data."""
    _is_sound(berisi)
    pages = _build(berisi)
    assert "PKK-2028-01" in pages["2028/perjanjian-kinerja-dinas/index.html"]
    assert "905 orang" in pages["2028/realisasi/index.html"]
    _speaks_of_nobody_else(pages)


def test_what_the_suite_asks_of_the_data_holds_for_the_new_office(berisi: Path) -> None:
    """Tests that read `data/` pass for whatever office is there: `make test` lets it publish."""
    modules = sorted(
        path.relative_to(baru.ROOT).as_posix()
        for folder in baru.BERGANTUNG
        for path in (baru.ROOT / "tests" / folder).glob("test_*.py")
        if baru.reads_data(path)
    )
    assert modules
    # What is asked of the sample is no other here than in the repository that it came from.
    own = ("-m", "not contoh")
    done = baru.run(berisi, "pytest", "-q", "-n0", "-p", "no:cacheprovider", *own, *modules)
    assert done.returncode == 0, baru.say(done)[-3000:]


def _speaks_of_nobody_else(pages: dict[str, str]) -> None:
    """Demand that no page names the former office, or shows its history."""
    for address, page in pages.items():
        for name in LAMA:
            assert name not in page, f"{address} names {name}"
    assert not re.search(r"2022|dihapus", pages["perubahan/index.html"])


@pytest.mark.parametrize("paham", [True, False], ids=["fork", "template"])
def test_what_git_does_not_hold_is_not_emptied(
    templat: Path, tmp_path: Path, *, paham: bool
) -> None:
    """Without a word of consent, or with work that no commit holds, nothing is taken away."""
    folder = tmp_path / "kantor"
    shutil.copytree(templat, folder, symlinks=True)
    if paham:
        satker = folder / "data" / "satker.yml"
        satker.write_text(f"{_SATKER}# belum disimpan\n", encoding="utf-8")
        options = ["--kosongkan"]
    else:
        options = []
    before = sorted(path.as_posix() for path in (folder / "data").rglob("*"))
    done = baru.run(folder, "macros", *baru.PERINTAH, *options)
    assert done.returncode == 1
    assert "Belum ada yang diubah" in done.stderr
    assert sorted(path.as_posix() for path in (folder / "data").rglob("*")) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["kantor-baru"], "Belum disebut: --nama, --nama-singkat, --wilayah, --badan"),
        ([*baru.PERINTAH, "--badan", "Dinas Contoh"], "Badan “Dinas Contoh” tidak dapat dibaca"),
        ([*baru.PERINTAH, "--badan", "dinas=Lagi"], "ditulis dua kali"),
    ],
    ids=["nothing-said", "no-key", "twice"],
)
def test_a_call_that_is_off_says_what_is_wanted(
    templat: Path, options: list[str], said: str
) -> None:
    """Nobody at the keyboard and a word missing or wrong: it says which, and changes nothing."""
    done = baru.run(templat, "macros", *options, "--kosongkan")
    assert done.returncode == 1
    assert said in baru.say(done)
    assert (templat / "data" / "satker.yml").read_text(encoding="utf-8") == _SATKER


def test_a_copied_sample_brings_no_link_that_leads_outside(templat: Path, tmp_path: Path) -> None:
    """Whoever copies the sample to `data/` gets its link to the schemas, and `skema` mends it."""
    folder = tmp_path / "kantor"
    shutil.copytree(templat, folder, symlinks=True)
    shutil.rmtree(folder / "data")
    shutil.copytree(folder / "tests" / "contoh" / "data", folder / "data", symlinks=True)
    assert (folder / "data" / ".skema").is_symlink()
    assert baru.run(folder, "macros", "skema").returncode == 0
    assert not (folder / "data" / ".skema").is_symlink()
    assert baru.run(folder, "macros", "skema", "--periksa").returncode == 0


def test_after_a_fork_the_history_of_the_former_office_is_not_shown(
    kosong: Path, tmp_path: Path
) -> None:
    """The commits of the former office stay in git, and none of them is on the site."""
    folder = tmp_path / "kantor"
    shutil.copytree(kosong, folder, symlinks=True)
    satker = folder / "data" / "satker.yml"
    text = satker.read_text(encoding="utf-8")
    satker.write_text(text.replace("kontak: {}", "kontak:\n  surel: a@contoh.invalid"), "utf-8")
    git(folder, "commit", "--all", "--quiet", "--message=Kontak", day="2030-01-03")
    page = _build(folder)["perubahan/index.html"]
    assert "a@contoh.invalid" in page
    assert "bukan milik kantor ini" in page
