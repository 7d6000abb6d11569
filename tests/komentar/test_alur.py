"""The workflow that may write has one right to write, and runs our own code only."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.alat.repositori import begin, commit

FOLDER = Path(__file__).parents[2] / ".github" / "workflows"
_PINNED = re.compile(r"[\w.-]+(/[\w.-]+)+@[0-9a-f]{40}")


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


def test_the_checking_jobs_cannot_write() -> None:
    """What runs code of strangers may read the repository, and has no secret at hand."""
    flow = _read("periksa.yml")
    assert flow["permissions"] == {}
    rights = {name: job["permissions"] for name, job in flow["jobs"].items()}
    read = {"contents": "read"}
    assert rights == {"data": read, "kode": read, "pustaka": read, "lulus": {}}
    assert "pull_request_target" not in flow[True]
    assert "secrets." not in (FOLDER / "periksa.yml").read_text(encoding="utf-8")


def test_the_two_workflows_know_each_other() -> None:
    """The name that is waited for and the artefact that is fetched are those of the other one."""
    checking = _read("periksa.yml")
    assert _read("komentar.yml")[True]["workflow_run"]["workflows"] == [checking["name"]]
    steps = checking["jobs"]["data"]["steps"]
    assert "tinjauan" in [step.get("with", {}).get("name") for step in steps]


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.yml")))
def test_actions_are_pinned_by_commit(name: str) -> None:
    """No tag that somebody can move is trusted."""
    for job in _read(name)["jobs"].values():
        for step in job["steps"]:
            assert "uses" not in step or _PINNED.fullmatch(step["uses"])


def test_the_site_is_built_every_day() -> None:
    """A paper that waits for today appears today: just after midnight in Jakarta, and again."""
    first, *again = [one["cron"].split() for one in _read("terbit.yml")[True]["schedule"]]
    assert first == ["5", "17", "*", "*", "*"]
    # All of it within the day that begins in Jakarta (UTC+7), and before offices open.
    assert again
    assert all(17 < int(hour) < 24 for _, hour, *_ in again)


def _step(name: str, job: str, key: str) -> dict[Any, Any]:
    """Return the one step of a job that has a name or an id."""
    steps = _read(name)["jobs"][job]["steps"]
    (found,) = [step for step in steps if key in {step.get("id"), step["name"]}]
    return dict(found)


def _run(script: str, cwd: Path, **env: str) -> int:
    bash = shutil.which("bash") or "bash"
    done = subprocess.run(  # noqa: S603 - the workflow's own script
        [bash, "-e", "-c", script], cwd=cwd, env={**os.environ, **env}, check=False
    )
    return done.returncode


@pytest.mark.parametrize(
    ("files", "event", "kode"),
    [
        (["data/2030/a.yml", "data/topik.yml"], "pull_request", "false"),
        (["data/2030/a.yml", "macros/x.py"], "pull_request", "true"),
        (["docs/index.md"], "pull_request", "true"),
        (["database/a.yml"], "pull_request", "true"),
        (['data/aneh "nama.yml'], "pull_request", "true"),
        (["data/topik.yml"], "push", "true"),
    ],
)
def test_only_data_takes_the_short_road(
    tmp_path: Path, files: list[str], event: str, kode: str
) -> None:
    """A proposal of data alone leaves the tests out; whatever else changes runs them."""
    root = begin(tmp_path / "asal")
    commit(root, "2030-01-01", {"README.md": b"lama"})
    commit(root, "2030-01-02", dict.fromkeys(files, b"baru"))
    output = tmp_path / "keluaran"
    script = _step("periksa.yml", "data", "pilah")["run"]
    assert _run(script, root, GITHUB_EVENT_NAME=event, GITHUB_OUTPUT=str(output)) == 0
    assert output.read_text(encoding="utf-8") == f"kode={kode}\n"


def test_a_file_that_leaves_the_code_is_a_change_of_code(tmp_path: Path) -> None:
    """A file that was moved from the code into the data counts where it was, too."""
    root = begin(tmp_path / "asal")
    commit(root, "2030-01-01", {"macros/x.py": b"isi yang sama\n" * 20, "data/a.yml": b"a"})
    (root / "macros/x.py").rename(root / "data/x.py")
    commit(root, "2030-01-02", {})
    output = tmp_path / "keluaran"
    script = _step("periksa.yml", "data", "pilah")["run"]
    assert _run(script, root, GITHUB_EVENT_NAME="pull_request", GITHUB_OUTPUT=str(output)) == 0
    assert output.read_text(encoding="utf-8") == "kode=true\n"


@pytest.mark.parametrize(
    ("data", "kode", "perlu", "passes"),
    [
        ("success", "success", "true", True),
        ("success", "skipped", "false", True),
        ("success", "skipped", "true", False),
        ("success", "skipped", "", False),
        ("success", "failure", "true", False),
        ("success", "cancelled", "true", False),
        ("failure", "success", "true", False),
        ("failure", "skipped", "false", False),
        ("cancelled", "skipped", "", False),
    ],
)
def test_one_check_says_whether_all_passed(
    tmp_path: Path, data: str, kode: str, perlu: str, *, passes: bool
) -> None:
    """Nothing passes by being left out, save the tests of a proposal of data alone."""
    job = _read("periksa.yml")["jobs"]["lulus"]
    assert (job["if"], job["needs"]) == ("${{ always() }}", ["data", "kode"])
    script = _step("periksa.yml", "lulus", "Simpulkan")["run"]
    assert (_run(script, tmp_path, DATA=data, KODE=kode, PERLU=perlu) == 0) is passes


def test_publishing_waits_for_no_test_and_for_every_look_at_the_site() -> None:
    """Data and finished site are looked at, without a package for tests, before it is handed on."""
    flow = _read("terbit.yml")
    runs = [step.get("run", "") for step in flow["jobs"]["bangun"]["steps"]]
    made = ["make periksa FORMAT=github", "make site", "make siap", "make arsip"]
    assert [run for run in runs if run] == made
    names = [step["name"] for step in flow["jobs"]["bangun"]["steps"]]
    assert names.index("Periksa situs yang dibangun") < names.index("Serahkan hasil bangunan")
    assert flow["jobs"]["terbit"]["needs"] == "bangun"


def test_nothing_waits_for_the_proof_of_where_the_archive_comes_from() -> None:
    """Who may attest nothing publishes all the same, and what attests runs none of our code."""
    jobs = _read("terbit.yml")["jobs"]
    assert all("asal" not in job.get("needs", ()) for job in jobs.values())
    steps = jobs["asal"]["steps"]
    assert not any("make" in step.get("run", "") for step in steps)
    assert not any("checkout" in step.get("uses", "") for step in steps)
    (proof,) = [step for step in steps if "attest" in step.get("uses", "")]
    assert set(proof["with"]["subject-path"].split()) == {"situs.zip", "pustaka.spdx.json"}


def test_only_main_writes_what_others_read() -> None:
    """A proposal reads caches and keeps none; what publishes takes no program from any."""
    for name in ("periksa.yml", "terbit.yml"):
        for job in _read(name)["jobs"].values():
            uses = [(s.get("uses", "").partition("@")[0], s) for s in job["steps"]]
            assert "actions/cache" not in [action for action, _ in uses]
            saves = [step for action, step in uses if action == "actions/cache/save"]
            if name == "periksa.yml":
                assert all("github.event_name == 'push'" in step["if"] for step in saves)
            else:
                kept = [s["with"]["path"] for a, s in uses if a.startswith("actions/cache")]
                assert set(kept) <= {".cache"}


#: Answers for `gh issue list`, and notes what else it is asked to do.
GH = """#!/bin/sh
if [ "$2" = list ]; then printf '%s' "$NOMOR"; else printf '%s ' "$2" >> "$CATATAN"; fi
"""


@pytest.mark.parametrize(
    ("bangun", "terbit", "nomor", "does"),
    [
        ("success", "success", "", ""),
        ("success", "success", "7", "close "),
        ("failure", "skipped", "", "create "),
        ("success", "failure", "7", "comment "),
        ("cancelled", "skipped", "", "create "),
    ],
)
def test_staff_are_told_in_one_place(
    tmp_path: Path, bangun: str, terbit: str, nomor: str, does: str
) -> None:
    """A failure opens one issue or adds to it; the next success closes it."""
    gh = tmp_path / "gh"
    gh.write_text(GH, encoding="utf-8")
    gh.chmod(0o755)
    notes = tmp_path / "catatan"
    notes.touch()
    script = _step("terbit.yml", "kabar", "Buka atau tutup pemberitahuan")["run"]
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    env = {"BANGUN": bangun, "TERBIT": terbit, "NOMOR": nomor, "JUDUL": "x", "JALAN": "y"}
    assert _run(script, tmp_path, PATH=path, CATATAN=str(notes), **env) == 0
    assert notes.read_text(encoding="utf-8") == does
