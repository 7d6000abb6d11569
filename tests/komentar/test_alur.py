"""The workflow that may write has one right to write, and runs our own code only."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / ".github" / "workflows"
_PINNED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}")


def _read(name: str) -> dict[Any, Any]:
    content: dict[Any, Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return content


def test_the_commenting_job_has_one_right_to_write() -> None:
    """It may write under pull requests and read what it needs; nothing is granted by default."""
    flow = _read("komentar.yml")
    (job,) = flow["jobs"].values()
    rights = job["permissions"]
    assert flow["permissions"] == {}
    assert {name for name, right in rights.items() if right == "write"} == {"pull-requests"}


def test_the_commenting_job_never_fetches_the_proposal() -> None:
    """It checks out the default branch, keeps no token there, and has but one command."""
    flow = _read("komentar.yml")
    (job,) = flow["jobs"].values()
    checkout, run = job["steps"]
    assert list(flow[True]) == ["workflow_run"]  # YAML 1.1 reads the key `on` as true
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert checkout["with"]["persist-credentials"] is False
    assert run["run"] == "python3 -m macros.komentar"
    text = (FOLDER / "komentar.yml").read_text(encoding="utf-8")
    assert [part for part in re.findall(r"\$\{\{(.*?)\}\}", text) if "head_branch" in part] == []


def test_the_checking_job_cannot_write() -> None:
    """What runs code of strangers may read the repository, and has no secret at hand."""
    flow = _read("periksa.yml")
    (job,) = flow["jobs"].values()
    assert flow["permissions"] == {}
    assert job["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in flow[True]
    assert "secrets." not in (FOLDER / "periksa.yml").read_text(encoding="utf-8")


def test_the_two_workflows_know_each_other() -> None:
    """The name that is waited for and the artefact that is fetched are those of the other one."""
    checking = _read("periksa.yml")
    assert _read("komentar.yml")[True]["workflow_run"]["workflows"] == [checking["name"]]
    steps = checking["jobs"]["periksa"]["steps"]
    assert "tinjauan" in [step.get("with", {}).get("name") for step in steps]


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.yml")))
def test_actions_are_pinned_by_commit(name: str) -> None:
    """No tag that somebody can move is trusted."""
    for job in _read(name)["jobs"].values():
        for step in job["steps"]:
            assert "uses" not in step or _PINNED.fullmatch(step["uses"])


def test_the_site_is_built_every_day() -> None:
    """A paper that waits for today appears today: just after midnight in Jakarta (UTC+7)."""
    assert [one["cron"] for one in _read("terbit.yml")[True]["schedule"]] == ["5 17 * * *"]
