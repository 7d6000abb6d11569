"""Look into the annotations of models: what stands under `| None`, limits and lists."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

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
