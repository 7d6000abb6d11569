"""Search engines are told what they may read."""

from dataclasses import replace

import pytest

from macros.exports.robots import write_robots
from macros.views.terbitan import Terbitan
from tests.exports import bantu

_SITUS = "https://contoh.invalid/kinerja/"
_BUKA = "User-agent: *\nAllow: /\n"
_TUTUP = "User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    ("site_url", "contoh", "pratinjau", "isi"),
    [
        (_SITUS, None, False, f"{_BUKA}\nSitemap: {_SITUS}sitemap.xml\n"),
        ("", None, False, _BUKA),
        (_SITUS, "CONTOH", False, _TUTUP),
        (_SITUS, None, True, _TUTUP),
    ],
)
def test_robots(site_url: str, contoh: str | None, pratinjau: bool, isi: str) -> None:  # noqa: FBT001 - a table case
    """A published site names its map; a sample or a preview asks not to be found."""
    data = bantu.sample()
    data = replace(data, satker=data.satker.model_copy(update={"contoh": contoh}))
    made = write_robots(Terbitan(data, site_url, pratinjau=pratinjau))
    assert made.isi.decode() == isi
