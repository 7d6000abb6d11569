"""Look into the annotations of models: what stands under `| None`, limits and lists."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.model.dasar import Model


def without_none(annotation: Any) -> Any:
    """Return what an annotation is without its `| None`; its limits stay on it."""
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        parts = typing.get_args(annotation)
        return without_none(next(part for part in parts if part is not type(None)))
    return annotation


def base_of(annotation: Any) -> Any:
    """Return what an annotation is without its `| None` and its limits."""
    kind = without_none(annotation)
    return (
        base_of(typing.get_args(kind)[0]) if typing.get_origin(kind) is typing.Annotated else kind
    )


def list_choices(annotation: Any) -> tuple[StrEnum, ...]:
    """Return the words that a field of choices accepts; () for a field of another kind."""
    kind = base_of(annotation)
    if not (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return ()
    adapter = TypeAdapter(without_none(annotation))
    return tuple(choice for choice in kind if _accepts(adapter, choice))


def takes_text(model: type[Model]) -> bool:
    """Tell whether a model may be written as plain text, without its keys."""
    try:
        model.model_validate("teks")
    except ValidationError as error:
        return all(one["type"] != "model_type" for one in error.errors())
    return True


def _accepts(adapter: TypeAdapter[Any], value: object) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


def row_model(annotation: Any) -> type[Model] | None:
    """Return the model of a list's items; None for other annotations and for lists of text."""
    base = base_of(annotation)
    if typing.get_origin(base) is tuple:
        item = base_of(typing.get_args(base)[0])
        return item if isinstance(item, type) and issubclass(item, Model) else None
    return None


def list_models(kinds: Iterable[Any]) -> Iterator[type[BaseModel]]:
    """Yield the models within annotations such as `tuple[Sasaran, ...] | None`."""
    for kind in kinds:
        if isinstance(kind, type) and not typing.get_args(kind):
            if issubclass(kind, BaseModel):
                yield kind
        else:
            yield from list_models(typing.get_args(kind))
