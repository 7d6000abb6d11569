"""Make what the live preview shows when somebody asks for it, and nothing else.

Staff look at one page of many while they type. So a change is read and checked at once, but of
the pages, downloads and search only what is asked for is made, each by the road of a whole build.
Nothing of an older state of the data is ever used for it.
"""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from threading import Lock
from types import CodeType
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache

from macros.publish.finish.checksums import BERKAS
from macros.publish.finish.search import FOLDER

_log = logging.getLogger(__name__)

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

#: Comes back by itself: what stopped it may be mended meanwhile.
_GAGAL = """<!doctype html>
<html lang="id"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Halaman ini belum dapat dibuat</title>
<h1>Halaman ini belum dapat dibuat</h1>
<pre>{sebab}</pre>
<p>Keterangan lengkap ada di jendela tempat <code>make serve</code> berjalan. Perbaiki berkasnya;
halaman ini dicoba lagi dengan sendirinya.</p>
</html>
"""


@dataclass
class Antrean:
    """Hold what can be made of one state of the site, below its folder.

    `halaman` writes a page, by the name of its file; `berkas` writes all files that are no
    pages; `akhir` writes what is made of all the others: search and checksums.
    """

    folder: Path
    halaman: Mapping[str, Callable[[], None]]
    berkas: Callable[[], object]
    akhir: Callable[[], None]
    #: Another state is about to take its place: what takes long stops.
    usang: bool = False
    _dibuat: set[str] = field(default_factory=set)

    def make(self, name: str) -> None:
        """Make a file, if it is one of the site's and not there yet."""
        if name in self.halaman:
            self._once(name, self.halaman[name])
        elif name.partition("/")[0] == FOLDER or name == BERKAS:
            self.make_all()
        elif not (self.folder / name).is_file():
            self._once("berkas", self.berkas)

    def make_all(self) -> None:
        """Make the whole site, as a build would."""
        for name in self.halaman:
            if self.usang:
                return
            self.make(name)
        self._once("berkas", self.berkas)
        self._once("akhir", self.akhir)

    def _once(self, name: str, make: Callable[[], object]) -> None:
        if name not in self._dibuat:
            make()
            self._dibuat.add(name)


class Templat(BytecodeCache):
    """Keep compiled templates in memory, each by its name and its own text."""

    def __init__(self) -> None:
        self._jadi: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the template, if it is the same as it was."""
        bucket.code = self._jadi.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the template."""
        if bucket.code is not None:
            self._jadi[bucket.key, bucket.checksum] = bucket.code


class Pelayan:
    """Stand before the server of the live preview: make what is asked for, then let it answer."""

    def __init__(self) -> None:
        self.antrean: Antrean | None = None
        #: Why the last build failed; the server says nothing to anybody until one succeeds.
        self.gagal = ""
        #: Whether anything waits for being asked for: not before the server asks here.
        self.menunda = False
        self.templat = Templat()
        self._kunci = Lock()

    def rebuild(self, build: Callable[[], None]) -> None:
        """Build anew; of what was, nothing is made any more, whether or not that succeeds."""
        if self.antrean is not None:
            self.antrean.usang = True
        with self._kunci:
            self.antrean, self.gagal = None, ""
            try:
                build()
            except BaseException as error:
                self.gagal = str(error)
                raise

    def stand_before(self, app: App, root: str) -> App:
        """Return a server that makes what is asked for below `root` before `app` answers."""

        def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            while True:
                held: list[tuple[Any, ...]] = []
                with self._kunci:
                    seen = self.antrean
                    names = names_of(str(environ.get("PATH_INFO", "")), root)
                    failed = self.gagal if names else ""
                    failed = failed or _try(seen, names)
                if failed:
                    start("500 Internal Server Error", [("Content-Type", "text/html")])
                    return [_GAGAL.format(sebab=escape(failed)).encode()]
                body = app(environ, lambda *words, held=held: held.append(words))
                # It waits for a build that is under way, which sweeps away what was made here.
                if self.antrean is seen or not str(held[-1][0]).startswith("404"):
                    start(*held[-1])
                    return body

        return answer


def _try(antrean: Antrean | None, names: Iterable[str]) -> str:
    """Make files, and return why that failed; "" where it did not."""
    if antrean is None:
        return ""
    try:
        for name in names:
            antrean.make(name)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a page that fails must not end the server
        _log.exception("Halaman tidak dapat dibuat")
        return str(error) or type(error).__name__
    return ""


def names_of(path: str, root: str) -> tuple[str, ...]:
    """Return the files that an address below `root` may mean; none outside, nor hidden ones."""
    text = path.encode("latin-1").decode("utf-8", "ignore")
    if not (text + "/").startswith(root) or "/." in text or text.startswith("/livereload/"):
        return ()
    name = posixpath.normpath(f"/{text[len(root) :]}").lstrip("/")
    plain = "." in posixpath.basename(name) and not text.endswith("/")
    return (name,) if plain else (posixpath.join(name, "index.html"),)


#: The one of this process.
PELAYAN = Pelayan()
