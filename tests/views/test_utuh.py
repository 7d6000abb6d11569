"""Test that an amount in running words stays on one line, letter for letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from macros.views.utuh import keep_whole


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("PK menulis “Rp. 43.644.000,-”.", ["Rp. 43.644.000,-"]),
        ("Rp 43.644.000 dan Rp43.644.000, bukan 43.644.000", ["Rp 43.644.000", "Rp43.644.000"]),
        ("Rp12,5 miliar", ["Rp12,5"]),
        ("Rp <b>", []),
        ("tanpa uang", []),
    ],
)
def test_an_amount_is_one_piece(text: str, amounts: list[str]) -> None:
    """Amounts are found in every form that papers print, and nothing else is."""
    tree = html.fragment_fromstring(f"<p>{keep_whole(text)}</p>")
    assert [span.text for span in tree.xpath("./span[@class='uang']")] == amounts


@given(st.text(alphabet="Rp. 0123456789,-<>&\"'", max_size=40))
def test_no_letter_changes(text: str) -> None:
    """Whatever the text, its words are those that were written, and never markup."""
    tree = html.fragment_fromstring(f"<p>{keep_whole(text)}</p>")
    assert tree.text_content() == text
    assert {element.tag for element in tree.iter()} <= {"p", "span"}
