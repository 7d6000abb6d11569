"""Follow every link of a finished site that stays on it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_ATRIBUT = frozenset({"href", "src", "action", "poster", "data"})
#: Stands for the site while its own address is not known.
_RUMAH = "https://situs.invalid/"


class _Pembaca(HTMLParser):
    """Collect the addresses and the anchors of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.tujuan: dict[str, None] = {}
        self.jangkar: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element points at, and what it is called."""
        for name, value in attrs:
            if value and name == "id":
                self.jangkar.add(value)
            elif value and name in _ATRIBUT and tag != "meta":
                self.tujuan[value] = None


def check_links(files: dict[str, Path], site_url: str = "") -> Iterator[str]:
    """Say which addresses lead nowhere; `site_url` is the site's own address, or "".

    The page for unknown addresses is left out: it is shown at any depth.
    """
    home = f"{site_url.rstrip('/')}/" if site_url else _RUMAH
    pages = {name: _read(path) for name, path in files.items() if name.endswith(".html")}
    for name, page in pages.items():
        if name == "404.html":
            continue
        for target in page.tujuan:
            address = urljoin(home + name.removesuffix("index.html"), target)
            if address.startswith(home):
                wrong = _follow(files, pages, address.removeprefix(home))
                if wrong:
                    yield f"{name}: tautan “{target}” {wrong}"


def _read(path: Path) -> _Pembaca:
    reader = _Pembaca()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def _follow(files: dict[str, Path], pages: dict[str, _Pembaca], address: str) -> str:
    """Say what is wrong with an address below the root of the site; "" where it leads somewhere."""
    parts = urlsplit(address)
    name = unquote(parts.path)
    file = f"{name}index.html" if name.endswith("/") or not name else name
    if file not in files:
        return "tidak menuju berkas mana pun (diharapkan halaman atau berkas situs ini)"
    fragment = unquote(parts.fragment)
    if fragment and file in pages and fragment not in pages[file].jangkar:
        return f"menuju bagian yang tidak ada di {file}"
    return ""
