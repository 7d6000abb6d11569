"""What the form consists of, where it may be published, and whom its page may talk to."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from macros.kelola.berkas import HALAMAN, is_present, write_form
from macros.kelola.konfigurasi import repository_of, write_settings
from macros.views.terbitan import Terbitan
from tests.alat.formulir import REPOSITORI, check, files
from tests.alat.situs import SITE_URL


@pytest.mark.parametrize(
    ("alamat", "nama"),
    [
        ("https://github.com/contoh/kinerja", "contoh/kinerja"),
        ("https://github.com/contoh/kinerja.git", "contoh/kinerja"),
        ("https://github.com/contoh/kinerja/", "contoh/kinerja"),
        ("https://github.com/contoh", None),
        ("http://github.com/contoh/kinerja", None),
        ("https://git.contoh.invalid/contoh/kinerja", None),
        ("", None),
    ],
)
def test_the_form_saves_at_github_or_nowhere(alamat: str, nama: str | None) -> None:
    """The form saves at GitHub or nowhere."""
    assert repository_of(alamat) == nama


def test_without_its_packages_there_is_no_form(tmp_path: Path) -> None:
    """Without the packages, or without a repository, no file of the form is published."""
    data, _ = check(files())

    assert is_present()
    assert not is_present(tmp_path)
    assert write_form(Terbitan(data, SITE_URL, REPOSITORI), tmp_path) == ()
    assert write_form(Terbitan(data, SITE_URL, "")) == ()


def test_licences_go_along() -> None:
    """Every package and font goes with its licence, and no map of its source goes along."""
    data, _ = check(files())
    names = [berkas.alamat for berkas in write_form(Terbitan(data, SITE_URL, REPOSITORI))]
    licences = [name for name in names if "LICENSE" in name]

    assert {name.split("/")[2] for name in licences} == {"sveltia", "yaml"}
    assert len(licences) == 2 + sum(name.endswith(".woff2") for name in names)
    assert [name for name in names if name.endswith(".map")] == []
    assert names == sorted(set(names))


def test_the_policy_lets_requests_go_to_github_alone() -> None:
    """The page's policy lets scripts come from here alone, and requests go here and to GitHub."""
    page = (HALAMAN / "index.html").read_text(encoding="utf-8")
    (text,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    policy = {part.split()[0]: part.split()[1:] for part in text.split(";")}

    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == ["'self'"]
    assert policy["connect-src"] == ["'self'", "data:", "blob:", "https://api.github.com"]
    hosts = {part for sources in policy.values() for part in sources if "//" in part}
    assert hosts == {"https://api.github.com"}
    assert page.index("Content-Security-Policy") < page.index("<script")


def test_every_change_becomes_a_pull_request() -> None:
    """Every change becomes a pull request, signed in with a token, and none is published here."""
    data, _ = check(files())
    text = write_settings(Terbitan(data, SITE_URL, REPOSITORI))
    settings = json.loads(text)

    assert settings["backend"]["auth_methods"] == ["token"]
    assert settings["publish_mode"] == "editorial_workflow"
    assert {one["publish"] for one in settings["collections"]} == {False}
    assert {one["delete"] for one in settings["collections"] if "folder" in one} == {False}
    assert text == write_settings(Terbitan(data, SITE_URL, REPOSITORI))
