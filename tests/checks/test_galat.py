"""The mistakes that staff make, each beside the very finding that they see.

A case is a folder of `tests/galat/`: `ubah.txt` says which whole lines of the sample office
become which, `temuan.txt` holds the report. `pytest --perbarui-acuan` writes the latter.
The cases of `tests/galat_kertas/` are of the same form, in papers as other offices print them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.findings.report import as_text
from tests.conftest import Golden
from tests.contoh_data import findings, sample
from tests.kertas_contoh import files as kertas

FOLDER = Path(__file__).parents[1] / "galat"
CASES = sorted(path.name for path in FOLDER.iterdir())
KERTAS = FOLDER.with_name("galat_kertas")
CASES_KERTAS = sorted(path.name for path in KERTAS.iterdir())
_PART = re.compile(
    r"^berkas: (?P<berkas>.+)\n--- semula\n(?P<semula>(?:.*\n)*?)--- menjadi\n"
    r"(?P<menjadi>(?:.*\n)*?)(?=^berkas: |\Z)",
    re.MULTILINE,
)


def spoil_case(name: str) -> dict[str, bytes]:
    """Return the sample with the mistake of a case in it."""
    return _spoil(FOLDER / name, sample())


def _spoil(case: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    text = (case / "ubah.txt").read_text(encoding="utf-8")
    parts = list(_PART.finditer(text))
    assert "".join(part[0] for part in parts) == text, f"{case.name}/ubah.txt has another form"
    for part in parts:
        isi = files.get(part["berkas"], b"").decode()  # a case may add a file
        assert f"\n{isi}".count(f"\n{part['semula']}") == 1, f"not one place: {part['semula']!r}"
        changed = f"\n{isi}".replace(f"\n{part['semula']}", f"\n{part['menjadi']}", 1)
        files[part["berkas"]] = changed.removeprefix("\n").encode()
    return files


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_gives_its_finding(name: str, golden: Golden) -> None:
    """A slip of the pen gives its finding, word for word, with file, line and column."""
    golden(FOLDER / name / "temuan.txt", as_text(findings(spoil_case(name))) + "\n")


@pytest.mark.parametrize("name", CASES_KERTAS)
def test_a_mistake_in_other_papers_gives_its_finding(name: str, golden: Golden) -> None:
    """What only papers of other offices print wrong gives its finding, word for word as well."""
    found = findings(_spoil(KERTAS / name, kertas()))
    golden(KERTAS / name / "temuan.txt", as_text(found) + "\n")


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_says_where_it_is(name: str) -> None:
    """Every finding of every case names a file of the data folder, and speaks Indonesian."""
    files = spoil_case(name)
    for finding in findings(files):
        place = finding.place
        lines = files[place.path.removeprefix("data/")].decode().splitlines()

        assert 1 <= place.line <= len(lines) + 1
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert not re.search(r"\b(should|must|input|valid|item)\b", str(finding), re.IGNORECASE)


def test_there_are_enough_of_them() -> None:
    """At least the fifteen mistakes that were promised stand here."""
    assert len(CASES) >= 15
