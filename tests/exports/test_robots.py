"""Search engines are told what they may read."""

import pytest

from macros.exports.robots import write_robots


@pytest.mark.parametrize(
    ("site_url", "terbuka", "isi"),
    [
        (
            "https://contoh.invalid/kinerja/",
            True,
            "User-agent: *\nAllow: /\n\nSitemap: https://contoh.invalid/kinerja/sitemap.xml\n",
        ),
        ("", True, "User-agent: *\nAllow: /\n"),
        ("https://contoh.invalid/kinerja/", False, "User-agent: *\nDisallow: /\n"),
    ],
)
def test_robots(site_url: str, terbuka: bool, isi: str) -> None:  # noqa: FBT001 - a table case
    """A published site names its map; a sample or a preview asks not to be found."""
    assert write_robots(site_url, terbuka=terbuka).isi.decode() == isi
