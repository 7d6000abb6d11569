"""Speak with GitHub: JSON in and out, and one bounded download."""

from __future__ import annotations

import json
import urllib.request
from http.client import HTTPMessage
from typing import IO, Any, Protocol
from urllib.parse import urlsplit

#: Seconds to wait for an answer.
SABAR = 30
_BATAS_JSON = 8 * 1024 * 1024


class Api(Protocol):
    """Name what is asked of GitHub; paths are below the repository."""

    def call(self, method: str, path: str, body: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - whatever the answer holds
        """Return the answer to a request, as JSON says it."""

    def download(self, path: str, limit: int) -> bytes:
        """Return at most `limit` bytes and one more, by which too large a file is known."""


class _KeepToken(urllib.request.HTTPRedirectHandler):
    """Follow a redirect to where the file is kept, but never carry the token to another host."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - as the base class has it
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        new = super().redirect_request(req, fp, code, msg, headers, newurl)
        if new is not None and urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            new.remove_header("Authorization")
        return new


class GitHub:
    """Ask GitHub's REST API about one repository, with the token of the job."""

    def __init__(self, base: str, repository: str, token: str) -> None:
        self._base = f"{base.rstrip('/')}/repos/{repository}"
        self._token = token
        self._opener = urllib.request.build_opener(_KeepToken)

    def call(self, method: str, path: str, body: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - whatever the answer holds
        """Return the answer to a request, as JSON says it."""
        data = None if body is None else json.dumps(body).encode()
        return json.loads(self._open(method, path, data, _BATAS_JSON))

    def download(self, path: str, limit: int) -> bytes:
        """Return at most `limit` bytes and one more, by which too large a file is known."""
        return self._open("GET", path, None, limit + 1)

    def _open(self, method: str, path: str, data: bytes | None, limit: int) -> bytes:
        request = urllib.request.Request(  # noqa: S310 - the address is GitHub's, from the job
            f"{self._base}/{path}",
            data=data,
            method=method,
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self._token}",
                "Content-Type": "application/json",
                "User-Agent": "tinjauan-data",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        with self._opener.open(request, timeout=SABAR) as answer:
            content: bytes = answer.read(limit)
        return content
