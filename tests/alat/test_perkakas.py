"""What a machine lacks is told at once, quietly mended where that is allowed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.alat import debian, peramban, perkakas, terpasang
from tests.alat.situs import ROOT


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a machine without any program; return the folder where programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(terpasang.VARIABLE, raising=False)
    monkeypatch.setattr(terpasang, "MACOS", ())
    return tmp_path


def put(folder: Path, name: str, *lines: str) -> Path:
    """Put a program into a folder."""
    program = folder / name
    program.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.mark.usefixtures("bare")
def test_all_that_is_missing_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing may be installed, one message names all that is missing and how to mend it."""
    monkeypatch.setattr(perkakas, "_loads", lambda _: False)
    wanted = perkakas.PAKET | perkakas.PERAMBAN
    if sys.platform == "linux":
        wanted |= perkakas.PUSTAKA

    with pytest.raises(perkakas.ToolMissingError) as caught:
        perkakas.fetch()

    named, mending, *_ = str(caught.value).splitlines()
    assert set(named.rstrip(".").split(": ")[1].split(", ")) == set(wanted)
    assert set(mending.split("apt install ")[1].split()) == set(wanted.values())


def test_what_is_there_is_not_named(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is not named among what is missing."""
    monkeypatch.setattr(perkakas, "_loads", lambda _: True)
    for name in ("qpdf", "chromium"):
        put(bare, name)

    with pytest.raises(perkakas.ToolMissingError) as caught:
        perkakas.fetch()

    assert "pdfinfo" in str(caught.value)
    assert "qpdf" not in str(caught.value)
    assert "chromium" not in str(caught.value)


def test_a_missing_browser_alone_stops_nothing(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing browser alone stops nothing yet: Playwright's own may be fetched."""
    monkeypatch.setattr(perkakas, "_loads", lambda _: True)
    for name in perkakas.PAKET:
        put(bare, name)

    perkakas.fetch()


def test_a_browser_that_does_not_start_is_told(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser asked for by name that does not start is told as such, not as one to install."""
    monkeypatch.setattr(perkakas, "_loads", lambda _: True)
    for name in (*perkakas.PAKET, "chromium"):
        put(bare, name)
    monkeypatch.setenv(terpasang.VARIABLE, str(put(bare, "rusak", "exit 1")))

    with pytest.raises(perkakas.ToolMissingError, match="bukan peramban") as caught:
        perkakas.fetch()
    with pytest.raises(peramban.BrowserMissingError, match="bukan peramban"):
        peramban.find()

    assert "apt install" not in str(caught.value)


def test_an_installed_browser_comes_first(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed browser is found without starting Playwright's driver."""

    def start() -> None:
        pytest.fail("the driver was started")

    monkeypatch.setattr(peramban, "sync_playwright", start)
    there = put(bare, "chromium")

    assert peramban.find() == str(there)


@pytest.mark.parametrize("code", [0, 1])
def test_apt_is_silent_where_it_works(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], code: int
) -> None:
    """What apt-get prints is shown where it fails, and only there."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    put(bare, "apt-get", 'echo "Menyiapkan $*"', f"exit {code}")

    debian.install("qpdf")

    shown = capfd.readouterr().out
    assert "Memasang qpdf dari Debian" in shown
    assert ("Menyiapkan -qq install" in shown) == (code != 0)


def test_looking_needs_no_package() -> None:
    """The look for what is missing needs no package, so it comes before the long install."""
    command = [sys.executable, "-S", "-c", "import tests.alat.perkakas"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_missing_programs_are_looked_for_first() -> None:
    """`make test` looks for what is missing before it installs, lints or builds."""
    make = shutil.which("make")
    assert make
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(
        [make, "--dry-run", "--always-make", "test", "PYTHON=python3"],
        cwd=ROOT,
        env=plain,
        capture_output=True,
        text=True,
        check=True,
    )

    steps = done.stdout.splitlines()
    looks = next(n for n, step in enumerate(steps) if "tests.alat.perkakas" in step)
    long = [n for n, step in enumerate(steps) if "pip install" in step or "ruff check" in step]
    assert len(long) > 2
    assert looks < min(long)
