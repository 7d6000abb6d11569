"""Find which parts the model of a kind of paper has, and where each one stands in its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.model.dasar import Model, Sel
from macros.model.isi import keys_of
from macros.model.sel_tanggal import Tanggal, TanggalPenuh
from macros.model.sumber import RujukanSumber
from macros.model.susunan_model import base_of, row_model
from macros.model.target import Target
from macros.model.uang import Uang

#: The keys that lead to a part, from the top of the file.
Tempat = tuple[str, ...]
Bagian = Mapping[Tempat, Any]
#: Models that fill one cell of a sheet: their own keys are columns, no parts.
_SEL = (Sel, Uang, Target, Tanggal, TanggalPenuh, RujukanSumber)


def parts_of(
    model: type[Model], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield where each key of a paper stands, and what it holds, without the insides of rows."""
    for key, field in keys_of(model).items():
        base = base_of(field.annotation)
        here = (*above, key)
        yield here, row_model(field.annotation) or base
        if isinstance(base, type) and issubclass(base, Model) and base not in _SEL:
            yield from parts_of(base, here)


def where(parts: Bagian, kind: type[Model]) -> Tempat | None:
    """Return where the first part of a kind stands; None where the paper has none."""
    return next((path for path, found in parts.items() if found is kind), None)
