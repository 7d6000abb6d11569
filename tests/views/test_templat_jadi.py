"""Compiled templates are kept between builds: nobody can see it, and nothing depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from macros.views import templat_jadi
from macros.views.templat_jadi import TemplatJadi


def _draw(folder: Path, text: str) -> str:
    kept = TemplatJadi(str(folder))
    loader = DictLoader({"a": text})
    environment = Environment(loader=loader, bytecode_cache=kept, autoescape=True)
    return environment.get_template("a").render()


def test_what_is_kept_draws_the_same(tmp_path: Path) -> None:
    """A second process finds the template compiled; a changed template is compiled anew."""
    assert [_draw(tmp_path, "satu") for _ in range(2)] == ["satu", "satu"]
    assert len(list(tmp_path.iterdir())) == 1
    assert _draw(tmp_path, "dua") == "dua"


def test_another_program_trusts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A filter may run while a template is compiled: with other code, all are compiled anew."""
    first = TemplatJadi(str(tmp_path)).get_source_checksum("satu")
    monkeypatch.setattr(templat_jadi, "_program", lambda: "lain")

    assert TemplatJadi(str(tmp_path)).get_source_checksum("satu") != first


@pytest.mark.parametrize("content", [b"", b"j2", b"j2" + bytes(40), b"bukan apa-apa"])
def test_a_broken_file_is_compiled_anew(tmp_path: Path, content: bytes) -> None:
    """What was cut short or touched is no template, and stops nothing."""
    _draw(tmp_path, "satu")
    for path in tmp_path.iterdir():
        path.write_bytes(content)

    assert _draw(tmp_path, "satu") == "satu"


def test_a_folder_that_is_none_stops_nothing(tmp_path: Path) -> None:
    """On a disk that can't be written the templates are compiled each time, as before."""
    (tmp_path / "berkas").write_text("", encoding="utf-8")

    assert _draw(tmp_path / "berkas" / "templat", "satu") == "satu"


def test_without_compiled_modules_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever forbids Python to write compiled modules is obeyed here too."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)

    assert templat_jadi.open_kept() is None
