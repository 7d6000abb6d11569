"""Rules for every test: a skipped test is a failure, and the figures measured are shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

Figure = Callable[[str], None]
Golden = Callable[[Path, str], None]

# Examples are the same on every machine, so that a red run can be run again; hunt for new
# ones with `pytest --hypothesis-profile=kacau`.
# Nor does a busy machine fail one: no deadline, and examples may be slow to make.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("teratur", _PATIENT, derandomize=True, database=None)
settings.register_profile("kacau", _PATIENT, max_examples=20_000)
settings.load_profile("teratur")

_FIGURE = "angka"
#: What counts the papers of the office in `data/`; elsewhere a test that does is marked.
KANTOR = Path(__file__).parent / "kantor"
# A skipped or expected-to-fail test proves nothing, yet leaves a run green.
_UNPROVEN = ("skipped", "xfailed", "xpassed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the command that writes golden files anew."""
    parser.addoption(
        "--perbarui-acuan",
        action="store_true",
        help="write the golden files anew; read the difference in git before you commit it",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what speaks of the papers of an office that gave this repository on.

    `kantor-baru` takes the folder `tests/kantor` away; nothing is said to have passed then.
    """
    if KANTOR.is_dir():
        return
    gone = [item for item in items if item.get_closest_marker("kantor_ini")]
    if gone:
        config.hook.pytest_deselected(items=gone)
        items[:] = [item for item in items if item not in gone]


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    """Return a function that compares text with a golden file, or writes the file when asked."""

    def compare(path: Path, text: str) -> None:
        if pytestconfig.getoption("--perbarui-acuan"):
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"{path} is missing: run pytest --perbarui-acuan"
        assert text == path.read_bytes().decode("utf-8")

    return compare


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Return a function that shows one line of measured figures after the run."""
    return lambda line: record_property(_FIGURE, line)


def _reports(config: pytest.Config, outcomes: tuple[str, ...]) -> Iterator[pytest.TestReport]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:  # an xdist worker: its controller counts
        return
    for outcome in outcomes:
        yield from reporter.stats.get(outcome, [])


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run if any test was skipped or expected to fail."""
    if session.exitstatus == pytest.ExitCode.OK and any(_reports(session.config, _UNPROVEN)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the figures, and the reason when skipping failed the run."""
    lines = [
        str(value)
        for report in _reports(config, ("passed", "failed"))
        for name, value in report.user_properties
        if name == _FIGURE
    ]
    if lines:
        terminalreporter.section("figures")
        for line in sorted(lines):
            terminalreporter.line(line)
    unproven = sum(1 for _ in _reports(config, _UNPROVEN))
    if unproven:
        terminalreporter.line(f"{unproven} skipped or expected to fail: the run fails", red=True)
