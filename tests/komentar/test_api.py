"""The token of the job reaches GitHub and no other host; downloads are bounded."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.komentar.api import GitHub

ROOT = Path(__file__).parents[2]


class _Answer(BaseHTTPRequestHandler):
    """Note the token of each request; send downloads on to the other name of this host."""

    seen: list[tuple[str, str, str | None]]
    bodies: list[bytes]

    def do_GET(self) -> None:
        """Answer, or redirect to where files are kept."""
        host, _, port = (self.headers["Host"] or "").partition(":")
        self.seen.append((host, self.path, self.headers["Authorization"]))
        if self.path.endswith("/zip"):
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{port}/gudang")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"0" * 1000 if self.path == "/gudang" else b'{"ok": true}')

    def do_POST(self) -> None:
        """Take a body."""
        self.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture
def server() -> Iterator[tuple[GitHub, type[_Answer]]]:
    """Run a server that plays GitHub and, under another name, its store of files."""
    handler = type("Handler", (_Answer,), {"seen": [], "bodies": []})
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    try:
        yield GitHub(f"http://127.0.0.1:{http.server_port}/", "kantor/situs", "rahasia"), handler
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def test_the_token_stays_with_github(server: tuple[GitHub, type[_Answer]]) -> None:
    """Sent on to another host, the request carries no token, and no more than the limit is read."""
    api, handler = server
    assert api.download("actions/artifacts/3/zip", 100) == b"0" * 101
    assert handler.seen == [
        ("127.0.0.1", "/repos/kantor/situs/actions/artifacts/3/zip", "Bearer rahasia"),
        ("localhost", "/gudang", None),
    ]


def test_words_travel_as_json(server: tuple[GitHub, type[_Answer]]) -> None:
    """A comment is sent as JSON, whatever stands in it, and the answer is read as JSON."""
    api, handler = server
    text = 'kutip " dan\nbaris → &'
    assert api.call("POST", "issues/1/comments", {"body": text}) == {"ok": True}
    assert json.loads(handler.bodies[0]) == {"body": text}


def test_it_runs_on_the_standard_library_alone() -> None:
    """Nothing needs to be installed in the job that has rights: no package is imported."""
    command = [sys.executable, "-S", "-c", "import macros.komentar.__main__"]
    done = subprocess.run(command, cwd=ROOT, env={}, capture_output=True, check=False)  # noqa: S603 - fixed words
    assert (done.returncode, done.stderr) == (0, b"")
