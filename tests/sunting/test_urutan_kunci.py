"""Keys stand in the order of the model, in whatever order they were typed."""

from __future__ import annotations

from typing import Any

import pytest

from macros.jenis import JENIS
from macros.model.kunci_sendiri import own_keys
from macros.source.berkas import Berkas
from macros.source.parse import parse
from macros.sunting.nilai import write_yaml
from macros.sunting.rapi import tidy
from macros.sunting.sisip import strip_marks
from tests import kertas_contoh

KERTAS = {name: isi for name, isi in kertas_contoh.files().items() if name.endswith(".yml")}


def _turned(value: Any) -> Any:  # noqa: ANN401 - a YAML value
    """Return a value with the keys of each mapping the other way round."""
    if isinstance(value, dict):
        return {key: _turned(part) for key, part in reversed(value.items())}
    return [_turned(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", sorted(KERTAS))
def test_every_order_of_keys_is_put_into_one(name: str) -> None:
    """Papers of every kind have their one order: turned round, each comes out as before."""
    value = strip_marks(parse(name, KERTAS[name].decode()).value)
    once, turned = (
        tidy(Berkas(name, write_yaml(one).encode()), name)[0] for one in (value, _turned(value))
    )

    assert once is not None
    assert [line for line in once.split("\n") if line] == [
        line for line in (turned or "").split("\n") if line
    ]


def test_what_a_paper_says_of_itself_stands_before_its_source() -> None:
    """Keys that only one kind has are written above `sumber`, wherever staff typed them."""
    seen = 0
    for name, isi in KERTAS.items():
        value = strip_marks(parse(name, isi.decode()).value)
        if value.get("jenis") not in JENIS:
            continue
        text, _ = tidy(Berkas(name, write_yaml(_turned(value)).encode()), name)
        keys = list(strip_marks(parse(name, text or "").value))
        own = [key for key in own_keys(JENIS[value["jenis"]]) if key in keys]
        assert all(keys.index(key) < keys.index("sumber") for key in own)
        seen += len(own)

    assert seen
