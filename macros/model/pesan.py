"""Say in Indonesian what pydantic found, at the place in the YAML file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.findings import BATAS_SEBERKAS, Finding
from macros.model import rules
from macros.model.ejaan import nearest
from macros.model.isi import keys_of
from macros.model.susunan_model import list_models
from macros.model.ucapan import say
from macros.source.tree import Path, Tree

#: `nearest` is part of what a message needs, wherever the message is made.
__all__ = ["cut_errors", "known_keys", "nearest", "path_of", "suggest_key", "to_findings"]


def to_findings(
    model: type[BaseModel], tree: Tree, errors: Iterable[ErrorDetails]
) -> Iterator[Finding]:
    """Yield a finding for each error; a misspelt key swallows the missing one it stands for."""
    details = list(errors)
    missing = {path_of(tree, e["loc"]): e["loc"][-1] for e in details if e["type"] == "missing"}
    renamed = set()
    for error in details:
        if error["type"] == "extra_forbidden":
            suggestion = suggest_key(model, error["loc"])
            renamed.add((path_of(tree, error["loc"])[:-1], suggestion))
            yield _unknown_key(tree, error, suggestion)
    for error in details:
        kind = error["type"]
        if kind == "extra_forbidden":
            continue
        path = path_of(tree, error["loc"])
        if kind == "missing" and (path, missing.get(path)) in renamed:
            continue
        if kind == "too_short" and _has_deeper(tree, path, details):
            continue  # a list whose only entry is wrong is not empty
        rule, words = say(model, error, path)
        yield rule.at(tree.place(path), *words)


def cut_errors(
    model: type[BaseModel], tree: Tree, errors: Sequence[ErrorDetails]
) -> Iterator[Finding]:
    """Yield findings for the first of many errors; the last tells how many there are besides."""
    found = list(to_findings(model, tree, errors[:BATAS_SEBERKAS]))
    rest = len(errors) - BATAS_SEBERKAS
    if rest > 0 and found:
        found[-1] = replace(found[-1], salah=f"{found[-1].salah}; dan {rest} lagi di berkas ini")
    yield from found


def _has_deeper(tree: Tree, path: Path, details: Iterable[ErrorDetails]) -> bool:
    """Tell whether another error lies below `path`."""
    paths = (path_of(tree, error["loc"]) for error in details)
    return any(len(other) > len(path) and other[: len(path)] == path for other in paths)


def path_of(tree: Tree, loc: Iterable[str | int]) -> Path:
    """Return the part of pydantic's location that exists in the file.

    Wrapper fields and unions put steps into the location that no YAML key stands for.
    """
    path: Path = ()
    for step in loc:
        if (*path, step) in tree.places:
            path = (*path, step)
    return path


def suggest_key(model: type[BaseModel], loc: tuple[str | int, ...]) -> str | None:
    """Return the known key nearest to a misspelt one."""
    return nearest(str(loc[-1]), known_keys(model, loc[:-1]))


def known_keys(model: type[BaseModel], loc: Iterable[str | int]) -> list[str]:
    """Return the keys that the model at `loc` knows."""
    kinds: list[Any] = [model]
    for step in loc:
        if isinstance(step, str):
            kinds = [
                field.annotation
                for kind in list_models(kinds)
                for name, field in keys_of(kind).items()
                if name == step
            ] or kinds
    return [name for kind in list_models(kinds) for name in keys_of(kind)]


def _unknown_key(tree: Tree, error: ErrorDetails, suggestion: str | None) -> Finding:
    loc = error["loc"]
    mend = f"tulis “{suggestion}”" if suggestion else "hapus, atau cari nama kuncinya di panduan"
    return rules.KUNCI_TAK_DIKENAL.at(
        tree.place(path_of(tree, loc), key=True),
        f"kunci “{loc[-1]}” tidak dikenal",
        f"mungkin maksudnya “{suggestion}”" if suggestion else "diharapkan kunci yang dikenal",
        mend,
    )
