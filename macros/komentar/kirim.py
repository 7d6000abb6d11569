"""Find the pull request of a finished run, and write or update its one comment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from macros.komentar.api import Api
from macros.komentar.artefak import BATAS_PAKET, ArtefactError, open_artefact
from macros.komentar.susun import TANDA, write_comment

#: Name under which the checking workflow hands its review over.
ARTEFAK = "tinjauan"
#: Who writes comments with the token of a job.
BOT = "github-actions[bot]"
_BATAS_LEMBAR = 20
_PER_LEMBAR = 100
_SHA = re.compile(r"[0-9a-f]{40}")


def send(run: Mapping[str, Any], repository: str, server: str, api: Api) -> str:
    """Comment on the proposal that a run checked, and return what was done, in words of ours.

    `run` is GitHub's own description of the run. Which pull request it belongs to is looked up
    from it; nothing that the run itself wrote is asked.
    """
    number = _find_proposal(run, repository, api)
    if number is None:
        return "Tidak ada pull request terbuka dengan commit ini."
    try:
        usulan = open_artefact(_fetch(int(run["id"]), api))
    except ArtefactError as error:
        return f"Tidak ada komentar: {error}."
    address = f"{server}/{repository}/actions/runs/{int(run['id'])}"
    body = {"body": write_comment(usulan, str(run["head_sha"]), address)}
    old = next(_our_comments(number, api), None)
    if old is None:
        api.call("POST", f"issues/{number}/comments", body)
        return f"Komentar ditulis pada pull request {number}."
    api.call("PATCH", f"issues/comments/{old}", body)
    return f"Komentar diperbarui pada pull request {number}."


def _find_proposal(run: Mapping[str, Any], repository: str, api: Api) -> int | None:
    """Return the number of the open pull request whose newest commit the run checked."""
    sha, home = run.get("head_sha"), run.get("head_repository")
    if run.get("event") != "pull_request" or not home or not _SHA.fullmatch(str(sha)):
        return None
    head = f"{home['owner']['login']}:{run['head_branch']}"
    query = urlencode({"state": "open", "head": head, "per_page": _PER_LEMBAR})
    found = [
        int(pull["number"])
        for pull in api.call("GET", f"pulls?{query}")
        if pull["head"]["sha"] == sha and pull["base"]["repo"]["full_name"] == repository
    ]
    return found[0] if len(found) == 1 else None


def _fetch(run: int, api: Api) -> bytes:
    """Return the packed artefact of a run, or raise ArtefactError."""
    query = urlencode({"name": ARTEFAK})
    known = api.call("GET", f"actions/runs/{run}/artifacts?{query}")["artifacts"]
    whole = [one for one in known if one["name"] == ARTEFAK and not one["expired"]]
    if len(whole) != 1:
        raise ArtefactError("tinjauan tidak ada")
    if int(whole[0]["size_in_bytes"]) > BATAS_PAKET:
        raise ArtefactError("artefak terlalu besar")
    return api.download(f"actions/artifacts/{int(whole[0]['id'])}/zip", BATAS_PAKET)


def _our_comments(number: int, api: Api) -> Iterator[int]:
    """Yield the ids of our own comments; a stranger's that looks like ours is not touched."""
    for page in range(1, _BATAS_LEMBAR + 1):
        query = urlencode({"per_page": _PER_LEMBAR, "page": page})
        comments = api.call("GET", f"issues/{number}/comments?{query}")
        for comment in comments:
            mine = comment["user"] and comment["user"]["login"] == BOT
            if mine and str(comment["body"]).startswith(TANDA):
                yield int(comment["id"])
        if len(comments) < _PER_LEMBAR:
            return
