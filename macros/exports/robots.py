"""Tell search engines what they may read (RFC 9309)."""

from __future__ import annotations

from macros.exports.berkas import Berkas


def write_robots(site_url: str, *, terbuka: bool) -> Berkas:
    """Return `robots.txt`; a sample or a preview must never be found as the office's own word."""
    lines = ["User-agent: *", "Allow: /" if terbuka else "Disallow: /"]
    if terbuka and site_url:
        lines += ["", f"Sitemap: {site_url}sitemap.xml"]
    return Berkas("robots.txt", "\n".join([*lines, ""]).encode())
