"""Let the pictures of hand-written pages wait until a reader comes near them.

A phone that opens a long page then fetches what it shows. Each picture says its size, so that
nothing moves when it comes.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

_IMG = re.compile(r'<img (?=[^>]*?src="(?P<alamat>[^":]+\.webp)")')


def let_wait(html: str, address: str, docs: Path) -> str:
    """Return the body of a page at an address with its pictures marked; others stay as they are."""

    def mark(match: re.Match[str]) -> str:
        path = docs / posixpath.normpath(posixpath.join(address, match["alamat"]))
        size = read_size(path.read_bytes())
        return f'<img loading="lazy"{size} ' if size else match[0]

    return _IMG.sub(mark, html)


def read_size(picture: bytes) -> str:
    """Return the width and height of a lossless WebP as attributes; "" for any other picture.

    Fourteen bits each, less one, behind the signature (RFC 9649, section 3.4).
    """
    if picture[12:16] != b"VP8L" or picture[20:21] != b"\x2f":
        return ""
    bits = int.from_bytes(picture[21:25], "little")
    return f' width="{(bits & 0x3FFF) + 1}" height="{(bits >> 14 & 0x3FFF) + 1}"'
