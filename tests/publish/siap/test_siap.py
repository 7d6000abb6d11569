"""A finished site is looked at before it is published, and what is wrong with it is told."""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
from collections.abc import Callable
from datetime import timedelta
from html import escape
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.checks.run import check_files
from macros.publish.finish.checksums import write_checksums
from macros.publish.siap import berkas
from macros.publish.siap.berkas import check_sums, check_weight, list_files, list_heavy
from macros.publish.siap.embargo import check_embargo, list_secrets
from macros.publish.siap.tautan import check_links
from macros.source.berkas import Berkas
from tests.contoh_data import FOLDER
from tests.contoh_embargo import HARI, KATA, embargoed

PAGE = '<a href="lain/#bagian">x</a><a href="https://luar.invalid/x">y</a><img src="g.png">'
OTHER = '<h2 id="bagian">b</h2><a href="../">r</a><a href="..">r</a><a href="#bagian">b</a>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site whose links, files and checksums are right."""
    folder = tmp_path / "situs"
    (folder / "lain").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "lain/index.html").write_text(OTHER, encoding="utf-8")
    (folder / "g.png").write_bytes(b"gambar")
    write_checksums(folder)
    return folder


def test_a_whole_site_is_ready(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A site with nothing wrong passes, with and without an address of its own."""
    files = list_files(site)
    assert [*check_sums(files), *check_links(files), *check_weight(files)] == []
    assert list(check_links(files, "https://situs.example/kantor")) == []
    assert main(["siap", str(site), "--data", str(FOLDER)]) == 0
    assert capsys.readouterr().out == "4 berkas: siap terbit.\n"


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("tidak-ada/", "tidak menuju berkas"),
        ("lain/#tidak-ada", "bagian yang tidak ada"),
        ("#tidak-ada", "bagian yang tidak ada"),
        ("https://situs.example/kantor/hilang.csv", "tidak menuju berkas"),
    ],
)
def test_a_dead_link_is_told(site: Path, link: str, says: str) -> None:
    """An address of the site that leads nowhere is named with the page that holds it."""
    (site / "index.html").write_text(f'<a href="{link}">x</a>', encoding="utf-8")
    (line,) = check_links(list_files(site), "https://situs.example/kantor/")
    assert line.startswith(f"index.html: tautan “{link}” ")
    assert says in line


@pytest.mark.parametrize("what", ["diubah", "hilang", "ditambah", "tanpa daftar"])
def test_a_file_that_was_touched_is_told(site: Path, what: str) -> None:
    """A file that is not as the build listed it is named, whichever way it differs."""
    spoil: dict[str, Callable[[], object]] = {
        "diubah": lambda: (site / "g.png").write_bytes(b"lain"),
        "hilang": (site / "g.png").unlink,
        "ditambah": lambda: (site / "baru.txt").write_bytes(b""),
        "tanpa daftar": (site / "checksums.txt").unlink,
    }
    spoil[what]()
    (line,) = check_sums(list_files(site))
    named = {"ditambah": "baru.txt", "tanpa daftar": "checksums.txt"}.get(what, "g.png")
    assert line.startswith(f"{named}: ")


def test_weight(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that its host refuses is no site; a heavy page is told and published."""
    monkeypatch.setattr(berkas, "BATAS_SITUS", 10)
    assert len(list(check_weight(list_files(site)))) == 1
    noise = hashlib.shake_256(b"x").hexdigest(berkas.BATAS_HALAMAN * 2)
    (site / "lain/index.html").write_text(noise, encoding="utf-8")
    assert [line.partition(":")[0] for line in list_heavy(list_files(site))] == ["lain/index.html"]


def _packed(name: str, text: str) -> bytes:
    """Return a text as a file of that name holds it."""
    if name.endswith(".pf_fragment"):
        return gzip.compress(text.encode())
    if name.endswith((".xlsx", ".zip")):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/isi.xml", escape(text))
        return out.getvalue()
    return escape(text).encode() if name.endswith(".html") else text.encode()


NAMES = ["h/index.html", "d/a.csv", "d/a.xlsx", "d/a.zip", "pagefind/x.pf_fragment"]


@pytest.mark.parametrize("name", NAMES)
def test_what_waits_for_its_day_is_found(tmp_path: Path, name: str) -> None:
    """Each text and id of a paper that waits is found in every form, until its day."""
    files = tuple(Berkas(path, isi) for path, isi in sorted(embargoed().items()))
    data, _ = check_files(files, "data", HARI)
    secrets = list_secrets(data, HARI - timedelta(days=1))
    assert list_secrets(data, HARI) == frozenset()
    assert any(KATA in text for text in secrets)

    path = tmp_path / name
    path.parent.mkdir()
    for secret in secrets:
        path.write_bytes(_packed(name, f"sebelum {secret} sesudah"))
        (line,) = check_embargo(list_files(tmp_path), secrets)
        assert line.startswith(f"{name}: ")
        assert secret not in line
    path.write_bytes(_packed(name, "Kantor Contoh"))
    assert list(check_embargo(list_files(tmp_path), secrets)) == []


def test_what_a_hand_written_page_says_is_no_secret(tmp_path: Path) -> None:
    """Words that stand in the pages of the project itself came from no paper."""
    (tmp_path / "a.txt").write_text("Kata rahasia sekali", encoding="utf-8")
    secrets = frozenset({"Kata rahasia sekali"})
    assert list(check_embargo(list_files(tmp_path), secrets, "… Kata rahasia sekali …")) == []
    assert len(list(check_embargo(list_files(tmp_path), secrets))) == 1


def test_no_site_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing was built, the way to build is told."""
    assert main(["siap", str(tmp_path / "tidak-ada"), "--data", str(FOLDER)]) == 1
    assert "make site" in capsys.readouterr().err
