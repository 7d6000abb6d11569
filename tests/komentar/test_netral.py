"""Whatever a stranger writes, in the comment it is plain text on one line."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.komentar.netral import SELA, neutralize

HOSTILE = (
    "@semua @org/tim halo",
    "a@b.invalid mailto:a@b.invalid",
    "<script>alert(1)</script><img src=x onerror=y>",
    "<!-- tinjauan-data -->",
    "[klik](https://jahat.invalid) ![x](http://jahat.invalid/x.png)",
    "https://jahat.invalid www.jahat.invalid WWW.jahat.invalid ftp://jahat.invalid",
    "#1 GH-1 gh-22 org/repo#3",
    "::error file=x::tipu\n::set-output name=a::b",
    "# judul\n- daftar\n1. nomor\n> kutip\n```\nkode\n```\n| a | b |",
    "kanan ke kiri \u202e\u2066 dan \u200b lebar nol \x1b[31m merah \x00",
    "&lt;b&gt; &#64;semua &commat;semua",
    "**tebal** _miring_ ~~coret~~ $x^2$ :smile: \\@semua",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_known_tricks_are_plain_text(text: str) -> None:
    """Rendered, the text has no element but its paragraph, and reads as it was written."""
    html = markdown.markdown(neutralize(text, 500))
    assert re.findall(r"<(?!/?p>)[^>]*>", html) == []
    said = re.sub(r"</?p>", "", html).replace(SELA, "")
    assert ("://jahat" in said) == ("://jahat" in text)


@given(st.one_of(st.text(), st.text(alphabet="@#<>/:&\\`*_[]()!-\n\r gh0wW.x\u200b\u202e")))
@example("".join(HOSTILE))
def test_no_text_escapes(text: str) -> None:
    """No line break, HTML, Markdown mark, mention, reference or address is left in any text."""
    out = neutralize(text, 200)
    assert out == " ".join(out.split())
    assert "<" not in out
    assert not re.search(r"&(?!amp;|lt;)", out)
    assert not re.search(rf"@(?!{SELA})", out)
    assert not re.search(rf"\\#(?!{SELA})", out)
    assert "//" not in out
    assert not re.search(r"(?i)\bwww\\?\.|\bgh\\?-", out)
    bare = re.sub(r"\\.", "", out)
    assert not re.search(r"[`*_{}\[\]()#+\-!|~$^=>\"':.\\]", bare)


@given(st.text(min_size=1), st.integers(min_value=1, max_value=50))
def test_length_is_bounded(text: str, limit: int) -> None:
    """A long text is cut, and what escaping adds is bounded too."""
    assert len(neutralize(text * 100, limit)) <= limit * 6
