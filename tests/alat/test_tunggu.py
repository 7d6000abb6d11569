"""No test depends on how fast the machine is."""

import re

import pytest

from tests.alat.situs import ROOT
from tests.alat.tunggu import until

TESTS = ROOT / "tests"
# Seconds that somebody wrote down; those against hanging stand once, in tunggu.py.
CLOCK = re.compile(r"timeout[=:]\s*\d|wait_for_timeout\(|(?<!def )\bsleep\(|deadline=(?!None)")
OWN = {TESTS / "alat/tunggu.py", TESTS / "alat/test_tunggu.py"}


def test_nothing_waits_for_the_clock() -> None:
    """No test or helper pauses, or gives up, after a number of seconds of its own."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sorted(TESTS.rglob("*.py"))
        if path not in OWN and "node_modules" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if CLOCK.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "tab.wait_for(" + "timeout=30_000)",
        "tab." + "wait_for_timeout(600)",
        "time." + "sleep(1)",
        "{ " + "timeout: 2000 }",
        "settings(" + "deadline=200)",
    ],
)
def test_a_number_of_seconds_is_found(line: str) -> None:
    """A written number of seconds is found."""
    assert CLOCK.search(line)


def test_what_has_ended_is_not_waited_for() -> None:
    """What has ended is not waited for: the test fails at once and says what did not come."""
    with pytest.raises(AssertionError, match="ended before: salju"):
        until(lambda: False, "salju", alive=lambda: False)


def test_what_comes_last_counts() -> None:
    """What came about just before the end counts."""
    answers = iter([False, True])

    until(lambda: next(answers), "salju", alive=lambda: False)
