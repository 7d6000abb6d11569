"""Test that what is counted is joined into Indonesian that reads well, however much there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from macros.views.rangkai import join_words

_KATA = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), max_size=20)


@given(_KATA)
def test_a_list_of_any_length_has_one_conjunction(words: list[str]) -> None:
    """From none to twenty parts: every part in order, commas between, one "dan" before the last."""
    said = join_words(words)
    if len(words) < 2:
        assert said == "".join(words)
    elif len(words) == 2:
        assert said == f"{words[0]} dan {words[1]}"
    else:
        assert said == f"{', '.join(words[:-1])}, dan {words[-1]}"


def test_links_among_the_parts_stay_and_text_beside_them_is_escaped() -> None:
    """A part that is HTML stays HTML; a part from the data never becomes any."""
    said = join_words([Markup("<a>x</a>"), "<b>", Markup("<i>y</i>")])
    assert said == Markup("<a>x</a>, &lt;b&gt;, dan <i>y</i>")
