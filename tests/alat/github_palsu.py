"""Play the part of GitHub's API that Sveltia CMS calls, for one repository in memory.

It answers through Playwright's routes: no request leaves this machine.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Route

HOST = "https://api.github.com"
_ALIAS = re.compile(r'(?P<nama>\w+_\d+): (object\(oid: "(?P<oid>\w+)"\)|(?P<riwayat>ref\())')
_ORANG = {
    "id": 7,
    "login": "sari-contoh",
    "name": "Sari Contoh",
    "email": "sari@contoh.invalid",
    "avatar_url": "",
    "html_url": "https://github.com/sari-contoh",
}
_WAKTU = "2030-05-01T08:00:00Z"


def _oid(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


@dataclass
class GitHubPalsu:
    """Hold the files of `main`, and what was asked of the API and saved through it."""

    berkas: dict[str, str]
    token: str = "github_pat_contoh"  # noqa: S105 - made up
    kepala: str = field(default_factory=lambda: _oid("kepala"))
    cabang: list[str] = field(default_factory=list)
    komit: list[dict[str, object]] = field(default_factory=list)
    permintaan_tarik: list[dict[str, list[str]]] = field(default_factory=list)
    label: list[str] = field(default_factory=list)
    siap_ditinjau: bool = False
    tidak_dikenal: list[str] = field(default_factory=list)

    def jaga(self, context: BrowserContext) -> None:
        """Answer every request to the API from here on."""
        context.route(f"{HOST}/**", self._answer)

    def isi(self, nomor: int = -1) -> dict[str, str]:
        """Return the files of a saved commit by path."""
        perubahan = self.komit[nomor]["fileChanges"]
        assert isinstance(perubahan, dict)
        return {
            one["path"]: base64.b64decode(one["contents"]).decode()
            for one in perubahan["additions"]
        }

    def _answer(self, route: Route) -> None:
        asked = route.request
        if asked.headers.get("authorization", "").split()[-1:] != [self.token]:
            route.fulfill(status=401, json={"message": "Bad credentials"})
            return
        path = urlsplit(asked.url).path
        body = json.loads(asked.post_data or "{}")
        if path == "/graphql":
            data = self._graphql(body["query"], body.get("variables", {}))
            route.fulfill(json={"data": data})
            return
        answer = self._rest(asked.method, path, body)
        if answer is None:
            self.tidak_dikenal.append(f"{asked.method} {path}")
            route.fulfill(status=404, json={"message": "Not Found"})
        elif answer == {}:
            route.fulfill(status=204)
        else:
            route.fulfill(json=answer)

    def _rest(self, method: str, path: str, body: dict[str, list[str]]) -> object:
        if path == "/user":
            return _ORANG
        if "/collaborators/" in path:
            return {}
        if "/git/trees/" in path:
            tree = [
                {"type": "blob", "path": name, "sha": _oid(text), "size": len(text.encode())}
                for name, text in self.berkas.items()
            ]
            return {"tree": tree}
        if method == "POST" and path.endswith("/pulls"):
            self.permintaan_tarik.append(body)
            return {
                "number": 12,
                "node_id": "PR_12",
                "title": body["title"],
                "html_url": "https://github.com/contoh/kinerja/pull/12",
                "head": {"sha": _oid("cabang")},
                "created_at": _WAKTU,
                "updated_at": _WAKTU,
            }
        if "/issues/" in path:
            self.label = list(body.get("labels", self.label))
            return {"labels": [{"name": name} for name in self.label]}
        return None

    def _graphql(self, query: str, variables: dict[str, dict[str, object]]) -> object:
        if "mutation(" in query:
            return self._mutation(query, variables["input"])
        if "fork: repository" in query:
            return {"fork": {"id": "R_1"}, "base": {"ref": {"target": {"oid": self.kepala}}}}
        if "pullRequests(" in query:
            return {"repository": {"pullRequests": {"nodes": [], "totalCount": 0}}}
        asked = list(_ALIAS.finditer(query))
        if asked:
            return {"repository": {m["nama"]: self._blob(m["oid"]) for m in asked}}
        if "ref(qualifiedName:" not in query:
            self.tidak_dikenal.append(query)
            return {}
        commit = {"oid": self.kepala, "message": "contoh"}
        target = {"oid": self.kepala, "history": {"nodes": [commit]}}
        return {"repository": {"ref": {"target": target}}}

    def _mutation(self, query: str, given: dict[str, object]) -> object:
        if "createCommitOnBranch" in query:
            self.komit.append(given)
            oids = {name: {"oid": _oid(name)} for name in re.findall(r"file_\d+", query)}
            commit = {"oid": _oid("komit"), "committedDate": _WAKTU, **oids}
            return {"createCommitOnBranch": {"commit": commit}}
        if "createRef" in query:
            self.cabang.append(str(given["name"]))
            return {"createRef": {"ref": {"name": given["name"]}}}
        if "markPullRequestReadyForReview" not in query:
            self.tidak_dikenal.append(query)
            return {}
        self.siap_ditinjau = True
        return {"markPullRequestReadyForReview": {"pullRequest": {"isDraft": False}}}

    def _blob(self, oid: str | None) -> object:
        if oid is None:  # who changed a file last
            author = {"name": "Sari Contoh", "email": "", "user": None}
            nodes = [{"author": author, "committedDate": _WAKTU}]
            return {"target": {"history": {"nodes": nodes}}}
        text = next(text for text in self.berkas.values() if _oid(text) == oid)
        return {"text": text, "isTruncated": False}
