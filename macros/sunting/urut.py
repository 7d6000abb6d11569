"""Put keys into the order of the model, which is the order of the paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from macros.model.baris_tujuan import SelDaftar
from macros.model.dasar import Model
from macros.model.isi import keys_of
from macros.model.kunci_sendiri import own_keys
from macros.model.susunan_model import list_models
from macros.sunting.simpul import Collection, Entry, Node


def key_order(model: type[Model]) -> list[str]:
    """Return the keys of a model as they are written: those of `urutan`, then the others.

    What a kind of paper says of itself stands before its parts.
    """
    names = list(keys_of(model))
    first = [name for name in model.urutan if name in names]
    first += [name for name in own_keys(model) if name not in first]
    return [*first, *(name for name in names if name not in first)]


def put_in_order(node: Node, kinds: Iterable[Any]) -> None:
    """Sort the keys of `node` and of all below it; keys that no model knows come last."""
    if not isinstance(node, Collection):
        return
    models: list[Any] = [model for model in list_models(kinds) if issubclass(model, Model)]
    if not node.mapping:
        lists: list[Any] = [
            keys_of(m)["butir"].annotation for m in models if issubclass(m, SelDaftar)
        ]
        for entry in node.entries:
            put_in_order(entry.node, lists or models)
        return
    # Where one of several models may stand, it is one that knows every key.
    names = {entry.key.value for entry in node.entries if entry.key}
    models = [model for model in models if names <= set(keys_of(model))] or models
    order: list[str] = []
    for model in models:
        order += [name for name in key_order(model) if name not in order]
    node.entries.sort(key=lambda entry: _rank(entry, order))
    for entry in node.entries:
        name = entry.key.value if entry.key else ""
        below = [keys_of(m)[name].annotation for m in models if name in keys_of(m)]
        put_in_order(entry.node, below)


def _rank(entry: Entry, order: list[str]) -> int:
    name = entry.key.value if entry.key else ""
    return order.index(name) if name in order else len(order)
