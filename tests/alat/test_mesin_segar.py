"""What a fresh machine is given, and what is run on it."""

import os
import re
from pathlib import Path

import pytest

from tests.alat import akar, jaringan, mesin_segar
from tests.alat.perkakas import PAKET, message
from tests.alat.situs import ROOT
from tests.alat.test_perkakas import put

HERE = "http://cermin.invalid/debian/"
SECURITY = "http://cermin.invalid/debian-security/"


def test_the_commands_are_those_of_the_readme() -> None:
    """A fresh machine and a fresh clone run the very commands of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```sh\n(.*?)```", readme, re.DOTALL)
    assert block
    promised = re.findall(r"^make (\S+)", block.group(1), re.MULTILINE)
    assert promised

    assert list(mesin_segar.COMMANDS) == promised
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert re.findall(r"^make (\S+)$", script, re.MULTILINE) == promised


def test_the_packages_are_those_of_the_readme() -> None:
    """A fresh machine has the packages that the README names, and no other."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.search(r"`apt install ([^`]+)`", readme)
    assert named
    assert sorted(named.group(1).split()) == sorted(akar.PAKET)


def test_a_root_uses_the_mirror_of_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A root is made from the mirror of this machine, with its security updates beside it."""
    lines = (f"Debian-Security|{SECURITY}", f"Debian|{HERE}", f"Debian|{HERE}", "Lain|http://x/")
    put(tmp_path, "apt-get", *(f"echo '{line}'" for line in lines))
    monkeypatch.setenv("PATH", str(tmp_path))

    assert [(m.address, m.suite) for m in jaringan.mirrors("trixie")] == [
        (HERE, "trixie"),
        (SECURITY, "trixie-security"),
    ]


def test_a_machine_that_is_not_debian_names_no_mirror(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without apt-get names no mirror: debootstrap knows its own."""
    monkeypatch.setenv("PATH", str(tmp_path))

    assert jaringan.mirrors("trixie") == []


def test_mirrors_are_passed_on_and_folders_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mirrors, proxies and certificates are passed on; folders of this machine are not."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("https_proxy", "http://perantara.invalid:3128")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("SANDI", "rahasia")
    said = "global.index-url='http://pip.invalid/'\nglobal.find-links='/map'\n"
    monkeypatch.setattr(jaringan, "_pip_settings", lambda: said)
    (tmp_path / ".npmrc").write_text("registry=http://npm.invalid/\nfund=false\n", "utf-8")

    found = jaringan.variables()

    assert found["https_proxy"] == "http://perantara.invalid:3128"
    assert found["PIP_INDEX_URL"] == "http://pip.invalid/"
    assert found["NPM_CONFIG_REGISTRY"] == "http://npm.invalid/"
    assert not {"PIP_FIND_LINKS", "SANDI", "NPM_CONFIG_FUND"} & found.keys()


def test_who_is_not_root_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is not root is told at once."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(akar.RootError, match="root"):
        akar.require_rights()


def test_an_ordinary_user_gets_what_the_tests_ask_for() -> None:
    """As an ordinary user the machine installs just what the tests' own message asks for."""
    asked = mesin_segar.ASKED.search(message(PAKET))
    assert asked
    assert set(asked.group(1).split()) == set(PAKET.values())
