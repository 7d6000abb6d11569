"""Say what a model holds: its keys, and what stands at them. Nobody else asks pydantic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

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


def value_at(model: BaseModel, key: str) -> Any:
    """Return what stands at a key of a model; None where such a model has no such key.

    pydantic takes its time to say that there is none, and whoever walks through a paper asks
    every model for keys that few have.
    """
    return model.__dict__.get(key)


def models_in(model: BaseModel) -> Iterator[tuple[str, int, BaseModel]]:
    """Yield each model that stands at a key, and each in a list, as `items_of` tells its place."""
    held = model.__dict__
    for name in keys_of_models(type(model)):
        value = held[name]
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield name, index, item
        elif value is not None and isinstance(value, BaseModel):
            yield name, 0, value


@cache
def keys_of_models(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a model at which another one may stand, by what they accept.

    Whoever walks through a paper need not look at the others, which are most of them.
    """
    return tuple(name for name, field in keys_of(kind).items() if _may_hold(field.annotation))


def _may_hold(annotation: Any) -> bool:
    """Tell whether a value of a type may be a model, or hold one; what can't be told may."""
    if get_origin(annotation) is Literal:
        return False
    if parts := get_args(annotation):
        return any(_may_hold(part) for part in parts)
    if isinstance(annotation, type) and annotation is not object:
        return issubclass(annotation, BaseModel)
    return annotation not in {None, Ellipsis}


def items_of(model: BaseModel, keys: Iterable[str] | None = None) -> Iterator[tuple[str, int, Any]]:
    """Yield what stands at each key: every item of a list by its place, all else at place 0.

    `keys` are those that are asked; without them all are.
    """
    held = model.__dict__
    for name in keys_of(type(model)) if keys is None else keys:
        value = held[name]
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield name, index, item
        else:
            yield name, 0, value
