"""What was made once is remembered for a turn and the next, and no longer."""

from __future__ import annotations

from macros.source.ingatan import Ingatan


def test_what_is_asked_for_again_is_made_once() -> None:
    """Under one key there is one object, and a key of its own has another."""
    ingatan = Ingatan()
    made = ingatan.get("a", object)

    assert ingatan.get("a", object) is made
    assert ingatan.get("b", object) is not made


def test_what_two_turns_did_not_use_is_forgotten() -> None:
    """The next turn still has what this one used; what it leaves aside is made anew after it."""
    ingatan = Ingatan()
    used, left = ingatan.get("a", object), ingatan.get("b", object)

    ingatan.turn()
    assert ingatan.get("a", object) is used
    ingatan.turn()

    assert ingatan.get("a", object) is used
    assert ingatan.get("b", object) is not left
