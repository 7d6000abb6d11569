from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.checks.run import check_folder

ROOT = Path(__file__).parents[1]


def test_data_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One build reads and checks the YAML once, whatever the number of pages and macros."""
    calls: list[Path] = []

    def counted(folder: Path, akar: str, today: date) -> object:
        calls.append(folder)
        return check_folder(folder, akar, today)

    monkeypatch.setattr("macros.publish.open.check_folder", counted)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "situs"))
    build(config)

    assert len(calls) == 1
    assert len(list((tmp_path / "situs").rglob("*.html"))) > 20
