"""Say what a model holds: its keys, and what stands at them. Nobody else asks pydantic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.source.tree import LETAK

_TANPA: Mapping[str, FieldInfo] = {}


def keys_of(kind: Any) -> Mapping[str, FieldInfo]:
    """Return the keys of a model with what they accept; none for what is no model.

    The marks that say where its parts stood are no key.
    """
    known = isinstance(kind, type) and issubclass(kind, BaseModel)
    return _keys_of(kind) if known else _TANPA


@cache
def _keys_of(kind: type[BaseModel]) -> Mapping[str, FieldInfo]:
    return {name: field for name, field in kind.model_fields.items() if name != LETAK}


def values_of(model: BaseModel) -> Iterator[tuple[str, Any]]:
    """Yield each key of a model with its value."""
    held = model.__dict__
    for name in keys_of(type(model)):
        yield name, held[name]


def items_of(model: BaseModel) -> Iterator[tuple[str, int, Any]]:
    """Yield what stands at each key: every item of a list by its place, all else at place 0."""
    for name, value in values_of(model):
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield name, index, item
        else:
            yield name, 0, value
