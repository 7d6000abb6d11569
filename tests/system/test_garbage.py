"""The search for garbage is held back, and goes on afterwards as it did before."""

from __future__ import annotations

import gc

import pytest

from macros.system.garbage import uncollected


def test_search_is_off_within_and_on_again_after() -> None:
    """Within, nothing is looked through; afterwards it is again."""
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_search_goes_on_after_an_error() -> None:
    """What fails within leaves the search as it was."""
    with pytest.raises(ValueError, match="salah"), uncollected():
        raise ValueError("salah")
    assert gc.isenabled()


def test_search_that_was_off_stays_off() -> None:
    """Whoever held it back already finds it so."""
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
