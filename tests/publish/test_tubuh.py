"""The body of a page comes back as it was put away, and is not kept a second time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.publish.tubuh import put_away, take_out


@given(st.text())
def test_a_body_comes_back_whole(html: str) -> None:
    """Whatever a page says is said again, letter for letter."""
    put_away("2030/contoh/", html)
    assert take_out("2030/contoh/") == html


def test_a_body_is_kept_until_it_is_taken() -> None:
    """A page that is read again is written as it was read last; after that nothing is kept."""
    put_away("2030/contoh/", "lama")
    put_away("2030/contoh/", "baru")
    assert take_out("2030/contoh/") == "baru"
    with pytest.raises(KeyError):
        take_out("2030/contoh/")
