"""What a model holds is asked in one place."""

import re
from pathlib import Path

from macros.jenis import JENIS
from macros.model.isi import items_of, keys_of
from macros.model.uang import Uang
from macros.source.tree import LETAK

ROOT = Path(__file__).parents[2] / "macros"


def test_nobody_else_asks_pydantic_for_keys() -> None:
    """One module knows how the library lists the keys of a model; another library has one place."""
    asked = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        if re.search(r"\bmodel_fields\b", path.read_text(encoding="utf-8"))
    }
    assert asked == {"model/isi.py"}


def test_where_something_stood_is_no_key() -> None:
    """No model of a paper offers its marks as a key; what is no model has no keys."""
    assert all(keys_of(kind) and LETAK not in keys_of(kind) for kind in JENIS.values())
    assert keys_of(str | None) == {}


def test_items_are_told_by_their_place() -> None:
    """Each item of a list comes with its place, any other value as the one at place 0."""
    told = list(items_of(Uang.model_validate("1.000.000")))
    assert ("tercetak", 0, "1.000.000") in told
    assert all(name != LETAK for name, _, _ in told)
