"""Name every kind of file in `data/`: its model, and which kind a file is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, reduce
from operator import or_
from types import GenericAlias
from typing import Any

from pydantic import create_model

from macros.jenis import list_jenis
from macros.model.dasar import Model
from macros.model.informasi_publik import FOLDER_INFORMASI, folder_of
from macros.model.isi import keys_of
from macros.model.pecahan import BERNAMA, UTUH, whole_of
from macros.model.sambungan import continued_by
from macros.model.susunan_model import list_models, row_model
from macros.source.sambung import SESUDAH

#: A file in which another goes on: it has the rows of that one, and no schema of its own.
SAMBUNGAN = "sambungan"


def list_ragam() -> dict[str, type[Model]]:
    """Return the model of every kind of file by the name of its schema."""
    named = {path.removesuffix(".yml"): model for path, model in BERNAMA.items()}
    return {**list_jenis(), **FOLDER_INFORMASI, **named}


def model_of(ragam: str) -> type[Model]:
    """Return the model by which the keys of a kind of file are put in order."""
    return _model_of_rest() if ragam == SAMBUNGAN else list_ragam()[ragam]


def kind_of(jalur: str, value: Any) -> str | None:
    """Return the kind of the file at `jalur` (below `data/`) that holds `value`, if known."""
    dasar = whole_of(jalur)
    if dasar is not None:
        return dasar.removesuffix(".yml")
    folder = folder_of(jalur)
    if folder is not None:
        return folder
    if continued_by(jalur) is not None:
        return SAMBUNGAN
    jenis = value.get("jenis") if isinstance(value, dict) else None
    return jenis if isinstance(jenis, str) and jenis in list_jenis() else None


@cache
def _model_of_rest() -> type[Model]:
    """Return the model of a file in which another goes on: any list that any of them holds.

    Nothing is read by it: what has no place in the file before is told when both are read.
    """
    wholes = (*list_jenis().values(), *FOLDER_INFORMASI.values(), *(BERNAMA[n] for n in UTUH))
    rows: dict[str, list[type[Model]]] = {}
    for name, row in _list_rows(wholes, set()):
        if row not in rows.setdefault(name, []):
            rows[name].append(row)
    lists: dict[str, Any] = {
        name: (GenericAlias(tuple, (reduce(or_, rows[name]), ...)), ()) for name in sorted(rows)
    }
    fields: dict[str, Any] = {SESUDAH: (str, ""), **lists}
    return create_model("Sambungan", __base__=Model, **fields)


def _list_rows(kinds: Iterable[Any], seen: set[Any]) -> Iterator[tuple[str, type[Model]]]:
    """Yield each list of groups in models and in all below them: its key and what it lists."""
    for model in list_models(kinds):
        if model in seen:
            continue
        seen.add(model)
        for name, field in keys_of(model).items():
            row = row_model(field.annotation)
            if row is not None:
                yield name, row
            yield from _list_rows([field.annotation], seen)
