"""JSON-LD says only what is known, can't break out of its element, and is whole."""

import json

import pytest

from macros.mesin.jsonld import serialize

PUNYA = "</script><script>alert(1)</script><!-- & \u2028\u2029"


def test_text_stays_text_within_a_script_element() -> None:
    """No text can close the element or open a comment, and programs read it back unchanged."""
    written = serialize([{"@type": "Thing", "name": PUNYA}])
    for raw in ("<", ">", "&", "\u2028", "\u2029"):
        assert raw not in written
    assert json.loads(written)["@graph"][0]["name"] == PUNYA


@pytest.mark.parametrize("things", [[], ()])
def test_nothing_to_say_is_nothing_written(things: list[dict[str, object]]) -> None:
    """A page without anything to describe carries no block."""
    assert serialize(things) == ""
