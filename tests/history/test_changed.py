"""History: the day a file last changed, and silence where git can't know it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from macros.history.changed import read_history
from macros.history.git import run_git
from macros.model.riwayat import Riwayat
from macros.system.today import at_home
from tests.alat.repositori import begin, commit, git


def _commit(folder: Path, day: str, **files: str) -> None:
    commit(folder, day, {n.replace("__", "/"): text.encode() for n, text in files.items()})


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with three commits."""
    folder = begin(tmp_path / "repo")
    _commit(folder, "2030-01-02", data__a="1", data__b="1", dokumen="1")
    _commit(folder, "2030-02-03", data__a="2")
    _commit(folder, "2030-03-04", lain="1", **{"data__nama dengan spasi é": "1"})
    return folder


def test_each_file_has_the_day_of_its_last_commit(repository: Path) -> None:
    """A file's day is that of the last commit that touched it, also for names with spaces."""
    hari = read_history(repository).hari

    assert dict(hari) == {
        "data/a": date(2030, 2, 3),
        "data/b": date(2030, 1, 2),
        "dokumen": date(2030, 1, 2),
        "lain": date(2030, 3, 4),
        "data/nama dengan spasi é": date(2030, 3, 4),
    }


@pytest.mark.parametrize(
    ("paths", "day"),
    [
        pytest.param(["data/a"], date(2030, 2, 3), id="file"),
        pytest.param(["data/b", "data/a"], date(2030, 2, 3), id="latest-of-several"),
        pytest.param(["data"], date(2030, 3, 4), id="folder"),
        pytest.param(["dat"], None, id="not-a-prefix-of-a-name"),
        pytest.param(["tidak/ada"], None, id="unknown"),
        pytest.param([], None, id="none"),
    ],
)
def test_the_latest_of_a_pages_files_counts(
    repository: Path, paths: list[str], day: date | None
) -> None:
    """A page changed when the latest of its files did; a folder stands for all below it."""
    assert read_history(repository).last_changed(paths) == day


def test_the_version_is_the_short_name_of_the_commit(repository: Path) -> None:
    """The version shown is the beginning of the commit's name."""
    version = read_history(repository).versi

    assert version is not None
    assert len(version) == 7


def test_a_shallow_copy_knows_no_day(repository: Path, tmp_path: Path) -> None:
    """A shallow copy would show a wrong day for old files, so it shows none."""
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "dangkal")

    assert read_history(tmp_path / "dangkal").hari == {}


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2030-03-05T00:30:00+07:00", date(2030, 3, 5)),
        ("2030-03-04T23:30:00+00:00", date(2030, 3, 5)),
        ("2030-03-04T16:59:59+00:00", date(2030, 3, 4)),
        ("2030-03-04T23:30:00+07:00", date(2030, 3, 4)),
        ("2030-03-05T02:00:00+09:00", date(2030, 3, 5)),
    ],
)
def test_a_day_is_that_of_jakarta(tmp_path: Path, moment: str, day: date) -> None:
    """Foot and history show one day for a commit: that of Jakarta, wherever it was made."""
    folder = begin(tmp_path / "repo")
    commit(folder, "2030-01-01", {"data/a.txt": b"1"})
    commit(folder, moment, {"data/a.txt": b"2"})

    assert read_history(folder).hari["data/a.txt"] == day
    assert [at_home(int(_ask(folder, "%ct"))).date()] == [day]


def _ask(folder: Path, form: str) -> str:
    return run_git(folder, "log", "-1", f"--format={form}").strip()


def test_a_merge_does_not_change_the_day(repository: Path) -> None:
    """Merging a pull request keeps the day of the change itself."""
    git(repository, "checkout", "--quiet", "-b", "cabang")
    _commit(repository, "2030-04-05", data__b="2")
    git(repository, "checkout", "--quiet", "main")
    git(repository, "merge", "--quiet", "--no-ff", "--no-edit", "cabang", day="2030-05-06")

    assert read_history(repository).last_changed(["data/b"]) == date(2030, 4, 5)


def test_a_branch_of_which_nothing_was_taken_changes_no_day(repository: Path) -> None:
    """Work that waits beside the published tree does not make its files look changed."""
    git(repository, "checkout", "--quiet", "-b", "cabang")
    _commit(repository, "2030-04-05", data__b="2")
    git(repository, "checkout", "--quiet", "main")
    git(repository, "merge", "--quiet", "-s", "ours", "--no-edit", "cabang", day="2030-05-06")

    assert read_history(repository).last_changed(["data/b"]) == date(2030, 1, 2)


def test_the_day_is_the_same_in_every_time_zone(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day is that of the office, wherever the site is built."""
    monkeypatch.setenv("TZ", "America/Los_Angeles")

    assert read_history(repository).last_changed(["lain"]) == date(2030, 3, 4)


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    """Outside of a repository no day and no version is claimed."""
    assert read_history(tmp_path) == Riwayat()


def test_an_empty_repository_knows_nothing(tmp_path: Path) -> None:
    """A repository without a commit gives no day, and no exception."""
    git(tmp_path, "init", "--quiet")

    assert read_history(tmp_path) == Riwayat()


def test_without_git_nothing_is_known(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine without git the site is built, without days."""
    monkeypatch.setenv("PATH", os.devnull)

    assert read_history(repository) == Riwayat()


def test_a_running_preview_sees_new_commits_and_reads_old_ones_once(repository: Path) -> None:
    """The same commit is read once; the next one is seen by the same process."""
    before = read_history(repository)
    assert read_history(repository) is before

    _commit(repository, "2030-04-05", data__a="3")
    after = read_history(repository)

    assert after.last_changed(["data/a"]) == date(2030, 4, 5)
    assert after.versi != before.versi
