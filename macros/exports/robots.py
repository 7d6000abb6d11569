"""Tell search engines what they may read (RFC 9309)."""

from __future__ import annotations

from macros.exports.berkas import Berkas
from macros.views.terbitan import Terbitan


def write_robots(terbitan: Terbitan) -> Berkas:
    """Return `robots.txt`; a sample or a preview must never be found as the office's own word."""
    lines = ["User-agent: *", "Allow: /" if terbitan.terbuka else "Disallow: /"]
    if terbitan.terbuka and terbitan.site_url:
        lines += ["", f"Sitemap: {terbitan.address('sitemap.xml')}"]
    return Berkas("robots.txt", "\n".join([*lines, ""]).encode())
