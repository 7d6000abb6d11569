from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.run import RULES
from macros.findings import Rule
from macros.findings.report import as_text
from tests.conftest import Golden
from tests.contoh_data import findings, sample, spoil
from tests.kertas_contoh import files

FOLDER = Path(__file__).parent / "kode"

by_code = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)


def test_sample_is_clean() -> None:
    """The sample office, from which all passing examples are taken, has no finding at all."""
    assert findings(sample()) == ()


def test_second_sample_is_clean() -> None:
    """Papers as other offices print them pass; all that is warned of is there to be warned of."""
    assert {finding.kode for finding in findings(files())} == {"KIP-001", "PRB-003"}


@by_code
def test_passing_example_stands_in_the_sample(rule: Rule) -> None:
    """What the staff guide shows as right is a passage of a file that passes every check."""
    text = sample().get(rule.contoh.berkas, b"").decode("utf-8", "surrogateescape")

    assert rule.contoh.benar in text


@by_code
def test_failing_example_fails_with_its_code(rule: Rule, golden: Golden) -> None:
    """What the staff guide shows as wrong yields a finding of that code, level and very words."""
    trouble = {rule.contoh.berkas: rule.contoh.gangguan}
    found = [f for f in findings(spoil(rule.contoh), trouble) if f.kode == rule.kode]

    assert found, f"{rule.kode} not found"
    assert {f.tingkat for f in found} == {rule.tingkat}
    assert all(f.place.line >= 1 and f.place.column >= 1 for f in found)
    golden(FOLDER / f"{rule.kode}.txt", as_text(found) + "\n")


def test_each_golden_file_is_of_a_rule() -> None:
    """What is held word for word is said by a rule that there is."""
    assert {path.stem for path in FOLDER.iterdir()} == {rule.kode for rule in RULES}


def test_codes_are_unique() -> None:
    """A code names one rule."""
    codes = [rule.kode for rule in RULES]

    assert len(codes) == len(set(codes))
