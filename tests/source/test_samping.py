"""A comment beside a value is a finding; a `#` that belongs to a text never is."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.source.samping import find_beside

BESIDE = [
    ("bukti: Nota dinas # 12 tahun 2030\n", [(1, 19)]),
    ("bukti: # 12\n", [(1, 8)]),
    ('bukti: "Nota dinas" # 12\n', [(1, 21)]),
    ("bukti: 'Nota # dinas' # 12\n", [(1, 23)]),
    ("- Nota # 1\n- dua\n- tiga # 3\n", [(1, 8), (3, 8)]),
    ("a: [b, # c\n  d]\n", [(1, 8)]),
    ("a: {b: c} # d\n", [(1, 11)]),
    ("a: | # kepala\n  isi\n", [(1, 6)]),
    ("a: >-\n  isi # tetap isi\nb: c # hilang\n", [(3, 6)]),
    ("a:\n  satu\n  dua # tiga\n", [(3, 7)]),
    ("a: # 12\n  lanjutan\n", [(1, 4)]),
    ("a: # 12\nb: c\n", [(1, 4)]),
    ("- a: # 12\n- b: c\n", [(1, 6)]),
    ("- a: b\n  c: # 12\n# lain\n- d: e\n", [(2, 6)]),
    ("a: # satu\n  [b, c]\n", [(1, 4)]),
    ("a: b #\n", [(1, 6)]),
    ("a: > # kepala\n  isi # tetap isi\n", [(1, 6)]),
    ("a:\tb\t# c\n", [(1, 6)]),
    ("a: |\n\nb: c # d\n", [(3, 6)]),
    ("a: |\n  satu\n\n\n # dua\nb: c # d\n", [(6, 6)]),
    ("a: # satu\n\n", [(1, 4)]),
    ("a: b # c", [(1, 6)]),
    ("a:\tb\t# c", [(1, 6)]),
    ("a:\n  - |\n  - # b\n  - c\n", [(3, 5)]),
    ("a: |\n  - # b\n  c\nd:\n  - # e\n", [(5, 5)]),
    ("# a\na: |\n  b\nc:\n  - # d\n", [(5, 5)]),
]
FINE = [
    "a: # daftar\n  - b\n",
    "a: # daftar\n- b\n",
    "a: # peta\n\n  # lagi\n  b: c\n",
    "- # butir\n  a: b\n",
    "# catatan\na: b\n",
    "a: b\n  # catatan\nc: d\n",
    "a: Nota dinas #12 tahun 2030\n".replace(" #", "#"),
    'a: "Nota # 12"\n',
    "a: 'Nota # 12'\n",
    "a: |\n  satu # dua\n  # tiga\nb: c\n",
    "a: |\n  satu\n\n  # dua\n",
    "a: |\n  satu # dua",
    "a: |\n  satu #\n",
    "a: |\n  satu\n    dua # tiga\n  empat # lima\n\n\nb: c\n",
    "a: |\n\n    satu # dua\n    # tiga\n",
    "a:\n  b: >\n    satu\n    # dua\n  c: d\n",
    "a: |-\n  # satu\n# catatan\nb: c\n",
    'a: "satu\n  # dua"\n',
    "a: https://contoh.invalid/#jangkar\n",
    "a: [b, c] \n# d\n",
    "a: b\n# akhir",
]


@pytest.mark.parametrize(("text", "places"), BESIDE)
def test_a_comment_beside_a_value_is_found(text: str, places: list[tuple[int, int]]) -> None:
    """Whatever stands before it on its line, the comment is named where its sign stands."""
    found = list(find_beside("x.yml", text))

    assert [(f.place.line, f.place.column) for f in found] == places
    assert {f.kode for f in found} == {"YML-006"}


@pytest.mark.parametrize("text", FINE)
def test_a_sign_within_a_text_is_no_comment(text: str) -> None:
    """Quotes, blocks of text, addresses and comments on lines of their own give no finding."""
    assert list(find_beside("x.yml", text)) == []


@given(
    st.lists(st.text(st.sampled_from("ab #'\":|>-\n"), max_size=12), min_size=1, max_size=4),
    st.sampled_from(["'", '"', "|", ">", None]),
)
def test_no_text_that_yaml_keeps_is_taken_for_a_comment(
    texts: list[str], style: str | None
) -> None:
    """Whatever the texts and their quotes: what the YAML writer wrote holds no comment."""
    written = yaml.safe_dump(texts, default_style=style, allow_unicode=True, width=30)

    assert list(find_beside("x.yml", written)) == []
