"""One comment under the right pull request, found by GitHub's own words and by no other."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.komentar.kirim import BOT, send
from macros.komentar.susun import TANDA
from tests.komentar.paket import WAJAR, pack_json

REPO = "kantor/situs"
SERVER = "https://github.invalid"
SHA = "0123456789abcdef0123456789abcdef01234567"
RUN: dict[str, Any] = {
    "id": 7,
    "event": "pull_request",
    "head_sha": SHA,
    "head_branch": "perbaiki&state=closed#1",
    "head_repository": {"owner": {"login": "orang"}},
    # GitHub fills this for branches of the same repository only; it is not asked.
    "pull_requests": [{"number": 999}],
}


def _pull(number: int, sha: str = SHA, repo: str = REPO) -> dict[str, Any]:
    return {"number": number, "head": {"sha": sha}, "base": {"repo": {"full_name": repo}}}


class Palsu:
    """Answer as GitHub would, from memory, and note what was written."""

    def __init__(self) -> None:
        self.pulls = [_pull(12)]
        self.comments: list[dict[str, Any]] = []
        self.artefacts = [{"id": 3, "name": "tinjauan", "expired": False, "size_in_bytes": 500}]
        self.packed = pack_json(WAJAR)
        self.written: list[tuple[str, str, str]] = []
        self.asked: list[str] = []

    def call(self, method: str, path: str, body: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - as the protocol
        """Return the answer to a request."""
        self.asked.append(path)
        if method in {"POST", "PATCH"}:
            assert body is not None
            self.written.append((method, path, body["body"]))
            return {}
        where, query = urlsplit(path).path, parse_qs(urlsplit(path).query)
        if where == "pulls":
            assert query["head"] == [f"orang:{RUN['head_branch']}"]
            assert query["state"] == ["open"]
            return self.pulls
        if where == "actions/runs/7/artifacts":
            return {"artifacts": self.artefacts}
        assert where == "issues/12/comments"
        start = (int(query["page"][0]) - 1) * 100
        return self.comments[start : start + 100]

    def download(self, path: str, limit: int) -> bytes:
        """Return the artefact, as much of it as was asked for."""
        assert path == "actions/artifacts/3/zip"
        return self.packed[: limit + 1]


def _comment(number: int, login: str, body: str) -> dict[str, Any]:
    return {"id": number, "user": {"login": login}, "body": body}


def test_the_first_run_writes_one_comment() -> None:
    """Without an earlier comment of ours one is written, on the proposal with this commit."""
    api = Palsu()
    assert send(RUN, REPO, SERVER, api) == "Komentar ditulis pada pull request 12."
    ((method, path, body),) = api.written
    assert (method, path) == ("POST", "issues/12/comments")
    assert body.startswith(TANDA)
    assert f"({SERVER}/{REPO}/actions/runs/7)" in body


def test_later_runs_update_it_in_place() -> None:
    """Our comment is found behind a hundred others, and updated; a copy by others is not."""
    api = Palsu()
    api.comments = [_comment(n, "orang", f"{TANDA} tipu") for n in range(120)]
    api.comments += [_comment(500, BOT, "lain"), _comment(501, BOT, f"{TANDA}\nlama")]
    assert send(RUN, REPO, SERVER, api) == "Komentar diperbarui pada pull request 12."
    assert [(m, p) for m, p, _ in api.written] == [("PATCH", "issues/comments/501")]


@pytest.mark.parametrize(
    "pulls",
    [
        [],
        [_pull(12, "f" * 40)],
        [_pull(12, repo="orang/situs")],
        [_pull(12), _pull(13)],
    ],
    ids=["tidak ada", "commit lain", "repositori lain", "dua"],
)
def test_no_certain_proposal_no_comment(pulls: list[dict[str, Any]]) -> None:
    """Where no single open proposal has this very commit, nothing is written."""
    api = Palsu()
    api.pulls = pulls
    assert send(RUN, REPO, SERVER, api).startswith("Tidak ada pull request")
    assert api.written == []


@pytest.mark.parametrize(
    "change",
    [
        {"event": "push"},
        {"head_repository": None},
        {"head_sha": "abc"},
        {"head_sha": f"{SHA}\n"},
    ],
    ids=["push", "fork dihapus", "sha pendek", "sha bersambung"],
)
def test_a_strange_run_is_left_alone(change: dict[str, Any]) -> None:
    """A run that is no proposal's, or whose commit is no commit, is not even looked up."""
    api = Palsu()
    assert send({**RUN, **change}, REPO, SERVER, api).startswith("Tidak ada pull request")
    assert api.asked == []


@pytest.mark.parametrize(
    "artefacts",
    [
        [],
        [{"id": 3, "name": "tinjauan", "expired": True, "size_in_bytes": 5}],
        [{"id": 3, "name": "tinjauan", "expired": False, "size_in_bytes": 10**9}],
        [{"id": n, "name": "tinjauan", "expired": False, "size_in_bytes": 5} for n in (3, 4)],
    ],
    ids=["tidak ada", "kedaluwarsa", "besar", "dua"],
)
def test_no_certain_artefact_no_comment(artefacts: list[dict[str, Any]]) -> None:
    """An artefact that is missing, too large or not the only one gives no comment."""
    api = Palsu()
    api.artefacts = artefacts
    assert send(RUN, REPO, SERVER, api).startswith("Tidak ada komentar: ")
    assert api.written == []


def test_hostile_words_reach_neither_log_nor_markup() -> None:
    """What the artefact says is no number of a proposal, no command and no mark of ours."""
    api = Palsu()
    evil = "::error::tipu @semua <!-- tinjauan-data --> </details> #1 [x](https://jahat.invalid)"
    api.packed = pack_json(
        {**WAJAR, "ringkas": evil, "temuan": [evil], "number": 1, "pull_request": 1}
    )
    said = send(RUN, REPO, SERVER, api)
    assert said == "Komentar ditulis pada pull request 12."
    ((_, path, body),) = api.written
    assert path == "issues/12/comments"
    assert body.count("<!--") == 1
    for mark in ("::error", "@semua", "</details>", "](https://jahat", "#1 "):
        assert mark not in body
