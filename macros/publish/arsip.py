"""Make a copy of the finished site that opens from a folder, with no server and no network.

For an office whose network is down, and for an archive that keeps things for a century. A server
answers `2022/` with the page in that folder, a folder does not: each link names its page. Scripts
that load others, and the search, need a server; every page says all it has to say without them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from html import escape, unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from macros.exports.bundel import BACA_SAYA, pack

_TAUTAN = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
#: In a folder no file is of one origin with another: the policy has to name them by their scheme.
_KEBIJAKAN = re.compile(r'(?<=http-equiv="Content-Security-Policy" content=")[^"]*')
#: A browser loads no module and no font from a folder: a page without scripts misses nothing, and
#: letters are those of the reader's machine.
_TERTUTUP = re.compile(r'<script type="module"[^>]*></script>\n?|<link rel="preload"[^>]*>\n?')
#: What only a server needs.
_TANPA = frozenset({"robots.txt", "sitemap.xml", "404.html"})
_PETUNJUK = """\
Salinan situs untuk dibuka tanpa jaringan.

1. Keluarkan semua isi arsip ini ke satu folder.
2. Buka situs/index.html dengan peramban.

Pencarian, penyaring tabel, dan isian pelaporan memerlukan situs yang terbit; selebihnya terbaca
lengkap. Sidik jari setiap berkas situs yang terbit ada di situs/checksums.txt. Halaman dalam
salinan ini berbeda dari yang terbit pada alamat tautannya, izin membaca berkas lokal, dan tanpa
skrip yang memerlukan peladen.
"""


def write_archive(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of a finished site's files by path; the same site gives the same bytes."""
    return pack(((BACA_SAYA, _PETUNJUK.replace("\n", "\r\n").encode()), *_list_files(files)))


def _list_files(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, content in sorted(files.items()):
        if name in _TANPA:
            continue
        page = name.endswith(".html")
        body = open_alone(content.decode(), name, files).encode() if page else content
        yield f"situs/{name}", body


def open_alone(html: str, name: str, files: Collection[str]) -> str:
    """Return a page as it opens from a folder; `name` is its path, `files` are all there are."""

    def name_page(found: re.Match[str]) -> str:
        return f'{found[1]}="{escape(_with_page(unescape(found[2]), name, files))}"'

    policy = _KEBIJAKAN.sub(lambda found: found[0].replace("&#39;self&#39;", "file:"), html)
    return _TAUTAN.sub(name_page, _TERTUTUP.sub("", policy))


def _with_page(link: str, name: str, files: Collection[str]) -> str:
    """Return a link that names the page which a server would have looked up."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target = normpath(join(dirname(name), unquote(parts.path)))
    page = "index.html" if target == "." else f"{target}/index.html"
    if page not in files:
        return link
    return parts._replace(path=f"{parts.path.rstrip('/')}/index.html").geturl()
