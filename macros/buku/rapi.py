"""Bring a tree that was built cell by cell into the form in which a person writes it."""

from __future__ import annotations

from typing import Any

from macros.model.isi import keys_of
from macros.model.peran import JudulKolom
from macros.model.susunan_model import base_of, row_model
from macros.sunting.urut import key_order


def collapse(value: Any) -> Any:  # noqa: ANN401 - a YAML value
    """Write `{tercetak: …}` alone as the plain text that stands for it."""
    if isinstance(value, dict):
        if set(value) == {"tercetak"}:
            return value["tercetak"]
        return {key: collapse(part) for key, part in value.items()}
    return [collapse(item) for item in value] if isinstance(value, list) else value


def arrange(model: Any, value: Any) -> Any:  # noqa: ANN401 - annotations and YAML values
    """Return a tree with its keys in the order of its model."""
    base = row_model(model) or base_of(model)
    fields = keys_of(base)
    if isinstance(value, list):
        inner: Any = fields["butir"].annotation if "butir" in fields else base
        return [arrange(inner, item) for item in value]
    if not isinstance(value, dict) or not fields:
        return value
    if isinstance(base, type) and issubclass(base, JudulKolom) and set(value) == {"teks"}:
        return value["teks"]
    order = key_order(base)
    keys = sorted(value, key=lambda key: order.index(key) if key in order else len(order))
    return {
        key: arrange(fields[key].annotation if key in fields else None, value[key]) for key in keys
    }
