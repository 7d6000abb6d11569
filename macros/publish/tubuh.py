"""Keep the bodies of pages small between their being read and their being written.

MkDocs reads every page before it writes the first, and would hold the whole site as text.
"""

from __future__ import annotations

import zlib

_tubuh: dict[str, bytes] = {}
#: The least effort: pages are so repetitive that more would save little, and take longer.
_USAHA = 1


def put_away(address: str, html: str) -> None:
    """Keep the body of the page at an address."""
    _tubuh[address] = zlib.compress(html.encode(), _USAHA)


def take_out(address: str) -> str:
    """Return a body that was put away, and keep it no longer."""
    return zlib.decompress(_tubuh.pop(address)).decode()
