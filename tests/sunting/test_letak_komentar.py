"""Comments and marks in one form: each comment stays with what it speaks of."""

from __future__ import annotations

import pytest

from macros.source.berkas import Berkas
from macros.sunting.rapi import schema_line, tidy

SHOWN = [
    ("\n\n# atas\n\n\n# dua\ntopik: a\n\n\n# bawah\n\n", "# atas\n\n# dua\ntopik: a\n\n# bawah\n"),
    ("# atas\n\n\n\ntopik: a\n", "# atas\n\ntopik: a\n"),
    (
        "topik:\n  - a\n# atas b\n  - b\n    # dalam\n  # sama\n# luar\nlain: c\n",
        "topik:\n  - a\n  # atas b\n  - b\n  # dalam\n  # sama\n# luar\nlain: c\n",
    ),
    (
        "topik:\n  - id: a\n    nama: b\n    # sedalam nama\n  # sedalam id\n\n# luar\nlain: c\n",
        None,
    ),
    (
        "topik:\n  - id: a\n    # dalam\n\n    # lagi\n  # luar\n    # tidak dalam\n  - id: b\n",
        "topik:\n  - id: a\n    # dalam\n    # lagi\n\n  # luar\n  # tidak dalam\n  - id: b\n",
    ),
    (
        "topik:\n  - id: a\n      # lebih dalam\n  - id: b\n",
        "topik:\n  - id: a\n    # lebih dalam\n  - id: b\n",
    ),
    (
        "topik:\n  - a\n\n    # dalam\nlain: b\n    # ekor dalam\n# ekor\n\n",
        "topik:\n  - a\n  # dalam\n\nlain: b\n# ekor dalam\n# ekor\n",
    ),
    ("topik: {a: b, # satu\n  c: d} # dua\n", "# satu\ntopik: {a: b, c: d}  # dua\n"),
    (
        "topik: {a: b, # satu\n  # dua\n  c: d} # tiga\nlain: x\n",
        "# satu\n# dua\ntopik: {a: b, c: d}  # tiga\nlain: x\n",
    ),
    ("topik: [\n  # satu\n  a,\n  b # dua\n  ]\n", "# satu\n# dua\ntopik: [a, b]\n"),
    ('topik: "satu\n  dua" # c\n', "topik: satu dua  # c\n"),
    ("topik: satu\n  dua # c\n", "topik: satu dua  # c\n"),
    ("topik: | # c\n  satu\n\n\n# bawah\n", "# c\ntopik: |\n  satu\n\n# bawah\n"),
    ("topik:\n  # atas\n  a: b\n", None),
    ("topik:\n  - # c\n    - a\n    - b\n", "topik:\n  # c\n  - - a\n    - b\n"),
    ("topik:\n  - # c\n    # d\n    id: a\n", "topik:\n  # c\n  # d\n  - id: a\n"),
    ("topik:\n  -\n\n    # c\n    - # d\n      id: a\n", "topik:\n  # c\n  # d\n  - - id: a\n"),
    ("topik: []\nlain: {}\nkosong:   # c\n", "topik: []\nlain: {}\nkosong:  # c\n"),
    ('topik: ""\nlain: ["", a]\n', None),
    ('topik: [ a , {b: ""}, ]\n', 'topik: [a, {b: ""}]\n'),
    ('topik: "a\\nb"\n', None),
    ('topik: "a\\n"\n', "topik: |\n  a\n"),
    ('topik: "a\\n\\n"\n', None),
    ('topik: "a \\nb\\n"\n', None),
    ('topik: "\\na\\n"\n', None),
    ('topik: " a\\nb\\n"\n', None),
    ('topik: ["a\\nb\\n"]\n', None),
    ("topik: 'it''s \\ \"x\"'\n", 'topik: it\'s \\ "x"\n'),
    ('topik: "+1"\nlain: "-0o7"\nx: "1_0"\ny: "1E+5"\nz: "True"\n', None),
    ("\"NO\": a\n'topik': b\n", 'topik: b\n"NO": a\n'),
    (
        "topik:\n  - nama: b\n     # tentang id\n    id: a\n",
        "topik:\n  # tentang id\n  - id: a\n    nama: b\n",
    ),
    ("topik: > # c\n  satu\n", "# c\ntopik: |\n  satu\n"),
    ("topik: |-\n  satu # isi", 'topik: "satu # isi"\n'),
    ("topik: |\n  a\n  satu # isi\n# bawah\n", None),
    (
        "lain: x\ntopik: |\n  a # isi\n  b # isi\n\n\n# bawah\n",
        "topik: |\n  a # isi\n  b # isi\nlain: x\n\n# bawah\n",
    ),
    ("topik:\n  - |\n    a # isi\n    b # isi\n  # dalam\n  - c\n", None),
    ('topik: a\n"b, c": d\n', "topik: a\nb, c: d\n"),
    ('topik: "é\\nb"\n', None),
    (f'topik: "{"a b " * 40}\\nb"\n', None),
    ("{}\n", None),
    ("topik:\n - a\n # ekor\n", "topik:\n  - a\n  # ekor\n"),
    ("topik:\n  - x\n# a\nlain: [b, # c\n  d]\n", "topik:\n  - x\n# a\n# c\nlain: [b, d]\n"),
    ("topik: a #c\n", "topik: a  #c\n"),
    ("topik: a #\n", "topik: a  #\n"),
    ("topik: 'a # b' # c  \n", 'topik: "a # b"  # c\n'),
    ("topik:\n  - a:\n      # dalam\n      b: c\n", None),
    ("topik:\n  - - []\n    - [a]\n", None),
    ('topik: "a\\n" # c\n', "# c\ntopik: |\n  a\n"),
    ('topik: "a\\nb" # c\n', '# c\ntopik: "a\\nb"\n'),
    ("topik:\n  - a\n # di antara\nlain: b\n", "topik:\n  - a\n# di antara\nlain: b\n"),
    ("topik: a # b # c\n", "topik: a  # b # c\n"),
    ("topik:\n  - a # x\n  - b   \n  - [c]   # y\n", "topik:\n  - a  # x\n  - b\n  - [c]  # y\n"),
    (
        "topik:\n  - id: a   # x\n    nama:   # y\n      b: c\n",
        "topik:\n  - id: a  # x\n    nama:  # y\n      b: c\n",
    ),
    ("lain: x\ntopik: y\n", "topik: y\nlain: x\n"),
    ("lain: x   # c\n# d\ntopik: y\n", "# d\ntopik: y\nlain: x  # c\n"),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_what_stands_around_an_entry_has_its_one_form(text: str, expected: str | None) -> None:
    """Comments, blank lines and quotes of each kind have one place (None: it is that already)."""
    line = schema_line("topik.yml", "topik")

    tidied, findings = tidy(Berkas("topik.yml", text.encode()), "data/topik.yml")

    assert findings == ()
    assert tidied == f"{line}\n{text if expected is None else expected}"
