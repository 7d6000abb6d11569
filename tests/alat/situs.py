"""Build the real site and serve it as a static host would, under a sub-path.

The sub-path and the made-up host catch addresses that only work at the root of a domain.
"""

import contextlib
import fcntl
import gzip
import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import html

ROOT = Path(__file__).resolve().parents[2]
PREFIX = "/kinerja/"
SITE_URL = f"https://contoh.invalid{PREFIX}"
NOT_FOUND = "404.html"
#: The day of the samples' sites: the newest that they speak of, so that no later one says more.
HARI_CONTOH = "2031-12-01"
#: What a static host sends compressed; fonts and images are compressed already.
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".csv", ".xml"}


class BuildError(RuntimeError):
    """Carry what a failed build printed."""


@dataclass(frozen=True)
class Site:
    """Describe a built site: where its files are, and where it is served."""

    root: Path
    origin: str

    @property
    def base(self) -> str:
        """Return the address of the first page."""
        return f"{self.origin}{PREFIX}"

    @property
    def pages(self) -> tuple[str, ...]:
        """Return every HTML file, relative to the root, in a stable order."""
        return tuple(sorted(p.relative_to(self.root).as_posix() for p in self.root.rglob("*.html")))

    def address(self, page: str) -> str:
        """Return the address a reader uses for an HTML file of the site."""
        if page == NOT_FOUND:
            return f"{self.base}alamat/yang/tidak/ada/"
        return f"{self.base}{page.removesuffix('index.html')}"

    def file(self, address: str) -> Path | None:
        """Return the file behind an address of this site, or None for another host."""
        parts = urlsplit(address)
        here = {urlsplit(self.origin).netloc, urlsplit(SITE_URL).netloc}
        if parts.netloc not in here or not parts.path.startswith(PREFIX):
            return None
        path = self.root / unquote(parts.path.removeprefix(PREFIX))
        return path / "index.html" if parts.path.endswith("/") else path

    def tree(self, page: str) -> Any:  # noqa: ANN401  # lxml publishes no usable type
        """Return a page's parsed HTML."""
        return html.document_fromstring((self.root / page).read_bytes().decode("utf-8"))


def build(target: Path, data: Path | None = None) -> None:
    """Build the site, or that of a sample's data folder, or raise BuildError with the output."""
    env = {**os.environ, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    if data is not None:
        env |= {"DATA": str(data), "TANGGAL": HARI_CONTOH}
    # Never with -q: it mutes the counter that makes --strict fail.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    result = subprocess.run(
        command,
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        raise BuildError(result.stdout)


def build_once(shared: Path, name: str = "situs", data: Path | None = None) -> Path:
    """Build into a folder that parallel test processes share; the first one builds."""
    target = shared / name
    outcome = shared / f"{name}.hasil"
    with (shared / f"{name}.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not outcome.exists():
            try:
                build(target, data)
            except BuildError as error:
                outcome.write_text(str(error), encoding="utf-8")
            else:
                outcome.touch()
    failure = outcome.read_text(encoding="utf-8")
    if failure:
        raise BuildError(failure)
    return target


class _Handler(SimpleHTTPRequestHandler):
    """Serve files below PREFIX; answer anything else with the site's own 404 page."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        if not plain.startswith(PREFIX):
            return str(Path(self.directory) / "di luar situs")
        return super().translate_path(f"/{plain.removeprefix(PREFIX)}")

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        # A static host lists nothing: a folder without index.html does not exist.
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_head(self) -> Any:  # noqa: ANN401  # as the base class: an open file, or ours
        """Send a text compressed, as static hosts do: else its weight and speed are not real."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and urlsplit(self.path).path.endswith("/"):
            path /= "index.html"
        if path.suffix not in COMPRESSED or not path.is_file() or not self._takes_gzip():
            return super().send_head()
        return self._send_text(HTTPStatus.OK, self.guess_type(path), path.read_bytes())

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory) / NOT_FOUND
        body = page.read_bytes() if page.is_file() else b""
        self.copyfile(self._send_text(code, "text/html; charset=utf-8", body), self.wfile)

    def _takes_gzip(self) -> bool:
        return "gzip" in self.headers.get("Accept-Encoding", "")

    def _send_text(self, code: int, kind: str, body: bytes) -> io.BytesIO:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        if self._takes_gzip():
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def handle(self) -> None:
        """Answer until the reader goes; one who goes early is no error."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def log_message(self, *_: object) -> None:
        """Stay silent: a failing test shows what it needs."""


@contextlib.contextmanager
def serve(root: Path) -> Iterator[Site]:
    """Serve a built site on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(root)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Site(root=root, origin=f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
