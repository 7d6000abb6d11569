"""Read one file of `data/` into its model, with every finding of form in it.

The same bytes always give the same model, and a model never changes: what was read is kept.
A preview reads all files again when one was saved, a review reads two versions that differ in
one file, and the tests read the sample office over and over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import ValidationError

from macros.findings import Finding
from macros.model import rules
from macros.model.dasar import Model
from macros.model.dokumen import JENIS
from macros.model.pesan import nearest, to_findings
from macros.model.realisasi import JENIS_REALISASI
from macros.model.repair import is_guess, repair
from macros.model.skala import Skala
from macros.model.target import in_scales
from macros.source.baca import read_tree
from macros.source.berkas import Berkas
from macros.source.tree import Tree

#: What a file in the folder of a year can be: a paper, or a report on results.
_JENIS: dict[str, type[Model]] = {**JENIS, **JENIS_REALISASI}
#: The scales of an office as they name what was read: `Skala` itself may be any mapping.
Tingkat = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Terbaca:
    """Hold what one file says, and what is wrong with it; no model where it can't be read."""

    model: Model | None
    findings: tuple[Finding, ...]
    #: Whether figures that could not be read were left out of the model.
    tebakan: bool = False


def freeze(skala: Skala) -> Tingkat:
    """Return scales in the form in which they name what was read by them."""
    return tuple((name, tuple(words)) for name, words in skala.items())


@lru_cache(maxsize=512)  # two versions of an office, each in some dozens of files
def read_model(
    berkas: Berkas, path: str, kind: type[Model] | None, tingkat: Tingkat, *, lama: bool
) -> Terbaca:
    """Read one file as the kind that its path gives; without one, its own `jenis` says which.

    `path` is how findings name it, `tingkat` the scales whose words a target may be printed in.
    """
    tree = read_tree(berkas, path, lama=lama)
    if tree.value is None:
        return Terbaca(None, tuple(tree.findings))
    if kind is None:
        kind = _kind_of(tree)
    if kind is None:
        return Terbaca(None, tuple(tree.findings))
    return _validate(kind, tree, dict(tingkat))


def _kind_of(tree: Tree) -> type[Model] | None:
    """Return the kind of paper that a file says it is, or plainly means."""
    jenis = tree.value.get("jenis")
    known = _JENIS.get(jenis) if isinstance(jenis, str) else None
    if known is not None:
        return known
    meant = nearest(str(jenis), _JENIS)
    tree.findings.append(
        rules.JENIS.at(
            tree.place(("jenis",)),
            f"jenis dokumen “{jenis}” tidak dikenal" if jenis else "`jenis` tidak ada",
            f"diharapkan salah satu: {', '.join(_JENIS)}",
            f"tulis “{meant}”" if meant else "pilih salah satu",
        )
    )
    tree.value["jenis"] = meant
    return _JENIS.get(meant or "")


def _validate(kind: type[Model], tree: Tree, skala: dict[str, Sequence[str]]) -> Terbaca:
    """Validate a tree; where that fails, once more with plain misspellings undone."""
    context = in_scales(skala)
    try:
        return Terbaca(kind.model_validate(tree.value, context=context), tuple(tree.findings))
    except ValidationError as error:
        errors = error.errors(include_url=False)
    findings = (*tree.findings, *to_findings(kind, tree, errors))
    try:
        model = kind.model_validate(repair(kind, tree, errors), context=context)
    except ValidationError:
        return Terbaca(None, findings, is_guess(errors))
    return Terbaca(model, findings, is_guess(errors))
