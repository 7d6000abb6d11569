"""Pictures of hand-written pages: they wait for the reader, and say their size."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish.pictures import let_wait, read_size

#: The first bytes of a lossless WebP of 3 by 2 pixels: less one each, in fourteen bits.
KEPALA = b"RIFF\x00\x00\x00\x00WEBPVP8L\x00\x00\x00\x00\x2f" + (2 | 1 << 14).to_bytes(4, "little")


def test_a_picture_waits_and_says_its_size(tmp_path: Path) -> None:
    """A picture beside a page is fetched when it comes near, and keeps its room until then."""
    (tmp_path / "aset").mkdir()
    (tmp_path / "aset" / "a.webp").write_bytes(KEPALA)
    html = '<p><img alt="x" src="../../aset/a.webp" /></p>'

    assert let_wait(html, "panduan/setahun/", tmp_path) == (
        '<p><img loading="lazy" width="3" height="2" alt="x" src="../../aset/a.webp" /></p>'
    )


@pytest.mark.parametrize("picture", [b"", KEPALA.replace(b"VP8L", b"VP8 "), b"\x89PNG"])
def test_what_is_no_lossless_webp_has_no_size(picture: bytes) -> None:
    """Of another form nothing is guessed."""
    assert read_size(picture) == ""


def test_other_pictures_stay_as_they_are(tmp_path: Path) -> None:
    """An address of elsewhere, and another form of picture, is left alone."""
    html = '<img alt="x" src="https://contoh.invalid/a.webp" /><img src="a.png" />'
    assert let_wait(html, "", tmp_path) == html
