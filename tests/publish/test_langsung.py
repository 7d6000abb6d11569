"""Of a live preview only what is asked for is made, once, and never of a state that is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from macros.publish.langsung import Antrean, App, Pelayan, names_of


class Situs:
    """Stand for one state of a site, and note what of it was made."""

    def __init__(self, folder: Path, said: str) -> None:
        self.folder = folder
        self.said = said
        self.made: list[str] = []
        pages = ("index.html", "a/index.html")
        self.antrean = Antrean(
            folder,
            {name: self._writer(name) for name in pages},
            self._writer("data/a.csv"),
            self._writer("pagefind/isi.json"),
        )

    def _note(self, name: str) -> str:
        self.made.append(name)
        return self.said

    def _writer(self, name: str) -> Callable[[], None]:
        def write() -> None:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self._note(name), encoding="utf-8")

        return write


def _ask(app: App, path: str) -> tuple[str, str]:
    told: list[str] = []
    body = app({"PATH_INFO": path}, lambda status, _headers: told.append(status))
    return told[-1][:3], b"".join(body).decode()


def _files(folder: Path) -> App:
    """Return a server of the files in a folder, as MkDocs has one."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        (name,) = names_of(environ["PATH_INFO"], "/")
        known = (folder / name).is_file()
        start("200 OK" if known else "404 Not Found", [])
        return [(folder / name).read_bytes()] if known else []

    return answer


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/", ("index.html",)),
        ("/a/", ("a/index.html",)),
        ("/a", ("a/index.html",)),
        ("/data/a.csv", ("data/a.csv",)),
        ("/a.b/", ("a.b/index.html",)),
        ("/../../etc/a.txt", ()),
        ("/.well-known/a.json", ()),
        ("/livereload/1/2", ()),
    ],
)
def test_an_address_means_a_file_of_the_site(address: str, names: tuple[str, ...]) -> None:
    """An address is a page or a file below the site, and never one outside it."""
    assert names_of(address, "/") == names


def test_below_another_root() -> None:
    """A site that lives in a folder of its host is asked for there, and nowhere else."""
    assert names_of("/kinerja/a/", "/kinerja/") == ("a/index.html",)
    assert names_of("/kinerja", "/kinerja/") == ("index.html",)
    assert names_of("/lain/a/", "/kinerja/") == ()


def test_only_what_is_asked_for_is_made(tmp_path: Path) -> None:
    """A page makes itself, a download all downloads, search everything; each of them once."""
    situs = Situs(tmp_path, "satu")
    pelayan = Pelayan()
    pelayan.antrean = situs.antrean
    app = pelayan.stand_before(_files(tmp_path), "/")

    assert _ask(app, "/a/") == _ask(app, "/a/") == ("200", "satu")
    assert situs.made == ["a/index.html"]
    assert _ask(app, "/data/a.csv") == ("200", "satu")
    assert situs.made == ["a/index.html", "data/a.csv"]
    assert _ask(app, "/tidak-ada/")[0] == "404"
    assert _ask(app, "/pagefind/isi.json") == ("200", "satu")
    assert situs.made == ["a/index.html", "data/a.csv", "index.html", "pagefind/isi.json"]


def test_nothing_of_a_former_state_is_shown(tmp_path: Path) -> None:
    """After a change, a page that was made before is made anew."""
    pelayan = Pelayan()
    app = pelayan.stand_before(_files(tmp_path), "/")
    for said in ("satu", "dua"):

        def build(said: str = said) -> None:
            for path in tmp_path.rglob("*.html"):
                path.unlink()
            pelayan.antrean = Situs(tmp_path, said).antrean

        pelayan.rebuild(build)
        assert _ask(app, "/a/") == ("200", said)


def test_a_page_that_a_build_swept_away_is_made_again(tmp_path: Path) -> None:
    """Whoever asks just before a build gets what that build made, not a page that is gone."""
    pelayan = Pelayan()
    pelayan.antrean = Situs(tmp_path, "satu").antrean
    serve = _files(tmp_path)

    def swept() -> None:
        (tmp_path / "a/index.html").unlink()
        pelayan.antrean = Situs(tmp_path, "dua").antrean

    def slow(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if (tmp_path / "a/index.html").read_text(encoding="utf-8") == "satu":
            pelayan.rebuild(swept)
        return serve(environ, start)

    assert _ask(pelayan.stand_before(slow, "/"), "/a/") == ("200", "dua")


def test_a_failed_build_is_told_until_one_succeeds(tmp_path: Path) -> None:
    """While the last build failed, every page says why, escaped; nothing old is shown."""
    pelayan = Pelayan()
    pelayan.antrean = Situs(tmp_path, "satu").antrean
    app = pelayan.stand_before(_files(tmp_path), "/")

    def fail() -> None:
        raise SystemExit("data/a.yml:1:1: <galat>")

    with pytest.raises(SystemExit):
        pelayan.rebuild(fail)
    status, body = _ask(app, "/a/")
    assert status == "500"
    assert "data/a.yml:1:1: &lt;galat&gt;" in body
    pelayan.rebuild(lambda: setattr(pelayan, "antrean", Situs(tmp_path, "dua").antrean))
    assert _ask(app, "/a/") == ("200", "dua")


def test_long_work_stops_for_a_new_state(tmp_path: Path) -> None:
    """Whoever waits for search does not hold up a change that came meanwhile."""
    situs = Situs(tmp_path, "satu")
    situs.antrean.usang = True
    situs.antrean.make_all()

    assert situs.made == []
